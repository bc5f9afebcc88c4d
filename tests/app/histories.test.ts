// @vitest-environment node
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { checkSignature } from '../../src/app/sign.ts'
import { readCase } from '../../src/core/case.ts'
import type { Fact } from '../../src/core/fact.ts'
import { standingFacts } from '../../src/core/history.ts'
import { answer, factsOn, history, type Scene, save, scene, take } from './histories.ts'

const RUNS = 60
const ROUNDS = 8

// Real disks, files and keys, on a machine that may be busy with something else.
vi.setConfig({ testTimeout: 600_000 })

const namesOf = (facts: readonly Fact[]) =>
  standingFacts(facts)
    .map(({ id, of }) => `${id} ${of === undefined ? 'whole' : 'part'}`)
    .sort()

/** Everybody says what is to become of what was erased, and saves, until nobody writes anything any more. */
async function settle(at: Scene): Promise<void> {
  const state = async () => JSON.stringify(await Promise.all(at.people.map(async (who) => namesOf(await factsOn(who, at)))))
  for (let round = 1; round <= ROUNDS; round += 1) {
    const before = await state()
    const written: string[] = []
    for (const who of at.people) {
      written.push(await save(at, who))
      await answer(at, who)
      written.push(await save(at, who))
    }
    for (const each of written) expect(['written', 'same']).toContain(each)
    if (!written.includes('written') && (await state()) === before) return
  }
  expect.fail('they change each other for ever')
}

async function holds(at: Scene): Promise<void> {
  const { caseId } = at.place
  const before = await Promise.all(at.people.map((who) => factsOn(who, at)))
  for (const gone of at.erased.values()) gone.clear()
  await settle(at)
  const after = await Promise.all(at.people.map((who) => factsOn(who, at)))
  const families = at.people.map(({ app }, index) => readCase(caseId, after[index] ?? [], app.library.find))
  const [first] = families
  if (!first) return
  for (const other of families) expect(other).toEqual(first)
  if (first.keeping.erased.length > 0) {
    for (const facts of after) expect(facts.every(({ kind }) => kind === 'erasure')).toBe(true)
    return
  }
  // Whoever erased it meanwhile gave up what was there; everything that anybody else had is with everybody.
  const kept = at.people.flatMap((who, index) => (before[index] ?? []).filter(({ id }) => !at.erased.get(who)?.has(id)))
  const here = new Set(first.facts.map(({ id }) => id))
  const lost = kept.filter(({ id, of = id }) => !here.has(of))
  expect(lost).toEqual([])
  const whole = new Set(first.facts.flatMap(({ id, of }) => (of === undefined ? [id] : [])))
  expect(kept.filter(({ id, of }) => of === undefined && !whole.has(id))).toEqual([])
  for (const fact of first.facts)
    if (fact.kind === 'signature') expect(await checkSignature(first, fact)).toBeOneOf(['whole', 'partial', 'missing'])
}

test('three people with real tablets and one file end with one and the same family, and nothing is lost', async () => {
  let crashes = 0
  await fc.assert(
    fc.asyncProperty(history, async ({ clocks, keepers, steps }) => {
      const at = await scene(clocks, keepers)
      for (const step of steps) await take(at, step)
      await holds(at)
      crashes += at.crashes
    }),
    { numRuns: RUNS, endOnFailure: false },
  )
  // A disk that never gave up in the middle of anything would prove little.
  expect(crashes).toBeGreaterThan(RUNS / 6)
})
