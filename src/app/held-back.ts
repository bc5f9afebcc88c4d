import type { Case } from '../core/case.ts'
import type { Act, App } from './app.ts'

/** Facts of which this device has only a part, by case: the registers that it has of each. */
const parts = new WeakMap<App, Map<string, ReadonlyMap<string, ReadonlySet<string>>>>()

/** What every amendment says beside what it amends. */
const OF_EACH = ['reason', 'signature']

/** Takes note of which facts of a family came with something held back. */
export function noteHeldBack(app: App, { id, partial, facts }: Pick<Case, 'id' | 'partial' | 'facts'>): void {
  if (!partial) {
    parts.get(app)?.delete(id)
    return
  }
  const known = parts.get(app) ?? new Map()
  const mine = facts.flatMap((fact): [string, Set<string>][] =>
    fact.of === undefined ? [] : [[fact.of, new Set(Object.keys(fact.values))]],
  )
  parts.set(app, known.set(id, new Map(mine)))
}

/**
 * The acts that one act is, so that none replaces what its author never saw. A fact replaces others as a whole, for every register that
 * it sets; where one of these came with that register held back, the register goes by itself.
 */
export function overSeen(app: App, caseId: string, act: Act): Act[] {
  const held = parts.get(app)?.get(caseId)
  const unseen = act.replaces.flatMap((id) => held?.get(id) ?? [])
  const always = act.kind === 'amendment' ? OF_EACH : []
  const registers = Object.keys(act.values).filter((register) => !always.includes(register))
  const alone = registers.filter((register) => unseen.some((seen) => !seen.has(register)))
  if (alone.length === 0) return [act]
  const values = act.values as Record<string, unknown>
  const rest = registers.filter((register) => !alone.includes(register))
  const without = (register: string) => act.replaces.filter((id) => held?.get(id)?.has(register) ?? true)
  const part = (names: readonly string[], replaces: readonly string[]) =>
    ({ ...act, values: Object.fromEntries([...always, ...names].map((name) => [name, values[name]])), replaces }) as Act
  return [...(rest.length > 0 ? [part(rest, act.replaces)] : []), ...alone.map((register) => part([register], without(register)))]
}
