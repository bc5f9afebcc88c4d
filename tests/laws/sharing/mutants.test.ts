// @vitest-environment node
import fc from 'fast-check'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { history } from './histories.ts'
import { broken, endOf, LAWS } from './laws.ts'
import { MUTANTS } from './mutants.ts'
import { real, type Rules } from './rules.ts'

// Many histories, on a machine that may be busy with something else.
vi.setConfig({ testTimeout: 120_000 })

const SEED = 20_261_122
const MOST = 300
/** How many more histories are told once one has caught it, at least, to see which other laws it breaks. */
const MORE = 12

/** The titles of the laws that these rules break. */
function brokenLaws(rules: Rules): string[] {
  const titles = new Set<string>()
  let left = MORE
  for (const told of fc.sample(history, { numRuns: MOST, seed: SEED })) {
    for (const title of broken(endOf(rules, told)).keys()) titles.add(title)
    if (titles.size > 0) left -= 1
    if (left <= 0 && titles.size > 1) break
  }
  return [...titles]
}

describe('the laws tell right from wrong', () => {
  const caughtBy = new Map<string, string[]>()

  beforeAll(() => {
    for (const [name, mutant] of Object.entries(MUTANTS)) caughtBy.set(name, brokenLaws(mutant))
  }, 300_000)

  test('the real thing breaks none', () => {
    expect(brokenLaws(real)).toEqual([])
  })

  test.each(Object.keys(MUTANTS))('caught: %s', (name) => {
    expect(caughtBy.get(name)).not.toEqual([])
  })

  test('no law is idle: each one catches somebody', () => {
    const working = new Set([...caughtBy.values()].flat())
    expect(LAWS.map(({ title }) => title).filter((title) => !working.has(title))).toEqual([])
  })
})
