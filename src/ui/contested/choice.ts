import { canonical } from '../../core/canonical.ts'
import type { Contested } from '../../core/contested.ts'
import type { Head } from '../../core/fold.ts'
import type { Way } from './ways.ts'

/** What somebody chose for one register: one of the values, by its fact; something else, null while it is not entered; or nothing yet. */
export type Choice =
  | { readonly kind: 'open' }
  | { readonly kind: 'head'; readonly fact: string }
  | { readonly kind: 'other'; readonly value: unknown }

export type Choices = Readonly<Record<string, Choice>>

export const OPEN: Choice = { kind: 'open' }

/** Each value once, with everybody who entered it. */
export interface Side {
  readonly head: Head<unknown>
  readonly same: readonly Head<unknown>[]
}

/** The values that contradict each other, in the order in which they were entered. */
export function sidesOf({ heads }: Pick<Contested, 'heads'>): Side[] {
  const sides = new Map<string, Head<unknown>[]>()
  for (const head of heads) {
    const key = canonical(head.value)
    sides.set(key, [...(sides.get(key) ?? []), head])
  }
  return [...sides.values()].map(([head, ...same]) => ({ head: head as Head<unknown>, same }))
}

/** What something else begins as: both texts, or both lists, put together; nothing where that makes no sense. */
export function joinedOf({ heads }: Pick<Contested, 'heads'>, { instead }: Way): unknown {
  const values = heads.map(({ value }) => value)
  if (instead.kind === 'text') return [...new Set(values.map((value) => String(value).trim()).filter(Boolean))].join('\n\n')
  if (instead.kind === 'many') return [...new Set(values.flatMap((value) => value as readonly string[]))]
  return null
}

/** The choice that is in force: a value that is not among those on the screen any more is none. */
export function standing(choices: Choices, { register, heads }: Pick<Contested, 'register' | 'heads'>): Choice {
  const choice = choices[register] ?? OPEN
  return choice.kind === 'head' && !heads.some(({ fact }) => fact.id === choice.fact) ? OPEN : choice
}

/** Whether something is chosen and not said yet. */
export const isMissing = (choice: Choice): boolean => choice.kind === 'other' && (choice.value === null || choice.value === '')

/** The values that were chosen, by register. */
export function chosenOf(open: readonly Contested[], choices: Choices): Record<string, unknown> {
  const chosen: Record<string, unknown> = {}
  for (const each of open) {
    const choice = standing(choices, each)
    if (choice.kind === 'other') chosen[each.register] = choice.value
    if (choice.kind === 'head') chosen[each.register] = each.heads.find(({ fact }) => fact.id === choice.fact)?.value
  }
  return chosen
}

/**
 * The choices with one more. Whoever picks a grade has not picked whose words count: where those are contested too and nobody chose,
 * they are put together, so that none are lost.
 */
export function withChoice(choices: Choices, picked: Contested, choice: Choice, others: readonly { of: Contested; way: Way }[]): Choices {
  const next: Record<string, Choice> = { ...choices, [picked.register]: choice }
  if (picked.register !== 'answer' || choice.kind === 'open') return next
  for (const { of, way } of others) {
    const isOpen = standing(next, of).kind === 'open' && of.register !== picked.register
    const joins = way.instead.kind === 'text' || way.instead.kind === 'many'
    if (isOpen && joins) next[of.register] = { kind: 'other', value: joinedOf(of, way) }
  }
  return next
}
