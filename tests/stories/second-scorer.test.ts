// @vitest-environment node
import { expect, test } from 'vitest'
import type { App } from '../../src/app/app.ts'
import { beginSecond, confirmSecond, draftSecond, finishSecond, maySecond, settleSecond } from '../../src/app/second.ts'
import { checkSignature, signVisit } from '../../src/app/sign.ts'
import { weightedKappa } from '../../src/core/change/kappa.ts'
import { courseOf, gradeOf } from '../../src/core/course.ts'
import { childAt } from '../../src/core/fact.ts'
import type { Grade } from '../../src/core/instrument.ts'
import { differenceOf, pairsOf, readSecond, type SecondScoring } from '../../src/core/second.ts'
import { openTestApp } from '../helpers/app.ts'
import { begin, bring, grade, itemOf, look, lookAt, type Place, value } from './telling.ts'

const ITEM = 'PHY.2a'

async function scoringAt(app: App, place: Place): Promise<SecondScoring> {
  const { family, visit } = await lookAt(app, place)
  return readSecond(family, visit, place.childId) ?? expect.fail('nobody scores a second time')
}

async function scoreAll(app: App, place: Place, given: (code: string) => Grade): Promise<void> {
  for (const { reading } of (await scoringAt(app, place)).items) {
    const scoring = await scoringAt(app, place)
    const item = scoring.items.find((each) => each.reading.about === reading.about) ?? expect.fail('not asked')
    const answer = { kind: 'graded', grade: given(reading.item.code) } as const
    value(await draftSecond(app, place.caseId, scoring, item, { answer, evidence: `Robin on ${reading.item.code}` }))
    value(await confirmSecond(app, place.caseId, reading.about))
  }
}

test('two people score one visit unseen on two tablets, and settle what they differ on after both have finished', async () => {
  const { app: asha } = await openTestApp({ name: 'Asha' })
  const { app: robin } = await openTestApp({ name: 'Robin', agency: 'Marsh Trust' })
  const place = await begin(asha, { set: 'home' })
  await bring(asha, robin, place.caseId)

  // Robin has the visit, but not one grade of it, and scores it on a tablet of their own.
  const { visit } = await lookAt(robin, place)
  expect([maySecond(visit, asha.me), maySecond(visit, robin.me)]).toEqual([false, true])
  value(await beginSecond(robin, place.caseId, visit, childAt(place.visitId, place.childId), robin.me))
  await scoreAll(robin, place, (code) => (code === ITEM ? 3 : 2))
  value(await finishSecond(robin, place.caseId, await scoringAt(robin, place)))

  // Meanwhile Asha grades, unseen by Robin, and signs.
  const codes = (await lookAt(asha, place)).profile.items.map(({ item }) => item.code)
  for (const code of codes) await grade(asha, place, code, code === ITEM ? 4 : 2)
  value(await signVisit(asha, place.caseId, place.visitId))
  const signed = await lookAt(asha, place)
  const headline = () => look(asha, place.caseId).then((family) => gradeOf(courseOf(family, place.childId)?.domains[0]?.now))
  const before = await headline()

  // Robin's answers arrive: beside the first ones, and nothing of the visit moves.
  await bring(robin, asha, place.caseId)
  await bring(asha, robin, place.caseId)
  const joined = await lookAt(asha, place)
  expect(joined.profile).toEqual(signed.profile)
  expect(await headline()).toBe(before)
  expect(await checkSignature(joined.family, joined.visit.signed ?? expect.fail('not signed'))).toBe('whole')

  const scoring = await scoringAt(asha, place)
  expect(scoring).toEqual(await scoringAt(robin, place))
  expect(scoring.who).toMatchObject({ name: 'Robin', agency: 'Marsh Trust' })
  const differ = scoring.items.filter((item) => differenceOf(item).kind === 'differ')
  expect(differ.map(({ reading }) => reading.item.code)).toEqual([ITEM])
  const agreed = weightedKappa(pairsOf(scoring), joined.visit.scale.grades) ?? expect.fail('no figure')
  expect(agreed.items).toBe(codes.length)
  expect(agreed.kappa).toBeGreaterThan(0)

  // They talk. The second answer is taken, with a reason: a correction, because the visit is signed.
  const [item] = differ
  if (!item) throw new Error('they do not differ')
  const settled = { kept: 'second', why: 'Some days, not most.', answer: { kind: 'graded', grade: 3 }, evidence: null } as const
  value(await settleSecond(asha, place.caseId, joined.visit, item, settled))
  await bring(asha, robin, place.caseId)
  for (const app of [asha, robin]) {
    const { profile, family, visit: now } = await lookAt(app, place)
    expect(itemOf(profile, ITEM)).toMatchObject({ amended: true, counted: { kind: 'graded', grade: 3, contested: false } })
    expect(await checkSignature(family, now.signed ?? expect.fail('not signed'))).toBe('whole')
    // How far they agreed unseen does not get better by talking about it.
    expect(weightedKappa(pairsOf(await scoringAt(app, place)), now.scale.grades)).toEqual(agreed)
    expect(differenceOf((await scoringAt(app, place)).items.find(({ reading }) => reading.item.code === ITEM) ?? item)).toEqual({
      kind: 'differ',
      kept: 'second',
    })
  }
})

test('a tablet handed over keeps what the first had not finished, and shows neither the other’s answer before both have given one', async () => {
  const { app } = await openTestApp({ name: 'Asha' })
  const place = await begin(app, { set: 'home' })
  await grade(app, place, ITEM, 2)
  const { visit } = await lookAt(app, place)
  const robin = { name: 'Robin', role: 'housing officer', agency: 'Marsh Homes' }
  value(await beginSecond(app, place.caseId, visit, childAt(place.visitId, place.childId), robin))
  await scoreAll(app, place, () => 3)
  value(await finishSecond(app, place.caseId, await scoringAt(app, place)))

  const waiting = (await scoringAt(app, place)).items.filter((item) => {
    const difference = differenceOf(item)
    return difference.kind === 'one-sided' && difference.has === 'second'
  })
  expect(waiting.length).toBe((await lookAt(app, place)).profile.items.length - 1)
  // Asha goes on with the visit; what she first says of an item is still unseen.
  const code = waiting[0]?.reading.item.code ?? expect.fail('nothing waits')
  await grade(app, place, code, 3)
  expect(pairsOf(await scoringAt(app, place))).toEqual(
    expect.arrayContaining([
      [2, 3],
      [3, 3],
    ]),
  )
})
