/** What a threshold counts in. `part` is a share from 0 to 1, `p` the chance that a call is wrong when nothing changed. */
export type Unit = 'days' | 'months' | 'visits' | 'times' | 'entries' | 'items' | 'part' | 'p' | 'percent' | 'grades'

/** One number of the drift rules: its default, the values that make sense, and who says so. */
export interface Threshold {
  readonly unit: Unit
  readonly default: number
  readonly least: number
  readonly most: number
  /** Only these values, where not every one between least and most will do. */
  readonly only?: readonly number[]
  readonly source: string
}

const OURS = 'Plumbline authors, 2026 (docs/drift.md). For each area to settle.'

/** Every number of the drift rules and of the gate. Sources: docs/drift.md; domain.md 4.3 and 4.4. */
export const THRESHOLDS = {
  'worse-p': { unit: 'p', default: 0.1, least: 0.05, most: 0.1, only: [0.05, 0.1], source: 'Simulated, docs/drift.md' },
  'better-p': { unit: 'p', default: 0.05, least: 0.05, most: 0.1, only: [0.05, 0.1], source: 'Simulated, docs/drift.md' },
  'min-paired': { unit: 'items', default: 4, least: 4, most: 20, source: 'Simulated, docs/drift.md' },
  cover: { unit: 'part', default: 0.6, least: 0.5, most: 1, source: OURS },
  reversals: { unit: 'times', default: 2, least: 1, most: 6, source: OURS },
  'see-saw-visits': { unit: 'visits', default: 4, least: 3, most: 10, source: OURS },
  'stall-days': { unit: 'days', default: 183, least: 28, most: 730, source: OURS },
  'stall-days-young': {
    unit: 'days',
    default: 91,
    least: 14,
    most: 365,
    source: 'Ward et al.: lasting change comes before a baby is 6 months old',
  },
  'stall-reviews': { unit: 'visits', default: 2, least: 1, most: 6, source: OURS },
  'hold-reviews': { unit: 'visits', default: 2, least: 2, most: 6, source: 'Simulated, docs/drift.md' },
  'hold-days': { unit: 'days', default: 84, least: 28, most: 365, source: 'Simulated, docs/drift.md' },
  'reset-max': { unit: 'times', default: 1, least: 1, most: 6, source: OURS },
  'first-review-days': {
    unit: 'days',
    default: 91,
    least: 7,
    most: 183,
    source: 'North Yorkshire: first review conference within 3 months',
  },
  'review-days': { unit: 'days', default: 91, least: 7, most: 183, source: 'Field norms of 90 days and 12 weeks' },
  'review-ceiling-days': { unit: 'days', default: 183, least: 28, most: 365, source: 'North Yorkshire: then at most every 6 months' },
  'review-grace-days': { unit: 'days', default: 7, least: 0, most: 28, source: OURS },
  'review-act-days': { unit: 'days', default: 28, least: 1, most: 91, source: OURS },
  'seen-days': { unit: 'days', default: 28, least: 5, most: 91, source: 'Southwark: seen by the social worker within 4 weeks' },
  'seen-act-days': { unit: 'days', default: 42, least: 7, most: 183, source: 'Southwark: seen by any agency within 6 weeks, else act' },
  'alone-visits': { unit: 'visits', default: 2, least: 1, most: 6, source: 'Southwark: alone at least at alternate visits' },
  'no-access': { unit: 'times', default: 2, least: 1, most: 6, source: OURS },
  'no-access-escalate': { unit: 'times', default: 3, least: 2, most: 10, source: OURS },
  'room-visits': {
    unit: 'visits',
    default: 2,
    least: 1,
    most: 6,
    source: 'Central Bedfordshire, Southwark: bedroom at least at alternate visits',
  },
  'hidden-visits': { unit: 'visits', default: 2, least: 2, most: 6, source: OURS },
  'wnb-short': { unit: 'times', default: 2, least: 1, most: 6, source: OURS },
  'wnb-short-days': { unit: 'days', default: 90, least: 14, most: 183, source: OURS },
  'wnb-long': { unit: 'times', default: 3, least: 1, most: 12, source: OURS },
  'wnb-long-days': { unit: 'days', default: 365, least: 91, most: 730, source: OURS },
  'wnb-protection': { unit: 'times', default: 1, least: 1, most: 6, source: 'Sussex: one is enough on a plan for neglect' },
  injuries: { unit: 'times', default: 2, least: 1, most: 6, source: OURS },
  'injury-days': { unit: 'days', default: 183, least: 28, most: 365, source: OURS },
  'told-visits': { unit: 'visits', default: 3, least: 2, most: 10, source: 'Walsall: unannounced at varied times' },
  'reopened-times': { unit: 'times', default: 2, least: 1, most: 6, source: OURS },
  'reopen-days': { unit: 'days', default: 365, least: 28, most: 1095, source: OURS },
  'open-manager-months': { unit: 'months', default: 6, least: 1, most: 24, source: 'Derbyshire: manager review at 6 months' },
  'open-challenge-months': { unit: 'months', default: 9, least: 2, most: 24, source: 'Swindon: challenge at month 9' },
  'open-middle-months': { unit: 'months', default: 12, least: 3, most: 36, source: 'Swindon: mid-point review at month 12' },
  'open-decide-months': { unit: 'months', default: 15, least: 4, most: 36, source: 'Swindon: full analysis at month 15' },
  'open-limit-months': { unit: 'months', default: 21, least: 5, most: 48, source: 'Swindon: aim for 21 months at most' },
  'supervision-days': { unit: 'days', default: 35, least: 7, most: 91, source: 'Bolton: monthly' },
  'supervision-act-days': { unit: 'days', default: 61, least: 14, most: 183, source: 'Liverpool: at least every 2 months' },
  'compensating-times': { unit: 'entries', default: 2, least: 1, most: 10, source: OURS },
  'compensating-days': { unit: 'days', default: 42, least: 7, most: 183, source: OURS },
  'stuck-days': { unit: 'days', default: 14, least: 1, most: 91, source: OURS },
  'sibling-days': { unit: 'days', default: 28, least: 1, most: 183, source: OURS },
  'persistent-percent': { unit: 'percent', default: 90, least: 50, most: 100, source: 'Department for Education: persistent absence' },
  'severe-percent': { unit: 'percent', default: 50, least: 10, most: 90, source: 'Department for Education: severe absence' },
  'timetable-days': { unit: 'days', default: 42, least: 7, most: 183, source: OURS },
  'told-apart-grades': { unit: 'grades', default: 1, least: 1, most: 4, source: OURS },
  'gate-review-days': { unit: 'days', default: 28, least: 1, most: 91, source: OURS },
  'gate-seen-days': { unit: 'days', default: 10, least: 1, most: 42, source: 'Victoria: seen no more than 10 days before closing' },
} as const satisfies Readonly<Record<string, Threshold>>

export type ThresholdId = keyof typeof THRESHOLDS

/** A number as an area has settled it, with who decided it. */
export interface Setting {
  readonly value: number
  readonly source: string
}

/** Every number of the drift rules, as they stand for one area. */
export type Thresholds = Readonly<Record<ThresholdId, number>>

const ids = Object.keys(THRESHOLDS) as ThresholdId[]

/** Whether a value makes sense for a threshold: a number within its bounds, one of the few where only few will do, whole where it counts things. */
export function fits(id: ThresholdId, value: unknown): value is number {
  const { unit, least, most, only }: Threshold = THRESHOLDS[id]
  if (typeof value !== 'number' || !(value >= least && value <= most)) return false
  if (only) return only.includes(value)
  return unit === 'part' || unit === 'percent' || Number.isInteger(value)
}

/** The numbers in force: what the area has settled where it makes sense, else the default. */
export function thresholdsOf(practice: { readonly thresholds: Partial<Readonly<Record<ThresholdId, Setting>>> }): Thresholds {
  return Object.fromEntries(
    ids.map((id) => {
      const settled = (practice.thresholds as Partial<Record<string, Setting>>)[id]?.value
      return [id, fits(id, settled) ? settled : THRESHOLDS[id].default]
    }),
  ) as Thresholds
}
