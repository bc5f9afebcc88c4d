// @vitest-environment node
import { expect, test } from 'vitest'
import { takeIn } from '../../../src/app/exchange/exchange.ts'
import { canonical } from '../../../src/core/canonical.ts'
import { readCase } from '../../../src/core/case.ts'
import type { Fact } from '../../../src/core/fact.ts'
import { act, idOf, person } from '../../helpers/people.ts'
import { factsOf, grade, value } from '../../stories/telling.ts'
import { factLine } from '../../sync/bundle/making.ts'
import { look, rewritten, two } from './colleagues.ts'

test('a stamp at the end of time keeps nobody from writing', async () => {
  const { ben, folder, place } = await two()
  const [first] = await factsOf(ben, place.caseId)
  const { id: _, ...body } = first!
  const far = { ...body, at: { ...body.at, stamp: 'yzzzzzzzz-zzzz-eve' } }
  const file = await rewritten(ben, folder, (lines) => [...lines, factLine(canonical(far))].sort())
  value(await takeIn(ben, await look(ben, new Blob([file]))))
  await grade(ben, place, 'PHY.2a', 3)
})

test('a fact with something held back that claims to replace what replaced it keeps nobody from reading', () => {
  const eve = person('eve')
  const x = act(eve, 'household', 'family-1', { name: 'X' })
  const a = act(eve, 'household', 'family-1', { name: 'A' })
  const { id, ...body } = x
  const part = { ...body, of: id, replaces: [a.id] }
  const r = { id: idOf(part), ...part } as Fact
  expect(() => readCase('family-1', [a, r], () => undefined)).not.toThrow()
})
