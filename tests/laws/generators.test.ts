// @vitest-environment node
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { crowdedHistory, play, REGISTERS, THINGS } from '../helpers/histories.ts'
import { real } from '../helpers/implementation.ts'

// Many histories, on a machine that may be busy with something else.
vi.setConfig({ testTimeout: 120_000 })

test('the random histories hold what the laws are about: quarrels, agreements by chance, twins of one stamp, lost copies, wide clocks', () => {
  const seen = { contested: 0, agreed: 0, settled: 0, twins: 0, torn: 0, farApart: 0, acts: 0 }
  const histories = fc.sample(crowdedHistory, { numRuns: 500, seed: 20_260_304 })
  for (const [crowd, steps] of histories) {
    const { everything, logs } = play(crowd, steps)
    seen.acts += everything.length
    for (const thing of THINGS) {
      for (const name of REGISTERS) {
        const register = real.foldRegister(real.merge(everything.filter((fact) => fact.about === thing)), name)
        if (register.kind === 'contested') seen.contested += 1
        if (register.kind === 'settled' && register.heads.length > 1) seen.agreed += 1
        if (register.kind === 'settled') seen.settled += 1
      }
    }
    if (new Set(everything.map((fact) => fact.at.stamp)).size < new Set(everything.map((fact) => fact.id)).size) seen.twins += 1
    const isTorn = logs.some((log) => log.some((fact) => fact.replaces.some((id) => !log.some((known) => known.id === id))))
    if (isTorn) seen.torn += 1
    const walls = everything.map((fact) => Date.parse(fact.at.wall))
    if (Math.max(...walls) - Math.min(...walls) > 2 * 86_400_000) seen.farApart += 1
  }
  const enough = { contested: 300, agreed: 80, settled: 400, twins: 20, torn: 120, farApart: 150, acts: 2_000 }
  for (const name of Object.keys(enough) as (keyof typeof enough)[]) expect(seen[name], name).toBeGreaterThan(enough[name])
})
