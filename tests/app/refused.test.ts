// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { openDevice, startAnew, unlock } from '../../src/app/device.ts'
import { setUp } from '../../src/app/keys.ts'
import { addFamily } from '../../src/app/families.ts'
import { readDrafts } from '../../src/app/drafts.ts'
import { readCaseload, readFamily } from '../../src/app/read.ts'
import { readSettings, saveSettings, DEFAULTS } from '../../src/app/settings.ts'
import { signVisit } from '../../src/app/sign.ts'
import { AT_START, deviceDisk, openTestApp, startTestDevice } from '../helpers/app.ts'
import { FDBFactory } from '../store/fake.ts'
import { done, type Tablet, tablet } from '../store/tablet.ts'
import { begin, grade, look, lookAt, meet, type, value } from '../stories/telling.ts'
import { refusal, refusedBy } from './refusal.ts'

interface PageRow {
  readonly id: string
  readonly caseId: string
  readonly sealed: Uint8Array
}
interface MetaRow {
  readonly key: string
  readonly value: unknown
}

const flipped = (sealed: Uint8Array) => {
  const bytes = sealed.slice()
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  return bytes
}

const ageOf = (disk: Tablet, wants: { minReader: number; minWriter: number }) =>
  disk.alter<MetaRow>('meta', (row) => (row.key === 'identity' ? { ...row, value: { ...(row.value as object), ...wants } } : row))

describe('a database that a newer Plumbline made', () => {
  test.each([
    ['asks for a newer reader', { minReader: 3, minWriter: 3 }],
    ['asks for a newer writer', { minReader: 2, minWriter: 3 }],
  ])('and %s is refused with a sentence, and nothing in it is touched', async (_how, wants) => {
    const disk = tablet('plumbline-practice')
    const { app } = await openTestApp({ disk })
    await begin(app)
    await ageOf(disk, wants)
    const platform = { ...app.platform, indexedDB: disk.factory }
    expect(await refusedBy(disk, () => openDevice(platform, 'practice'))).toEqual({ kind: 'newer-database' })
  })

  test('by its version on the disk is refused too', async () => {
    const indexedDB = new FDBFactory()
    const newer = indexedDB.open('plumbline', 20)
    newer.onupgradeneeded = () => newer.result.createObjectStore('pages')
    ;(await done(newer)).close()
    const { app } = await openTestApp()
    expect(refusal(await openDevice({ ...app.platform, indexedDB }, 'real'))).toEqual({ kind: 'newer-database' })
  })

  test('while this one is open freezes it: nothing more is written, and nothing that was saved is lost', async () => {
    const disk = tablet()
    const { app } = await openTestApp({ disk })
    const place = await begin(app)
    const before = await look(app, place.caseId)
    await ageOf(disk, { minReader: 2, minWriter: 3 })
    expect(await refusedBy(disk, () => addFamily(app, 'The Herons'))).toEqual({ kind: 'frozen' })
    expect(refusal(await readCaseload(app))).toEqual({ kind: 'frozen' })
    await ageOf(disk, { minReader: 2, minWriter: 2 })
    const { app: later } = await openTestApp({ disk })
    expect(await look(later, place.caseId)).toEqual(before)
  })
})

describe('data that are gone', () => {
  test('are missed, not begun anew, until somebody gives them up', async () => {
    const disk = deviceDisk()
    const kept = disk.platform.storage
    const platform = { ...(await openTestApp()).app.platform, storage: kept, indexedDB: disk.factory }
    kept?.setItem('plumbline:database', 'an id of a database that was here')
    expect(refusal(await openDevice(platform, 'real'))).toEqual({ kind: 'data-missing', remains: null })
    startAnew(platform, 'real')
    expect(value(await openDevice(platform, 'real')).store.state).toBe('new')
  })

  test('because the browser stores nothing are no empty start either', async () => {
    const { app } = await openTestApp()
    const open = () => {
      throw new DOMException('private mode', 'InvalidStateError')
    }
    const indexedDB = { open, databases: async () => [] } as unknown as IDBFactory
    expect(refusal(await openDevice({ ...app.platform, indexedDB }, 'real'))).toEqual({ kind: 'cannot-open' })
  })
})

describe('a damaged page', () => {
  async function family(disk: Tablet) {
    const { app } = await openTestApp({ disk })
    const place = await begin(app)
    await grade(app, place, 'PHY.1a', 2)
    await grade(app, place, 'PHY.2a', 4)
    await meet(app, place, { seen: true })
    return { app, place }
  }

  test('whichever it is hides only itself: the rest is shown, and it is named with its size and kept', async () => {
    const disk = tablet()
    const { app, place } = await family(disk)
    const whole = await look(app, place.caseId)
    const pages = await disk.rows<PageRow>('pages')
    expect(pages).toHaveLength(6)
    for (const page of pages) {
      const bad = flipped(page.sealed)
      await disk.alter<PageRow>('pages', (row) => (row.id === page.id ? { ...row, sealed: bad } : row))
      const { app: later } = await openTestApp({ disk })
      const [seen] = value(await readCaseload(later))
      expect(seen?.damaged).toEqual([{ pageId: page.id, size: bad.byteLength }])
      expect(seen?.facts).toHaveLength(whole.facts.length - 1)
      expect(whole.facts).toEqual(expect.arrayContaining([...(seen?.facts ?? [])]))
      await disk.alter<PageRow>('pages', (row) => (row.id === page.id ? page : row))
    }
    expect(await look((await openTestApp({ disk })).app, place.caseId)).toEqual(whole)
  })

  test('stays where it is, byte for byte, while the visit is finished and bound around it', async () => {
    const disk = tablet()
    const { place } = await family(disk)
    // The pages lie in no order that tells: the one of the first grade is found by trying.
    const pages = await disk.rows<PageRow>('pages')
    let lost: PageRow | undefined
    for (const page of pages) {
      await disk.alter<PageRow>('pages', (row) => (row.id === page.id ? { ...row, sealed: flipped(row.sealed) } : row))
      const seen = value(await readFamily((await openTestApp({ disk })).app, place.caseId))
      const graded = seen.facts.some((fact) => fact.kind === 'answer' && fact.about.endsWith('PHY.1a'))
      if (!graded) lost = { ...page, sealed: flipped(page.sealed) }
      if (lost) break
      await disk.alter<PageRow>('pages', (row) => (row.id === page.id ? page : row))
    }
    const { app } = await openTestApp({ disk })
    await grade(app, place, 'PHY.2d', 3)
    value(await signVisit(app, place.caseId, place.visitId))
    const now = await lookAt(app, place)
    expect(now.profile.domains[0]?.coverage.graded).toBe(2)
    expect(now.family.damaged).toEqual([{ pageId: lost?.id, size: lost?.sealed.byteLength }])
    const left = await disk.rows<PageRow>('pages')
    expect(left).toHaveLength(2)
    expect(left).toContainEqual(lost)
  })
})

test('a damaged draft hides no other draft, and the item that it was about can be written again', async () => {
  const disk = tablet()
  const { app } = await openTestApp({ disk })
  const place = await begin(app)
  await type(app, place, 'PHY.1a', { evidence: 'Bread.' })
  const [first] = await disk.rows<PageRow>('drafts')
  await type(app, place, 'PHY.2a', { evidence: 'Bags.' })
  await disk.alter<PageRow>('drafts', (row) => (row.id === first?.id ? { ...row, sealed: flipped(row.sealed) } : row))
  const { app: later } = await openTestApp({ disk })
  expect(value(await readDrafts(later)).map((draft) => draft.act.values)).toEqual([{ evidence: 'Bags.' }])
  await type(later, place, 'PHY.1a', { evidence: 'Bread and soup.' })
  expect(value(await readDrafts(later))).toHaveLength(2)
})

test('damaged settings are the usual ones, and a damaged profile does not keep its owner from the families', async () => {
  const disk = deviceDisk()
  const { device } = await startTestDevice(disk)
  const passphrase = 'marble otter lantern seven hill canoe'
  const { app } = value(await setUp(device, { name: 'Asha', role: 'Family worker', agency: 'Early help' }, passphrase, passphrase))
  const place = await begin(app)
  value(await saveSettings(app, { idleMinutes: 1, hiddenSeconds: 0, previous: 'shown' }))
  expect(value(await readSettings(app))).toEqual({ idleMinutes: 1, hiddenSeconds: 0, previous: 'shown', remindAfterDays: 3 })
  const before = await look(app, place.caseId)
  await app.store.lock()
  device.store.close()
  const sealed = (row: MetaRow): row is MetaRow & { value: Uint8Array } => row.key === 'profile' || row.key === 'settings'
  await disk.alter<MetaRow>('meta', (row) => (sealed(row) ? { ...row, value: flipped(row.value) } : row))
  const { device: again } = await startTestDevice(disk, { now: AT_START })
  const opened = value(await unlock(again, passphrase))
  expect(await look(opened, place.caseId)).toEqual(before)
  expect(value(await readSettings(opened))).toEqual(DEFAULTS)
  // Nobody’s name is on what is written until it is asked for again; who wrote it is still told apart from Asha.
  expect(opened.me).toMatchObject({ name: '', role: '', agency: '' })
  expect(opened.me.practitioner).not.toBe(app.me.practitioner)
  value(await addFamily(opened, 'The Herons'))
})
