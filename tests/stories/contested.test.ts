// @vitest-environment node
import { expect, test } from 'vitest'
import { confirm } from '../../src/app/answers.ts'
import { signVisit } from '../../src/app/sign.ts'
import { startVisit } from '../../src/app/visits.ts'
import { courseOf } from '../../src/core/course.ts'
import { settled } from '../../src/core/fold.ts'
import type { ItemReading } from '../../src/core/visit.ts'
import { AT_START, openTestApp } from '../helpers/app.ts'
import { begin, bring, DAY, grade, itemOf, look, lookAt, MINUTE, planFor, type, value } from './telling.ts'

const ITEM = 'PHY.2a'

/** Whose grades contest an item. */
const gradedBy = ({ registers: { answer } }: ItemReading) =>
  answer.kind === 'contested' ? answer.heads.map((head) => head.fact.by.name).sort() : expect.fail('not contested')

test('two people who graded an item without seeing each other leave it contested, until one settles it', async () => {
  const { app: asha } = await openTestApp({ name: 'Asha' })
  // Tom's clock is ten minutes behind: it must not matter.
  const { app: tom } = await openTestApp({ name: 'Tom', clock: { now: AT_START - 10 * MINUTE } })
  const { app: uma } = await openTestApp({ name: 'Uma' })
  const place = await begin(asha)
  await bring(asha, tom, place.caseId)
  await grade(asha, place, ITEM, 2, { evidence: 'Swept, and the bins were out.' })
  await grade(tom, place, ITEM, 4, { evidence: 'Food on the floor in two rooms.' })
  await grade(asha, place, 'PHY.1a', 2)
  await grade(tom, place, 'PHY.1a', 2)

  await bring(tom, uma, place.caseId)
  await bring(asha, tom, place.caseId)
  await bring(tom, asha, place.caseId)
  const joined = await lookAt(asha, place)
  expect(await look(tom, place.caseId)).toEqual(joined.family)
  const contested = itemOf(joined.profile, ITEM)
  expect(gradedBy(contested)).toEqual(['Asha', 'Tom'])
  // The worse grade counts meanwhile, and both notes stay.
  expect(contested.counted).toEqual({ kind: 'graded', grade: 4, contested: true })
  expect(joined.profile.domains[0]?.coverage).toMatchObject({ contested: 1, serious: 1 })
  expect(contested.registers.evidence.kind === 'contested' && contested.registers.evidence.heads.map((head) => head.value).sort()).toEqual([
    'Food on the floor in two rooms.',
    'Swept, and the bins were out.',
  ])
  expect(joined.visit.scorers.map((scorer) => scorer.name).sort()).toEqual(['Asha', 'Tom'])
  // The same grade twice is no quarrel.
  expect(itemOf(joined.profile, 'PHY.1a').counted).toEqual({ kind: 'graded', grade: 2, contested: false })

  await grade(asha, place, ITEM, 3, { evidence: 'We looked again together: one room.' })
  await bring(asha, tom, place.caseId)
  const settledNow = await lookAt(tom, place)
  expect(settledNow.family).toEqual(await look(asha, place.caseId))
  expect(itemOf(settledNow.profile, ITEM).counted).toEqual({ kind: 'graded', grade: 3, contested: false })
  expect(settled(itemOf(settledNow.profile, ITEM).registers.evidence)).toBe('We looked again together: one room.')
  // What each of them wrote is still there to read.
  expect(itemOf(settledNow.profile, ITEM).history).toHaveLength(3)

  // Uma had only ever seen Tom's grade: hers is as good as the settlement that she did not see.
  await grade(uma, place, ITEM, 5)
  await bring(uma, asha, place.caseId)
  const again = itemOf((await lookAt(asha, place)).profile, ITEM)
  expect(again.counted).toEqual({ kind: 'graded', grade: 5, contested: true })
  expect(gradedBy(again)).toEqual(['Asha', 'Uma'])
})

test('a contested item is no evidence of change until it is settled', async () => {
  const { app: asha } = await openTestApp({ name: 'Asha' })
  const first = await begin(asha, { set: 'home' })
  const codes = (await lookAt(asha, first)).profile.items.map(({ item }) => item.code).filter((code) => code.startsWith('PHY.'))
  for (const code of codes) await grade(asha, first, code, 2)
  value(await signVisit(asha, first.caseId, first.visitId))
  const { app: tom } = await openTestApp({ name: 'Tom', clock: { now: AT_START + 90 * DAY } })
  await bring(asha, tom, first.caseId)
  const plan = planFor([first.childId], { type: 'review', on: '2027-02-19', set: 'home' })
  const place = { ...first, visitId: value(await startVisit(tom, await look(tom, first.caseId), plan)) }
  await bring(tom, asha, first.caseId)
  // Four slip: exactly enough for a call, and one of the four is graded by both.
  const slipped = codes.slice(0, 4)
  for (const code of codes) await grade(tom, place, code, slipped.includes(code) ? 3 : 2)
  await grade(asha, place, slipped[0] ?? '', 2)
  value(await signVisit(tom, first.caseId, place.visitId))
  const physical = async () => courseOf(await look(tom, first.caseId), first.childId)?.domains[0]?.change
  expect(await physical()).toMatchObject({ call: 'worse', paired: codes.length, worse: 4 })
  await bring(asha, tom, first.caseId)
  expect(await physical()).toMatchObject({ call: 'unsure', paired: codes.length - 1, worse: 3 })
})

test('a note typed after a colleague’s grade arrived does not sweep that grade away: it was not on the screen when this one was tapped', async () => {
  const { app: mine } = await openTestApp({ name: 'Asha (test)' })
  const { app: theirs } = await openTestApp({ name: 'Imran (test)' })
  const place = await begin(mine)
  await bring(mine, theirs, place.caseId)
  await type(mine, place, 'PHY.2a', { answer: { kind: 'graded', grade: 2 } })
  await grade(theirs, place, 'PHY.2a', 4, { evidence: 'Mould along the window.' })
  await bring(theirs, mine, place.caseId)
  await type(mine, place, 'PHY.2a', { evidence: 'Floor swept.' })
  const asDrafted = itemOf((await lookAt(mine, place)).profile, 'PHY.2a')
  expect(asDrafted.registers.answer.kind).toBe('contested')
  value(await confirm(mine, place.caseId, `${place.visitId}/${place.childId}/PHY.2a`))
  const reading = itemOf((await lookAt(mine, place)).profile, 'PHY.2a')
  expect(reading.registers.answer.kind).toBe('contested')
  expect(reading.counted).toEqual({ kind: 'graded', grade: 4, contested: true })
  expect(reading.registers.evidence).toMatchObject({ kind: 'settled', value: 'Floor swept.' })
})
