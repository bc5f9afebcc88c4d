// @vitest-environment node
import fc from 'fast-check'
import { describe, test, vi } from 'vitest'
import { crowdedHistory, lonelyHistory, play } from '../helpers/histories.ts'
import { real } from '../helpers/implementation.ts'
import { LAWS } from './laws.ts'

// Many histories, on a machine that may be busy with something else.
vi.setConfig({ testTimeout: 120_000 })

const CROWDED = 2_000
const LONELY = 500

describe('up to five people with clocks up to three days wrong, partial files, old copies put back and cloned tablets', () => {
  for (const law of LAWS) {
    test(law.title, () => {
      fc.assert(
        fc.property(crowdedHistory, ([crowd, steps]) => law.check(play(crowd, steps), real)),
        { numRuns: CROWDED },
      )
      fc.assert(
        fc.property(lonelyHistory, ([crowd, steps]) => law.check(play(crowd, steps), real)),
        { numRuns: LONELY },
      )
    })
  }
})
