import * as z from 'zod/mini'
import type { Fact, FactOf } from './fact.ts'
import { foldRegister } from './fold.ts'
import type { History } from './history.ts'
import { text } from './shape.ts'
import type { Visit } from './visit.ts'

/** Documents that are made of one family's record, for people to read. */
export const REPORTS = ['family-sheet', 'conference', 'plan', 'visit', 'comparison', 'chronology', 'case-review', 'supervision'] as const
export type ReportId = (typeof REPORTS)[number]

/** What is made of one or of several families' records, for a machine to read. */
export const DATASETS = ['tables', 'fhir', 'calendar', 'extract'] as const
export type DatasetId = (typeof DATASETS)[number]

/** Who a copy is for. What is kept from the family is in none that is for the family. */
const AUDIENCES = ['family', 'professionals', 'analysts'] as const
export type Audience = (typeof AUDIENCES)[number]

/** Whom a copy names: nobody; those who live with the child and the workers; everybody, third parties too. */
export const NAMES = ['nobody', 'household', 'everybody'] as const
export type Names = (typeof NAMES)[number]

/** To which kind of place a copy went. Which one exactly nobody can know: what was printed may have become a file. */
const PLACES_OUT = ['printer', 'clipboard', 'file'] as const
export type PlaceOut = (typeof PLACES_OUT)[number]

/** That a copy of something left the record, about an id of its own: what, in which form, where to, for whom, whom it names, how much was left out of it. */
export const exportValues = z.object({
  what: z.enum([...REPORTS, ...DATASETS]),
  as: z.enum(['document', 'csv', 'xlsx', 'json', 'ics', 'parquet']),
  place: z.enum(PLACES_OUT),
  audience: z.enum(AUDIENCES),
  names: z.enum(NAMES),
  /** How many entries stayed out because they are kept from the family; 0 where it is not for them. */
  leftOut: z.int(),
})

/** Whether something is kept from the family, about `discretion/<what it is about>`. */
export const discretionValues = z.object({ state: z.enum(['kept-from-family', 'for-everybody']), reason: text })

/** A copy that left the record. */
export type ExportFact = FactOf<'export'>

export const discretionAt = (thing: string): string => `discretion/${thing}`

/** The thing that a fact about discretion speaks of. */
export const keptThing = (about: string): string => about.slice('discretion/'.length)

/**
 * What a child told or drew while somebody saw them alone, as `visit/child`: it may be paid for at home, so it is kept from the family
 * until somebody says otherwise with a reason. What they did is not told by them. Source: docs/instrument-review.md, *before a line goes
 * on a family sheet*.
 */
function toldAlone(visits: readonly Pick<Visit, 'id' | 'profiles'>[]): string[] {
  return visits.flatMap(({ id, profiles }) =>
    [...profiles.values()].flatMap(({ childId, presence: { alone, voice, voiceKind } }) => {
      const isAlone = alone.kind !== 'unanswered' && alone.heads.some(({ value }) => value === 'yes')
      const isTold = voice.kind !== 'unanswered' && voice.heads.some(({ value }) => value.trim() !== '')
      const isDone = voiceKind.kind === 'settled' && voiceKind.value === 'behaviour'
      return isAlone && isTold && !isDone ? [`${id}/${childId}`] : []
    }),
  )
}

/**
 * Everything that is kept from the family, by what its facts are about: an event, a decision, `visit/child`, `visit/child/item`. Of two
 * people who did not see each other, the careful one stands. What a child told alone is kept unless somebody said that it need not be.
 */
export function readDiscretion(history: History, visits: readonly Pick<Visit, 'id' | 'profiles'>[]): ReadonlySet<string> {
  const kept = new Set(toldAlone(visits))
  for (const about of history.things('discretion')) {
    const state = foldRegister<string>(history.about(about, 'discretion'), 'state')
    if (state.kind === 'unanswered') continue
    if (state.heads.some(({ value }) => value === 'kept-from-family')) kept.add(keptThing(about))
    else kept.delete(keptThing(about))
  }
  return kept
}

/** The copies that left, oldest first. */
export const readExports = (facts: readonly Fact[]): ExportFact[] => facts.flatMap((fact) => (fact.kind === 'export' ? [fact] : []))
