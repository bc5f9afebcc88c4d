// @vitest-environment node
import { expect, test, vi } from 'vitest'
import { broken, endOf } from './laws.ts'
import { real } from './rules.ts'
import { BEGINNINGS, tinyUniverse } from './tiny-universe.ts'

// Many histories, on a machine that may be busy with something else.
vi.setConfig({ testTimeout: 300_000 })

// How many histories there are is counted too: a universe that lost its stars would keep every law.
const UNIVERSES: readonly (readonly [keyof typeof BEGINNINGS, number])[] = [
  ['one has the family, the other nothing', 532],
  ['both have it', 700],
  ['the other has the grades of it', 810],
  ['the other has the words of it', 810],
  ['one erased what both had', 478],
]

for (const [beginning, histories] of UNIVERSES) {
  test(`two tablets, where ${beginning}: every history of up to 2 more steps keeps every law`, () => {
    let told = 0
    // Of the two, one keeps what a colleague erased, and the other does not.
    for (const keepers of [1, 2]) {
      for (const history of tinyUniverse(BEGINNINGS[beginning] ?? [], 2, { clocks: [0, 0], keepers, holders: 0 })) {
        told += 1
        const found = [...broken(endOf(real, history))]
        if (found.length > 0) expect({ found, steps: history.steps.map(({ does, who }) => `${who} ${does}`) }).toEqual({ found: [] })
      }
    }
    expect(told).toBe(histories)
  })
}
