import 'fake-indexeddb/auto'
import { contentsOf, readOurs } from '../../src/app/exchange/ours.ts'
import { seedPractice } from '../../src/app/practice/seed.ts'
import type { Fact } from '../../src/core/fact.ts'
import { write as writeFile } from '../../src/sync/bundle/write.ts'
import { openTestApp } from '../helpers/app.ts'
import { idOf } from '../helpers/people.ts'

/** A text of a fact: which fact (in order), and where in it: 'answer.evidence', 'by.name'. */
export interface Sink {
  readonly fact: number
  readonly sink: string
}

/** Hands each free text of the records to `write` and takes what it gives in its place. */
type Write = (sink: Sink, was: string) => string

// A name is one word; whatever else is free text has a space, and no id, day, stamp or code has one.
const NAMES = /(^|\.)(name|relation|agency|role|worker|service|reference)$/
const isFree = (path: string, value: string) => NAMES.test(path) || / /.test(value)

function rewritten(value: unknown, path: string, write: (path: string, was: string) => string): unknown {
  if (typeof value === 'string') return isFree(path, value) ? write(path, value) : value
  if (Array.isArray(value)) return value.map((each) => rewritten(each, path, write))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rewritten(each, `${path}.${key}`, write)]))
}

/**
 * The practice families as a colleague's file under a passphrase, with every free text in them exchanged: whole and valid, because each
 * fact is named anew by what it says. Signatures are left out: they speak of facts as they were. The largest families, until there are
 * `atLeast` facts.
 */
export async function hostileFile(passphrase: string, atLeast: number, write: Write): Promise<Buffer> {
  const { app } = await openTestApp({ name: 'Wren Sharp' })
  const seeded = await seedPractice({ ...app, practice: true })
  if (!seeded.ok) throw new Error(seeded.failure.kind)
  const ours = await readOurs(app)
  if (!ours.ok) throw new Error(ours.failure.kind)
  const largest = [...ours.value.values()].sort((one, other) => other.length - one.length)
  const facts: Fact[] = []
  for (const family of largest) {
    if (facts.length < atLeast) facts.push(...family.filter(({ kind }) => kind !== 'signature' && kind !== 'amendment'))
  }
  facts.sort((one, other) => (one.at.stamp < other.at.stamp ? -1 : 1))
  const renamed = new Map<string, string>()
  const cases = new Map<string, Fact[]>()
  for (const [at, { id, ...body }] of facts.entries()) {
    const values = rewritten(body.values, body.kind, (sink, was) => write({ fact: at, sink }, was))
    const by = { ...body.by, name: write({ fact: at, sink: 'by.name' }, body.by.name) }
    const again = { ...body, values, by, replaces: body.replaces.map((each) => renamed.get(each) ?? each) }
    const fact = { id: idOf(again), ...again } as unknown as Fact
    renamed.set(id, fact.id)
    cases.set(fact.caseId, [...(cases.get(fact.caseId) ?? []), fact])
  }
  const contents = await contentsOf(app, cases, { team: null, scope: 'whole', statements: [] })
  if (!contents.ok) throw new Error(contents.failure.kind)
  const written = await writeFile(contents.value, { kind: 'passphrase', passphrase }, '0.1.0')
  return Buffer.from(await new Response(written.file).arrayBuffer())
}
