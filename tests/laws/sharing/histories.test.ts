// @vitest-environment node
import fc from 'fast-check'
import { writeFileSync } from 'node:fs'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { history, play, settle } from './histories.ts'
import { broken, endOf } from './laws.ts'
import { real } from './rules.ts'
import { type Readings, readSignatures } from './signatures.ts'

const RUNS = Number(process.env.PLUMBLINE_MERGES ?? 2_000)
const SEED = Number(process.env.PLUMBLINE_SEED) || Date.now() % 1_000_000_000

// Many histories, on a machine that may be busy with something else.
vi.setConfig({ testTimeout: 120_000 + RUNS * 200 })

const done = { histories: 0, tablets: 0, acts: 0, erased: 0, rounds: 0, signatures: { whole: 0, missing: 0, partial: 0, altered: 0 } }

describe('up to five people with clocks up to three days wrong, who save, open, take back, erase, keep and crash', () => {
  test(`end with one and the same family, and nothing is lost (seed ${SEED})`, () => {
    fc.assert(
      fc.property(history, (told) => {
        const ending = endOf(real, told)
        const [[law, how] = []] = broken(ending)
        if (law) throw new Error(`${law}: ${how}`)
        const { at, rounds } = ending
        done.histories += 1
        done.tablets += at.tablets.length
        done.acts += at.made.length
        done.erased += at.went.filter(({ why }) => why === 'erased').length
        done.rounds = Math.max(done.rounds, rounds ?? 0)
      }),
      { numRuns: RUNS, seed: SEED },
    )
  })

  test(`read every signature as what it is: nothing was altered here, and only the whole reads as whole (seed ${SEED})`, async () => {
    const readings: Readings = { seen: done.signatures, wrongs: [] }
    await fc.assert(
      fc.asyncProperty(history, async (told) => {
        readings.wrongs.length = 0
        const at = play(real, told)
        await readSignatures(at, readings)
        settle(at)
        await readSignatures(at, readings)
        expect(readings.wrongs).toEqual([])
      }),
      { numRuns: RUNS, seed: SEED },
    )
  })
})

afterAll(() => {
  if (process.env.PLUMBLINE_MERGES_REPORT) writeFileSync(process.env.PLUMBLINE_MERGES_REPORT, JSON.stringify({ seed: SEED, ...done }))
})
