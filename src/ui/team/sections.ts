import type { BoardEntry } from '../../app/board.ts'
import type { BoardChild } from '../../core/board.ts'
import { type Alert, type AlertOf, type RuleId, RULES } from '../../core/drift/index.ts'
import { ALERT_LEVELS, type AlertLevel } from '../../core/drift/rule.ts'
import { type Day, daysBetween } from '../../core/day.ts'

/** What a supervisor looks for, in the order in which it is shown. */
const SECTIONS = ['stuck', 'overdue', 'relapsed', 'long-running', 'closing', 'not-seen'] as const
export type SectionId = (typeof SECTIONS)[number]

/** Rules whose alerts put a child or a family into a section; closing is about what is left, not about an alert. */
const RULES_OF: Readonly<Record<Exclude<SectionId, 'closing'>, readonly RuleId[]>> = {
  stuck: ['D6', 'D4', 'D22'],
  overdue: ['D9', 'D20'],
  relapsed: ['D3', 'D17'],
  'long-running': ['D18'],
  'not-seen': ['D10', 'D11'],
}

/** A case with at most this many points of the gate left is about to close. Ours. */
const FEW_POINTS = 2

/** How far back an ended case still counts, in days. Ours: a quarter. */
export const CLOSED_DAYS = 90

/** A child of a section, or a family as a whole: once, however many alerts put it there. */
export interface Entry {
  readonly key: string
  readonly family: BoardEntry
  /** Null: the family as a whole. */
  readonly child: BoardChild | null
  /** Those of the section, what nobody has looked at first, then worst first. Empty where the case is about to close. */
  readonly alerts: readonly Alert[]
}

export interface Section {
  readonly id: SectionId
  readonly entries: readonly Entry[]
}

const placeOf = ({ acknowledged, level, rule, since }: Alert): string =>
  [
    acknowledged === null ? 0 : 1,
    ALERT_LEVELS.length - ALERT_LEVELS.indexOf(level),
    String(RULES.findIndex(({ id }) => id === rule)).padStart(2, '0'),
    since,
  ].join(' ')

const worstFirst = (a: Alert, b: Alert) => (placeOf(a) < placeOf(b) ? -1 : 1)

/** How long a case has been open, for one that is long-running: the longest comes first. */
const monthsOf = ({ alerts: [alert] }: Entry): number => (alert?.rule === 'D18' ? alert.figures.months : 0)

function inOrder(a: Entry, b: Entry): number {
  const [one, other] = [a.alerts[0], b.alerts[0]]
  if (!one || !other) return a.family.closing.left - b.family.closing.left
  return monthsOf(b) - monthsOf(a) || (placeOf(one) < placeOf(other) ? -1 : 1)
}

function entriesOf(family: BoardEntry, rules: readonly RuleId[]): Entry[] {
  const mine = (alerts: readonly Alert[]) => alerts.filter(({ rule }) => rules.includes(rule)).sort(worstFirst)
  const whole: Entry = { key: family.id, family, child: null, alerts: mine(family.alerts) }
  const children = family.children.map((child): Entry => ({ key: `${family.id} ${child.id}`, family, child, alerts: mine(child.alerts) }))
  return [whole, ...children].filter(({ alerts }) => alerts.length > 0)
}

const isClosing = ({ closing, visits }: BoardEntry) => visits > 0 && closing.left <= FEW_POINTS

/** Every section with whom it is about; cases that are closed or handed on are in none. */
export function sectionsOf(families: readonly BoardEntry[]): Section[] {
  const open = families.filter(({ closed }) => closed === null)
  return SECTIONS.map((id): Section => {
    const entries =
      id === 'closing'
        ? open.filter(isClosing).map((family): Entry => ({ key: family.id, family, child: null, alerts: [] }))
        : open.flatMap((family) => entriesOf(family, RULES_OF[id]))
    return { id, entries: entries.sort(inOrder) }
  })
}

type Stage = AlertOf<'D18'>['figures']['stage']

/** Long-running cases by the stage that they have reached, the last stage first. */
export function stagesOf(entries: readonly Entry[]): { readonly stage: Stage; readonly entries: readonly Entry[] }[] {
  const stages: readonly Stage[] = ['limit', 'decide', 'middle', 'challenge', 'manager']
  const stageOf = ({ alerts: [alert] }: Entry) => (alert?.rule === 'D18' ? alert.figures.stage : null)
  return stages
    .map((stage) => ({ stage, entries: entries.filter((entry) => stageOf(entry) === stage) }))
    .filter((each) => each.entries.length > 0)
}

/** The team in numbers. Never of a worker. */
export interface Counts {
  readonly families: number
  readonly children: number
  /** Alerts that nobody has looked at. */
  readonly open: Readonly<Record<AlertLevel, number>>
  readonly overdue: number
  /** Closed or handed on within `CLOSED_DAYS`. */
  readonly closed: number
}

/** How much there is of everything, in the cases that are open. */
export function countsOf(families: readonly BoardEntry[], today: Day): Counts {
  const open = families.filter(({ closed }) => closed === null)
  const children = open.flatMap((family) => family.children)
  const alerts = [...open, ...children].flatMap((each) => each.alerts).filter(({ acknowledged }) => acknowledged === null)
  const at = (level: AlertLevel) => alerts.filter((alert) => alert.level === level).length
  return {
    families: open.length,
    children: children.length,
    open: { escalate: at('escalate'), act: at('act'), note: at('note') },
    overdue: children.filter((child) => child.alerts.some(({ rule }) => rule === 'D9')).length,
    closed: families.filter(({ closed }) => closed !== null && daysBetween(closed.on, today) <= CLOSED_DAYS).length,
  }
}
