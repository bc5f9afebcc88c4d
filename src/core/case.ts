import type { ChildFacts } from './asked.ts'
import type { Fact, FactOf, Values } from './fact.ts'
import { type Keeping, readKeeping } from './erasure.ts'
import { type Episode, readEpisodes } from './episode.ts'
import { type Registers, shown } from './fold.ts'
import { type CaseEvent, enteredInError, type LevelDecision, readEvents, readLevels, readTargets, type Target } from './happened.ts'
import { gather } from './history.ts'
import type { Instrument } from './instrument.ts'
import { type LensMark, readLens } from './lens-marks.ts'
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
  /** What happened, oldest first. */
  readonly events: readonly CaseEvent[]
  readonly targets: readonly Target[]
  /** Levels of need as decided, oldest first. */
  readonly levels: readonly LevelDecision[]
  /** Who leads, when the next review is due, who sees the children next. */
  readonly household: Registers<Values<'household'>>
  /** What is known of the adults' capacity to care. No grade reads it. */
  readonly lens: readonly LensMark[]
  /** Every alert that somebody has looked at, in stamp order. */
  readonly acknowledged: readonly FactOf<'acknowledgement'>[]
  /** Whether the records are gone, and whether they must stay. */
  readonly keeping: Keeping
  /** True where some of it was held back by whoever shared it: what is not here may have been seen. */
  readonly partial: boolean
  /** Visits whose instrument version is not on this device: kept, not readable here. */
  readonly unread: readonly string[]
  /** Every fact that it was worked out from, in stamp order. */
  readonly facts: readonly Fact[]
}

/** The case that these facts tell of. The same facts give the same case on every device, in any order. */
export function readCase(caseId: string, facts: readonly Fact[], find: (id: string, version: number) => Instrument | undefined): Case {
  const history = gather(facts)
  const children = history.things('child').flatMap((id): Child[] => {
    const registers = readRegisters<Values<'child'>>(history.about(id, 'child'), ['name', 'birth', 'flags', 'lives'])
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
  const household = readRegisters<Values<'household'>>(history.about(caseId, 'household'), ['name', 'lead', 'reviewBy', 'nextSees'])
  const wrong = enteredInError(facts)
  return {
    id: caseId,
    name: shown(household.name) ?? '',
    children,
    adults,
    visits: standing,
    enteredInError: visits.filter((visit) => visit.enteredInError),
    episodes: readEpisodes(history, caseId, standing, wrong),
    events: readEvents(history, wrong),
    targets: readTargets(history, wrong),
    levels: readLevels(history, wrong),
    household,
    lens: readLens(history),
    acknowledged: history.things('acknowledgement').flatMap((thing) => history.about(thing, 'acknowledgement')),
    keeping: readKeeping(history.facts),
    partial: history.facts.some(({ of }) => of !== undefined),
    unread: readings.flatMap(({ id, visit }) => (visit ? [] : [id])),
    facts: history.facts,
  }
}

/** By the day of the visit; two on one day by which was started first. */
function inTime(a: Visit, b: Visit): number {
  return a.on < b.on ? -1 : a.on > b.on ? 1 : compareStamps(a.started, b.started)
}
