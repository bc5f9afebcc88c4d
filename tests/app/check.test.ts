// @vitest-environment node
import { describe, expect, test } from 'vitest'
import type { App } from '../../src/app/app.ts'
import { checkData } from '../../src/app/check.ts'
import { type Checked, type CheckStep, wrongs } from '../../src/app/check-found.ts'
import { readHealth } from '../../src/app/health.ts'
import { note, noted, readLog } from '../../src/app/log.ts'
import { takeInPack } from '../../src/app/packs.ts'
import { readSettings, saveSettings } from '../../src/app/settings.ts'
import { signVisit } from '../../src/app/sign.ts'
import type { Fact } from '../../src/core/fact.ts'
import { openTestApp } from '../helpers/app.ts'
import { fernshire } from '../helpers/packs.ts'
import { begin, factsOf, grade, type, value } from '../stories/telling.ts'
import { tablet } from '../store/tablet.ts'
import { two } from './exchange/colleagues.ts'

async function visited() {
  const disk = tablet()
  const { app } = await openTestApp({ disk })
  const place = await begin(app)
  await grade(app, place, 'PHY.1a', 2)
  await grade(app, place, 'PHY.2a', 4)
  return { disk, app, place }
}

const check = async (app: App): Promise<Checked> => value(await checkData(app))

describe('a look through everything', () => {
  test('finds nothing wrong where nothing is, counts what it looked at, and remembers when', async () => {
    const { app, place } = await visited()
    value(await signVisit(app, place.caseId, place.visitId))
    await type(app, await begin(app), 'PHY.2a', { evidence: 'Bags in the ha' })
    value(await takeInPack(app, await fernshire(1)))
    note(app, 'unlocked')
    const steps: CheckStep[] = []
    const found = value(await checkData(app, { onStep: (step) => steps.push(step) }))
    expect([found.wrong, found.skipped]).toEqual([[], []])
    expect(found.counts).toMatchObject({ families: 2, facts: 9, signatures: 1, drafts: 1, packs: 1, log: 1, copies: null })
    expect(found.counts.rows).toBeGreaterThan(0)
    expect([...new Set(steps.map(({ part }) => part))]).toEqual(['pages', 'drafts', 'rows', 'packs', 'team', 'log', 'copies'])
    expect(value(await readHealth(app)).checked).toMatchObject({
      at: '2026-11-21T14:02:00.000+00:00',
      wrong: 0,
      skipped: 0,
      stopped: false,
    })
    expect(value(await readLog(app)).entries.at(-1)).toMatchObject({ did: 'checked', detail: 'whole' })
  })

  test('writes no fact, and leaves the settings as they are', async () => {
    const { app, place } = await visited()
    value(await saveSettings(app, { idleMinutes: 1, hiddenSeconds: 0, previous: 'shown' }))
    const before = await factsOf(app, place.caseId)
    await check(app)
    expect(await factsOf(app, place.caseId)).toEqual(before)
    expect(value(await readSettings(app))).toEqual({ idleMinutes: 1, hiddenSeconds: 0, previous: 'shown', remindAfterDays: 3 })
    value(await saveSettings(app, { idleMinutes: 2, hiddenSeconds: 0, previous: 'shown' }))
    expect(value(await readHealth(app)).checked).not.toBeNull()
  })

  test('opens every page from the disk and not from memory: one flipped bit is found, and named by its family', async () => {
    const { app, disk, place } = await visited()
    await factsOf(app, place.caseId)
    await disk.alter('pages', (row: { caseId: string; sealed: Uint8Array }) => {
      row.sealed[40] = (row.sealed[40] ?? 0) ^ 1
      return row
    })
    const found = await check(app)
    expect(found.wrong).toMatchObject([{ kind: 'page', caseId: place.caseId, of: found.counts.pages }])
    expect(wrongs(found)).toBe(found.counts.pages)
    await noted(app)
    expect(value(await readHealth(app)).checked?.wrong).toBe(found.counts.pages)
  })

  test('finds facts that are not the ones that their names were made for, and the signature over them', async () => {
    const { app, place } = await visited()
    value(await signVisit(app, place.caseId, place.visitId))
    const facts = (await factsOf(app, place.caseId)) as Fact[]
    const answer = facts.find(({ kind }) => kind === 'answer') ?? expect.fail('no answer')
    const forged = { ...answer, values: { ...answer.values, evidence: 'Something else.' } }
    const { app: other } = await openTestApp()
    value(
      await other.store.append(
        place.caseId,
        facts.map((fact) => (fact === answer ? forged : fact)),
      ),
    )
    const found = await check(other)
    expect(found.wrong).toEqual([
      { kind: 'altered', caseId: place.caseId, count: 1 },
      { kind: 'signature', caseId: place.caseId, state: 'altered', count: 1 },
    ])
  })

  test('says of a signature of which something is missing that it is, and names what it cannot tell', async () => {
    const { app, place } = await visited()
    value(await signVisit(app, place.caseId, place.visitId))
    const facts = await factsOf(app, place.caseId)
    const { app: other } = await openTestApp()
    value(
      await other.store.append(
        place.caseId,
        facts.filter(({ kind }) => kind !== 'answer'),
      ),
    )
    expect((await check(other)).wrong).toEqual([{ kind: 'signature', caseId: place.caseId, state: 'missing', count: 1 }])
    const { app: newer } = await openTestApp()
    const strange = { ...(facts[0] as Fact), kind: 'weather' } as unknown as Fact
    value(await newer.store.append(place.caseId, [strange]))
    expect((await check(newer)).skipped).toEqual([{ part: 'facts', why: 'newer', count: 1 }])
  })

  test('finds drafts, sealed rows and pages of the log that do not open', async () => {
    const { app, disk, place } = await visited()
    await type(app, place, 'PHY.2d', { evidence: 'Bags in the ha' })
    value(await saveSettings(app, { idleMinutes: 1, hiddenSeconds: 0, previous: 'shown' }))
    note(app, 'unlocked')
    await noted(app)
    const flip = (row: { sealed?: Uint8Array; value?: unknown; caseId?: string; key?: string }) => {
      const bytes = row.sealed ?? (row.key === 'settings' ? (row.value as Uint8Array) : null)
      if (bytes && (row.caseId === undefined || row.caseId === 'log')) bytes[40] = (bytes[40] ?? 0) ^ 1
      return row
    }
    for (const store of ['drafts', 'meta', 'pages'] as const) await disk.alter(store, flip)
    const kinds = (await check(app)).wrong.map((each) => (each.kind === 'row' ? `row ${each.key}` : each.kind))
    expect(kinds).toEqual(['draft', 'row settings', 'log-page'])
  })

  test('of a team looks at its list; a gap in the log stays said', async () => {
    const { asha } = await two()
    expect((await check(asha)).counts.team).toBe(2)
    note(asha, 'missed', { detail: 'n-4' })
    expect((await check(asha)).wrong).toEqual([{ kind: 'gap', count: 4 }])
  })

  test('that somebody stops says what was left out, and never that all is well', async () => {
    const { app } = await visited()
    for (let more = 0; more < 3; more += 1) await begin(app)
    let families = 0
    const found = value(await checkData(app, { isStopped: () => ++families > 2 }))
    expect(found.skipped[0]).toEqual({ part: 'pages', why: 'stopped', count: 2 })
    expect(found.skipped.map(({ part }) => part)).toEqual(['pages', 'drafts', 'rows', 'packs', 'team', 'log', 'copies'])
    expect(value(await readHealth(app)).checked).toMatchObject({ stopped: true })
    expect(value(await readLog(app)).entries.at(-1)).toMatchObject({ did: 'checked', detail: 'stopped' })
  })

  test('counts what differs between the database and the second copy, where there is one', async () => {
    const { app } = await visited()
    const compareCopies = async () => ({ ok: true, value: { rows: 12, different: 2 } }) as const
    const found = value(await checkData({ ...app, store: { ...app.store, compareCopies } }))
    expect(found).toMatchObject({ counts: { copies: 12 }, wrong: [{ kind: 'copies', count: 2 }] })
  })

  test('on a full disk tells what it found all the same', async () => {
    const { app, disk } = await visited()
    disk.faults.commit = 'QuotaExceededError'
    expect((await check(app)).wrong).toEqual([])
  })
})
