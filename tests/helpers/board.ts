import type { BoardEntry } from '../../src/app/board.ts'
import type { BoardChild, BoardDomain } from '../../src/core/board.ts'
import type { Alert, RuleId } from '../../src/core/drift/index.ts'
import type { AlertLevel } from '../../src/core/drift/rule.ts'
import type { Grade } from '../../src/core/instrument.ts'
import { current } from '../../src/instruments/index.ts'

/** An alert as the board holds it. Its figures are those of no rule in particular: the order and the filters read none of them. */
export function alert(rule: RuleId, level: AlertLevel, since: string, more: Partial<Pick<Alert, 'domain' | 'acknowledged'>> = {}): Alert {
  const key = `${rule}/${since}/${more.domain ?? ''}`
  const bare = {
    rule,
    level,
    since,
    key,
    childId: 'child',
    domain: null,
    visits: [],
    items: [],
    events: [],
    evidence: 'e',
    acknowledged: null,
  }
  return { ...bare, figures: {}, ...more } as unknown as Alert
}

/** That somebody has looked at an alert. */
export const looked = {
  by: { practitioner: 'p', name: 'Gwen', role: 'r', agency: 'a', device: 'd' },
  wall: '2026-11-02T10:00',
  reason: 'Spoke to school',
}

/** A domain at a grade, everything that was asked seen; null: not enough seen, the worst of it at that. */
export function domain(code: string, grade: Grade | null, worst: Grade | null = null): BoardDomain {
  const coverage = { asked: 5, graded: grade === null ? 1 : 5, notSeen: 0, left: 0, serious: 0, contested: 0, applicable: 5 }
  const common = { domain: code, coverage, subAreas: [] }
  if (grade === null)
    return { domain: code, now: { ...common, kind: 'not-enough-seen', because: 'coverage', worstSeen: worst }, grades: [null], call: null }
  return { domain: code, now: { ...common, kind: 'graded', grade, rule: 'worst', decidedBy: [] }, grades: [grade], call: null }
}

/** A child of eight, well in every domain, seen and with a review ahead, unless the test says otherwise. */
export function child(name: string, more: Partial<BoardChild> = {}): BoardChild {
  return {
    id: name,
    name,
    birth: { kind: 'born', on: '2018-06-01' },
    domains: current.domains.map(({ code }) => domain(code, 2)),
    latest: { id: `visit-${name}`, on: '2026-11-01', type: 'review', set: 'core', by: 'Ruth', first: false },
    halfDone: [],
    contested: false,
    lastSeen: '2026-11-01',
    lastSeenAlone: '2026-11-01',
    alerts: [],
    due: { what: 'review', on: '2027-01-31', by: 'interval' },
    ...more,
  }
}

/** An open case of a family with these children. */
export function entry(name: string, children: readonly BoardChild[], more: Partial<BoardEntry> = {}): BoardEntry {
  return {
    id: `case-${name}`,
    name,
    children,
    alerts: [],
    visits: children.length,
    people: [],
    lead: null,
    level: null,
    episode: { number: 1, openedOn: '2026-01-10' },
    closed: null,
    closing: { left: 5 },
    since: '2026-01-10',
    damaged: 0,
    partial: false,
    held: false,
    ...more,
  }
}
