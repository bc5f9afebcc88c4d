import type { Case } from '../../core/case.ts'
import type { Day } from '../../core/day.ts'
import { THRESHOLDS, type ThresholdId } from '../../core/drift/thresholds.ts'
import type { GatePoint, GatePointId, GatePointOf } from '../../core/gate/point.ts'
import type { Wording } from '../../core/instrument.ts'
import type { Practice } from '../../core/practice.ts'
import type { GatePointWords, GateSay } from '../../i18n/en/gate.ts'
import { formatAgo, formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { personName } from './names.ts'

/** The names that the points of a family are said with. */
export const gateSay = (family: Pick<Case, 'children'>, wording: Pick<Wording, 'domains'>): GateSay => ({
  child: (id) => {
    const child = family.children.find((candidate) => candidate.id === id)
    return child ? personName(child) : text.family.unnamedPerson
  },
  domain: (code) => wording.domains[code]?.name ?? code,
  day: formatDay,
})

/** The words of a point. Each point comes with figures of its own kind, which the compiler cannot see across the table. */
const wordsOf = (id: GatePointId) => text.gate.points[id] as unknown as GatePointWords<GatePointId>

/** One point in words. */
export function sayPoint(point: GatePoint, say: GateSay) {
  const words = wordsOf(point.id)
  const same = point as unknown as GatePointOf<GatePointId>
  return {
    name: words.name,
    about: words.about,
    act: words.act ?? '',
    brief: !point.met && words.brief ? words.brief(say, same) : undefined,
    line: point.met ? words.met(say, same) : words.open(say, same),
    although: () => words.although(say, same),
  }
}

/** The name of a point by its id; of one that a newer version knows, the id. */
export const pointName = (id: string): string => (id in text.gate.points ? wordsOf(id as GatePointId).name : id)

/** The numbers that a point goes by. */
const NUMBERS: Partial<Readonly<Record<GatePointId, readonly ThresholdId[]>>> = {
  review: ['gate-review-days'],
  seen: ['gate-seen-days'],
  held: ['hold-reviews', 'hold-days'],
}

/** Who says that a point is asked for, and who settled its numbers, each once. */
export function sourcesOf(id: GatePointId, practice: Practice): string[] {
  const numbers = (NUMBERS[id] ?? []).map((threshold) => practice.thresholds[threshold]?.source ?? THRESHOLDS[threshold].source)
  return [...new Set([...[text.gate.sources[id] ?? []].flat(), ...numbers])]
}

/** "3 weeks ago", or "today". */
export const sayAgo = (on: Day | null, today: Day): string => (on === null ? '' : formatAgo(on, today))
