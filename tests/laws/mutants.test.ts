import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crowdedHistory, lonelyHistory, play } from '../helpers/histories.ts'
import { type Implementation, real } from '../helpers/implementation.ts'
import { LAWS } from './laws.ts'
import { MUTANTS } from './mutants.ts'
import { checkStamps, writing } from './stamp-laws.ts'
import { tinyUniverse } from './tiny-universe.ts'

const RANDOM = 250
const SEED = 20_260_304

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
  if (fc.sample(writing, { numRuns: RANDOM, seed: SEED }).some((each) => breaks(() => checkStamps(each, impl)))) broken.add('stamps')
  for (const tablets of ['behind', 'ahead', 'cloned'] as const) for (const story of tinyUniverse(tablets, 2, impl)) judge(() => story)
  for (const [crowd, steps] of fc.sample(crowdedHistory, { numRuns: RANDOM, seed: SEED })) judge(() => play(crowd, steps, impl))
  for (const [crowd, steps] of fc.sample(lonelyHistory, { numRuns: RANDOM / 5, seed: SEED })) judge(() => play(crowd, steps, impl))
  return [...broken]
}

describe('the laws tell right from wrong', () => {
  test('the real thing breaks none', () => {
    expect(brokenLaws(real)).toEqual([])
  })

  for (const [name, mutant] of Object.entries(MUTANTS)) {
    test(`caught: ${name}`, () => {
      const b = brokenLaws(mutant); console.log(name, b)
      expect(b).not.toEqual([])
    })
  }
})
