// @vitest-environment node
import { expect, test } from 'vitest'
import { draftAnswer, draftPresence, draftSenses } from '../../src/app/answers.ts'
import { readFamily } from '../../src/app/read.ts'
import { amendAnswer, checkSignature, signVisit } from '../../src/app/sign.ts'
import { changeVisit } from '../../src/app/visits.ts'
import { settled } from '../../src/core/fold.ts'
import { openTestApp } from '../helpers/app.ts'
import { tablet } from '../store/tablet.ts'
import { begin, bring, factsOf, grade, itemOf, lookAt, planFor, type, value } from '../stories/telling.ts'
import { refusedBy } from './refusal.ts'

async function signed() {
  const disk = tablet()
  const { app } = await openTestApp({ disk })
  const place = await begin(app)
  await grade(app, place, 'PHY.2a', 4)
  value(await signVisit(app, place.caseId, place.visitId))
  return { disk, app, place, ...(await lookAt(app, place)) }
}

test('nothing of a signed visit is changed, and the person is told how to correct it', async () => {
  const { disk, app, place, family, visit, profile } = await signed()
  const { caseId, childId } = place
  const asked = [
    () => draftAnswer(app, caseId, visit, childId, itemOf(profile, 'PHY.2a'), { answer: { kind: 'graded', grade: 1 } }),
    () => draftPresence(app, caseId, visit, profile, { seen: true }),
    () => draftSenses(app, caseId, visit, { smell: 'Fresh.' }),
    () => changeVisit(app, family, visit, planFor([childId], { on: '2026-11-20' })),
    () => signVisit(app, caseId, visit.id),
  ]
  for (const ask of asked) expect(await refusedBy(disk, ask)).toEqual({ kind: 'signed' })
})

test('an amendment needs a reason, and a signature to amend', async () => {
  const { disk, app, place, visit, profile } = await signed()
  const reading = itemOf(profile, 'PHY.2a')
  for (const reason of ['', ' ', '\n\t']) {
    const ask = () => amendAnswer(app, place.caseId, visit, place.childId, reading, { evidence: 'New.' }, reason)
    expect(await refusedBy(disk, ask)).toEqual({ kind: 'no-reason' })
  }
  const { app: other } = await openTestApp({ disk })
  const open = await begin(other)
  const half = await lookAt(other, open)
  const ask = () =>
    amendAnswer(other, open.caseId, half.visit, open.childId, itemOf(half.profile, 'PHY.2a'), { evidence: 'New.' }, 'Because.')
  expect(await refusedBy(disk, ask)).toEqual({ kind: 'not-here' })
})

test('a visit that is not on this tablet is not signed', async () => {
  const { disk, app, place } = await signed()
  expect(await refusedBy(disk, () => signVisit(app, place.caseId, 'no such visit'))).toEqual({ kind: 'not-here' })
  expect(await refusedBy(disk, () => signVisit(app, 'no such family', place.visitId))).toEqual({ kind: 'not-here' })
})

test('signing twice at once, by an impatient finger, signs once', async () => {
  const { app } = await openTestApp()
  const place = await begin(app)
  await type(app, place, 'PHY.2a', { answer: { kind: 'graded', grade: 4 } })
  const answers = await Promise.all([0, 1, 2].map(() => signVisit(app, place.caseId, place.visitId)))
  expect(answers.map((each) => (each.ok ? 'signed now' : each.failure.kind)).sort()).toEqual(['signed', 'signed', 'signed now'])
  const facts = await factsOf(app, place.caseId)
  expect(facts.filter((fact) => fact.kind === 'signature')).toHaveLength(1)
  expect(facts.filter((fact) => fact.kind === 'answer')).toHaveLength(1)
})

test('words half typed when a colleague’s signature arrives stay words: signing again refuses, and writes none of them into the visit', async () => {
  const { app: asha } = await openTestApp({ name: 'Asha' })
  const disk = tablet()
  const { app: tom } = await openTestApp({ name: 'Tom', disk })
  const place = await begin(asha)
  await bring(asha, tom, place.caseId)
  await type(tom, place, 'PHY.2a', { evidence: 'Half a sen' })
  value(await signVisit(asha, place.caseId, place.visitId))
  await bring(asha, tom, place.caseId)
  expect(await refusedBy(disk, () => signVisit(tom, place.caseId, place.visitId))).toEqual({ kind: 'signed' })
  const { family, profile } = await lookAt(tom, place)
  expect(settled(itemOf(profile, 'PHY.2a').registers.evidence)).toBe('Half a sen')
  expect(family.drafted.size).toBe(1)
})

test('an amendment over words that are still half typed settles them', async () => {
  const { app: asha } = await openTestApp({ name: 'Asha' })
  const { app: tom } = await openTestApp({ name: 'Tom' })
  const place = await begin(asha)
  await grade(asha, place, 'PHY.2a', 4, { evidence: 'Bags in the hall.' })
  await bring(asha, tom, place.caseId)
  await type(tom, place, 'PHY.2a', { evidence: 'Bags in the hall, and' })
  value(await signVisit(asha, place.caseId, place.visitId))
  await bring(asha, tom, place.caseId)
  const { visit, profile } = await lookAt(tom, place)
  const reading = itemOf(profile, 'PHY.2a')
  value(await amendAnswer(tom, place.caseId, visit, place.childId, reading, { evidence: 'Bags by the door.' }, 'Collected that day.'))
  const family = value(await readFamily(tom, place.caseId))
  const item = family.visits[0]?.profiles.get(place.childId)?.items.find((each) => each.item.code === 'PHY.2a')
  expect(item?.registers.evidence).toMatchObject({ kind: 'settled', value: 'Bags by the door.' })
  expect(await checkSignature(family, visit.signed ?? expect.fail('not signed'))).toBe('whole')
})
