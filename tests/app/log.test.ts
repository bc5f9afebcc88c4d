// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { type App, makeFact } from '../../src/app/app.ts'
import { closeEpisode, gateFor } from '../../src/app/episodes.ts'
import { recordExport } from '../../src/app/copies.ts'
import { forgetCase } from '../../src/app/erasure.ts'
import { logToSend, note, noted, noteOpened, readLog, takeInLog } from '../../src/app/log.ts'
import { readCaseload, watch } from '../../src/app/read.ts'
import { sharePart, partOf } from '../../src/app/redact.ts'
import { signVisit } from '../../src/app/sign.ts'
import { LOG_CASE } from '../../src/core/log-case.ts'
import { mergeLogs } from '../../src/core/log.ts'
import { readBundle } from '../../src/sync/bundle/index.ts'
import { canonical } from '../../src/core/canonical.ts'
import { handOut, openFile } from '../../src/app/exchange/exchange.ts'
import { deviceKeys } from '../../src/app/team.ts'
import { readSharedFile } from '../../scripts/read-bundle.mjs'
import { openTestApp } from '../helpers/app.ts'
import { begin, grade, look, TODAY, value } from '../stories/telling.ts'
import { meetIn, rewritten, SHARED, two } from './exchange/colleagues.ts'
import { tablet } from '../store/tablet.ts'

const told = async (app: App) => {
  const { entries } = value(await readLog(app))
  return entries.map(({ did, caseId, detail }) => [did, caseId, detail].filter(Boolean).join(' '))
}
const COPY = { what: 'plan', as: 'document', place: 'printer', audience: 'family', names: 'household', leftOut: 0 } as const

describe('the log', () => {
  test('says who did what to which family, in one chain, and is there again on another day', async () => {
    const disk = tablet()
    const { app } = await openTestApp({ disk })
    const { caseId, visitId } = await begin(app)
    noteOpened(app, caseId)
    noteOpened(app, caseId)
    value(await signVisit(app, caseId, visitId))
    value(await recordExport(app, [caseId], COPY))
    value(await recordExport(app, [caseId], { ...COPY, place: 'clipboard' }))
    const family = await look(app, caseId)
    const override = { reason: 'They moved.', manager: 'Nia Vaughan' }
    const entry = { type: 'closed', on: TODAY, reason: 'Moved.', to: '' } as const
    value(await closeEpisode(app, family, entry, gateFor(app, family, 'closed'), override))
    value(await forgetCase(app, caseId, 'retention-ended', 'R-1'))
    const all = [
      `opened ${caseId}`,
      `printed ${caseId} plan`,
      `copied ${caseId} plan`,
      `overrode ${caseId} closed`,
      `erased ${caseId} retention-ended`,
    ]
    expect(await told(app)).toEqual(all)
    const { app: later } = await openTestApp({ disk })
    noteOpened(later, caseId)
    expect(await told(later)).toEqual([...all, `opened ${caseId}`])
    expect(value(await readLog(later)).chains).toMatchObject([{ state: 'whole', entries: 6, device: app.me.device }])
    expect(value(await readLog(later)).entries[0]).toMatchObject({ n: 1, prev: null, by: app.me })
  })

  test('is nobody’s family: no list, page, reading or watching of cases ever meets it', async () => {
    const { app } = await openTestApp()
    const { caseId } = await begin(app)
    const changes: unknown[] = []
    const stop = app.store.watch((change) => changes.push(change))
    for (let at = 0; at < 40; at += 1) note(app, 'unlocked')
    await noted(app)
    // Whatever is watched elsewhere may come late.
    await new Promise((done) => setTimeout(done, 50))
    expect(changes).toEqual([])
    stop()
    expect(value(await readCaseload(app)).map(({ id }) => id)).toEqual([caseId])
    expect([...value(await app.store.pageIds()).keys()]).toEqual([caseId])
    expect([...value(await app.store.readAll()).keys()]).toEqual([caseId])
    expect(value(await app.store.readCase(LOG_CASE))).toEqual({ facts: [], damaged: [] })
    value(await app.store.bind(LOG_CASE))
    expect(await told(app)).toHaveLength(40)
  })

  test('of many entries lies in few pages, and nothing goes when they are joined', async () => {
    const disk = tablet()
    const { app } = await openTestApp({ disk })
    for (let at = 0; at < 100; at += 1) note(app, 'unlocked')
    expect(value(await readLog(app)).chains).toMatchObject([{ state: 'whole', entries: 100 }])
    expect((await disk.rows('pages')).length).toBeLessThan(40)
  })

  test('of two tabs of one device is one chain', async () => {
    const disk = tablet()
    const locks = oneAtATime()
    const [one, other] = [await openTestApp({ disk, locks, device: 'd' }), await openTestApp({ disk, locks, device: 'd' })]
    for (let at = 0; at < 10; at += 1) {
      note(one.app, 'unlocked')
      note(other.app, 'exported')
    }
    await Promise.all([noted(one.app), noted(other.app)])
    expect(value(await readLog(one.app)).chains).toMatchObject([{ state: 'whole', entries: 20 }])
  })

  test('that cannot be written stops nobody, and owns up to the gap later', async () => {
    const disk = tablet()
    const { app } = await openTestApp({ disk })
    disk.faults.commit = 'QuotaExceededError'
    note(app, 'unlocked')
    note(app, 'opened', { caseIds: ['a', 'b'] })
    expect(value(await readLog(app))).toMatchObject({ entries: [], missed: 3 })
    delete disk.faults.commit
    note(app, 'shared')
    expect(await told(app)).toEqual(['missed n-3', 'shared'])
    expect(value(await readLog(app))).toMatchObject({ missed: 0, chains: [{ state: 'whole' }] })
  })

  test('does not notice what is watched of families', async () => {
    const { app } = await openTestApp()
    let readings = 0
    const stop = watch(
      app,
      async () => ++readings,
      () => undefined,
    )
    note(app, 'unlocked')
    await noted(app)
    await new Promise((done) => setTimeout(done, 50))
    stop()
    expect(readings).toBe(1)
  })
})

describe('logs of a team', () => {
  test('come together in any order, each entry once, and nobody’s chain breaks by it', async () => {
    const [asha, ben, cai] = [(await openTestApp()).app, (await openTestApp({ name: 'Ben' })).app, (await openTestApp({ name: 'Cai' })).app]
    for (const app of [asha, ben, cai]) for (const did of ['unlocked', 'exported'] as const) note(app, did)
    const send = async (from: App, to: App) => value(await takeInLog(to, JSON.parse(JSON.stringify(value(await logToSend(from))))))
    expect(await send(asha, ben)).toBe(2)
    expect(await send(asha, ben)).toBe(0)
    note(ben, 'shared')
    expect(await send(ben, cai)).toBe(5)
    expect(await send(cai, asha)).toBe(5)
    expect(await send(cai, ben)).toBe(2)
    const logs = await Promise.all([asha, ben, cai].map(async (app) => value(await readLog(app))))
    for (const { entries, chains } of logs) {
      expect(entries).toEqual(logs[0]?.entries)
      expect(chains.map(({ state }) => state)).toEqual(['whole', 'whole', 'whole'])
    }
    expect(mergeLogs(logs[0]?.entries ?? [], [])).toEqual(logs[0]?.entries)
  })

  test('that were altered on their way are kept apart and named, and lead nobody’s count astray', async () => {
    const [asha, ben] = [(await openTestApp()).app, (await openTestApp({ name: 'Ben' })).app]
    for (const did of ['unlocked', 'opened', 'exported'] as const) note(asha, did, { caseIds: ['case-1'] })
    const sent = value(await logToSend(asha))
    const [first, second, third] = sent.entries as [never, never, never]
    const forged = { by: sent.by, entries: [first, (second as unknown[]).with(5, 'unlocked'), third] }
    await takeInLog(ben, forged)
    expect(value(await readLog(ben)).chains).toMatchObject([{ state: 'altered', altered: [3], device: asha.me.device }])
    // Somebody writes in Ben's name, far ahead.
    const far = [0, 900, null, (first as unknown[])[3], (first as unknown[])[4], 'erased', null, null]
    await takeInLog(ben, { by: [ben.me], entries: [far] })
    note(ben, 'unlocked')
    note(ben, 'shared')
    const { entries } = value(await readLog(ben))
    expect(entries.filter(({ by, did }) => by.device === ben.me.device && did !== 'erased').map(({ n }) => n)).toEqual([1, 2])
  })

  test('are what a file for the team carries, and no other; whoever knows nothing of them reads the file as ever', async () => {
    const { asha, ben, folder, place } = await two()
    noteOpened(asha, place.caseId)
    await grade(asha, place, 'PHY.2a', 3)
    await meetIn(folder, asha, ben)
    const hers = (await told(asha)).filter((line) => line.startsWith('opened'))
    expect((await told(ben)).filter((line) => line.startsWith('opened'))).toEqual(hers)
    expect(value(await readLog(ben)).chains.map(({ state }) => state)).toEqual(['whole', 'whole'])

    // The same records without a log are the same content: nothing is written for it alone, and an older reader finds nothing strange.
    const { identity } = value(await deviceKeys(asha))
    const read = await readSharedFile(folder.files.get(SHARED)?.bytes ?? expect.fail('no file'), identity)
    expect(read.wrong).toEqual([])
    expect(value(await readCaseload(ben)).map(({ id }) => id)).not.toContain(LOG_CASE)

    value(await signVisit(asha, place.caseId, place.visitId))
    const part = value(await partOf(asha, place.caseId, { children: [place.childId], reach: null, groups: [] }))
    const { recipient } = value(await deviceKeys(asha))
    const shared = value(await sharePart(asha, part, { kind: 'recipient', recipient }))
    expect(value(await readBundle(shared.file, { identities: [identity] })).log).toBeUndefined()
    const whole = value(await handOut(asha))
    expect(value(await readBundle(whole.file, { identities: [identity] })).log).toMatchObject({ by: [asha.me, ben.me] })
    expect((await told(asha)).slice(-2)).toEqual([`shared ${place.caseId} part`, 'shared hand-out'])
  })

  test('cannot be slipped in as a family', async () => {
    const { asha, folder } = await two()
    const fact = { ...(await makeFact(asha, LOG_CASE, { kind: 'household', about: LOG_CASE, values: { name: 'The Logs' }, replaces: [] })) }
    const { id, ...body } = fact
    const bytes = await rewritten(asha, folder, (lines) => [...lines, `["fact","${id}",${canonical(body)}]`])
    const arrival = value(await openFile(asha, new Blob([bytes]), SHARED))
    expect(arrival).toMatchObject({ aside: { notAFact: 1 }, newFamilies: 0 })
  })
})

/** Locks as browsers have them, as far as is needed here. */
function oneAtATime(): LockManager {
  let turn: Promise<unknown> = Promise.resolve()
  const request = (_name: string, work: () => Promise<unknown>) => {
    const mine = turn.then(work, work)
    turn = mine.catch(() => undefined)
    return mine
  }
  return { request } as unknown as LockManager
}
