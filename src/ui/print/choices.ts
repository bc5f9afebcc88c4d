import type { Case, Child } from '../../core/case.ts'
import { courseOf, visitsOfChild, type ChildVisit } from '../../core/course.ts'
import type { ReportId } from '../../core/out.ts'
import type { Visit } from '../../core/visit.ts'
import { choosePair, type Pair } from '../../report/compare/pair.ts'

/** What has to be chosen before a report can be made: the same that the report itself says, here before it is fetched. */
export const NEEDS: { readonly [Id in ReportId]: 'child' | 'visit' | 'pair' | null } = {
  'family-sheet': 'child',
  conference: null,
  plan: null,
  visit: 'visit',
  comparison: 'pair',
  chronology: null,
  'case-review': null,
  supervision: null,
}

/** What was chosen, as far as it is; what is not needed is null. */
export interface Chosen {
  readonly child: string | null
  readonly visit: string | null
  readonly earlier: string | null
}

const NOTHING: Chosen = { child: null, visit: null, earlier: null }

/** The signed visits of a family, the latest first. */
export const signedVisits = (family: Pick<Case, 'visits'>): Visit[] => family.visits.filter(({ signed }) => signed).reverse()

/** The signed visits of one child that can stand side by side: of one instrument, that of the visit that is named, else the child's own. */
export function comparable(family: Pick<Case, 'children' | 'visits'>, child: string, named?: string): ChildVisit[] {
  const instrument = visitsOfChild(family, child).find(({ visit }) => visit.id === named)?.visit.instrument.id
  return (courseOf(family, child, instrument)?.visits ?? []).filter(({ visit }) => visit.signed)
}

/** The one child where there is only one: nobody has to choose it, and with two nobody may guess. */
const onlyChild = ({ children }: { readonly children: readonly Child[] }): string | null =>
  children.length === 1 ? (children[0]?.id ?? null) : null

/** The two visits of a child that were asked for, else the first against the latest; null where there are not two. */
export const pairOf = (family: Case, { child, earlier, visit }: Chosen): Pair | null =>
  child === null ? null : choosePair(comparable(family, child, earlier ?? undefined), earlier ?? undefined, visit ?? undefined)

/**
 * What an address asks for: a child; a visit; a child and two visits. What it names and is not there stays to be chosen, and what it does
 * not name is filled in only where it cannot be wrong: the one child, the latest visit, the first visit against the latest one.
 */
export function chosenFor(family: Case, report: ReportId, about: readonly string[]): Chosen {
  const [first, second, third] = about
  const child = first === undefined ? onlyChild(family) : (family.children.find(({ id }) => id === first)?.id ?? null)
  switch (NEEDS[report]) {
    case null:
      return NOTHING
    case 'child':
      return { ...NOTHING, child }
    case 'visit': {
      const visits = signedVisits(family)
      return { ...NOTHING, visit: (first === undefined ? visits[0] : visits.find(({ id }) => id === first))?.id ?? null }
    }
    case 'pair': {
      const known = child === null ? [] : comparable(family, child, second).map(({ visit }) => visit.id)
      // Another visit than the one that was asked for would be a wrong guess.
      if ([second, third].some((named) => named !== undefined && !known.includes(named))) return { ...NOTHING, child }
      const pair = pairOf(family, { child, earlier: second ?? null, visit: third ?? null })
      return { child, earlier: pair?.earlier.visit.id ?? null, visit: pair?.later.visit.id ?? null }
    }
  }
}

/** The address of what was chosen. */
export function aboutOf(report: ReportId, { child, earlier, visit }: Chosen): string[] {
  const parts = { child: [child], visit: [visit], pair: [child, earlier, visit] }
  const need = NEEDS[report]
  if (need === null) return []
  const named = parts[need]
  const open = named.indexOf(null)
  return (open < 0 ? named : named.slice(0, open)).filter((each) => each !== null)
}

/** Whether everything that the report needs is chosen. */
export function isWhole(report: ReportId, { child, earlier, visit }: Chosen): boolean {
  const need = NEEDS[report]
  if (need === 'child') return child !== null
  if (need === 'visit') return visit !== null
  return need === null || (child !== null && earlier !== null && visit !== null)
}
