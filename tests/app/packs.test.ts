// @vitest-environment node
import { describe, expect, test } from 'vitest'
import type { App } from '../../src/app/app.ts'
import { loadBrought, offered } from '../../src/app/brought.ts'
import { instrumentPack, practicePack } from '../../src/app/pack-file.ts'
import { exportPack, readPackFile, removePack, takeInPack, usePractice } from '../../src/app/packs.ts'
import { watch, readCaseload } from '../../src/app/read.ts'
import { signVisit } from '../../src/app/sign.ts'
import { thresholdsOf } from '../../src/core/drift/thresholds.ts'
import type { Pack } from '../../src/core/pack/pack.ts'
import type { Result } from '../../src/core/result.ts'
import * as text from '../../src/i18n/index.ts'
import { builtIn } from '../../src/instruments/index.ts'
import { builtInPractice } from '../../src/practice/index.ts'
import { openTestApp } from '../helpers/app.ts'
import { bytesOf, exampleFile, fernshire, packIn } from '../helpers/packs.ts'
import { begin, bring, grade, look, lookAt, value } from '../stories/telling.ts'
import { tablet } from '../store/tablet.ts'

const HOME = { id: 'fernshire-home', version: 1 }
const AREA = { id: 'fernshire-practice', version: 1 }

const area = () => packIn(exampleFile('fernshire-practice-1.json'))
const named = ({ library }: App) => library.all().map(({ id, version }) => `${id} ${version}`)

/** Why it was refused, and a sentence that says so. */
function refused(result: Result<unknown, { readonly kind: string }>) {
  if (result.ok) return expect.fail('it was not refused')
  expect(text.packs.failures, result.failure.kind).toHaveProperty(result.failure.kind)
  return result.failure
}

describe('opening a file', () => {
  test('shows what it would bring and changes nothing', async () => {
    const disk = tablet()
    const { app } = await openTestApp({ disk })
    const before = await disk.dump()
    const preview = value(await readPackFile(app, exampleFile('fernshire-home-1.csv'), 'home.csv'))
    expect(preview).toMatchObject({ name: 'home.csv', already: false, from: 'csv', warnings: [] })
    expect((await disk.dump()).equals(before)).toBe(true)
    expect(named(app)).toEqual(['plumbline 1'])
  })

  test('says of one that is here that it is here, whatever kind of file it came in', async () => {
    const { app } = await openTestApp()
    value(await takeInPack(app, await fernshire(1)))
    expect(value(await readPackFile(app, exampleFile('fernshire-home-1.csv'), 'home.csv')).already).toBe(true)
    const { text: file } = value(await exportPack(app, HOME))
    expect(value(await readPackFile(app, bytesOf(file), 'home.json')).already).toBe(true)
  })

  test('holds a second version against the first, which is here', async () => {
    const { app } = await openTestApp()
    value(await takeInPack(app, await fernshire(1)))
    const file = new TextDecoder().decode(exampleFile('fernshire-home-2.csv'))
    expect(value(await readPackFile(app, bytesOf(file), 'home.csv')).warnings).toEqual([])
    expect(refused(await readPackFile(app, bytesOf(file.replace('dropped,HOME.4', 'dropped,HOME.94')), 'home.csv'))).toMatchObject({
      kind: 'pack-faults',
      faults: [
        { kind: 'old-item-unmapped', code: 'HOME.4', cell: { row: 15, column: null } },
        { kind: 'origin-unknown', code: 'HOME.94', cell: { row: 16, column: null } },
      ],
    })
  })
})

describe('what is published does not change', () => {
  test('another content under an id and version that is here is refused, in the preview and at taking in', async () => {
    const { app } = await openTestApp()
    const pack = await fernshire(1)
    value(await takeInPack(app, pack))
    const other = await instrumentPack({ ...pack.body, instrument: { ...pack.body.instrument, source: 'Somebody else' } })
    const { text: before } = value(await exportPack(app, HOME))
    expect(refused(await readPackFile(app, bytesOf(JSON.stringify(other)), 'x.json'))).toEqual({ kind: 'published', ...HOME })
    expect(refused(await takeInPack(app, other))).toEqual({ kind: 'published', ...HOME })
    expect(value(await exportPack(app, HOME)).text).toBe(before)
  })

  test('the ids of Plumbline’s own are kept for it, and its own versions are here already', async () => {
    const { app } = await openTestApp()
    for (const { instrument } of builtIn) {
      const { text: own } = value(await exportPack(app, instrument))
      expect(value(await readPackFile(app, bytesOf(own), 'own.json')).already).toBe(true)
      const pack = JSON.parse(own) as Extract<Pack, { kind: 'instrument' }>
      const later = await instrumentPack({ ...pack.body, instrument: { ...pack.body.instrument, version: 99 } })
      expect(refused(await takeInPack(app, later))).toEqual({ kind: 'reserved', id: instrument.id })
      const changed = await instrumentPack({ ...pack.body, instrument: { ...pack.body.instrument, source: 'Somebody else' } })
      expect(refused(await takeInPack(app, changed))).toMatchObject({ kind: 'published' })
    }
    const practice = await practicePack({ ...builtInPractice, version: builtInPractice.version + 1 })
    expect(refused(await takeInPack(app, practice))).toEqual({ kind: 'reserved', id: builtInPractice.id })
  })
})

describe('taking in', () => {
  test('keeps a pack over a restart, sealed, with its words', async () => {
    const disk = tablet()
    const { app } = await openTestApp({ disk })
    expect(value(await takeInPack(app, await fernshire(1)))).toBe('new')
    expect(value(await takeInPack(app, await fernshire(1)))).toBe('here')
    const { app: again } = await openTestApp({ disk })
    for (const each of [app, again]) {
      expect(named(each)).toEqual(['plumbline 1', 'fernshire-home 1'])
      expect((await each.library.wording('fernshire-home', 1)).items['HOME.1']?.name).toBe('Path, door and bell')
      expect(await each.library.reader('fernshire-home', 1)).toEqual({})
    }
    expect((await disk.dump()).includes(Buffer.from('Path, door and bell'))).toBe(false)
  })

  test('of a newer version leaves the old one readable and offers the new one to new visits', async () => {
    const { app } = await openTestApp()
    value(await takeInPack(app, await fernshire(1)))
    value(await takeInPack(app, await fernshire(2)))
    expect(named(app)).toEqual(['plumbline 1', 'fernshire-home 2', 'fernshire-home 1'])
    expect(offered(app).map(({ id, version }) => [id, version])).toEqual([
      ['plumbline', 1],
      ['fernshire-home', 2],
    ])
  })

  test('in two tabs at once keeps both packs', async () => {
    const database = 'two-tabs-of-packs'
    const [{ app: one }, { app: two }] = [await openTestApp({ database }), await openTestApp({ database })]
    value(await takeInPack(one, await fernshire(1)))
    value(await takeInPack(two, await area()))
    value(await loadBrought(one))
    expect(named(one)).toEqual(['plumbline 1', 'fernshire-home 1'])
    value(await usePractice(one, AREA))
    expect(one.practiceSettings.id).toBe('fernshire-practice')
  })

  test('opens visits that could not be read before', async () => {
    const { app: asha } = await openTestApp({ name: 'Asha' })
    value(await takeInPack(asha, await fernshire(1)))
    const place = await begin(asha, { instrument: HOME, set: 'full' })
    await grade(asha, place, 'HOME.5', 3)
    const { app: tom } = await openTestApp({ name: 'Tom' })
    await bring(asha, tom, place.caseId)
    expect(await look(tom, place.caseId)).toMatchObject({ visits: [], unread: [place.visitId] })
    value(await takeInPack(tom, await fernshire(1)))
    expect((await look(tom, place.caseId)).unread).toEqual([])
    expect((await lookAt(tom, place)).profile.items.find(({ item }) => item.code === 'HOME.5')?.counted).toMatchObject({ grade: 3 })
  })

  test('in another tab repaints what this one shows', async () => {
    const database = 'packs-in-another-tab'
    const { app: asha } = await openTestApp({ name: 'Asha' })
    value(await takeInPack(asha, await fernshire(1)))
    const place = await begin(asha, { instrument: HOME, set: 'full' })
    const [{ app: here }, { app: other }] = [await openTestApp({ database }), await openTestApp({ database })]
    await bring(asha, here, place.caseId)
    const painted: number[] = []
    const stop = watch(
      here,
      async () => value(await readCaseload(here)).flatMap(({ unread }) => unread).length,
      (unread) => painted.push(unread),
    )
    await expect.poll(() => painted).toContain(1)
    value(await takeInPack(other, await fernshire(1)))
    await expect.poll(() => painted.at(-1)).toBe(0)
    stop()
  })

  test('on a full disk changes nothing, and says so', async () => {
    const disk = tablet()
    const { app } = await openTestApp({ disk })
    disk.faults.commit = 'QuotaExceededError'
    expect(await takeInPack(app, await fernshire(1))).toMatchObject({ ok: false, failure: { kind: 'storage-full' } })
    expect(named(app)).toEqual(['plumbline 1'])
    delete disk.faults.commit
    expect(value(await takeInPack(app, await fernshire(1)))).toBe('new')
  })

  test('is undone only where no visit was ever made with it', async () => {
    const { app } = await openTestApp()
    value(await takeInPack(app, await fernshire(1)))
    value(await takeInPack(app, await fernshire(2)))
    const place = await begin(app, { instrument: HOME, set: 'full' })
    expect(refused(await removePack(app, HOME))).toEqual({
      kind: 'in-use',
      visits: [{ caseId: place.caseId, visitId: place.visitId }],
    })
    value(await removePack(app, { id: 'fernshire-home', version: 2 }))
    expect(named(app)).toEqual(['plumbline 1', 'fernshire-home 1'])
    expect(refused(await removePack(app, { id: 'fernshire-home', version: 2 }))).toEqual({ kind: 'no-such-pack' })
    expect(refused(await removePack(app, { id: 'plumbline', version: 1 }))).toEqual({ kind: 'no-such-pack' })
    // A signed one is as much in use, and a pack that was removed can come again.
    value(await signVisit(app, place.caseId, place.visitId))
    expect(refused(await removePack(app, HOME)).kind).toBe('in-use')
    expect(value(await takeInPack(app, await fernshire(2)))).toBe('new')
  })
})

describe('the settings of an area', () => {
  test('apply once somebody chooses them, over a restart, until somebody chooses others', async () => {
    const disk = tablet()
    const { app } = await openTestApp({ disk })
    value(await takeInPack(app, await area()))
    expect(app.practiceSettings).toBe(builtInPractice)
    value(await usePractice(app, AREA))
    const { app: again } = await openTestApp({ disk })
    for (const each of [app, again]) {
      expect(each.practiceSettings.name).toBe('Fernshire area settings (example)')
      expect(thresholdsOf(each.practiceSettings)['review-days']).toBe(56)
    }
    expect(refused(await removePack(app, AREA))).toEqual({ kind: 'in-force' })
    value(await usePractice(app, null))
    expect(app.practiceSettings).toBe(builtInPractice)
    value(await removePack(app, AREA))
    expect(refused(await usePractice(app, AREA))).toEqual({ kind: 'no-such-pack' })
    value(await usePractice(app, builtInPractice))
  })
})

describe('a pack that goes out', () => {
  test('is the same pack when it comes in elsewhere, under a name that says nothing but id and version', async () => {
    const { app } = await openTestApp()
    for (const pack of [await fernshire(1), await area()]) {
      value(await takeInPack(app, pack))
      const name = pack.kind === 'instrument' ? pack.body.instrument : pack.body
      const file = value(await exportPack(app, name))
      expect(file.name).toBe(`${name.id}-${name.version}.json`)
      expect(await packIn(bytesOf(file.text))).toEqual(pack)
    }
    expect(refused(await exportPack(app, { id: 'nobody', version: 1 }))).toEqual({ kind: 'no-such-pack' })
  })
})
