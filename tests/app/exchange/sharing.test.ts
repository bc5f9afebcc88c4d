// @vitest-environment node
import { expect, test, vi } from 'vitest'
import { lastTakeIn, type Meter, openFile, readMeter, saveToShared, takeIn, watchMeter } from '../../../src/app/exchange/exchange.ts'
import { readSettings, saveSettings } from '../../../src/app/settings.ts'
import { signVisit } from '../../../src/app/sign.ts'
import { addFamily } from '../../../src/app/families.ts'
import { teamOf } from '../../../src/app/team.ts'
import { begin, DAY, grade, value } from '../../stories/telling.ts'
import { colleague, fileIn, idsOf, look, meetIn, save, SHARED, sharedFolder, takeFrom, team, told } from './colleagues.ts'

test('the first save makes the file, and the meter says what is in it as it was read back', async () => {
  const { app: asha } = await colleague('Asha Verity')
  const place = await begin(asha)
  await grade(asha, place, 'PHY.1a', 2)
  expect(value(await readMeter(asha))).toMatchObject({ visits: { all: 1, shared: 0 }, lastSaved: null, reminder: { due: false, days: 3 } })
  expect(value(await readMeter(asha)).onlyHere.get(place.caseId)).toEqual({ visits: 1, events: 0, facts: 4 })

  const { folder, target } = sharedFolder()
  expect(await saveToShared(asha, target)).toEqual({ ok: false, failure: { kind: 'no-team' } })
  await team(asha)
  expect(await save(asha, folder)).toMatchObject({ wrote: true, where: 'Team folder', visits: { all: 1, shared: 1 }, previous: null })
  expect(folder.names).toEqual([SHARED])
  const meter = value(await readMeter(asha))
  expect(meter).toMatchObject({ visits: { all: 1, shared: 1 }, facts: { all: 4, shared: 4 }, oldest: null, handedOut: null })
  expect(meter.onlyHere.size).toBe(0)
  expect(meter.lastSaved).toEqual({ at: '2026-11-21T14:02:00.000+00:00', where: 'Team folder' })

  // The same again: nothing is written where nothing is new.
  expect(await save(asha, folder)).toMatchObject({ wrote: false, visits: { all: 1, shared: 1 } })
  // Something new is counted as only here until it was read back.
  await grade(asha, place, 'PHY.2a', 3)
  expect(value(await readMeter(asha))).toMatchObject({ visits: { all: 1, shared: 0 }, facts: { all: 5, shared: 4 } })
  expect(await save(asha, folder)).toMatchObject({ wrote: true, previous: 'kept' })
})

test('a reminder is due once something is only here for longer than the settings allow', async () => {
  const { app: asha, clock } = await colleague('Asha Verity')
  await begin(asha)
  clock.now += 3 * DAY
  expect(value(await readMeter(asha)).reminder.due).toBe(false)
  clock.now += 1000
  expect(value(await readMeter(asha)).reminder.due).toBe(true)
})

test('somebody types on while a save goes on, and what they wrote is counted by what was read back', async () => {
  const { app: asha } = await colleague('Asha Verity')
  const { folder } = sharedFolder()
  const place = await begin(asha)
  await team(asha)
  const typed: Promise<void>[] = []
  const onStep = ({ doing }: { doing: string }) => {
    if (doing === 'checking') typed.push(grade(asha, place, 'PHY.2a', 3))
  }
  expect(await save(asha, folder, { onStep })).toMatchObject({ wrote: true })
  await Promise.all(typed)
  expect(typed).toHaveLength(1)
  expect(value(await readMeter(asha))).toMatchObject({ visits: { all: 1, shared: 0 }, facts: { all: 4, shared: 3 } })
  expect(await save(asha, folder)).toMatchObject({ wrote: true, visits: { shared: 1 } })
})

test('the meter is painted anew after an entry and after a save, and its reminder goes by the settings', async () => {
  const { app: asha, clock } = await colleague('Asha Verity')
  const { folder } = sharedFolder()
  await team(asha)
  const painted: Meter[] = []
  const stop = watchMeter(asha, (meter) => painted.push(value(meter)))
  await begin(asha)
  await vi.waitFor(() => expect(painted.at(-1)?.facts).toEqual({ all: 3, shared: 0 }))
  await save(asha, folder)
  await vi.waitFor(() => expect(painted.at(-1)?.facts).toEqual({ all: 3, shared: 3 }))
  stop()
  const many = painted.length
  await begin(asha)
  await save(asha, folder)
  expect(painted).toHaveLength(many)

  await begin(asha)
  value(await saveSettings(asha, { ...value(await readSettings(asha)), remindAfterDays: 7 }))
  clock.now += 5 * DAY
  expect(value(await readMeter(asha)).reminder).toEqual({ due: false, days: 7 })
  clock.now += 3 * DAY
  expect(value(await readMeter(asha)).reminder).toEqual({ due: true, days: 7 })
})

test('a colleague on the list joins with the first file, sees first what it would add, and has it', async () => {
  const [{ app: asha }, { app: ben }] = [await colleague('Asha Verity'), await colleague('Ben Okafor')]
  const { folder } = sharedFolder()
  const place = await begin(asha)
  await grade(asha, place, 'PHY.1a', 2)
  value(await signVisit(asha, place.caseId, place.visitId))
  await team(asha, ben)
  await save(asha, folder)

  const arrival = await look(ben, fileIn(folder))
  expect(arrival).toMatchObject({
    ...{
      openedBy: 'device',
      scope: 'whole',
      team: 'joinable',
      newFamilies: 1,
      same: 0,
      contested: 0,
      altered: 0,
      older: null,
      aside: null,
    },
    ...{ adds: { visits: 1, people: 1, others: 1, facts: 5, grown: 0 }, nothingNew: false, clocks: [], contradicts: null, keptOut: 0 },
  })
  expect(arrival.from.name).toBe('Asha Verity')
  expect(arrival.list).toMatchObject({ name: 'Marsh Lane team', joined: [{ name: 'Asha Verity' }, { name: 'Ben Okafor' }] })
  const [family] = arrival.families
  expect(family).toMatchObject({ name: 'The Larks of Fiction Lane', children: ['Wren'], isNew: true, disputes: [], signatures: [] })
  expect(family?.visits).toMatchObject([{ isNew: true, type: 'baseline', on: '2026-11-21', readable: true, signed: { kind: 'signature' } }])
  // Looking changed nothing.
  expect(value(await ben.store.pageIds()).size).toBe(0)
  expect(value(await teamOf(ben)).team).toBe(null)

  expect(value(await takeIn(ben, arrival))).toMatchObject({ families: 1, joined: true, adds: { facts: 5 } })
  expect(value(await teamOf(ben)).team?.name).toBe('Marsh Lane team')
  expect(await told(ben, place.caseId)).toEqual(await told(asha, place.caseId))

  // Twice is once.
  const again = await look(ben, fileIn(folder))
  expect(again).toMatchObject({ team: 'ours', nothingNew: true, families: [], same: 1, adds: { facts: 0 } })
  expect(value(await takeIn(ben, again))).toMatchObject({ families: 0, adds: { facts: 0 } })
  expect(value(await lastTakeIn(ben))).toMatchObject({ facts: 5, families: 1, stays: null })
  expect(await save(ben, folder)).toMatchObject({ wrote: false, visits: { all: 1, shared: 1 } })
})

test('two who grade the same item unseen leave it contested on both tablets, until one settles it', async () => {
  const [{ app: asha }, { app: ben }] = [await colleague('Asha Verity'), await colleague('Ben Okafor')]
  const { folder } = sharedFolder()
  const place = await begin(asha)
  await team(asha, ben)
  await save(asha, folder)
  await takeFrom(ben, fileIn(folder))
  await grade(asha, place, 'PHY.1a', 4, { evidence: 'One thin blanket, damp at the wall side.', sources: ['seen'] })
  await grade(ben, place, 'PHY.1a', 3, { evidence: 'Thin blanket, dry.', sources: ['smelt-felt'] })
  await save(asha, folder)

  const arrival = await look(ben, fileIn(folder))
  // The words beside the grade differ too, and so does how they know.
  expect(arrival).toMatchObject({ contested: 3, adds: { visits: 0, grown: 1, facts: 1 } })
  const [dispute] = arrival.families[0]?.disputes.filter(({ of }) => of === 'item') ?? []
  expect(dispute).toMatchObject({ change: 'opens', about: `${place.visitId}/${place.childId}/PHY.1a`, register: 'answer' })
  const sides = dispute?.sides.map(({ value: given, fact, here, evidence, sources }) => [given, fact.by.name, here, evidence, sources])
  expect(sides).toEqual(
    expect.arrayContaining([
      [{ kind: 'graded', grade: 4 }, 'Asha Verity', false, 'One thin blanket, damp at the wall side.', ['seen']],
      [{ kind: 'graded', grade: 3 }, 'Ben Okafor', true, 'Thin blanket, dry.', ['smelt-felt']],
    ]),
  )
  // A save of the team's own file does not ask item by item.
  expect(await save(ben, folder)).toMatchObject({ wrote: true, tookIn: { grown: 1, facts: 1 }, families: 1 })
  expect(await save(asha, folder)).toMatchObject({ wrote: false, tookIn: { facts: 1 } })
  const [here, there] = [await told(asha, place.caseId), await told(ben, place.caseId)]
  expect(here).toEqual(there)
  const item = here.visits[0]?.profiles.get(place.childId)?.items.find((each) => each.item.code === 'PHY.1a')
  expect(item?.registers.answer.kind).toBe('contested')

  // Who has both before them settles it, and it is settled on the other tablet.
  await grade(ben, place, 'PHY.1a', 4, { evidence: 'Damp, felt again.', sources: ['seen'] })
  await save(ben, folder)
  expect(await look(asha, fileIn(folder))).toMatchObject({ contested: 0, settled: 3 })
  await meetIn(folder, asha, ben)
  expect(await told(asha, place.caseId)).toEqual(await told(ben, place.caseId))
})

test('families of both are on both, in whatever order they save', async () => {
  const [{ app: asha }, { app: ben }, { app: caro }] = [await colleague('Asha'), await colleague('Ben'), await colleague('Caro')]
  const { folder } = sharedFolder()
  await team(asha, ben, caro)
  await save(asha, folder)
  for (const each of [ben, caro]) await takeFrom(each, fileIn(folder))
  const all = await Promise.all([asha, ben, caro].map(async (each) => value(await addFamily(each, `The family of ${each.me.name}`))))
  await meetIn(folder, caro, asha, ben)
  for (const caseId of all) {
    const ids = await idsOf(asha, caseId)
    expect(ids.length).toBe(1)
    for (const each of [ben, caro]) expect(await idsOf(each, caseId)).toEqual(ids)
  }
  for (const each of [asha, ben, caro]) expect(value(await readMeter(each)).facts).toEqual({ all: 3, shared: 3 })
})

test('a file for others, or that is none, is named and changes nothing', async () => {
  const [{ app: asha }, { app: eve }] = [await colleague('Asha Verity'), await colleague('Eve Stranger')]
  const { folder } = sharedFolder()
  await begin(asha)
  await team(asha)
  await save(asha, folder)
  expect(await openFile(eve, fileIn(folder), SHARED)).toEqual({ ok: false, failure: { kind: 'not-for-us', recipients: 1 } })
  expect(await openFile(eve, new Blob(['A letter.']), 'letter.txt')).toEqual({ ok: false, failure: { kind: 'not-a-bundle' } })
  expect(value(await eve.store.pageIds()).size).toBe(0)
})
