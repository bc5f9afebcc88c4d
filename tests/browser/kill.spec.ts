import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeDisk, whyNoPowerCut } from '../../scripts/faults/disk.mjs'
import { chance } from '../../scripts/faults/random.mjs'
import { serve } from '../../scripts/serve.mjs'
import { live, type Outcome } from './lives.ts'
import { dist } from './steps.ts'
import { expect, test } from './support.ts'

const seed = Number(process.env.PLUMBLINE_SEED) || Date.now() % 1_000_000_000
const kills = Number(process.env.PLUMBLINE_KILLS ?? 50)
const powerCuts = Number(process.env.PLUMBLINE_POWER_CUTS ?? 5)
/** A tablet that has lived longer only makes each start slower. */
const LIVES = 100
const LIFE_LIMIT_MS = 30_000

// Recording every step of a thousand lives would be most of the work.
test.use({ trace: 'off' })

test.describe('saved means saved', { tag: ['@once', '@faults'] }, () => {
  test('a visit resumed after the browser was killed', async () => {
    test.setTimeout(60_000 + kills * LIFE_LIMIT_MS)
    const server = await serve(dist)
    const outcomes = await campaign(kills, async (ends, luck) => {
      const profile = mkdtempSync(join(tmpdir(), 'plumbline-killed-'))
      const outcome = await live({ ends, chance: luck, profile, url: server.url, end: (kill) => kill() })
      rmSync(profile, { recursive: true, force: true })
      return outcome
    })
    await server.close()
    judge('kills', outcomes)
  })

  test('a visit resumed after the power was cut', async () => {
    const why = whyNoPowerCut()
    test.skip(why !== null, why ?? '')
    test.setTimeout(60_000 + powerCuts * LIFE_LIMIT_MS)
    const server = await serve(dist)
    const outcomes = await campaign(powerCuts, async (ends, luck) => {
      const disk = makeDisk()
      if (typeof disk === 'string') throw new Error(disk)
      // Browsers do not wait for the disk when they install an app, and keep small notes back for 5 seconds. The tablet of these tests
      // was set up longer ago than that, so what is at stake is what was entered since.
      const begin = async (life: number) => {
        if (life === 1) await sleep(6_000)
        disk.settle()
      }
      const end = async (kill: () => Promise<void>) => {
        disk.cut()
        await kill()
        await disk.restore()
      }
      try {
        return await live({ ends, chance: luck, profile: join(disk.path, 'profile'), url: server.url, begin, end })
      } finally {
        disk.remove()
      }
    })
    await server.close()
    judge('power cuts', outcomes)
  })
})

/** So many ends, on as many tablets as that takes. */
async function campaign(ends: number, run: (ends: number, luck: ReturnType<typeof chance>) => Promise<Outcome>): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const luck = chance(seed)
  for (let left = ends; left > 0; left -= outcomes.at(-1)?.ends ?? LIVES) outcomes.push(await run(Math.min(left, LIVES), luck))
  return outcomes
}

function judge(name: string, outcomes: readonly Outcome[]): void {
  const sum = (count: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + count(outcome), 0)
  const [lost, astray] = [outcomes.flatMap((outcome) => outcome.lost), outcomes.flatMap((outcome) => outcome.astray)]
  const counts = { seed, ends: sum(({ ends }) => ends), given: sum(({ given }) => given), ticked: sum(({ ticked }) => ticked) }
  test.info().annotations.push({ type: name, description: JSON.stringify({ ...counts, lost: lost.length, astray: astray.length }) })
  console.log(
    `${counts.ends} ${name}, seed ${seed}: ${counts.given} answers given, ${counts.ticked} had shown the tick, ` +
      `${lost.length} of them lost, ${astray.length} times opened elsewhere`,
  )
  // A campaign that saw no ticks would prove nothing.
  expect(counts.ticked).toBeGreaterThan(counts.ends)
  expect(lost, `lost with PLUMBLINE_SEED=${seed}`).toEqual([])
  expect(astray, `opened elsewhere with PLUMBLINE_SEED=${seed}`).toEqual([])
}
