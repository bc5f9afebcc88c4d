import type { Case } from '../../core/case.ts'
import type { Alert } from '../../core/drift/index.ts'
import { adultsAround } from '../../core/people.ts'
import * as text from '../../i18n/index.ts'
import { personName } from './names.ts'

const ask = text.caseReview.questions

/** As many as one can hold in mind while reading. */
const A_HANDFUL = 6

type Rules = readonly Alert['rule'][]

/** Questions with the rules that bring them up, the most pressing first. */
const BY_RULES: readonly (readonly [Rules, (names: readonly string[]) => string])[] = [
  [['D1'], ask.serious],
  [['D10'], ask.notSeen],
  [['D3', 'D4'], ask.slipped],
  [['D22'], ask.challenge],
  [['D11', 'D12'], ask.notShown],
  [['D5', 'D6', 'D2'], ask.stalled],
  [['D18'], ask.long],
  [['D13', 'D14'], ask.health],
  [['D17', 'D19'], ask.known],
  [['D25'], ask.learning],
  [['D21'], ask.others],
  [['D15'], ask.tidy],
  [['D16'], ask.expected],
  [['D23'], ask.sibling],
  [['D8'], ask.targets],
  [['D7', 'D20', 'D24', 'D9'], ask.eyes],
]

/** A handful of questions for somebody who sees the case for the first time, fitted to what stands out today. Never none. */
export function questionsFor(family: Case, alerts: readonly Alert[]): readonly string[] {
  const nameOf = (id: string) => family.children.filter((child) => child.id === id).map(personName)
  const all = family.children.map(personName)
  const unspoken = adultsAround(family)
    .filter(({ notSpokenTo }) => notSpokenTo)
    .map(({ adult }) => personName(adult))
  const fitted = BY_RULES.flatMap(([rules, question]) => {
    const mine = alerts.filter(({ rule }) => rules.includes(rule))
    if (mine.length === 0) return []
    const names = [...new Set(mine.flatMap(({ childId }) => (childId === null ? all : nameOf(childId))))]
    return [question(names.length > 0 ? names : all)]
  })
  // A day in the life is always asked; so is, where there is one, about the adult to whom nobody has spoken.
  const always = [...(all.length > 0 ? [ask.day(all)] : []), ...(unspoken.length > 0 ? [ask.adults(unspoken)] : [])]
  const first = fitted.slice(0, A_HANDFUL - always.length)
  return [...(first.length > 0 ? first : [ask.quiet()]), ...always]
}
