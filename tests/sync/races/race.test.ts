// @vitest-environment node
import { expect, test } from 'vitest'
import { race } from './race.ts'

// A busy machine is slow, not wrong: about 15 seconds where there is nothing else to do.
const LONG = 300_000

// The seeds are fixed: each of these is the same race every time.

test(
  '500 rounds of twenty tablets saving to one file at once: what is shown as shared is in the file, and nothing is lost',
  async () => {
    const outcome = await race({ rounds: 500, seed: 1, conditions: true, exclusive: false })
    expect(outcome).toMatchObject({ rounds: 500, notThere: 0, lost: 0, older: 0 })
    // Twenty at once are few enough for eight tries.
    expect(outcome.toldTryAgain).toBe(0)
    // They do get into each other's way.
    expect(outcome.tries).toBeGreaterThan(1.5 * outcome.saves)
  },
  LONG,
)

test('the same where the platform refuses a second writer', async () => {
  expect(await race({ rounds: 40, seed: 2, conditions: true, exclusive: true })).toMatchObject({ notThere: 0, lost: 0, older: 0 })
})

test('a writer who lands long after it last looked takes away what was shown as shared; it is told, and nothing is lost in the end', async () => {
  const outcome = await race({ rounds: 40, seed: 3, conditions: true, exclusive: false, slowOneIn: 20 })
  expect(outcome.lost).toBe(0)
  // No way of saving to one file can do without this. Whose it was hears of it at the next save.
  expect(outcome.notThere).toBeGreaterThan(0)
  expect(outcome.older).toBeGreaterThan(0)
})

test('where a share is too slow for so many, some are told to try again, and their next save carries it', async () => {
  const outcome = await race({ rounds: 30, seed: 4, conditions: true, exclusive: false, writing: [3000, 9000] })
  expect(outcome.toldTryAgain).toBeGreaterThan(0)
  expect(outcome).toMatchObject({ notThere: 0, lost: 0 })
})

test('control: reading, merging and writing without a look back does lose', async () => {
  const outcome = await race({ rounds: 20, seed: 5, conditions: false, exclusive: false, naive: true })
  expect(outcome.notThere).toBeGreaterThan(100)
  expect(outcome.lost).toBeGreaterThan(20)
})
