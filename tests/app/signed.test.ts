// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { draftAnswer, draftPresence, draftSenses } from '../../src/app/answers.ts'
import { checkChain } from '../../src/app/chain.ts'
import { type Family, readFamily } from '../../src/app/read.ts'
import { amendAnswer, checkSignature, signVisit } from '../../src/app/sign.ts'
import { changeVisit, startVisit } from '../../src/app/visits.ts'
import { canonical } from '../../src/core/canonical.ts'
import type { Fact } from '../../src/core/fact.ts'
import { settled } from '../../src/core/fold.ts'
import { contentId } from '../../src/seal/digest.ts'
import { openTestApp } from '../helpers/app.ts'
import { tablet } from '../store/tablet.ts'
import { begin, bring, factsOf, grade, itemOf, look, lookAt, planFor, type, value } from '../stories/telling.ts'
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

describe('what is here against what was signed', () => {
  const named = async ({ id: _, ...body }: Fact): Promise<Fact> => ({ ...body, id: await contentId(canonical(body)) }) as Fact
  const isGraded = (fact: Fact) => fact.kind === 'answer'

  /** The same family on a fresh tablet, as a file brought it. */
  async function brought(change: (facts: readonly Fact[]) => readonly Fact[] | Promise<readonly Fact[]>) {
    const { app, place } = await signed()
    const { app: other } = await openTestApp({ name: 'Tom' })
    value(await other.store.append(place.caseId, await change(await factsOf(app, place.caseId))))
    const { family, visit } = await lookAt(other, place)
    const signature = visit.signed ?? expect.fail('not signed')
    const [link] = await checkChain(family)
    expect(link).toMatchObject({ signature, own: await checkSignature(family, signature) })
    return { family, state: await checkSignature(family, signature) }
  }

  const better = (fact: Fact): Fact => ({ ...fact, values: { ...fact.values, answer: { kind: 'graded', grade: 1 } } }) as Fact

  test('is whole where every fact is the one that was signed', async () => {
    expect((await brought((facts) => facts)).state).toBe('whole')
  })

  test('is missing something where a fact was dropped, and altered where another one stands in its place', async () => {
    expect((await brought((facts) => facts.filter((fact) => !isGraded(fact)))).state).toBe('missing')
    const swapped = (facts: readonly Fact[]) => Promise.all(facts.map((fact) => (isGraded(fact) ? named(better(fact)) : fact)))
    expect((await brought(swapped)).state).toBe('altered')
  })

  test('is altered where a fact was changed and kept its name, or the signature was', async () => {
    expect((await brought((facts) => facts.map((fact) => (isGraded(fact) ? better(fact) : fact)))).state).toBe('altered')
    const wider = (fact: Fact): Fact =>
      fact.kind === 'signature' ? { ...fact, values: { ...fact.values, count: fact.values.count - 1 } } : fact
    expect((await brought((facts) => facts.filter((fact) => !isGraded(fact)).map(wider))).state).toBe('altered')
  })

  test('is whole where something that the signer had not seen came in, which is late however old it says it is', async () => {
    const slipped = async (facts: readonly Fact[]) => {
      const like = facts.find(isGraded) ?? expect.fail('no grade')
      return [...facts, await named({ ...like, about: like.about.replace('PHY.2a', 'PHY.2d') } as Fact)]
    }
    const { family, state } = await brought(slipped)
    expect(state).toBe('whole')
    const readings = family.visits.flatMap(({ profiles }) => [...profiles.values()].flatMap(({ items }) => items))
    expect(readings.filter(({ late }) => late).map(({ item }) => item.code)).toEqual(['PHY.2d'])
  })

  test('is altered where one stands at the very moment of another that was signed, though that one is here too', async () => {
    const beside = async (facts: readonly Fact[]) => [...facts, ...(await Promise.all(facts.filter(isGraded).map(better).map(named)))]
    expect((await brought(beside)).state).toBe('altered')
  })

  test('says only that a part is shown where something is held back, never that it was altered, and never that it is whole', async () => {
    const without = (register: string, fact: Fact): Promise<Fact> => {
      const values = Object.fromEntries(Object.entries(fact.values).filter(([name]) => name !== register))
      return named({ ...fact, of: fact.id, values } as Fact)
    }
    const noOthers = (facts: readonly Fact[]) => Promise.all(facts.map((fact) => (fact.kind === 'visit' ? without('others', fact) : fact)))
    const part = await brought(noOthers)
    expect([part.state, part.family.partial]).toEqual(['partial', true])
    // Of another fact nothing at all was sent.
    expect((await brought(async (facts) => (await noOthers(facts)).filter((fact) => !isGraded(fact)))).state).toBe('partial')
    // Held back here and changed there: what is whole has to fit all the same.
    const swapped = async (facts: readonly Fact[]) =>
      Promise.all((await noOthers(facts)).map((fact) => (isGraded(fact) ? named(better(fact)) : fact)))
    expect((await brought(swapped)).state).toBe('altered')
  })

  test('is whole again once the facts that were held back or had not arrived come after all', async () => {
    const { app, place } = await signed()
    const { app: tom } = await openTestApp({ name: 'Tom' })
    const all = await factsOf(app, place.caseId)
    value(
      await tom.store.append(
        place.caseId,
        all.filter((fact) => !isGraded(fact)),
      ),
    )
    const before = await lookAt(tom, place)
    expect(await checkSignature(before.family, before.visit.signed ?? expect.fail('not signed'))).toBe('missing')
    await bring(app, tom, place.caseId)
    const after = await lookAt(tom, place)
    expect(await checkSignature(after.family, after.visit.signed ?? expect.fail('not signed'))).toBe('whole')
  })

  test('is not upset by what is being typed here, though it was begun before the signature', async () => {
    const { app: asha } = await openTestApp({ name: 'Asha' })
    const { app: tom } = await openTestApp({ name: 'Tom' })
    const place = await begin(asha)
    await bring(asha, tom, place.caseId)
    await type(tom, place, 'PHY.2d', { evidence: 'Half a' })
    await grade(tom, place, 'PHY.2a', 4)
    await bring(tom, asha, place.caseId)
    value(await signVisit(asha, place.caseId, place.visitId))
    await bring(asha, tom, place.caseId)
    const { family, visit } = await lookAt(tom, place)
    expect(family.drafted.size).toBe(1)
    expect(await checkSignature(family, visit.signed ?? expect.fail('not signed'))).toBe('whole')
  })

  test('a signature whose predecessor is not here counts as missing something, though its own visit is whole', async () => {
    const { app, place } = await signed()
    const plan = planFor([place.childId], { type: 'review' })
    const visitId = value(await startVisit(app, await look(app, place.caseId), plan))
    value(await signVisit(app, place.caseId, visitId))
    const states = async (family: Family) => (await checkChain(family)).map(({ own, state }) => [own, state])
    const family = await look(app, place.caseId)
    expect(await states(family)).toEqual([
      ['whole', 'whole'],
      ['whole', 'whole'],
    ])
    const { app: tom } = await openTestApp({ name: 'Tom' })
    const later = family.facts.filter((fact) => !fact.about.startsWith(place.visitId))
    value(await tom.store.append(place.caseId, later))
    expect(await states(await look(tom, place.caseId))).toEqual([['whole', 'missing']])
  })
})
