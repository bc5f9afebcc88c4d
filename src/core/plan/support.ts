import type { ChildVisit } from '../course.ts'
import type { Day } from '../day.ts'
import type { FamilyLook } from '../drift/rule.ts'
import type { MoneyAnswer } from '../fact.ts'
import type { Register } from '../fold.ts'
import { shown } from '../fold.ts'
import type { Grade } from '../instrument.ts'
import type { Action } from '../known.ts'

/** What money or repairs would put right of one item, for one child or for several whose answers say the same. */
export interface Need {
  readonly item: string
  readonly money: Exclude<MoneyAnswer, 'no'>
  /** Two people say different things about it. */
  readonly contested: boolean
  readonly children: readonly { readonly child: string; readonly grade: Grade; readonly visit: string; readonly on: Day }[]
  /** What somebody does to get it, open first. */
  readonly actions: readonly Action[]
}

export interface Support {
  /** Those that money or repairs alone would put right first; then by item. */
  readonly needs: readonly Need[]
  /** What else is to get the family something, for no item that is on the list. */
  readonly others: readonly Action[]
}

interface Standing {
  readonly money: Exclude<MoneyAnswer, 'no'>
  readonly contested: boolean
}

/** What is said about money: while people contradict each other it may be a part of it. Null: nothing, or that it would not help. */
function saidOf(register: Register<MoneyAnswer>): Standing | null {
  if (register.kind === 'unanswered') return null
  if (register.kind === 'settled') return register.value === 'no' ? null : { money: register.value, contested: false }
  return register.heads.some(({ value }) => value !== 'no') ? { money: 'partly', contested: true } : null
}

/** Each item that is worse than good enough as last graded, with what was then said about money. A visit that did not see it takes nothing back. */
function standingOf(visits: readonly ChildVisit[]) {
  const last = new Map<string, { at: ChildVisit; grade: Grade; said: Standing | null }>()
  for (const at of visits) {
    for (const { item, counted, registers, asked } of at.profile.items) {
      if (counted.kind === 'not-applicable' || !asked) last.delete(item.code)
      if (counted.kind !== 'graded' || !asked) continue
      const poor = counted.grade > at.visit.scale.goodEnough
      last.set(item.code, { at, grade: counted.grade, said: poor ? saidOf(registers.money) : null })
    }
  }
  return last
}

/** What money or repairs alone would put right of an item of one child, by its latest grade of this episode; null where nobody says so. */
export function moneySaid({ children }: Pick<FamilyLook, 'children'>, childId: string, item: string): Standing | null {
  const visits = children.find(({ child }) => child.id === childId)?.visits ?? []
  return standingOf(visits).get(item)?.said ?? null
}

const isOpen = ({ outcome }: Action) => outcome === null

/**
 * What the family needs that no better care could stand in for: the items whose latest grade in this episode came with the word that
 * money or repairs would put them right, all or part of it. Poverty is not neglect. Source: domain.md 5.1, row 35.
 */
export function supportOf({ family, children }: Pick<FamilyLook, 'family' | 'children'>): Support {
  const actions = family.actions.filter(({ support }) => support)
  const needs = new Map<string, Need>()
  for (const { child, visits } of children) {
    for (const [item, { at, grade, said }] of standingOf(visits)) {
      if (!said) continue
      const key = `${said.money} ${item}`
      const one = { child: child.id, grade, visit: at.visit.id, on: at.visit.on }
      const known = needs.get(key)
      needs.set(key, {
        ...{ item, money: said.money, contested: said.contested || known?.contested === true },
        children: [...(known?.children ?? []), one],
        actions: [],
      })
    }
  }
  const linked = new Set<string>()
  const found = [...needs.values()].map((need): Need => {
    const its = actions.filter(({ registers }) => {
      const child = shown(registers.child) ?? null
      return shown(registers.item) === need.item && (child === null || need.children.some((each) => each.child === child))
    })
    for (const { id } of its) linked.add(id)
    return { ...need, actions: [...its.filter(isOpen), ...its.filter((action) => !isOpen(action))] }
  })
  const order = (need: Need) => `${need.money === 'yes' ? 0 : 1} ${need.item}`
  return {
    needs: found.sort((a, b) => (order(a) < order(b) ? -1 : 1)),
    others: actions.filter(({ id }) => !linked.has(id)),
  }
}
