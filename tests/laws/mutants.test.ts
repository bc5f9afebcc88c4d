// @vitest-environment node
import fc from 'fast-check'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { crowdedHistory, lonelyHistory, play } from '../helpers/histories.ts'
import { type Implementation, real } from '../helpers/implementation.ts'
import { LAWS } from './laws.ts'
import { MUTANTS } from './mutants.ts'
import { checkStamps, writing } from './stamp-laws.ts'
import { tinyUniverse } from './tiny-universe.ts'

// Many histories, on a machine that may be busy with something else.
vi.setConfig({ testTimeout: 120_000 })

const RANDOM = 250
const SEED = 20_260_304
const STAMPS = 'each stamp comes after the one before it'

const breaks = (check: () => void): boolean => {
  try {
    check()
    return false
  } catch {
    return true
  }
}

/** The names of the laws that this implementation breaks, each looked for until it is found once. */
function brokenLaws(impl: Implementation): string[] {
  const broken = new Set<string>()
  const judge = (tell: () => ReturnType<typeof play>) => {
    const story = tell()
    for (const law of LAWS) if (!broken.has(law.title) && breaks(() => law.check(story, impl))) broken.add(law.title)
  }
  if (fc.sample(writing, { numRuns: RANDOM, seed: SEED }).some((each) => breaks(() => checkStamps(each, impl)))) broken.add(STAMPS)
  for (const tablets of ['behind', 'ahead', 'cloned'] as const) for (const story of tinyUniverse(tablets, 2, impl)) judge(() => story)
  for (const [crowd, steps] of fc.sample(crowdedHistory, { numRuns: RANDOM, seed: SEED })) judge(() => play(crowd, steps, impl))
  for (const [crowd, steps] of fc.sample(lonelyHistory, { numRuns: RANDOM / 5, seed: SEED })) judge(() => play(crowd, steps, impl))
  return [...broken]
}

describe('the laws tell right from wrong', () => {
  const caughtBy = new Map<string, string[]>()

  beforeAll(() => {
    for (const [name, mutant] of Object.entries(MUTANTS)) caughtBy.set(name, brokenLaws(mutant))
  }, 120_000)

  test('the real thing breaks none', () => {
    expect(brokenLaws(real)).toEqual([])
  })

  test.each(Object.keys(MUTANTS))('caught: %s', (name) => {
    expect(caughtBy.get(name)).not.toEqual([])
  })

  test('no law is idle: each one catches somebody', () => {
    const working = new Set([...caughtBy.values()].flat())
    expect([...LAWS.map((law) => law.title), STAMPS].filter((title) => !working.has(title))).toEqual([])
  })
})
