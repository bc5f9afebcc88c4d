import { canonical } from '../core/canonical.ts'
import type { Registers } from '../core/fold.ts'
import { seenFacts } from './drafts.ts'

/** What a form changes of a thing, and the facts that were on the screen for it. */
interface Changed<T> {
  readonly values: Partial<T>
  readonly replaces: readonly string[]
}

const isEmpty = (value: unknown): boolean => value === null || value === '' || (Array.isArray(value) && value.length === 0)

/**
 * Of what a form holds, only what is another than what stands, and what is contested. Whatever the person left as it was is not said
 * again: it would stand against a colleague's correction of it, or take away what was held back from this device.
 */
export function changedOf<T extends object>(registers: Registers<T>, values: Partial<T>): Changed<T> {
  const names = (Object.keys(values) as (keyof T & string)[]).filter((name) => {
    const register = registers[name]
    // An empty field over nothing says nothing.
    if (register.kind === 'unanswered') return !isEmpty(values[name])
    return register.kind === 'contested' || canonical(register.value) !== canonical(values[name])
  })
  return {
    values: Object.fromEntries(names.map((name) => [name, values[name]])) as Partial<T>,
    replaces: seenFacts(names.map((name) => registers[name])),
  }
}
