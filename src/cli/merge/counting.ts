import type { Carried } from '../../sync/bundle/contents.ts'
import { note } from '../../sync/bundle/order.ts'
import type { Surveyed } from '../file.ts'
import { joined, meetings } from './cases.ts'

/** What one file brings that none before it has. */
interface Brings {
  facts: number
  families: number
  fresh: number
}

/** What a joined file will hold, counted before any of it is written. */
export interface Counted {
  readonly counts: { readonly cases: number; readonly facts: number }
  readonly through: ReadonlyMap<string, string>
  readonly brings: readonly Readonly<Brings>[]
  /** Families of which only the word goes that they were erased, where some file has more. */
  readonly erased: number
}

/** Goes over all files once. */
export async function countMerged(files: readonly Surveyed[]): Promise<Counted> {
  const brings = files.map((): Brings => ({ facts: 0, families: 0, fresh: 0 }))
  const through = new Map<string, string>()
  let [cases, facts, erased] = [0, 0, 0]
  for await (const meeting of meetings(files)) {
    const known = new Set<string>()
    for (const [at, part] of meeting.parts.entries()) {
      const before = known.size
      for (const { id } of part ?? []) known.add(id)
      const its = brings[at]
      if (!its || known.size === before) continue
      its.facts += known.size - before
      its.families += 1
      if (before === 0) its.fresh += 1
    }
    const goes = joined(meeting)
    if (goes.length < known.size && goes.every(({ kind }) => kind === 'erasure')) erased += 1
    if (goes.length > 0) cases += 1
    facts += goes.length
    for (const fact of goes) note(through, fact as unknown as Carried)
  }
  return { counts: { cases, facts }, through, brings, erased }
}
