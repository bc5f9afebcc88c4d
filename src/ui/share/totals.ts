import type { Arrival } from '../../app/exchange/exchange.ts'

type Adds = Arrival['adds']

/** What comes beside visits and events, as a person counts. */
export const othersOf = ({ targets, decisions, people, grown, others }: Adds): number => targets + decisions + people + grown + others

const NOTHING: Adds = { visits: 0, events: 0, targets: 0, decisions: 0, people: 0, grown: 0, others: 0, facts: 0 }

/** What all of these add together. */
export function together(all: readonly Adds[]): Adds {
  const sum = { ...NOTHING }
  for (const adds of all) for (const key of Object.keys(sum) as (keyof Adds)[]) (sum as Record<keyof Adds, number>)[key] += adds[key]
  return sum
}
