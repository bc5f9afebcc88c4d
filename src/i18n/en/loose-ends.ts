import type { Service, Sign } from '../../core/event.ts'
import type { LooseEndKind, LooseEndOf } from '../../core/loose-ends.ts'
import { counted, formatAgo, formatDay, formatList } from '../format.ts'

/** Names and days for what a loose end speaks of. */
export interface LooseSay {
  /** Today, by which days are near or far. */
  readonly today: string
  /** "Sam and Kai", or "the family" where it names nobody. */
  readonly who: string
  readonly day: (day: string) => string
  readonly sign: (sign: Sign) => string
  readonly service: (service: Service) => string
  /** "Information shared", of the event behind it. */
  readonly event: string
}

interface LooseWords<Kind extends LooseEndKind> {
  /** What is open, in one sentence. */
  readonly line: (say: LooseSay, end: LooseEndOf<Kind>) => string
  /** The next step, on its link. */
  readonly next: string
}

/** The day that somebody set, or on which it is usually asked after. */
const due = (say: LooseSay, { on, overdue }: Pick<LooseEndOf<'referral'>, 'on' | 'overdue'>): string =>
  overdue ? `was due on ${say.day(on)}, ${formatAgo(on, say.today)}` : 'is due today'

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const small = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

const kinds: { readonly [Kind in LooseEndKind]: LooseWords<Kind> } = {
  missing: {
    line: (say, { figures: { since } }) =>
      `${capital(say.who)}: noted as missing on ${say.day(since)}, and nobody has noted that they are back.`,
    next: 'Note where it stands',
  },
  challenge: {
    line: (say, end) => {
      const { since, stage, answered } = end.figures
      const what = `The challenge of ${say.day(since)}${stage === null ? '' : ` (${small(stage)})`}`
      return answered ? `${what} has an answer that did not settle it.` : `${what} has no answer yet. It ${due(say, end)}.`
    },
    next: 'Note the answer, or take it a step further',
  },
  referral: {
    line: (say, end) =>
      end.figures.set || !end.overdue
        ? `The referral of ${say.day(end.figures.since)} has no answer yet. It ${due(say, end)}.`
        : `The referral of ${say.day(end.figures.since)}, ${formatAgo(end.figures.since, say.today)}, has no answer yet.`,
    next: 'Ask, and note the answer',
  },
  answer: {
    line: (say, end) => `${say.event}, ${say.day(end.figures.since)}: an answer ${due(say, end)}.`,
    next: 'Ask, and note the answer',
  },
  action: {
    line: (say, end) =>
      `${end.figures.what.trim() || 'Something that was agreed'}${end.figures.who ? `: ${end.figures.who}` : ''}. It ${due(say, end)}.`,
    next: 'Say whether it is done',
  },
  agreement: {
    line: (say, end) =>
      `What was agreed with ${say.who} on ${say.day(end.figures.since)} has not been looked at again. That ${due(say, end)}.`,
    next: 'Note whether it was done',
  },
  'help-offer': {
    line: (say, { figures: { since } }) => `Help was offered on ${say.day(since)}, and nobody has noted whether it was taken.`,
    next: 'Note what came of it',
  },
  'help-worked': {
    line: (say, { figures: { since } }) => `The help of ${say.day(since)} is over, and nobody has noted whether it worked.`,
    next: 'Note whether it worked',
  },
  timetable: {
    line: (say, { on, overdue, figures: { since } }) => {
      const what = `The part-time timetable of ${say.day(since)} for ${say.who}`
      return overdue
        ? `${what} was to end or be looked at again on ${say.day(on)}, ${formatAgo(on, say.today)}.`
        : `${what} ends or is to be looked at again today.`
    },
    next: 'Look at it again with the school',
  },
  exclusion: {
    line: (say, { on }) => `The exclusion of ${say.who} had its last day on ${say.day(on)}, and nothing is noted of their learning since.`,
    next: 'Ask the school, and note it',
  },
  sign: {
    line: (say, { figures: { sign, times, since, last } }) =>
      `${say.sign(sign)}: noted ${counted(times, 'time', 'times')} for ${say.who}, first on ${say.day(since)}, last on ${say.day(last)}, with no target, referral or kept appointment since.`,
    next: 'Agree a target',
  },
  service: {
    line: (say, { figures: { since, service, registered } }) =>
      `${service === null ? 'A universal service' : say.service(service)}: ${say.who} noted as ${registered ? 'not seen there' : 'not registered'} on ${say.day(since)}, and nothing since.`,
    next: 'Help them get there, and note it',
  },
  'early-help': {
    line: (say, end) =>
      `The early help assessment that was started on ${say.day(end.figures.since)} is not noted as done. It ${due(say, end)}.`,
    next: 'Note how far it is',
  },
  agency: {
    line: (_say, { figures: { name } }) => `${name || 'An agency'}: not asked what they know, and no reason is noted.`,
    next: 'Ask them, or say why not',
  },
  adult: {
    line: (say, { figures: { name, since } }) =>
      `Nobody is noted as having spoken to ${name || 'an adult of the family'}, known of since ${say.day(since)}.`,
    next: 'Speak to them, and note it',
  },
  consent: {
    line: (say, { figures: { since } }) => `Whether the family agrees to the work has not been asked since it began on ${say.day(since)}.`,
    next: 'Ask, and note what they say',
  },
}

/** The words of what somebody has to follow up. */
export const looseEnds = {
  title: 'To follow up',
  sub: 'What was begun, and of which nobody has noted the end.',
  none: 'Nothing that was begun waits for somebody to follow it up, as far as it is noted here.',
  more: (count: number) => counted(count, 'more to follow up', 'more to follow up'),
  family: 'the family',
  who: (names: readonly string[]) => formatList(names),
  note: (note: string) => `“${note}”`,
  day: formatDay,
  /** Said after the words of a link, for those who hear the link alone. */
  of: (what: string) => `: ${what}`,
  kinds,
}
