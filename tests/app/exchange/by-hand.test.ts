// @vitest-environment node
import { expect, test } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { openPractice } from '../../../src/app/device.ts'
import {
  chooseTarget,
  forgetTarget,
  handedOut,
  handOut,
  handOver,
  openFile,
  readMeter,
  saveToShared,
  takeIn,
  targetOf,
} from '../../../src/app/exchange/exchange.ts'
import { addFamily } from '../../../src/app/families.ts'
import { takeInPack } from '../../../src/app/packs.ts'
import { seedPractice } from '../../../src/app/practice/seed.ts'
import { readFamily } from '../../../src/app/read.ts'
import { addMember, newRecovery } from '../../../src/app/team.ts'
import { startVisit } from '../../../src/app/visits.ts'
import { ok } from '../../../src/core/result.ts'
import { folderTarget } from '../../../src/sync/targets/folder.ts'
import { deviceDisk, startTestDevice } from '../../helpers/app.ts'
import { fernshire } from '../../helpers/packs.ts'
import { begin, DAY, grade, look as lookAtFamily, planFor, value } from '../../stories/telling.ts'
import { tabLocks } from '../../stories/locks.ts'
import { tablet } from '../../store/tablet.ts'
import { FakeFolder } from '../../sync/targets/handles.ts'
import { colleague, fileIn, idsOf, look, save, SHARED, sharedFolder, takeFrom, team, told } from './colleagues.ts'

const PASSPHRASE = 'marble otter lantern seven hill canoe'

test('without a place to save to, what was given out counts as shared once a file comes back that has it', async () => {
  const [{ app: asha, clock }, { app: ben }] = [await colleague('Asha Verity'), await colleague('Ben Okafor')]
  const place = await begin(asha)
  expect(await handOut(asha)).toEqual({ ok: false, failure: { kind: 'no-team' } })
  await team(asha, ben)
  const given = value(await handOut(asha))
  expect(given).toMatchObject({ name: SHARED, holds: { visits: 1, facts: 3, families: 1 } })
  expect(value(await readMeter(asha))).toMatchObject({ handedOut: null, facts: { shared: 0 } })
  clock.now += 4 * DAY
  expect(value(await readMeter(asha)).reminder.due).toBe(true)
  value(await handedOut(asha, given.holds))
  expect(value(await readMeter(asha))).toMatchObject({
    ...{ handedOut: { at: '2026-11-25T14:02:00.000+00:00', visits: 1, facts: 3 }, facts: { all: 3, shared: 0 }, lastSaved: null },
    reminder: { due: false },
  })

  await takeFrom(ben, given.file)
  const back = value(await handOut(ben))
  const arrival = await look(asha, back.file)
  expect(arrival).toMatchObject({ nothingNew: true, team: 'ours' })
  value(await takeIn(asha, arrival))
  expect(value(await readMeter(asha))).toMatchObject({ handedOut: null, facts: { all: 3, shared: 3 }, lastSaved: { where: null } })
  // An older file in the post says nothing less.
  await grade(ben, place, 'PHY.1a', 2)
  await takeFrom(asha, value(await handOut(ben)).file)
  await takeFrom(asha, given.file)
  expect(value(await readMeter(asha)).facts).toEqual({ all: 4, shared: 4 })
})

test('some families under a passphrase open for whoever knows it, and bring no list of colleagues', async () => {
  const [{ app: asha }, { app: eve }] = [await colleague('Asha Verity'), await colleague('Eve Moss')]
  const place = await begin(asha)
  const other = value(await addFamily(asha, 'The Herons'))
  await team(asha)
  expect(await handOver(asha, [place.caseId], 'password')).toMatchObject({ failure: { kind: 'too-short' } })
  expect(await handOver(asha, [place.caseId], 'Asha Verity Asha Verity')).toMatchObject({ failure: { kind: 'too-guessable' } })
  expect(await handOver(asha, ['nobody'], PASSPHRASE)).toMatchObject({ failure: { kind: 'nothing-to-hand-over' } })
  const { file, name, holds } = value(await handOver(asha, [place.caseId], PASSPHRASE))
  expect([name, holds.families]).toEqual(['plumbline-handover.age', 1])
  expect(await openFile(eve, file, name)).toEqual({ ok: false, failure: { kind: 'passphrase-needed' } })
  expect(await openFile(eve, file, name, { passphrase: 'otter' })).toEqual({ ok: false, failure: { kind: 'wrong-passphrase' } })
  const arrival = value(await openFile(eve, file, name, { passphrase: PASSPHRASE }))
  expect(arrival).toMatchObject({ openedBy: 'passphrase', team: 'none', list: null, scope: 'part', newFamilies: 1, older: null })
  value(await takeIn(eve, arrival))
  expect(await told(eve, place.caseId)).toEqual(await told(asha, place.caseId))
  expect(await idsOf(eve, other)).toEqual([])
  // A file that somebody gave is not where this device shares.
  expect(value(await readMeter(eve))).toMatchObject({ lastSaved: null, facts: { shared: 0 } })
  // Nor is one in the shared file’s place saved over.
  const { folder, target } = sharedFolder()
  folder.put(SHARED, new Uint8Array(await file.arrayBuffer()))
  expect(await saveToShared(asha, target)).toMatchObject({
    failure: { kind: 'cannot-open', failure: { kind: 'passphrase-needed' }, damaged: false },
  })
})

test('the paper key opens the team’s file on a tablet that is not on its list', async () => {
  const [{ app: asha }, { app: spare }] = [await colleague('Asha Verity'), await colleague('A spare tablet')]
  const { folder } = sharedFolder()
  const place = await begin(asha)
  await team(asha)
  const { secret, member } = await newRecovery(asha, 'Safe in the office')
  value(await addMember(asha, member))
  await save(asha, folder)
  const file = fileIn(folder)
  expect(await openFile(spare, file, SHARED, { paperKey: 'AGE-SECRET-KEY-1' })).toMatchObject({ failure: { kind: 'not-a-paper-key' } })
  const typed = `${secret.slice(0, -1)}${secret.endsWith('Q') ? 'P' : 'Q'}`
  expect(await openFile(spare, file, SHARED, { paperKey: typed })).toMatchObject({ failure: { kind: 'not-a-paper-key' } })
  const arrival = value(await openFile(spare, file, SHARED, { paperKey: ` ${secret.toLowerCase().replace(/(.{10})/g, '$1 ')}\n` }))
  expect(arrival).toMatchObject({ openedBy: 'paper-key', team: 'other', newFamilies: 1 })
  value(await takeIn(spare, arrival))
  expect(await told(spare, place.caseId)).toEqual(await told(asha, place.caseId))
})

async function withFernshire(app: App) {
  const pack = await fernshire(1)
  value(await takeInPack(app, pack))
  const place = await begin(app)
  const plan = planFor([place.childId], { instrument: { id: 'fernshire-home', version: 1 }, set: 'full' })
  return { ...place, visitId: value(await startVisit(app, await lookAtFamily(app, place.caseId), plan)) }
}

test('the instrument that a visit was made with travels with it, checked like any other pack', async () => {
  const [{ app: asha }, { app: ben }] = [await colleague('Asha Verity'), await colleague('Ben Okafor')]
  const { folder } = sharedFolder()
  const { caseId, visitId } = await withFernshire(asha)
  await team(asha, ben)
  await save(asha, folder)
  const arrival = await look(ben, fileIn(folder))
  expect(arrival.packs).toEqual([{ id: 'fernshire-home', version: 1, kind: 'instrument', standing: { kind: 'new' }, unreadable: [] }])
  expect(arrival.families[0]?.visits.map(({ readable }) => readable)).toEqual([true, true])
  value(await takeIn(ben, arrival))
  expect(value(await readFamily(ben, caseId)).visits.map(({ id }) => id)).toContain(visitId)
  expect((await look(ben, fileIn(folder))).packs).toMatchObject([{ standing: { kind: 'here' } }])
})

test('a pack of another content under the same name is refused by name, with the visits that will not be readable', async () => {
  const [{ app: asha }, { app: ben }] = [await colleague('Asha Verity'), await colleague('Ben Okafor')]
  const { folder } = sharedFolder()
  const { caseId, visitId } = await withFernshire(asha)
  // What is on Asha’s tablet was broken after it was checked.
  const packs = value(await asha.store.readPacks()) as { packs: { body: { instrument: { scale: unknown } } }[] }
  packs.packs[0]!.body.instrument.scale = { grades: [], goodEnough: 1, serious: 1 }
  value(await asha.store.savePacks(packs))
  await team(asha, ben)
  await save(asha, folder)
  const arrival = await look(ben, fileIn(folder))
  expect(arrival.packs).toMatchObject([
    { id: 'fernshire-home', version: 1, standing: { kind: 'refused', why: 'pack-faults' }, unreadable: [{ caseId, visitId }] },
  ])
  value(await takeIn(ben, arrival))
  expect(value(await readFamily(ben, caseId)).unread).toEqual([visitId])
})

test('practice families travel in practice files only, and real ones never among them', async () => {
  const { app: asha } = await colleague('Asha Verity')
  await begin(asha)
  const { device } = await startTestDevice(deviceDisk())
  const practice = value(await openPractice({ ...device, space: 'practice' }))
  value(await seedPractice(practice))
  await team(asha, practice)
  await team(practice, asha)
  const [real, fictional] = [value(await handOut(asha)), value(await handOut(practice))]
  expect(fictional.name).toBe('plumbline-practice-shared.age')
  expect(await openFile(asha, fictional.file, '')).toEqual({ ok: false, failure: { kind: 'practice-file' } })
  expect(await openFile(practice, real.file, '')).toEqual({ ok: false, failure: { kind: 'not-a-practice-file' } })
  expect(await look(practice, fictional.file)).toMatchObject({ nothingNew: true, team: 'ours' })
})

test('two tabs of one tablet save one after the other', async () => {
  const [disk, locks] = [tablet(), tabLocks()]
  const setting = { disk, locks, device: 'one tablet' }
  const [{ app: one }, { app: two }] = [await colleague('Asha Verity', setting), await colleague('Asha Verity', setting)]
  const { folder } = sharedFolder()
  await begin(one)
  await team(one)
  const saved = await Promise.all([save(one, folder), save(two, folder), save(one, folder)])
  expect(saved.map(({ wrote }) => wrote)).toEqual([true, false, false])
})

test('a file that this tablet made and opens again says nothing of what anybody else has', async () => {
  const { app: asha } = await colleague('Asha Verity')
  await begin(asha)
  await team(asha)
  const made = value(await handOut(asha))
  value(await handedOut(asha, made.holds))
  await takeFrom(asha, made.file)
  expect(value(await readMeter(asha))).toMatchObject({ facts: { shared: 0 }, lastSaved: null, handedOut: { facts: 3 } })
})

test('a save that ends after another place was chosen says nothing of that place', async () => {
  const { app } = await colleague('Asha Verity')
  const [old, other] = [new FakeFolder(), new FakeFolder()].map(
    (folder): FileSystemHandle & FakeFolder =>
      Object.assign(folder, { isSameEntry: async (handle: unknown) => handle === folder }) as never,
  ) as [FileSystemHandle & FakeFolder, FileSystemHandle & FakeFolder]
  let chosen: FileSystemHandle | null = null
  const readTarget = async () => ok(chosen)
  const saveTarget = async (handle: FileSystemHandle | null) => {
    chosen = handle
    return ok(undefined)
  }
  const asha = { ...app, store: { ...app.store, readTarget, saveTarget } }
  await begin(asha)
  await team(asha)
  const target = value(await chooseTarget(asha, old))
  const onStep = ({ doing }: { doing: string }) => {
    if (doing === 'checking') void chooseTarget(asha, other)
  }
  value(await saveToShared(asha, target, { onStep }))
  expect(value(await readMeter(asha))).toMatchObject({ facts: { shared: 0 }, lastSaved: null })
  value(await saveToShared(asha, value(await targetOf(asha))!))
  expect(other.names).toContain(SHARED)
  expect(value(await readMeter(asha))).toMatchObject({ facts: { all: 3, shared: 3 } })
})

test('where the shared file lies is remembered, and what was seen there says nothing of another place', async () => {
  const { app: asha } = await colleague('Asha Verity')
  const { folder } = sharedFolder()
  await begin(asha)
  await team(asha)
  expect(value(await targetOf(asha))).toBe(null)
  await save(asha, folder)
  expect(value(await readMeter(asha)).facts.shared).toBe(3)
  const handle = { kind: 'directory', name: 'Another folder' } as FileSystemHandle
  expect(value(await chooseTarget(asha, handle))).toMatchObject({ kind: 'folder', name: 'Another folder' })
  expect(value(await targetOf(asha))).toMatchObject({ name: 'Another folder' })
  expect(value(await readMeter(asha))).toMatchObject({ facts: { shared: 0 }, lastSaved: null })
  value(await forgetTarget(asha))
  expect(value(await targetOf(asha))).toBe(null)
  expect(folderTarget(folder).name).toBe('Team folder')
})
