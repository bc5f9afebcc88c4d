// @vitest-environment node
import { beforeAll, expect, test, vi } from 'vitest'
import { canonical } from '../../../src/core/canonical.ts'
import { misfits } from '../../../src/core/fact.ts'
import { type Carried, MOST, type OpenedBundle } from '../../../src/sync/bundle/contents.ts'
import { readBundle } from '../../../src/sync/bundle/index.ts'
import { answerFact, answers, factsOf, finished, hashOf, linesOf, named, newKey, opened, relocking, written } from './making.ts'
import { damaged, type Dice, dice, edited } from './mutating.ts'

// 20,000 in all unless told otherwise: seven in ten are damaged bytes, the rest plaintext that somebody edited and locked again.
const MUTANTS = Number(process.env.PLUMBLINE_MUTANTS ?? 20_000)
const SEED = Number(process.env.PLUMBLINE_SEED ?? Date.now() % 1_000_000_000)
const AT_ONCE = 16
const TIME = { timeout: 60_000 + MUTANTS * 20 }

let own: Awaited<ReturnType<typeof newKey>>
let small: Uint8Array<ArrayBuffer>
let other: Uint8Array<ArrayBuffer>
let large: Uint8Array<ArrayBuffer>
beforeAll(async () => {
  // Half the time of these tests is Node's, spent on making the same key of the same bytes.
  const known = new Map<string, Promise<CryptoKey>>()
  const importKey = crypto.subtle.importKey.bind(crypto.subtle) as (...args: unknown[]) => Promise<CryptoKey>
  vi.spyOn(crypto.subtle, 'importKey').mockImplementation(((...args: unknown[]) => {
    if (args[0] !== 'pkcs8') return importKey(...args)
    const name = Buffer.from(args[1] as Uint8Array).toString('hex')
    const key = known.get(name) ?? importKey(...args)
    known.set(name, key)
    return key
  }) as typeof crypto.subtle.importKey)
  own = await newKey()
  const roll = dice(1)
  const noise = () => Array.from({ length: 100_000 }, () => String.fromCharCode(33 + roll.below(90))).join('')
  small = await written(answers(6), own.recipient)
  other = await written(
    Array.from({ length: 6 }, (_, n) => answerFact(n + 100)),
    own.recipient,
  )
  large = await written(
    Array.from({ length: 3 }, (_, n) => answerFact(n, 'family-1', noise())),
    own.recipient,
  )
  expect(large.length).toBeGreaterThan(3 * 2 ** 16)
})

/** Tries so many mutants, several at once, and says for each outcome how often it came. */
async function campaign(count: number, seed: number, trial: (roll: Dice) => Promise<string>): Promise<Record<string, number>> {
  const outcomes: Record<string, number> = {}
  for (let done = 0; done < count; done += AT_ONCE) {
    const trials = Array.from({ length: Math.min(AT_ONCE, count - done) }, async (_, at) => {
      const mutant = seed + done + at
      return trial(dice(mutant)).catch((error: unknown) => {
        throw new Error(`mutant of seed ${mutant}`, { cause: error })
      })
    })
    for (const outcome of await Promise.all(trials)) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
  }
  return outcomes
}

const bytesEqual = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0

test(`a file in which any byte is another opens not at all (seed ${SEED})`, TIME, async () => {
  const content = new Map(
    await Promise.all([small, large].map(async (file) => [file, canonical(factsOf(await opened(file, own.key)))] as const)),
  )
  const outcomes = await campaign(Math.floor(MUTANTS * 0.7), SEED, async (roll) => {
    const given = roll.below(20) === 0 ? large : small
    const { how, file } = damaged(given, roll, other)
    const read = await readBundle(new Blob([file]), own.key)
    if (!read.ok) return read.failure.kind
    // Armour may have lost or won white space around it. Otherwise nothing happened to the file, or the other one came out of it whole.
    const same = bytesEqual(file, given) || bytesEqual(file, other) || how.includes('armoured')
    const whole = [content.get(given), canonical(factsOf(await opened(other, own.key)))].includes(canonical(factsOf(read.value)))
    if (!same || !whole || read.value.aside.length > 0) expect.fail(`${how}: it opened`)
    return 'unchanged'
  })
  console.log(`bytes, seed ${SEED}:`, outcomes)
  expect((outcomes.unchanged ?? 0) / MUTANTS).toBeLessThan(0.05)
})

/** Every line of the text is taken as it stands or named, and nothing is taken that is not a line of it. */
function accountFor(lines: readonly string[], { cases, statements, packs, aside }: OpenedBundle): void {
  const taken = new Map([...cases.values()].flat().map((fact) => [fact.id, fact]))
  const named = new Map(aside.map(({ line, why }) => [line, why]))
  const rest = [...statements.map((json) => canonical(['statement', json])), ...packs.map((json) => canonical(['pack', json]))]
  const seen = new Set<string>()
  for (const [at, line] of lines.entries()) {
    const [, id = '', body = ''] = /^\["fact","([\w-]{43})",(.*)\]$/s.exec(line) ?? []
    const why = named.get(at + 2)
    if (id && why) expect(why === 'altered', line).toBe(hashOf(body) !== id)
    if (why) continue
    const fact = taken.get(id)
    if (!fact) {
      expect(rest.splice(rest.indexOf(line), 1), line).toEqual([line])
      continue
    }
    const { id: _, ...members } = fact
    expect(body).toBe(canonical(members))
    expect(hashOf(body)).toBe(id)
    seen.add(id)
  }
  expect([rest, seen.size, named.size]).toEqual([[], taken.size, aside.length])
}

const isSound = (line: string) => {
  const [, id, body = ''] = /^\["fact","([\w-]{43})",(.*)\]$/s.exec(line) ?? []
  return id !== undefined && hashOf(body) === id
}

test(`a file that somebody edited and locked again is taken line by line or not at all (seed ${SEED})`, TIME, async () => {
  const text = `${(await linesOf(small, own.identity)).join('\n')}\n`
  const original = text.split('\n').slice(1, -2)
  const kept = new Set(original)
  const locked = await relocking(small, own.identity)
  const changed = { taken: 0, aside: 0 }
  const outcomes = await campaign(Math.ceil(MUTANTS * 0.3), SEED, async (roll) => {
    const mutant = edited(text, roll)
    const read = await readBundle(new Blob([locked(mutant.text)]), own.key)
    if (!read.ok) return read.failure.kind
    const lines = mutant.text.split('\n').slice(1, -2)
    accountFor(lines, read.value)
    const [manifest, end] = ends(finished(lines))
    const [said, saidAtEnd] = ends(mutant.text)
    expect(JSON.parse(saidAtEnd ?? '')).toEqual(JSON.parse(end ?? ''))
    if (read.value.aside.length === 0) expect(JSON.parse(said ?? '')[1].counts).toEqual(JSON.parse(manifest ?? '')[1].counts)
    const ids = new Set(factsOf(read.value).map(({ id }) => id))
    // What is still as it was written is never lost beside what is not.
    for (const line of lines) if (kept.has(line)) expect(ids).toContain(line.slice(9, 52))
    for (const fact of factsOf(read.value)) expect([misfits(fact), named(bodyOf(fact)).id]).toEqual([[], fact.id])
    const strange = lines.filter((line) => !kept.has(line))
    changed.taken += strange.filter(isSound).length
    changed.aside += strange.filter((line) => !isSound(line)).length
    return read.value.aside.length > 0 ? 'in part, saying so' : 'whole'
  })
  console.log(`plaintext, seed ${SEED}:`, outcomes, changed)
  // Otherwise these mutants prove nothing.
  if (MUTANTS >= 1_000)
    for (const kind of ['in part, saying so', 'whole', 'damaged', 'cut-short', 'newer-format']) expect(outcomes).toHaveProperty(kind)
  expect(MOST.lines).toBeGreaterThan(original.length)
})

const ends = (text: string) => [text.split('\n')[0], text.split('\n').at(-2)]

const bodyOf = ({ id: _, ...body }: Carried) => body
