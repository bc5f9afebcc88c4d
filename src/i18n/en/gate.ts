import type { GatePointId, GatePointOf } from '../../core/gate/point.ts'
import { counted, formatList } from '../format.ts'
import { gateScreen, gateSources } from './gate-screen.ts'

/** Names for what a point of the gate speaks of. */
export interface GateSay {
  /** Sam, by id */
  child(id: string): string
  /** Physical */
  domain(code: string): string
  /** 21 November 2026 */
  day(day: string): string
}

/** The words of one point: a sentence where it is met, one where it stands in the way with what would clear it, and the act on a button. */
export interface GatePointWords<Id extends GatePointId> {
  readonly name: string
  /** Why it is asked. */
  readonly about: string
  met(say: GateSay, point: GatePointOf<Id>): string
  open(say: GateSay, point: GatePointOf<Id>): string
  /** The same as `open` where each child or domain is listed under it. */
  brief?(say: GateSay, point: GatePointOf<Id>): string
  /** What is open, as it goes on after “I close although”. */
  although(say: GateSay, point: GatePointOf<Id>): string
  /** On the button that clears it; none where each of its things has its own. */
  readonly act?: string
}

const daysLong = (days: number) => counted(days, 'day', 'days')
const names = (say: GateSay, ids: readonly string[]) => formatList(ids.map((id) => say.child(id)))

function dayOf(say: GateSay, children: GatePointOf<'review' | 'seen'>['because']['children'], never: string): string {
  return formatList(
    children.map(({ child, last, days }) =>
      last === null || days === null ? `${say.child(child)} ${never}` : `${say.child(child)} on ${say.day(last)}, ${daysLong(days)} ago`,
    ),
  )
}

const agoOf = (say: GateSay, children: GatePointOf<'review' | 'seen'>['because']['children']) =>
  formatList(
    children.map(({ child, days }) => {
      if (days === null) return `${say.child(child)} not yet`
      return days <= 0 ? `${say.child(child)} today` : `${say.child(child)} ${daysLong(days)} ago`
    }),
  )

const points: { readonly [Id in GatePointId]: GatePointWords<Id> } = {
  review: {
    name: 'Every child has a recent review',
    about: 'What is closed is judged by how things are now, not by how they were months ago.',
    met: (say, { because }) => `${agoOf(say, because.children)}. It may be ${daysLong(because.limit)} old.`,
    brief: (say, { because, children }) =>
      `${names(say, children)} ${children.length === 1 ? 'needs' : 'need'} a signed review of the last ${daysLong(because.limit)}.`,
    open: (say, { because, children }) =>
      `${names(say, children)} ${children.length === 1 ? 'needs' : 'need'} a signed review of the last ${daysLong(because.limit)}. Reviewed: ${dayOf(say, because.children, 'not in this episode')}.`,
    although: (say, { because, children }) => `there is no review of ${names(say, children)} in the last ${daysLong(because.limit)}`,
    act: 'Start a visit',
  },
  seen: {
    name: 'Every child was seen',
    about: 'Somebody looks at each child shortly before the end, and not only at the paper.',
    met: (say, { because }) =>
      because.children.length === 0 ? 'No child is born yet.' : `${agoOf(say, because.children)}. The limit is ${daysLong(because.limit)}.`,
    brief: (say, { because, children }) =>
      `${names(say, children)} ${children.length === 1 ? 'has' : 'have'} to be seen within ${daysLong(because.limit)} before the end.`,
    open: (say, { because, children }) =>
      `${names(say, children)} ${children.length === 1 ? 'has' : 'have'} to be seen within ${daysLong(because.limit)} before the end. Seen: ${dayOf(say, because.children, 'not in this episode')}.`,
    although: (say, { because, children }) =>
      `${names(say, children)} ${children.length === 1 ? 'was' : 'were'} not seen in the last ${daysLong(because.limit)}`,
    act: 'Note who was seen',
  },
  held: {
    name: 'Improvement has lasted',
    about: 'Care that got better once can get worse again. It counts once it was good enough at enough reviews, far enough apart.',
    met: (_say, { because }) =>
      because.domains === 0
        ? 'No domain was of concern in this episode.'
        : `${because.held} of ${because.domains} domains that were of concern are held.`,
    open: (say, { because, domains }) =>
      `${because.held} of ${because.domains} domains held. Not yet: ${formatList(domains.map(({ child, domain }) => `${say.domain(domain)} of ${say.child(child)}`))}.`,
    brief: (_say, { because }) =>
      because.domains === 1
        ? 'The domain that was of concern is not held yet.'
        : `${because.held} of ${because.domains} domains that were of concern are held.`,
    although: (_say, { because }) => `improvement has not held in ${counted(because.domains - because.held, 'domain', 'domains')}`,
  },
  alerts: {
    name: 'No alert stands in the way',
    about: 'Serious grades, things less well met, children or homes not seen, targets and appointments missed: each wants an answer first.',
    met: () => '0 alerts of this kind are open.',
    open: (_say, { because }) =>
      `${counted(because.open, 'alert is', 'alerts are')} open. Having looked at one keeps it quiet; only what it names clears it.`,
    although: (_say, { because }) => `${counted(because.open, 'alert is', 'alerts are')} open`,
  },
  complete: {
    name: 'Nothing is half done',
    about: 'A visit that is not signed counts nowhere, and what cannot be read here may say something else.',
    met: () => 'Every visit is signed, and everything could be read.',
    open: (_say, { because: { halfDone, unread, damaged } }) =>
      [
        ...(halfDone > 0 ? [`${counted(halfDone, 'visit is', 'visits are')} not signed.`] : []),
        ...(unread > 0 ? [`${counted(unread, 'visit needs', 'visits need')} a newer Plumbline to be read.`] : []),
        ...(damaged > 0 ? [`${counted(damaged, 'page', 'pages')} of this record could not be opened on this tablet.`] : []),
      ].join(' '),
    although: () => 'not everything is signed and readable',
  },
  history: {
    name: 'The history was read',
    about: 'The whole history, earlier episodes too, seen together with the latest visit.',
    met: (say, { because }) => `Read on ${say.day(because.last ?? '')}.`,
    open: (say, { because: { last, visit } }) =>
      last === null
        ? 'Nobody has noted in this episode that the history was read.'
        : `Last read on ${say.day(last)}. The latest visit was after that, on ${say.day(visit ?? last)}.`,
    although: () => 'the history has not been read since the latest visit',
    act: 'Read the history',
  },
  targets: {
    name: 'Every target is met or carried on',
    about: 'What was agreed is either there, or somebody takes it on by name.',
    met: (_say, { because }) =>
      because.all === 0 ? 'No target was open in this episode.' : `${because.all} of ${because.all} targets are settled.`,
    open: (_say, { because: { all, open, dropped, notReached } }) =>
      `${open + dropped + notReached} of ${counted(all, 'target', 'targets')} not settled: ${formatList([
        ...(open > 0 ? [`${open} still open`] : []),
        ...(dropped > 0 ? [`${dropped} dropped while the item is worse than wanted`] : []),
        ...(notReached > 0 ? [`${notReached} called met while the latest grade is worse than wanted`] : []),
      ])}.`,
    although: (_say, { because: { open, dropped, notReached } }) =>
      `${counted(open + dropped + notReached, 'target is', 'targets are')} not settled`,
  },
  'next-sees': {
    name: 'Who sees the children next is named',
    about: 'After the end somebody still sees these children: a school, a health visitor, a doctor.',
    met: (_say, { because }) => `Next: ${because.who.replace(/\.$/, '')}.`,
    open: (_say, { because }) =>
      because.contested ? 'Two people named somebody different. Settle who it is.' : 'Nobody is named yet who sees the children next.',
    although: () => 'nobody is named who sees the children next',
  },
  'family-told': {
    name: 'The family was told in plain words',
    about: 'What got better, what to look out for, and where to go if things get harder.',
    met: (say, { because }) => `Told on ${say.day(because.last ?? '')}.`,
    open: (say, { because: { last, visit } }) =>
      last === null
        ? 'It is not noted in this episode that the family was told.'
        : `Last told on ${say.day(last)}. The latest visit was after that, on ${say.day(visit ?? last)}.`,
    although: () => 'the family has not been told since the latest visit',
    act: 'Note who was told',
  },
}

/** The words of what stands between a case and its closing or transfer, and of the screen that shows it. */
export const gate = { points, sources: gateSources, ...gateScreen }
