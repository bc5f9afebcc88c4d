// @vitest-environment node
import { expect, test } from 'vitest'
import { draftAnswer } from '../../src/app/answers.ts'
import { readFamily } from '../../src/app/read.ts'
import { amendAnswer, checkSignature, signVisit } from '../../src/app/sign.ts'
import { startVisit } from '../../src/app/visits.ts'
import type { Fact } from '../../src/core/fact.ts'
import { foldRegister, settled } from '../../src/core/fold.ts'
import { covered } from '../../src/core/signed.ts'
import { contentId } from '../../src/seal/digest.ts'
import { canonical } from '../../src/core/canonical.ts'
import { AT_START, openTestApp } from '../helpers/app.ts'
import { answer, begin, bring, DAY, factsOf, grade, itemOf, look, lookAt, planFor, value } from './telling.ts'

/** A signed baseline on one tablet, and the same visit on another that has not heard of the signature. */
async function signedVisit() {
  const { app: asha } = await openTestApp({ name: 'Asha' })
  const { app: tom } = await openTestApp({ name: 'Tom' })
  const place = await begin(asha)
  await grade(asha, place, 'PHY.1a', 2, { evidence: 'Soup on the stove.' })
  await bring(asha, tom, place.caseId)
  await grade(tom, place, 'PHY.2d', 3, { evidence: 'No hot water since Monday.' })
  await bring(tom, asha, place.caseId)
  await grade(asha, place, 'PHY.2a', 4, { evidence: 'Bags in the hall.' })
  value(await signVisit(asha, place.caseId, place.visitId))
  return { asha, tom, place }
}

const signatureOf = async (...at: Parameters<typeof lookAt>) => (await lookAt(...at)).visit.signed ?? expect.fail('not signed')

test('a signed visit is corrected by an amendment with a reason, and both versions stay readable', async () => {
  const { asha, place } = await signedVisit()
  const { visit, profile, family } = await lookAt(asha, place)
  const reading = itemOf(profile, 'PHY.2a')
  expect(await draftAnswer(asha, place.caseId, visit, place.childId, reading, { evidence: 'Rather not.' })).toEqual({
    ok: false,
    failure: { kind: 'signed' },
  })
  const corrected = { answer: { kind: 'graded', grade: 3 }, evidence: 'Bags by the door, collected that day.' } as const
  value(await amendAnswer(asha, place.caseId, visit, place.childId, reading, corrected, '  The landlord had just cleared the loft. '))

  const after = await lookAt(asha, place)
  const amended = itemOf(after.profile, 'PHY.2a')
  expect(amended).toMatchObject({ amended: true, late: false, counted: { kind: 'graded', grade: 3, contested: false } })
  expect(settled(amended.registers.evidence)).toBe('Bags by the door, collected that day.')
  expect(amended.history.map((fact) => fact.kind)).toEqual(['answer', 'amendment'])
  expect(amended.history[1]?.values).toMatchObject({ reason: 'The landlord had just cleared the loft.', signature: visit.signed?.id })
  // What was signed, from what the signature covers alone.
  const signed = await signatureOf(asha, place)
  const asSigned = amended.history.filter((fact) => covered(signed, fact))
  expect(foldRegister(asSigned, 'answer')).toMatchObject({ kind: 'settled', value: { kind: 'graded', grade: 4 } })
  expect(foldRegister(asSigned, 'evidence')).toMatchObject({ kind: 'settled', value: 'Bags in the hall.' })
  // The amendment is no part of what the signature speaks for.
  expect(await checkSignature(family, signed)).toBe('whole')
  expect(await checkSignature(after.family, signed)).toBe('whole')
})

test('what somebody wrote before they heard of the signature arrives late: shown, marked, and not part of what was signed', async () => {
  const { asha, tom, place } = await signedVisit()
  await grade(tom, place, 'PHY.3a', 5, { evidence: 'No bed; a heap of coats.' })
  await bring(tom, asha, place.caseId)
  await bring(asha, tom, place.caseId)
  const { family, profile } = await lookAt(asha, place)
  expect(itemOf(profile, 'PHY.3a')).toMatchObject({ late: true, counted: { kind: 'graded', grade: 5 } })
  expect(itemOf(profile, 'PHY.2d').late).toBe(false)
  expect(profile.domains[0]?.coverage.serious).toBe(2)
  expect(await checkSignature(family, await signatureOf(asha, place))).toBe('whole')
  expect(await look(tom, place.caseId)).toEqual(family)
})

test('the signatures of a case are a chain: each names the one before it', async () => {
  const { asha, place } = await signedVisit()
  const plan = planFor([place.childId], { type: 'review' })
  const visitId = value(await startVisit(asha, await look(asha, place.caseId), plan))
  await answer(asha, { ...place, visitId }, 'PHY.1a', { answer: { kind: 'not-seen', because: 'not-seen-today', why: 'Asleep.' } })
  value(await signVisit(asha, place.caseId, visitId))
  const [first, second] = [await signatureOf(asha, place), await signatureOf(asha, { ...place, visitId })]
  expect([first.values.previous, second.values.previous]).toEqual([null, first.id])
  const { family } = await lookAt(asha, place)
  expect(await Promise.all([first, second].map((signature) => checkSignature(family, signature)))).toEqual(['whole', 'whole'])
})

/** The same family on a fresh device whose facts somebody has been at. */
async function tampered(change: (facts: readonly Fact[]) => Promise<readonly Fact[]>) {
  const { asha, place } = await signedVisit()
  const facts = await change(await factsOf(asha, place.caseId))
  const { app } = await openTestApp({ clock: { now: AT_START + DAY } })
  value(await app.store.append(place.caseId, facts))
  const { signed } = (await lookAt(app, place)).visit
  return checkSignature(value(await readFamily(app, place.caseId)), signed ?? expect.fail('not signed'))
}

const named = async ({ id: _, ...body }: Fact): Promise<Fact> => ({ ...body, id: await contentId(canonical(body)) }) as Fact

const isGraded = (fact: Fact) => fact.kind === 'answer' && fact.about.endsWith('/PHY.2a')

test('a signature is whole while every fact is as it was, in whatever order they lie', async () => {
  expect(await tampered(async (facts) => facts)).toBe('whole')
  expect(await tampered(async (facts) => facts.toReversed())).toBe('whole')
})

test('a signature says so when a fact that it covers is missing', async () => {
  expect(await tampered(async (facts) => facts.filter((fact) => !isGraded(fact)))).toBe('missing')
})

test('a signed visit reads as altered when a fact that it covers was altered, whether or not its name was altered with it', async () => {
  const better = (fact: Fact): Fact =>
    isGraded(fact) ? ({ ...fact, values: { ...fact.values, answer: { kind: 'graded', grade: 1 } } } as Fact) : fact
  expect(await tampered(async (facts) => facts.map(better))).toBe('altered')
  expect(await tampered(async (facts) => Promise.all(facts.map((fact) => (isGraded(fact) ? named(better(fact)) : fact))))).toBe('altered')
})

test('a signed visit reads as altered when it was itself made to fit', async () => {
  const fitted = async (facts: readonly Fact[]) => {
    const left = facts.filter((fact) => !isGraded(fact))
    const signed = left.find((fact) => fact.kind === 'signature') ?? expect.fail('no signature')
    const of = left.filter((fact) => fact.kind !== 'signature' && fact.about.startsWith(signed.about))
    const covers = await contentId(canonical(of.map((fact) => fact.id).sort()))
    return left.map((fact) => (fact === signed ? ({ ...signed, values: { ...signed.values, covers, count: of.length } } as Fact) : fact))
  }
  expect(await tampered(fitted)).toBe('altered')
})
