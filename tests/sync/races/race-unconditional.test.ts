// @vitest-environment node
import { expect, test } from 'vitest'
import { race } from './race.ts'

// A busy machine is slow, not wrong: about 15 seconds where there is nothing else to do.
const LONG = 300_000

// A place that neither refuses a second writer nor lets anybody look before landing: many clones of a protocol are so, and say nothing.
const ANYTHING_GOES = { conditions: false, exclusive: false }

test(
  '500 rounds of twenty tablets where no condition is kept: what is shown as shared is in the file, and nothing is lost',
  async () => {
    expect(await race({ rounds: 500, seed: 6, ...ANYTHING_GOES })).toMatchObject({
      rounds: 500,
      notThere: 0,
      lost: 0,
      older: 0,
      toldTryAgain: 0,
    })
  },
  LONG,
)

test('with slow writers among them nothing is lost in the end: what is missing is pushed again', async () => {
  const outcome = await race({ rounds: 40, seed: 7, ...ANYTHING_GOES, slowOneIn: 20 })
  expect(outcome.lost).toBe(0)
  expect(outcome.notThere).toBeGreaterThan(0)
})
