import type { Case } from '../case.ts'
import type { Day } from '../day.ts'
import type { Fact } from '../fact.ts'
import { dayOf, type Line, lineOf } from './line.ts'

type Person = Extract<Fact, { kind: 'child' | 'adult' }>

const isPerson = (fact: Fact): fact is Person => fact.kind === 'child' || fact.kind === 'adult'

function linesOf(facts: readonly Person[], begun: Day | null): Line[] {
  const lines: Line[] = []
  let [expected, lives]: [boolean, string | undefined] = [false, undefined]
  for (const [at, fact] of facts.entries()) {
    const { about, values } = fact
    const day = dayOf(fact)
    const common = { sort: 'household' as const, children: fact.kind === 'child' ? [about] : [] }
    const birth = 'birth' in values ? values.birth : undefined
    if (at === 0 && begun !== null && day > begun) {
      lines.push(lineOf(fact, { ...common, key: `${about}/entered`, on: day, told: { what: 'entered', person: about } }))
    }
    if (birth?.kind === 'born' && expected) {
      lines.push(lineOf(fact, { ...common, key: `${fact.id}/born`, on: birth.on, told: { what: 'born', person: about } }))
    }
    if (values.lives !== undefined && lives !== undefined && values.lives !== lives) {
      const told = { what: 'lives', person: about, lives: values.lives } as const
      lines.push(lineOf(fact, { ...common, key: `${fact.id}/lives`, on: day, told }))
    }
    if (birth) expected = birth.kind === 'expected'
    lives = values.lives ?? lives
  }
  return lines
}

/**
 * Changes among the people of a family that follow from what was entered about them: somebody who was entered after the first day, a
 * child who was expected and is born, somebody who lives elsewhere now. On the day of writing, which is all that is known, but for births.
 */
export function householdLines({ id: caseId, facts }: Case): Line[] {
  const first = facts.find(({ kind, about }) => kind === 'household' && about === caseId)
  const people = new Map<string, Person[]>()
  for (const fact of facts) if (isPerson(fact)) people.set(fact.about, [...(people.get(fact.about) ?? []), fact])
  return [...people.values()].flatMap((its) => linesOf(its, first ? dayOf(first) : null))
}
