import type { Fact } from '../../core/fact.ts'
import { type InstrumentPack, nameOf } from '../../core/pack/pack.ts'
import { ok, type Result } from '../../core/result.ts'
import { sendable } from '../../core/sharing/join-case.ts'
import { unhurried } from '../../seal/breath.ts'
import type { BundleContents } from '../../sync/bundle/contents.ts'
import { type App, observe, takeStamp, wallTime } from '../app.ts'
import { type Brought, readBrought } from '../brought.ts'
import type { ReadFailure } from '../failure.ts'

/** The facts of every case on this device, drafts left out. What is written next comes after them. */
export async function readOurs(app: App): Promise<Result<ReadonlyMap<string, readonly Fact[]>, ReadFailure>> {
  const all = await app.store.readAll()
  if (!all.ok) return all
  // The seal has authenticated what this app wrote; it was checked against the schema before it was sealed.
  const ours = new Map([...all.value].map(([caseId, { facts }]) => [caseId, facts as Fact[]]))
  for await (const facts of unhurried(ours.values())) observe(app, facts)
  return ok(ours)
}

/** What goes to colleagues of these cases; of an erased one only the word of it. */
export async function toSend(ours: ReadonlyMap<string, readonly Fact[]>): Promise<Map<string, readonly Fact[]>> {
  const send = new Map<string, readonly Fact[]>()
  for await (const [caseId, facts] of unhurried(ours)) {
    const sent = sendable(facts)
    if (sent.length > 0) send.set(caseId, sent)
  }
  return send
}

/** The packs that visits in these facts were made with, of those that were brought here. */
export function packsFor({ packs }: Brought, cases: ReadonlyMap<string, readonly Fact[]>): InstrumentPack[] {
  if (packs.length === 0) return []
  const used = new Set<string>()
  for (const facts of cases.values()) {
    for (const fact of facts) {
      const by = fact.kind === 'visit' ? fact.values.instrument : undefined
      if (by) used.add(`${by.id} ${by.version}`)
    }
  }
  return packs.filter(
    (pack): pack is InstrumentPack => pack.kind === 'instrument' && used.has(`${nameOf(pack).id} ${nameOf(pack).version}`),
  )
}

/** The contents of a file with these cases, as of now. */
export async function contentsOf(
  app: App,
  cases: ReadonlyMap<string, readonly Fact[]>,
  about: Pick<BundleContents, 'team' | 'scope' | 'statements' | 'log'>,
): Promise<Result<BundleContents, ReadFailure>> {
  const brought = await readBrought(app)
  if (!brought.ok) return brought
  const at = { stamp: takeStamp(app), wall: wallTime(app.platform) }
  return ok({ ...about, by: app.me, at, packs: packsFor(brought.value, cases), cases })
}
