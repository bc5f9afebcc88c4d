import type { ChildFacts } from './asked.ts'
import type { Fact, FactOf, Values } from './fact.ts'
import { type Keeping, readKeeping } from './erasure.ts'
import { type Episode, readEpisodes } from './episode.ts'
import { type Registers, shown } from './fold.ts'
import {
  type CaseEvent,
  type Decision,
  enteredInError,
  type LevelDecision,
  levelsOf,
  readDecisions,
  readEvents,
  readTargets,
  type Target,
} from './happened.ts'
import { gather } from './history.ts'
import type { Instrument } from './instrument.ts'
import {
  type Action,
  type Agency,
  type Effect,
  type Onset,
  readActions,
  readAgencies,
  readDays,
  readEffects,
  readOnsets,
  type ToldDay,
} from './known.ts'
import { type LensMark, readLens } from './lens-marks.ts'
import { joined, readSameness, type Sameness } from './same.ts'
import { type ExportFact, readDiscretion, readExports } from './out.ts'
import { compareStamps } from './stamp.ts'
import { readRegisters, readVisit, type Visit } from './visit.ts'

export interface Child extends ChildFacts {
  readonly id: string
  readonly name: string
  readonly registers: Registers<Values<'child'>>
}

export interface Adult {
  readonly id: string
  readonly name: string
  readonly registers: Registers<Values<'adult'>>
}

/** A family, and everything that its facts say about it. Worked out anew each time; nothing here is stored. */
export interface Case {
  readonly id: string
  readonly name: string
  readonly children: readonly Child[]
  readonly adults: readonly Adult[]
  /** Oldest first; without those entered in error. */
  readonly visits: readonly Visit[]
  readonly enteredInError: readonly Visit[]
  /** Oldest first; at least one. The last is the present one, open or closed. */
  readonly episodes: readonly Episode[]
  /** What happened, oldest first, each thing once: what somebody joined stands under the first entry of it. */
  readonly events: readonly CaseEvent[]
  /** Every entry of what happened, oldest first, joined or not. */
  readonly entries: readonly CaseEvent[]
  /** Of which entries somebody said whether they are one, by `sameAt`. */
  readonly sameness: ReadonlyMap<string, Sameness>
  readonly targets: readonly Target[]
  /** Everything that was decided, oldest first; the levels of need among it. */
  readonly decisions: readonly Decision[]
  /** Levels of need as decided, oldest first. */
  readonly levels: readonly LevelDecision[]
  /** Who leads, when the next review is due, who sees the children next. */
  readonly household: Registers<Values<'household'>>
  /** What is known of the adults' capacity to care. No grade reads it. */
  readonly lens: readonly LensMark[]
  readonly onsets: readonly Onset[]
  readonly effects: readonly Effect[]
  readonly agencies: readonly Agency[]
  readonly days: readonly ToldDay[]
  readonly actions: readonly Action[]
  /** Every alert that somebody has looked at, in stamp order. */
  readonly acknowledged: readonly FactOf<'acknowledgement'>[]
  /** Whether the records are gone, and whether they must stay. */
  readonly keeping: Keeping
  /** What is kept from the family, by what its facts are about: what somebody marked, and what a child told alone. */
  readonly keptFromFamily: ReadonlySet<string>
  /** Copies that left the record, oldest first. */
  readonly exports: readonly ExportFact[]
  /** True where some of it was held back by whoever shared it: what is not here may have been seen. */
  readonly partial: boolean
  /** Visits whose instrument version is not on this device: kept, not readable here. */
  readonly unread: readonly string[]
  /** Every fact that it was worked out from, in stamp order. */
  readonly facts: readonly Fact[]
}

// biome-ignore format: one line a sort reads better than one a name
const HOUSEHOLD = [
  'name', 'lead', 'reviewBy', 'nextSees', 'consent', 'consentOn', 'consentNote', 'workerSafety', 'jointVisits', 'purpose', 'expectedChange',
  'consequence', 'handover',
] as const

/** The case that these facts tell of. The same facts give the same case on every device, in any order. */
export function readCase(caseId: string, facts: readonly Fact[], find: (id: string, version: number) => Instrument | undefined): Case {
  const history = gather(facts)
  const children = history.things('child').flatMap((id): Child[] => {
    const registers = readRegisters<Values<'child'>>(history.about(id, 'child'), [
      'name',
      'birth',
      'flags',
      'lives',
      'safePeople',
      'whatHelps',
    ])
    const birth = shown(registers.birth)
    return birth ? [{ id, name: shown(registers.name) ?? '', birth, flags: shown(registers.flags) ?? [], registers }] : []
  })
  const adults = history.things('adult').map((id): Adult => {
    const registers = readRegisters<Values<'adult'>>(history.about(id, 'adult'), ['name', 'relation', 'lives', 'cares'])
    return { id, name: shown(registers.name) ?? '', registers }
  })
  const byId = new Map<string, ChildFacts>(children.map((child) => [child.id, child]))
  const readings = history.things('visit').map((id) => ({ id, visit: readVisit(history, id, byId, find) }))
  const visits = readings.flatMap(({ visit }) => (visit ? [visit] : [])).sort(inTime)
  const standing = visits.filter((visit) => !visit.enteredInError)
  const household = readRegisters<Values<'household'>>(history.about(caseId, 'household'), HOUSEHOLD)
  const wrong = enteredInError(facts)
  const entries = readEvents(history, wrong)
  const sameness = readSameness(history)
  const decisions = readDecisions(history, wrong)
  return {
    id: caseId,
    name: shown(household.name) ?? '',
    children,
    adults,
    visits: standing,
    enteredInError: visits.filter((visit) => visit.enteredInError),
    episodes: readEpisodes(history, caseId, standing, wrong),
    events: joined(entries, sameness),
    entries,
    sameness,
    targets: readTargets(history, wrong),
    decisions,
    levels: levelsOf(decisions),
    household,
    lens: readLens(history),
    onsets: readOnsets(history),
    effects: readEffects(history),
    agencies: readAgencies(history, wrong),
    days: readDays(history, wrong),
    actions: readActions(history, wrong),
    acknowledged: history.things('acknowledgement').flatMap((thing) => history.about(thing, 'acknowledgement')),
    keeping: readKeeping(history.facts),
    keptFromFamily: readDiscretion(history, visits),
    exports: readExports(history.facts),
    partial: history.facts.some(({ of }) => of !== undefined),
    unread: readings.flatMap(({ id, visit }) => (visit ? [] : [id])),
    facts: history.facts,
  }
}

/** By the day of the visit; two on one day by which was started first. */
function inTime(a: Visit, b: Visit): number {
  return a.on < b.on ? -1 : a.on > b.on ? 1 : compareStamps(a.started, b.started)
}
