// @vitest-environment node
import { expect, test, vi } from 'vitest'
import { real } from '../helpers/implementation.ts'
import { LAWS } from './laws.ts'
import { type Tablets, tinyUniverse } from './tiny-universe.ts'

// Many histories, on a machine that may be busy with something else.
vi.setConfig({ testTimeout: 120_000 })

// How many histories there are is counted too: a universe that lost its stars would keep every law.
const UNIVERSES: readonly [Tablets, { acts: number; histories: number }][] = [
  ['behind', { acts: 4, histories: 26_822 }],
  ['equal', { acts: 3, histories: 902 }],
  ['ahead', { acts: 3, histories: 902 }],
  ['cloned', { acts: 3, histories: 878 }],
]

for (const [tablets, { acts, histories }] of UNIVERSES) {
  test(`two tablets, the second one ${tablets}: every history of up to ${acts} acts keeps every law`, () => {
    let told = 0
    for (const story of tinyUniverse(tablets, acts, real)) {
      told += 1
      for (const law of LAWS) law.check(story, real)
    }
    expect(told).toBe(histories)
  })
}
