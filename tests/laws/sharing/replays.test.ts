// @vitest-environment node
import fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, expect, test, vi } from 'vitest'
import type { Fact } from '../../../src/core/fact.ts'
import { open } from './files.ts'
import { history, play, settle } from './histories.ts'
import { real } from './rules.ts'
import { FAMILIES, factsOf, type World } from './world.ts'

const RUNS = Number(process.env.PLUMBLINE_REPLAYS ?? 100)
const SEED = Number(process.env.PLUMBLINE_SEED) || Date.now() % 1_000_000_000

vi.setConfig({ testTimeout: 120_000 + RUNS * 1_500 })

/** What everybody can see. The list of the facts themselves is not: the same act may lie there whole and in parts. */
const shown = (facts: readonly Fact[], caseId: string) => ({ ...real.read(caseId, facts), facts: null })
const seen = (at: World) => at.tablets.map(({ held }) => FAMILIES.map((caseId) => shown(factsOf(held, caseId), caseId)))

/** Deeds after which something that was in a file is nowhere else, or there in part. */
const GOES = new Set(['undoes', 'erases', 'keeps', 'answers', 'opens a part'])

let files = 0
let regressions = 0

test(`every earlier shared file, put back and opened by everybody, changes nothing for anybody (seed ${SEED})`, () => {
  fc.assert(
    // Of what somebody took back or erased, an older file may bring it again, as it should; what becomes of that the other laws say.
    fc.property(history, ({ steps, ...told }) => {
      const at = play(real, { ...told, steps: steps.filter(({ does }) => !GOES.has(does)) })
      if (settle(at) === null) throw new Error('tablets change each other for ever')
      const before = seen(at)
      const olds = [...new Set([...at.past, ...at.copies])]
      for (const [index, old] of olds.entries()) {
        files += 1
        // The control: a tablet that took the file for the truth would show something else.
        if (FAMILIES.some((caseId) => !isDeepStrictEqual(shown(factsOf(old, caseId), caseId), before[0]?.[FAMILIES.indexOf(caseId)])))
          regressions += 1
        for (const who of at.tablets) open(at, who, old)
        if (!isDeepStrictEqual(seen(at), before)) throw new Error('an older file that was opened changed something')
        // That the whole team saves again takes most of the time: for the oldest and for the last.
        if (index > 0 && index < olds.length - 1) continue
        at.file = old
        if (settle(at) === null) throw new Error('an older file sets them at each other for ever')
        if (!isDeepStrictEqual(seen(at), before)) throw new Error('an older file that was put back changed something')
      }
      expect(at.wrongs).toEqual([])
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  )
})

afterAll(() => {
  console.log(`${files} earlier files put back, of which ${regressions} show something older: seed ${SEED}`)
  // Files that hold what everybody has prove nothing.
  expect(regressions).toBeGreaterThan(RUNS / 4)
})
