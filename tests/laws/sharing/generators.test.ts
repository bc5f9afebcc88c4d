// @vitest-environment node
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { foldRegister } from '../../../src/core/fold.ts'
import { inOrder } from '../../../src/core/merge.ts'
import { history, play, settle } from './histories.ts'
import { knownActs, lastWords } from './reference.ts'
import { real } from './rules.ts'
import * as w from './world.ts'

// Many histories, on a machine that may be busy with something else.
vi.setConfig({ testTimeout: 120_000 })

test('the random histories hold what the laws are about', () => {
  const seen = {
    ...{ contested: 0, settled: 0, signed: 0, amended: 0, takenBack: 0, copies: 0 },
    ...{ erased: 0, asked: 0, kept: 0, back: 0, held: 0, parts: 0, combined: 0 },
  }
  for (const told of fc.sample(history, { numRuns: 300, seed: 20_261_122 })) {
    const at = play(real, told, (now) => {
      if (now.tablets.some((who) => w.FAMILIES.some((caseId) => w.isAsked(now, who, caseId)))) seen.asked += 1
      if (now.copies.length > 0) seen.copies += 1
      const all = now.tablets.flatMap(({ held }) => [...held.values()])
      if (all.some((facts) => [...knownActs(facts).values()].some(({ whole }) => !whole))) seen.parts += 1
      const isCombined = (facts: (typeof all)[number]) =>
        facts.some((a) => a.of !== undefined && facts.some((b) => b.of === a.of && b.id !== a.id))
      if (all.some(isCombined)) seen.combined += 1
    })
    settle(at)
    for (const caseId of w.FAMILIES) {
      const facts = w.factsOf(at.tablets[0]?.held ?? new Map(), caseId)
      const words = lastWords(facts, 'erasure').map(({ values }) => values.state)
      if (words.includes('erased')) seen.erased += 1
      else if (words.includes('kept')) seen.kept += 1
      const wasErased = at.went.some((each) => each.caseId === caseId && each.why === 'erased')
      if (wasErased && !words.includes('erased') && facts.some(({ kind }) => kind === 'household')) seen.back += 1
      if (lastWords(facts, 'hold').some(({ values }) => values.state === 'on')) seen.held += 1
      if (facts.some(({ kind }) => kind === 'signature')) seen.signed += 1
      if (facts.some(({ kind }) => kind === 'amendment')) seen.amended += 1
      if (facts.some(({ why }) => why !== undefined)) seen.settled += 1
      for (const about of new Set(facts.map((fact) => fact.about))) {
        const its = facts.filter((fact) => fact.about === about).sort(inOrder)
        if (foldRegister(its, 'answer').kind === 'contested') seen.contested += 1
      }
    }
    seen.takenBack += at.went.filter(({ why, ids }) => why === 'taken back' && ids.size > 0).length
  }
  const people = { contested: 25, settled: 6, signed: 80, amended: 35, takenBack: 50, copies: 180 }
  const enough = { ...people, erased: 45, asked: 400, kept: 40, back: 40, held: 12, parts: 140, combined: 18 }
  for (const name of Object.keys(enough) as (keyof typeof enough)[]) expect(seen[name], name).toBeGreaterThan(enough[name])
})
