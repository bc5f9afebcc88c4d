import { unhurried } from '../../seal/breath.ts'
import type { BundleContents, Carried, Manifest } from './contents.ts'

/** Contents without their facts, and what is said of these before the first of them. */
export interface Head extends Omit<BundleContents, 'cases'>, Pick<Manifest, 'through'> {
  readonly counts: Pick<Manifest['counts'], 'cases' | 'facts'>
}

export const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
export const byId = (a: { readonly id: string }, b: { readonly id: string }) => byText(a.id, b.id)

/** Each fact once, by case and id, whatever order and grouping they came in; and what is said of them. */
export async function inOrder({ cases, ...about }: BundleContents): Promise<{ readonly head: Head; readonly facts: readonly Carried[][] }> {
  const sorted = new Map<string, Map<string, Carried>>()
  const through = new Map<string, string>()
  for await (const given of unhurried(cases.values())) {
    for (const fact of given) {
      note(through, fact)
      const known = sorted.get(fact.caseId)
      if (known) known.set(fact.id, fact)
      else sorted.set(fact.caseId, new Map([[fact.id, fact]]))
    }
  }
  const facts: Carried[][] = []
  for await (const caseId of unhurried([...sorted.keys()].sort(byText))) {
    facts.push([...(sorted.get(caseId)?.values() ?? [])].sort(byId))
    sorted.delete(caseId)
  }
  const counts = { cases: facts.length, facts: facts.reduce((sum, each) => sum + each.length, 0) }
  return { head: { ...about, counts, through: Object.fromEntries(through) }, facts }
}

/** `through` knows the highest stamp of each device. */
export function note(through: Map<string, string>, fact: Carried): void {
  const { by, at } = fact as { by?: { device?: unknown }; at?: { stamp?: unknown } }
  const [device, stamp] = [by?.device, at?.stamp]
  if (typeof device === 'string' && typeof stamp === 'string' && stamp > (through.get(device) ?? '')) through.set(device, stamp)
}
