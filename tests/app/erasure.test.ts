// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { keepPosition } from '../../src/app/answers.ts'
import { type App, record } from '../../src/app/app.ts'
import { readBoard } from '../../src/app/board.ts'
import { eraseHere, forgetCase, keepCase, liftHold, provePassphrase, readGone, setHold } from '../../src/app/erasure.ts'
import { addFamily, renameFamily } from '../../src/app/families.ts'
import { setUp } from '../../src/app/keys.ts'
import { readCaseload, readFamily } from '../../src/app/read.ts'
import { signVisit } from '../../src/app/sign.ts'
import type { Certificate } from '../../src/core/erasure.ts'
import type { Fact } from '../../src/core/fact.ts'
import { deviceDisk, openTestApp, startTestDevice } from '../helpers/app.ts'
import { begin, bring, DAY, factsOf, grade, look, type Place, TODAY, type, value } from '../stories/telling.ts'
import { tablet } from '../store/tablet.ts'
import { refusal } from './refusal.ts'

const names = async (app: App) => value(await readCaseload(app)).map(({ name }) => name)
const onBoard = async (app: App) => value(await readBoard(app, () => undefined)).families.map(({ name }) => name)
const rowOf = async (app: App) => JSON.stringify(value(await app.store.readBoard()))
const kinds = (facts: readonly Fact[]) => [...new Set(facts.map(({ kind }) => kind))]

const ERASED = { state: 'erased', because: 'other', reference: '' } as const

async function signed(app: App): Promise<Place> {
  const place = await begin(app)
  await grade(app, place, 'PHY.2a', 4, { evidence: 'Bags in the hall.' })
  value(await signVisit(app, place.caseId, place.visitId))
  return place
}

async function two(): Promise<{ asha: App; ben: App; place: Place }> {
  const [{ app: asha }, { app: ben }] = [await openTestApp({ name: 'Asha (test)' }), await openTestApp({ name: 'Ben (test)' })]
  const place = await signed(asha)
  await bring(asha, ben, place.caseId)
  return { asha, ben, place }
}

describe('a family whose records are erased', () => {
  test('leaves nothing on the device but the word of it', async () => {
    const { app } = await openTestApp()
    const { caseId } = await signed(app)
    expect(await onBoard(app)).toEqual(['The Larks of Fiction Lane'])
    const before = await factsOf(app, caseId)
    const certificate = value(await forgetCase(app, caseId, 'retention-ended', ' CMS 4711 '))

    expect(kinds(await factsOf(app, caseId))).toEqual(['erasure'])
    expect(value(await app.store.pageIds()).get(caseId)).toHaveLength(1)
    expect([await names(app), await onBoard(app)]).toEqual([[], []])
    expect(value(await readFamily(app, caseId)).gone).toBe(true)
    expect(certificate).toEqual({
      caseId,
      because: 'retention-ended',
      reference: 'CMS 4711',
      erasings: [{ by: app.me, wall: '2026-11-21T14:02:00.000+00:00', visits: 1, facts: before.length }],
    } satisfies Certificate)
    expect(value(await readGone(app))).toEqual([certificate])
    expect(JSON.stringify(await factsOf(app, caseId))).not.toMatch(/Lark|Wren|Bags/)
  })

  test('is not remembered by the board, whichever way that was written down', async () => {
    const disk = tablet()
    const { app } = await openTestApp({ disk })
    const { caseId } = await signed(app)
    await onBoard(app)
    await expect.poll(() => rowOf(app), { timeout: 4_000 }).toContain('Larks')
    value(await forgetCase(app, caseId, 'retention-ended', ''))
    expect(await rowOf(app)).not.toContain('Larks')
    const { app: other } = await openTestApp({ disk })
    expect(await onBoard(other)).toEqual([])
    await expect.poll(() => rowOf(other), { timeout: 4_000 }).toContain('null')
    expect(await rowOf(other)).not.toContain('Larks')
  })

  test('takes its drafts and half-done visits with it only when somebody said so', async () => {
    const { app } = await openTestApp()
    const place = await begin(app)
    await grade(app, place, 'PHY.1a', 2)
    await type(app, place, 'PHY.2a', { answer: { kind: 'graded', grade: 4 } })
    value(await keepPosition(app, { ...place, item: 'PHY.2a' }))
    const before = await factsOf(app, place.caseId)
    const refused = refusal(await forgetCase(app, place.caseId, 'entered-by-mistake', ''))
    expect(refused).toEqual({ kind: 'unfinished', visits: 1, drafts: 1 })
    expect(await factsOf(app, place.caseId)).toEqual(before)
    value(await forgetCase(app, place.caseId, 'entered-by-mistake', '', { unfinishedToo: true }))
    expect(value(await app.store.drafts()).drafts).toEqual([])
  })

  test('stays while somebody holds it, and can go once nobody does', async () => {
    const { app } = await openTestApp()
    const { caseId } = await signed(app)
    expect(refusal(await setHold(app, caseId, ' '))).toEqual({ kind: 'no-reason' })
    value(await setHold(app, caseId, 'A court asked for it.'))
    expect((await look(app, caseId)).keeping.held.map(({ values }) => values.reason)).toEqual(['A court asked for it.'])
    expect(refusal(await forgetCase(app, caseId, 'retention-ended', ''))).toEqual({ kind: 'on-hold' })
    expect(refusal(await liftHold(app, caseId, ''))).toEqual({ kind: 'no-reason' })
    value(await liftHold(app, caseId, 'The court is done.'))
    expect(refusal(await liftHold(app, caseId, 'Again.'))).toEqual({ kind: 'no-records' })
    value(await forgetCase(app, caseId, 'retention-ended', ''))
    expect(refusal(await forgetCase(app, caseId, 'retention-ended', ''))).toEqual({ kind: 'no-records' })
    expect(refusal(await setHold(app, caseId, 'Too late.'))).toEqual({ kind: 'no-records' })
  })

  test('is gone too where it had one fact, and there is one now', async () => {
    const { app } = await openTestApp()
    const caseId = value(await addFamily(app, 'The Herons'))
    expect(await names(app)).toEqual(['The Herons'])
    value(await forgetCase(app, caseId, 'entered-by-mistake', ''))
    expect(await names(app)).toEqual([])
  })

  test('does not come back by what another tab still had on its screen', async () => {
    const disk = tablet()
    const { app, clock } = await openTestApp({ disk })
    const { app: other } = await openTestApp({ disk, device: app.me.device, clock })
    const { caseId } = await signed(app)
    const seen = await look(other, caseId)
    value(await forgetCase(app, caseId, 'right-to-erasure', ''))
    clock.now += 1_000
    value(await renameFamily(other, seen, 'The Herons'))
    expect([await names(app), await names(other)]).toEqual([[], []])
    expect(await onBoard(other)).toEqual([])
    await expect.poll(async () => kinds(await factsOf(app, caseId))).toEqual(['erasure'])
  })

  test('is not erased a second time by itself where the tablet was put back to an earlier day', async () => {
    const { app } = await openTestApp()
    const { caseId } = await signed(app)
    const before = await factsOf(app, caseId)
    value(await forgetCase(app, caseId, 'retention-ended', ''))
    const statements = await factsOf(app, caseId)
    // The copy of an earlier day, to which the word of its own erasure comes back.
    const { app: restored } = await openTestApp({ device: app.me.device })
    value(await restored.store.append(caseId, [...before, ...statements]))
    expect(await onBoard(restored)).toEqual(['The Larks of Fiction Lane'])
    expect((await look(restored, caseId)).keeping.erased).toHaveLength(1)
    expect((await factsOf(restored, caseId)).length).toBe(before.length + 1)
  })

  test('does not go by a word that only says that it comes from here', async () => {
    const { app, clock } = await openTestApp()
    clock.now -= DAY
    const forged = value(await record(app, 'elsewhere', [{ kind: 'erasure', about: 'c', values: ERASED, replaces: [] }]))
    clock.now += DAY
    const { caseId } = await signed(app)
    value(
      await app.store.append(
        caseId,
        forged.map((fact) => ({ ...fact, caseId })),
      ),
    )
    expect(await onBoard(app)).toEqual(['The Larks of Fiction Lane'])
    expect(await names(app)).toEqual(['The Larks of Fiction Lane'])
  })
})

describe('a family that a colleague erased', () => {
  test('stays here until somebody says what is to become of it', async () => {
    const { asha, ben, place } = await two()
    value(await forgetCase(asha, place.caseId, 'handed-over', 'R-1'))
    await bring(asha, ben, place.caseId)
    const family = await look(ben, place.caseId)
    expect([family.gone, family.name, family.keeping.erased[0]?.by.name]).toEqual([false, 'The Larks of Fiction Lane', 'Asha (test)'])
    expect(await names(ben)).toEqual(['The Larks of Fiction Lane'])

    const certificate = value(await eraseHere(ben, place.caseId))
    expect(certificate.erasings.map(({ by }) => by.name)).toEqual(['Asha (test)', 'Ben (test)'])
    expect([certificate.because, certificate.reference]).toEqual(['handed-over', 'R-1'])
    expect(await names(ben)).toEqual([])
    // Back where it was erased first it says so too, and certifies both.
    await bring(ben, asha, place.caseId)
    expect(value(await readGone(asha))).toEqual([certificate])
  })

  test('can be kept, with a reason, and comes back to whoever let it go', async () => {
    const { asha, ben, place } = await two()
    const before = await factsOf(ben, place.caseId)
    value(await forgetCase(asha, place.caseId, 'entered-by-mistake', ''))
    await bring(asha, ben, place.caseId)
    expect(refusal(await keepCase(ben, place.caseId, ''))).toEqual({ kind: 'no-reason' })
    value(await keepCase(ben, place.caseId, 'It is another family of that name.'))
    expect((await look(ben, place.caseId)).keeping.erased).toEqual([])
    await bring(ben, asha, place.caseId)
    expect(await names(asha)).toEqual(['The Larks of Fiction Lane'])
    expect(await factsOf(asha, place.caseId)).toEqual(expect.arrayContaining([...before]))
    expect(value(await readGone(asha))).toEqual([])
  })

  test('of which only the word was ever here is no family, and is certified', async () => {
    const { asha, place } = await two()
    value(await forgetCase(asha, place.caseId, 'other', ''))
    const { app: cleo } = await openTestApp()
    await bring(asha, cleo, place.caseId)
    expect([await names(cleo), await onBoard(cleo)]).toEqual([[], []])
    expect(value(await readGone(cleo)).map(({ caseId }) => caseId)).toEqual([place.caseId])
  })

  test('is not erased here while it is held here', async () => {
    const { asha, ben, place } = await two()
    value(await setHold(ben, place.caseId, 'A complaint.'))
    value(await forgetCase(asha, place.caseId, 'retention-ended', ''))
    await bring(asha, ben, place.caseId)
    expect(refusal(await eraseHere(ben, place.caseId))).toEqual({ kind: 'on-hold' })
    expect(await names(ben)).toEqual(['The Larks of Fiction Lane'])
  })

  test('that nobody erased cannot be erased “here too”, nor kept', async () => {
    const { app } = await openTestApp()
    const { caseId } = await signed(app)
    expect(refusal(await eraseHere(app, caseId))).toEqual({ kind: 'no-records' })
    expect(refusal(await keepCase(app, caseId, 'Why not.'))).toEqual({ kind: 'no-records' })
    expect((await look(app, caseId)).visits[0]?.on).toBe(TODAY)
  })
})

test('whoever erases can be asked for the passphrase, and the app stays open whatever they type', async () => {
  const { device } = await startTestDevice(deviceDisk())
  const passphrase = 'gravel lantern oboe thirsty mammoth'
  const { app } = value(await setUp(device, { name: 'Asha (test)', role: '', agency: '' }, passphrase, passphrase))
  const { caseId } = await begin(app)
  expect(await provePassphrase(device, 'gravel lantern oboe thirsty camel')).toMatchObject({
    ok: false,
    failure: { kind: 'wrong-passphrase' },
  })
  expect(await provePassphrase(device, passphrase)).toMatchObject({ ok: true })
  expect((await look(app, caseId)).name).toBe('The Larks of Fiction Lane')
  expect(device.store.state).toBe('open')
}, 30_000)
