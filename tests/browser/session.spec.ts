import { chance } from '../../scripts/faults/random.mjs'
import { prepare } from './prepared.ts'
import { session } from './session.ts'
import { expect, test } from './support.ts'
import { twoBuilds } from './update-steps.ts'

const hours = Number(process.env.PLUMBLINE_HOURS ?? 0)
// The same one in every run of the tests, so that a red one is a change; another in each long session, which says which.
const seed = Number(process.env.PLUMBLINE_SEED) || (hours > 0 ? Date.now() % 1_000_000_000 : 4)
/** What a run of all tests does of it: enough to see that it works. */
const ACTS = 14
/** Memory is measured where there is time for a slope. */
const LEAST_HOURS = 0.5
const MEGABYTES_AN_HOUR = 1

test.describe('a long session', { tag: ['@once', '@faults'] }, () => {
  test('loses nothing, shows nothing while it is locked, and does not grow', async () => {
    test.setTimeout(240_000 + hours * 3_700_000)
    const host = await twoBuilds()
    const prepared = await prepare(host.url)
    try {
      const end = Date.now() + hours * 3_600_000
      const more = (acts: number) => (hours > 0 ? Date.now() < end : acts < ACTS)
      const { acts, kinds, ticked, lost, readable, slope, saves, floor } = await session(prepared, host, chance(seed), more)
      const counted = Object.entries(kinds).map(([name, count]) => `${count} ${name}`)
      const grew = slope === null ? 'too short for a slope of memory' : `${slope.toFixed(2)} MB an hour`
      const said = `${counted.join(', ')}; ${ticked} answers ticked, ${lost.length} lost, ${readable.length} readable while locked, ${grew}, save p99 ${saves.toFixed(0)} ms where a bare write takes ${floor.toFixed(0)} ms`
      test.info().annotations.push({ type: 'session', description: JSON.stringify({ acts, said, lost: lost.length }) })
      console.log(`session, seed ${seed}: ${acts} acts: ${said}`)
      expect(lost, `lost with PLUMBLINE_SEED=${seed}`).toEqual([])
      expect(readable).toEqual([])
      expect(ticked).toBeGreaterThan(0)
      if (hours >= LEAST_HOURS) expect(slope).toBeLessThanOrEqual(MEGABYTES_AN_HOUR)
    } finally {
      prepared.remove()
      await host.close()
    }
  })
})
