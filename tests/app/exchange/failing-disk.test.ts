// @vitest-environment node
import { expect, test } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { readMeter, saveToShared, takeIn, undoTakeIn } from '../../../src/app/exchange/exchange.ts'
import { addFamily } from '../../../src/app/families.ts'
import { noted } from '../../../src/app/log.ts'
import { takeInPack } from '../../../src/app/packs.ts'
import { teamOf } from '../../../src/app/team.ts'
import { startVisit } from '../../../src/app/visits.ts'
import { fernshire } from '../../helpers/packs.ts'
import { begin, grade, look as lookAtFamily, planFor, value } from '../../stories/telling.ts'
import { type Tablet, tablet } from '../../store/tablet.ts'
import { colleague, fileIn, idsOf, look, save, sharedFolder, takeFrom, team } from './colleagues.ts'

/** Asha's shared file with two families and a pack, and Ben's tablet, which is on the list and has a disk that can fail. */
async function prepared() {
  const disk = tablet()
  const [{ app: asha }, { app: ben }] = [await colleague('Asha Verity'), await colleague('Ben Okafor', { disk })]
  const { folder, target } = sharedFolder()
  value(await takeInPack(asha, await fernshire(1)))
  const place = await begin(asha)
  const plan = planFor([place.childId], { instrument: { id: 'fernshire-home', version: 1 }, set: 'full' })
  value(await startVisit(asha, await lookAtFamily(asha, place.caseId), plan))
  const other = value(await addFamily(asha, 'The Herons'))
  await team(asha, ben)
  await save(asha, folder)
  return { asha, ben, disk, folder, target, place, cases: [place.caseId, other] }
}

/** Runs `act` with the disk failing at its nth operation, for n from 1 until it is through, and `check` after each. */
async function failingAt(
  app: App,
  disk: Tablet,
  act: () => Promise<{ ok: boolean }>,
  check: (done: boolean) => Promise<void>,
): Promise<number> {
  for (let operation = 1; ; operation += 1) {
    // What the log still notes of before would come into it.
    await noted(app)
    const fault = { left: operation, name: 'QuotaExceededError' }
    disk.faults.operation = fault
    const result = await act()
    delete disk.faults.operation
    await check(result.ok)
    // What fell on the note in the log, which can wait, is not told as a failure of the act.
    if (result.ok) return operation - 1
    expect(fault.left).toBeLessThanOrEqual(0)
  }
}

/** What is there of all that came: the facts, the pack, the list. Everything, or nothing. */
async function what(app: App, cases: readonly string[]): Promise<'all' | 'nothing' | 'half'> {
  const facts = await Promise.all(cases.map((caseId) => idsOf(app, caseId)))
  const parts = [
    ...facts.map((ids) => ids.length > 0),
    value(await app.store.readPacks()) !== null,
    value(await teamOf(app)).team !== null,
    app.library.find('fernshire-home', 1) !== undefined,
  ]
  return parts.every(Boolean) ? 'all' : parts.some(Boolean) ? 'half' : 'nothing'
}

test('wherever in taking in the disk gives up, there is all of it or none of it', async () => {
  const { ben, disk, folder, cases } = await prepared()
  const arrival = await look(ben, fileIn(folder))
  const tried = await failingAt(
    ben,
    disk,
    () => takeIn(ben, arrival),
    async (done) => expect(await what(ben, cases)).toBe(done ? 'all' : 'nothing'),
  )
  expect(tried).toBeGreaterThan(5)
})

test('wherever in undoing the disk gives up, all of it is still there, or none', async () => {
  const { ben, disk, folder, cases } = await prepared()
  await takeFrom(ben, fileIn(folder))
  const tried = await failingAt(
    ben,
    disk,
    () => undoTakeIn(ben),
    async (done) => {
      const facts = await Promise.all(cases.map((caseId) => idsOf(ben, caseId)))
      expect(facts.map((ids) => ids.length > 0)).toEqual(done ? [false, false] : [true, true])
      expect(value(await teamOf(ben)).team).not.toBe(null)
    },
  )
  expect(tried).toBeGreaterThan(5)
  // The pack stays: other visits may be made with it. So does the list of colleagues.
  expect(ben.library.find('fernshire-home', 1)).toBeDefined()
})

test('wherever in saving the disk gives up, nothing counts as shared that was not read back, and the next save carries it', async () => {
  const { asha, ben, disk, folder, target, place } = await prepared()
  await takeFrom(ben, fileIn(folder))
  await grade(ben, place, 'PHY.1a', 3)
  value(await addFamily(asha, 'The Wrens'))
  await save(asha, folder)
  const tried = await failingAt(
    ben,
    disk,
    async () => {
      const saved = await saveToShared(ben, target)
      if (!saved.ok) expect(['storage-full', 'connection-lost']).toContain(saved.failure.kind)
      return saved
    },
    async (done) => {
      const { facts } = value(await readMeter(ben))
      if (done) expect(facts.shared).toBe(facts.all)
      else expect(facts.shared).toBeLessThan(facts.all)
      // Whatever was reached, what lies there is whole and holds what Asha put in it.
      expect(await look(asha, fileIn(folder))).toMatchObject({ team: 'ours', older: null, aside: null })
    },
  )
  expect(tried).toBeGreaterThan(10)
  expect(await save(asha, folder)).toMatchObject({ wrote: false, tookIn: { grown: 1 } })
})

test('a place that is full, gone or not allowed is named, and nothing counts as shared', async () => {
  const { asha, folder, target, place } = await prepared()
  await grade(asha, place, 'PHY.1a', 3)
  const refused = async (kind: string) => {
    expect(await saveToShared(asha, target)).toEqual({ ok: false, failure: { kind: 'place', failure: { kind } } })
    expect(value(await readMeter(asha)).onlyHere.get(place.caseId)).toEqual({ visits: 1, events: 0, facts: 1 })
  }
  folder.room = 100
  await refused('full')
  folder.room = Number.POSITIVE_INFINITY
  folder.permission = 'denied'
  await refused('not-allowed')
  folder.permission = 'granted'
  folder.gone = true
  await refused('gone')
  folder.gone = false
  await save(asha, folder)
})
