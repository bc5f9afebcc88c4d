import type { ExportFact } from '../../core/out.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'

const words = text.exporting

/** One copy that left, of one family or of several at once. */
export interface EarlierCopy {
  readonly key: string
  readonly what: string
  readonly who: string
  readonly families: number
}

// A file of two hundred families notes it two hundred times, over some seconds: one day, person, form and place is one copy.
const keyOf = ({ values, at, by }: ExportFact): string =>
  [at.wall.slice(0, 10), by.practitioner, values.what, values.as, values.place, values.audience, values.names].join(' ')

/** The copies of these facts, newest first. `apart` where they are of one family: then each fact is a copy of its own. */
export function earlierCopies(facts: readonly ExportFact[], apart: boolean): EarlierCopy[] {
  const groups = new Map<string, ExportFact[]>()
  for (const fact of [...facts].sort((a, b) => (a.at.stamp < b.at.stamp ? 1 : a.at.stamp > b.at.stamp ? -1 : 0))) {
    const key = apart ? fact.id : keyOf(fact)
    groups.set(key, [...(groups.get(key) ?? []), fact])
  }
  return [...groups].flatMap(([key, [first, ...others]]): EarlierCopy[] => {
    if (!first) return []
    const families = new Set([first, ...others].map(({ caseId }) => caseId)).size
    const who = words.by(formatDay(first.at.wall.slice(0, 10)), first.by.name, first.by.role)
    return [{ key, what: words.line(first.values), who, families }]
  })
}
