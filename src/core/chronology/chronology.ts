import { canonical } from '../canonical.ts'
import type { Case } from '../case.ts'
import type { Day } from '../day.ts'
import type { Fact, FactKind, FactOf } from '../fact.ts'
import { shown } from '../fold.ts'
import type { CaseEvent, Target } from '../happened.ts'
import type { Action } from '../known.ts'
import { compareStamps } from '../stamp.ts'
import type { Visit } from '../visit.ts'
import { householdLines } from './household.ts'
import { dayOf, groupOf, type Line, lineOf, SORTS, type Written } from './line.ts'

/** The domain of an item by its code; null where no instrument here knows it. */
export type DomainOf = (item: string) => string | null

const alone = (code: string | null | undefined): string[] => (code ? [code] : [])

function eventLine(event: CaseEvent, written: Written, domainOf: DomainOf): Line {
  const { id, on, until, type, children, registers } = event
  const item = shown(registers.item)
  return lineOf(written, {
    ...{ key: id, on, until, sort: 'event', kinds: ['event', groupOf(type), type], children },
    approximate: shown(registers.approximate) ?? false,
    agency: shown(registers.agency) ?? '',
    domains: alone(shown(registers.domain) ?? (item ? domainOf(item) : null)),
    source: shown(registers.source)?.trim() ?? '',
    told: { what: 'event', event },
  })
}

/**
 * The domains in which a visit found something serious, at any child. A full visit asks all of them: picked by what it asked, every
 * visit would stand under every domain, and the courses show those.
 */
function seriousIn({ profiles, scale }: Visit): string[] {
  const found = [...profiles.values()].flatMap(({ domains }) =>
    domains.filter((each) => each.coverage.serious > 0 || (each.kind === 'graded' && each.grade >= scale.serious)),
  )
  return [...new Set(found.map(({ domain }) => domain))].sort()
}

function targetLines(target: Target, domainOf: DomainOf): Line[] {
  const { id, child, item, facts, outcome } = target
  const about = { sort: 'plan' as const, children: [child], domains: alone(domainOf(item)) }
  const [agreed] = facts
  const ended = outcome && facts.findLast(({ values }) => values.outcome !== undefined)
  return [
    ...(agreed ? [lineOf(agreed, { ...about, key: `${id}/agreed`, on: dayOf(agreed), told: { what: 'target-agreed', target } })] : []),
    ...(ended ? [lineOf(ended, { ...about, key: `${id}/ended`, on: dayOf(ended), told: { what: 'target-ended', target } })] : []),
  ]
}

function actionLines(action: Action, domainOf: DomainOf): Line[] {
  const { id, facts, outcome, registers } = action
  const item = shown(registers.item)
  const about = { sort: 'plan' as const, children: alone(shown(registers.child)), domains: alone(item ? domainOf(item) : null) }
  const [agreed] = facts
  const ended = outcome && facts.findLast(({ values }) => values.outcome !== undefined)
  return [
    ...(agreed ? [lineOf(agreed, { ...about, key: `${id}/agreed`, on: dayOf(agreed), told: { what: 'action-agreed', action } })] : []),
    ...(ended ? [lineOf(ended, { ...about, key: `${id}/ended`, on: dayOf(ended), told: { what: 'action-ended', action } })] : []),
  ]
}

/** Who was to lead and whether the family agreed, each time that somebody said so anew. */
function householdFacts({ facts }: Case): Line[] {
  const told = new Set<string>()
  const lines: Line[] = []
  // Whoever corrects only the day, or the note, says it of the answer before; an answer on the day of the one before does not say the day.
  let [asked, day, note]: [Fact | null, Day | null, string] = [null, null, '']
  const consents = new Map<Fact, Line>()
  for (const fact of facts) {
    if (fact.kind !== 'household') continue
    const { lead, consent, consentOn, consentNote } = fact.values
    if (lead && !told.has(canonical(lead))) {
      told.add(canonical(lead))
      lines.push(lineOf(fact, { key: `${fact.id}/lead`, on: lead.from, sort: 'lead', told: { what: 'lead', lead } }))
    }
    if (consent) asked = consent === 'not-asked' ? null : fact
    if (consentOn) day = consentOn
    if (consentNote !== undefined) note = consentNote.trim()
    const answer = asked?.kind === 'household' && asked.values.consent
    if (!asked || !answer || (!consent && !consentOn && consentNote === undefined)) continue
    const about = { what: 'consent', consent: answer, note } as const
    consents.set(asked, lineOf(asked, { key: `${asked.id}/consent`, on: day ?? dayOf(asked), sort: 'decision', told: about }))
  }
  return [...lines, ...consents.values()]
}

type FirstOf = <K extends FactKind>(kind: K, about: string) => FactOf<K> | undefined

function episodeLines({ id: caseId, episodes, facts }: Case, firstOf: FirstOf): Line[] {
  return episodes.flatMap((episode): Line[] => {
    const { id, number, openedOn, closing } = episode
    const began = number === 1 ? (firstOf('household', caseId) ?? facts[0]) : firstOf('episode', id)
    const ended = closing && firstOf('closing', closing.id)
    return [
      // An episode needs no fact of its own: that one begins on an earlier day than it was written is no lateness of anybody.
      ...(began
        ? [lineOf(began, { key: `${id}/opened`, on: openedOn, sort: 'episode', late: false, told: { what: 'opened', episode } })]
        : []),
      ...(closing && ended
        ? [lineOf(ended, { key: closing.id, on: closing.values.on, sort: 'episode', told: { what: 'ended', episode, closing } })]
        : []),
    ]
  })
}

/** An episode opens before anything of its day, and ends after it. */
const rankOf = ({ sort, told }: Line): number => (told.what === 'opened' ? -1 : SORTS.indexOf(sort))

function inOrder(a: Line, b: Line): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1
  return rankOf(a) - rankOf(b) || compareStamps(a.stamp, b.stamp) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
}

/**
 * Everything that is known of a family in one line, oldest first: visits, events (what was joined stands once, with the others in its
 * `same`), decisions, targets and actions, who led, episodes, since when a domain is a worry, and changes among the people that follow
 * from what was entered. The same facts give the same lines on every device. Nothing of it is stored.
 */
export function chronologyOf(family: Case, domainOf: DomainOf): Line[] {
  const first = new Map<string, Fact>()
  for (const fact of family.facts) {
    const name = `${fact.kind} ${fact.about}`
    if (!first.has(name)) first.set(name, fact)
  }
  const firstOf = ((kind: FactKind, about: string) => first.get(`${kind} ${about}`)) as FirstOf
  // Whatever is read from facts has a first one.
  const must = (kind: FactKind, about: string): Fact => {
    const fact = firstOf(kind, about)
    if (!fact) throw new Error(`a ${kind} that no fact tells of`)
    return fact
  }
  const lines = [
    ...episodeLines(family, firstOf),
    ...householdFacts(family),
    ...householdLines(family),
    ...family.onsets.map((onset) => {
      const { thing, child, domain, since, registers } = onset
      const approximate = shown(registers.approximate) ?? false
      const source = shown(registers.source)?.trim() ?? ''
      return lineOf(must('onset', thing), {
        ...{ key: thing, on: since, sort: 'onset', children: [child], domains: [domain], approximate, source },
        // It is always found out later: that is what it is for.
        late: false,
        told: { what: 'onset', onset },
      })
    }),
    ...family.visits.map((visit) =>
      lineOf(must('visit', visit.id), {
        ...{ key: visit.id, on: visit.on, sort: 'visit', children: visit.children, domains: seriousIn(visit) },
        told: { what: 'visit', visit },
      }),
    ),
    ...family.events.map((event) => eventLine(event, must('event', event.id), domainOf)),
    ...family.decisions.map((decision) =>
      lineOf(must('decision', decision.id), {
        ...{ key: decision.id, on: decision.on, sort: 'decision' },
        told: { what: 'decision', decision },
      }),
    ),
    ...family.targets.flatMap((target) => targetLines(target, domainOf)),
    ...family.actions.flatMap((action) => actionLines(action, domainOf)),
  ]
  return lines.sort(inOrder)
}
