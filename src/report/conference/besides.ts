import { arrange } from '../../core/arranged.ts'
import { shown } from '../../core/fold.ts'
import { triedIn, worksIn } from '../../core/handover.ts'
import type { CaseEvent } from '../../core/happened.ts'
import { SIDES } from '../../core/side.ts'
import type { ItemReading } from '../../core/visit.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { sidesOf } from '../../instruments/plumbline/sides.ts'
import type { Block, Item, Section } from '../document.ts'
import { item, line, list, part, quiet, section, terms } from '../parts/block.ts'
import { alertsByRule } from '../parts/alerts.ts'
import { type Making, orNone } from '../parts/making.ts'
import { saidOf } from '../parts/voice.ts'
import { endedTargets, type Planned } from '../plan/targets.ts'
import { isUntold } from '../not-on-paper.ts'
import { eventTitle } from '../say/event.ts'
import { textsOf } from '../say/texts.ts'
import { lawTable } from '../visit/besides.ts'
import type { About } from './about.ts'

const words = text.conferenceReport

/** Help that is over: whether it worked is asked of it. */
const OVER: readonly (string | null | undefined)[] = ['ended', 'done', 'held']

const saysSo = (said: string | undefined) => (said ?? '').trim() !== ''

/** Whether the family may know of it: nobody else told us, in no entry of it, and nobody wrote that they were not told. */
const isOpenly = (event: CaseEvent): boolean =>
  [event, ...(event.same ?? [])].every(
    ({ registers: { source, agency, told } }) => !saysSo(shown(source)) && !saysSo(shown(agency)) && !isUntold(told),
  )

function helpItem({ naming, toFamily }: Making, event: CaseEvent): Item {
  const { id, on, registers } = event
  const { worked, outcome } = registers
  const over = OVER.includes(shown(outcome))
  const did = saidOf(worked, (value) => (value === null ? '' : text.handover.worked[value]))
  // What was written of help is for those who give it.
  const note = toFamily ? [] : textsOf(registers.note).map(naming.free)
  return item(words.triedNote(formatDay(on), eventTitle(event)), [...note, ...(did.length > 0 ? did : over ? [words.unsaidWorked] : [])], {
    of: [id, ...(event.same ?? []).map((each) => each.id)],
  })
}

/** Every help of every episode with whether it worked, and the targets that have ended. */
export function triedSection(planned: Planned): Section[] {
  const { making } = planned
  const help = triedIn(making.source.family).help.filter((event) => !making.toFamily || isOpenly(event))
  const items = [...help.map((event) => helpItem(making, event)), ...endedTargets(planned)]
  return section(words.tried, orNone(making, list(items), quiet(words.triedNone)))
}

/** What works with this family, as people noted it. */
export function worksSection(making: Making): Section[] {
  const { source, naming, toFamily } = making
  const { events, lens } = worksIn(source.family)
  const notes = events.flatMap((event) => {
    const said = textsOf(event.registers.note).map(naming.free)
    const of = [event.id, ...(event.same ?? []).map((each) => each.id)]
    if (toFamily && !isOpenly(event)) return []
    return [item(words.triedNote(formatDay(event.on), eventTitle(event)), said, { of })]
  })
  const marked = lens
    ? [item(text.handover.lens, textsOf(lens.registers.note).map(naming.free), { of: [lens.thing], only: 'professionals' })]
    : []
  return section(words.works, list([...notes, ...marked]))
}

/** What the drift rules find today with its numbers, and what would clear each. */
export function alertsSection(making: Making): Section[] {
  const { source, naming } = making
  const { alerts, look } = source
  const only = { only: 'professionals' } as const
  if (look.episode.closing) return section(words.alerts, [quiet(words.closedAlerts)], only)
  if (alerts.length === 0) return section(words.alerts, [line(words.alertsNone)], only)
  const children = source.family.children.map((child) => ({ ...child, name: naming.person(child.id) }))
  const named = { ...source.family, name: naming.family, children }
  return section(words.alerts, [quiet(words.alertsHint), ...alertsByRule(making, named, alerts)], only)
}

/** Which parts of the definition in law the latest visit touches, child by child. */
export function lawSection(abouts: readonly About[]): Section[] {
  const blocks = abouts.flatMap(({ making, grades, child, at }) =>
    at ? lawTable({ making, grades, child, at }, making.naming.person(child.id)) : [],
  )
  return section(words.law, blocks.length > 0 ? [quiet(words.lawHint), ...blocks] : [], { only: 'professionals' })
}

function sidesBlock(about: About): Block[] {
  const { making, grades, child, at } = about
  if (!at) return []
  const { goodEnough } = grades.marking.scale
  const touched = ({ item: { code } }: ItemReading) => sidesOf(code)
  const asked = at.profile.items.filter((reading) => reading.asked && reading.counted.kind !== 'not-applicable')
  const rows = arrange(at.profile.items, SIDES, touched, goodEnough).map(({ heading, worries }) => {
    const its = asked.filter((reading) => touched(reading).includes(heading))
    const names = (test: (reading: ItemReading) => boolean) => its.filter(test).map(({ item: { code } }) => grades.item(code))
    const worse = worries.map(({ reading, grade }) => text.visitReport.worry(grades.item(reading.item.code), grade))
    const good = names(({ counted }) => counted.kind === 'graded' && counted.grade <= goodEnough)
    const unseen = names(({ counted }) => counted.kind !== 'graded')
    const said = [
      ...(worse.length > 0 ? [words.earlyWorse(worse)] : []),
      ...(good.length > 0 ? [words.earlyGood(good)] : []),
      ...(unseen.length > 0 ? [words.earlyUnseen(unseen)] : []),
    ]
    return [text.orders.side[heading], said, { of: its.map(({ about: of }) => of) }] as const
  })
  return part(making.naming.person(child.id), terms(rows))
}

/** The latest grades on the three sides that early help assessments look at, with what is to be different. For another form, so for professionals. */
export function earlySection(making: Making, abouts: readonly About[]): Section[] {
  const blocks = abouts.flatMap(sidesBlock)
  const { household } = making.source.family
  const works = worksIn(making.source.family).events.flatMap(({ registers }) => textsOf(registers.note).map(making.naming.free))
  return section(
    words.early,
    blocks.length > 0
      ? [
          quiet(words.earlyHint),
          ...blocks,
          ...terms([
            [words.earlyChange, saidOf(household.expectedChange, making.naming.free)],
            [words.earlyWorks, works],
          ]),
        ]
      : [],
    { only: 'professionals' },
  )
}
