import type { Day } from '../day.ts'
import type { Lead } from '../decided.ts'
import { visitsWithin } from './around.ts'
import type { FamilyLook, FamilyRule, Found } from './rule.ts'

export type StartAgainFigures = {
  readonly why: 'lead' | 'reopened' | 'baseline'
  /** The day of it, and how many such days have not been answered by reading the history. */
  readonly on: Day
  readonly unread: number
  /** Who leads now and who did before; empty where it is not about that. */
  readonly lead: string
  readonly before: string
}

type Anew = Omit<StartAgainFigures, 'unread'> & { readonly visits: readonly string[] }

const isSame = (a: Lead, b: Lead) =>
  a.name.trim().toLowerCase() === b.name.trim().toLowerCase() && a.agency.trim().toLowerCase() === b.agency.trim().toLowerCase()

/** Changes of who leads: another name or another agency. Who reads the history before they begin has read it. */
function newLeads({ family }: FamilyLook): Anew[] {
  const set = family.facts.flatMap((fact) => (fact.kind === 'household' && fact.values.lead ? [{ lead: fact.values.lead, fact }] : []))
  return set.flatMap(({ lead, fact }, at): Anew[] => {
    const before = set[at - 1]?.lead
    if (!before || isSame(before, lead)) return []
    const written = fact.at.wall.slice(0, 10)
    return [{ why: 'lead', on: lead.from < written ? lead.from : written, lead: lead.name, before: before.name, visits: [] }]
  })
}

/** A second baseline within the episode; the first one of an episode that was opened again is answered together with the opening. */
function newBaselines(look: FamilyLook): Anew[] {
  const visits = visitsWithin(look)
  return visits.flatMap((visit, at): Anew[] => {
    const older = visits.slice(0, at).filter((each) => each.signed)
    if (visit.type !== 'baseline' || older.length === 0) return []
    return [{ why: 'baseline', on: visit.on, lead: '', before: '', visits: [visit.id] }]
  })
}

/**
 * A fresh start in this episode (somebody else leads, the case was opened again, a baseline was made though there are older profiles)
 * with nobody having marked the history as read on that day or since. Source: domain.md 4.3, start-again syndrome; seeds row 48.
 */
export const startAgain = {
  id: 'D19',
  scope: 'family',
  source: 'Brandon et al.: the start-again syndrome. Rule: Plumbline authors, 2026',
  thresholds: [],
  find: (look): Found<StartAgainFigures>[] => {
    const { episode, events } = look
    const reopened: Anew[] = episode.number > 1 ? [{ why: 'reopened', on: episode.openedOn, lead: '', before: '', visits: [] }] : []
    const anew = [...newLeads(look).filter(({ on }) => on >= episode.openedOn), ...reopened, ...newBaselines(look)]
    const read = events.findLast((event) => event.type === 'history-read')?.on ?? null
    const unread = anew.filter(({ on }) => read === null || read < on).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    const [first, last] = [unread[0], unread.at(-1)]
    if (!first || !last) return []
    const { visits, ...figures } = last
    return [
      {
        level: 'act',
        since: first.on,
        domain: null,
        visits,
        items: [],
        events: [],
        figures: { ...figures, unread: unread.length },
        evidence: unread.flatMap(({ why, on, lead }) => [why, on, lead]),
      },
    ]
  },
} as const satisfies FamilyRule<'D19', StartAgainFigures>
