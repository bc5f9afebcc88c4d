import { settled, shown } from '../../core/fold.ts'
import { partsTold } from '../../core/told.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import type { Section } from '../document.ts'
import { childAt } from '../../core/fact.ts'
import { part, quiet, section, terms } from '../parts/block.ts'
import { daysOf, voiceOf } from '../parts/voice.ts'
import { textsOf } from '../say/texts.ts'
import type { About } from './about.ts'

const words = text.conferenceReport

/** As many as one reads before a meeting; how many more there are is said. */
const VOICES = 4

const visitName = ({ visit }: About['visits'][number]) => text.alerts.visitOf(text.grading.visitType[visit.type], formatDay(visit.on))

export const hasVoice = ({ visits }: About): boolean => visits.some(({ profile }) => textsOf(profile.presence.voice).length > 0)

/** Whether the latest visit that says so says that nobody sees a child of that age alone. */
export const isTooYoung = ({ visits }: About): boolean =>
  visits.flatMap(({ profile }) => settled(profile.presence.alone) ?? []).at(-1) === 'not-fitting'

/** The latest visit at which a day of the child was told. */
export const dayAtOf = ({ making: { source }, child, visits }: About) =>
  visits.findLast(({ visit }) =>
    source.family.days.some((told) => told.visit === visit.id && told.child === child.id && partsTold(told) > 0),
  )

/** One child before anything is said about them: their words, a day of theirs, when they were seen, whom they trust. */
export function voiceSection(about: About): Section[] {
  const { making, child, course, visits } = about
  const { naming, toFamily } = making
  const name = naming.person(child.id)
  const told = visits.filter(({ profile }) => textsOf(profile.presence.voice).length > 0).toReversed()
  const [shownNow, more] = [told.slice(0, VOICES), told.length - VOICES]
  const day = dayAtOf(about)
  const born = child.birth.kind === 'born'
  // Before birth nobody is heard, and that nobody was is no gap.
  if (!born && told.length === 0) return []
  const seenOn = (on: string | null) => (on === null ? words.never : formatDay(on))
  const registers = child.registers
  const notFitting = course.lastSeenAlone === null && isTooYoung(about)
  return section(words.voice(name), [
    ...part(words.said(name), [
      ...shownNow.flatMap((at) => voiceOf(making, child, at)),
      ...(told.length === 0 && !toFamily ? [quiet(words.noVoice(name))] : []),
      // A number would tell of one that is kept.
      ...(more > 0 && !toFamily ? [quiet(words.earlierVoices(more))] : []),
    ]),
    ...(day
      ? part(words.dayOf(name, visitName(day)), daysOf(making, child, day), { of: [childAt(day.visit.id, child.id)] })
      : born && !toFamily
        ? [quiet(words.noDay(name))]
        : []),
    ...(born
      ? terms([
          [words.seen, seenOn(course.lastSeen)],
          [words.seenAlone, toFamily ? '' : notFitting ? words.notFitting : seenOn(course.lastSeenAlone)],
          // Whom a child trusts is not for everybody around them to know.
          [words.trusts(name), toFamily ? '' : naming.free((shown(registers.safePeople) ?? '').trim()), { of: [child.id] }],
          [words.helps(name), naming.free((shown(registers.whatHelps) ?? '').trim()), { of: [child.id] }],
        ])
      : []),
  ])
}
