// @vitest-environment node
import { expect, test } from 'vitest'
import { openFile, readAside, readMeter, saveToShared, takeIn } from '../../../src/app/exchange/exchange.ts'
import { addFamily } from '../../../src/app/families.ts'
import { signVisit } from '../../../src/app/sign.ts'
import { addMember, deviceKeys, ownMember, removeMember, teamOf } from '../../../src/app/team.ts'
import type { Fact } from '../../../src/core/fact.ts'
import { AT_START } from '../../helpers/app.ts'
import { begin, DAY, factsOf, grade, lookAt, value } from '../../stories/telling.ts'
import { factLine } from '../../sync/bundle/making.ts'
import { colleague, fileIn, idsOf, look, meetIn, rewritten, save, SHARED, sharedFolder, takeFrom, team, told, two } from './colleagues.ts'

const bodyOf = ({ id: _, ...body }: Fact) => body

test('an older file put back is named with what it lacks, and after a look everything is in it again', async () => {
  const { asha, clock, folder, target, place } = await two()
  const old = folder.files.get(SHARED)!.bytes
  clock.now += DAY
  await grade(asha, place, 'PHY.2a', 3)
  await begin(asha)
  await save(asha, folder)
  folder.put(SHARED, old)

  const refused = await saveToShared(asha, target)
  expect(refused).toMatchObject({ failure: { kind: 'look-first', why: ['older'] } })
  if (refused.ok || refused.failure.kind !== 'look-first') return expect.fail('not refused')
  const { arrival } = refused.failure
  expect(arrival).toMatchObject({
    nothingNew: true,
    older: { kind: 'put-back', read: '2026-11-22T14:02:00.000+00:00', facts: 4, visits: 1 },
  })
  expect(arrival.older?.behind).toEqual([asha.me.device])
  // It was left as it is.
  expect(folder.files.get(SHARED)!.bytes).toEqual(old)

  expect(await save(asha, folder, { looked: [arrival.digest] })).toMatchObject({ wrote: true, pushedAgain: 4, previous: 'kept' })
  expect(value(await readMeter(asha)).onlyHere.size).toBe(0)
})

test('a save by somebody who had not read the last one is no older file: what it swept away goes in again unasked', async () => {
  const { asha, ben, folder, place } = await two()
  const before = folder.files.get(SHARED)!.bytes
  await grade(asha, place, 'PHY.2a', 3)
  await save(asha, folder)
  // Ben had read before that and writes after it.
  folder.put(SHARED, before)
  value(await addFamily(ben, 'The Wrens'))
  await save(ben, folder)
  expect(await look(asha, fileIn(folder))).toMatchObject({ older: { kind: 'overwritten', facts: 1, visits: 0 } })
  expect(await save(asha, folder)).toMatchObject({ wrote: true, pushedAgain: 1, families: 1 })
})

test('of a damaged file nothing is taken and nothing is overwritten, until a person has it set aside', async () => {
  const { asha, folder, target, place } = await two()
  const bytes = folder.files.get(SHARED)!.bytes.slice()
  bytes[bytes.length - 20]! ^= 1
  folder.put(SHARED, bytes)
  await grade(asha, place, 'PHY.2a', 3)
  expect(await openFile(asha, fileIn(folder), SHARED)).toEqual({ ok: false, failure: { kind: 'damaged' } })
  expect(await saveToShared(asha, target)).toEqual({
    ok: false,
    failure: { kind: 'cannot-open', failure: { kind: 'damaged' }, damaged: true },
  })
  expect(folder.files.get(SHARED)!.bytes).toEqual(bytes)
  expect(value(await readMeter(asha)).facts).toEqual({ all: 6, shared: 5 })
  const saved = await save(asha, folder, { setAsideDamaged: true })
  expect(saved).toMatchObject({ wrote: true, setAside: 'plumbline-shared.damaged-1.age' })
  expect(folder.files.get('plumbline-shared.damaged-1.age')!.bytes).toEqual(bytes)
})

test('a record that was changed on its way is kept aside and named, and the rest can be taken in', async () => {
  const { asha, ben, folder, target, place } = await two()
  await grade(asha, place, 'PHY.2a', 3)
  await save(asha, folder)
  const file = await rewritten(ben, folder, (lines) => [
    ...lines.map((line) => line.replace('"grade":3', '"grade":1')),
    factLine('{"kind":"answer"}'),
  ])
  folder.put(SHARED, file)
  const before = await idsOf(ben, place.caseId)
  expect(await saveToShared(ben, target)).toMatchObject({ failure: { kind: 'look-first', why: ['aside'] } })
  expect(folder.files.get(SHARED)!.bytes).toEqual(file)
  const arrival = await look(ben, fileIn(folder))
  expect(arrival).toMatchObject({ aside: { altered: 1, notAFact: 1, notReadable: 0, tooMuch: false }, nothingNew: true, older: null })
  expect(value(await takeIn(ben, arrival))).toMatchObject({ asideKept: true, adds: { facts: 0 } })
  expect(value(await readAside(ben))).toMatchObject([{ why: 'altered' }, { why: 'not-a-fact' }])
  expect(await idsOf(ben, place.caseId)).toEqual(before)
  value(await takeIn(ben, arrival))
  expect(value(await readAside(ben))).toHaveLength(2)
  // Ben has nothing of what was changed; the file without it is his to save, and Asha puts hers back.
  await save(ben, folder, { looked: [arrival.digest] })
  expect(await save(asha, folder)).toMatchObject({ pushedAgain: 1 })
})

test('another team’s file is looked at and can be taken in, but is never saved over', async () => {
  const { asha, ben, folder, target, place } = await two()
  const [{ app: caro }, { app: dan }] = [await colleague('Caro Finch'), await colleague('Dan Moss')]
  const other = sharedFolder()
  const theirs = await begin(caro)
  await team(caro, asha)
  await save(caro, other.folder)
  const bytes = other.folder.files.get(SHARED)!.bytes
  const arrival = await look(asha, fileIn(other.folder))
  expect(arrival).toMatchObject({ team: 'other', list: { name: 'Marsh Lane team' }, newFamilies: 1, older: null })
  const refused = { failure: { kind: 'look-first', why: ['other-team'] } }
  expect(await saveToShared(asha, other.target)).toMatchObject(refused)
  expect(await saveToShared(asha, other.target, { looked: [arrival.digest] })).toMatchObject(refused)
  expect(other.folder.files.get(SHARED)!.bytes).toEqual(bytes)
  // As a copy beside our own it stays where it is, and keeps nobody from saving.
  folder.put('plumbline-shared (Caro’s conflicted copy).age', bytes)
  await grade(asha, place, 'PHY.2a', 3)
  expect(await save(asha, folder)).toMatchObject({ wrote: true, copies: [{ now: 'left', why: 'look-first' }], families: 0 })
  expect(value(await takeIn(asha, arrival))).toMatchObject({ families: 1, joined: false })
  expect(await told(asha, theirs.caseId)).toEqual(await told(caro, theirs.caseId))
  // Ben is not on Caro’s list, nor is Dan on any.
  expect(await openFile(ben, fileIn(other.folder), SHARED)).toMatchObject({ failure: { kind: 'not-for-us', recipients: 2 } })
  expect(await saveToShared(dan, target)).toMatchObject({ failure: { kind: 'no-team' } })
})

test('conflict copies beside the file are taken in', async () => {
  const { asha, ben, folder, place } = await two()
  const before = folder.files.get(SHARED)!.bytes
  await grade(asha, place, 'PHY.2a', 3)
  await save(asha, folder)
  const ashas = folder.files.get(SHARED)!.bytes
  folder.put(SHARED, before)
  folder.put('plumbline-shared (conflicted copy).age', ashas)
  expect(await save(ben, folder, { removeCopies: true })).toMatchObject({ tookIn: { grown: 1 }, copies: [{ now: 'removed', why: null }] })
  expect(await idsOf(ben, place.caseId)).toEqual(await idsOf(asha, place.caseId))
})

test('a copy with records that could not be understood is never taken away', async () => {
  const { ben, folder } = await two()
  const damaged = await rewritten(ben, folder, (lines) =>
    lines.map((line, at) => (at === lines.length - 1 ? line.replace('"fact","', '"fact","x') : line)),
  )
  const arrival = await look(ben, new Blob([damaged]))
  expect(arrival.aside).not.toBe(null)
  folder.put('plumbline-shared (conflicted copy).age', damaged)
  const saved = await save(ben, folder, { removeCopies: true, looked: [arrival.digest] })
  expect(saved.copies).toMatchObject([{ now: 'taken-in' }])
  expect(folder.names).toContain('plumbline-shared (conflicted copy).age')
})

test('a shared file that is not there any more is written again, and what it had held is told', async () => {
  const { asha, folder } = await two()
  const held = value(await readMeter(asha)).facts.shared
  expect(held).toBeGreaterThan(0)
  folder.files.clear()
  expect(await save(asha, folder)).toMatchObject({ wrote: true, pushedAgain: held })
})

test('a signed visit that was changed on another tablet is named before it is taken in', async () => {
  const [{ app: asha }, { app: ben }] = [await colleague('Asha Verity'), await colleague('Ben Okafor')]
  const { folder } = sharedFolder()
  const place = await begin(asha)
  await grade(asha, place, 'PHY.1a', 2)
  await grade(asha, place, 'PHY.2a', 3)
  value(await signVisit(asha, place.caseId, place.visitId))
  await team(asha, ben)
  await save(asha, folder)
  const answer = (await factsOf(asha, place.caseId)).find(({ about }) => about.endsWith('PHY.2a'))
  const without = await rewritten(ben, folder, (lines) => lines.filter((line) => !line.includes(answer?.id ?? '')))
  expect((await look(ben, new Blob([without]))).families[0]?.signatures).toMatchObject([{ visitId: place.visitId, reads: 'missing' }])
  // In the place of the one that was signed stands another, with the right name for what it says.
  const forged = { ...bodyOf(answer!), values: { answer: { kind: 'graded', grade: 1 } } }
  const swapped = await rewritten(ben, folder, (lines) =>
    [...lines.filter((line) => !line.includes(answer?.id ?? '')), factLine(JSON.stringify(sorted(forged)))].sort(),
  )
  const arrival = await look(ben, new Blob([swapped]))
  expect(arrival).toMatchObject({ altered: 1, aside: null })
  expect(arrival.families[0]?.signatures).toMatchObject([{ reads: 'altered', already: false }])
  value(await takeIn(ben, arrival))
  // The whole file mends it: what was signed is there again, and what was slipped in stands out beside it.
  expect((await look(ben, fileIn(folder))).families[0]?.signatures).toMatchObject([{ reads: 'altered', already: true }])
})

/** Members in text order, as the names of facts are made. */
function sorted(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return json
  return Object.fromEntries(
    Object.entries(json)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, sorted(each)]),
  )
}

test('a clock that is days ahead is named with how far, its entries are kept, and what is written here comes after them', async () => {
  const [{ app: asha }, { app: ben }] = [
    await colleague('Asha Verity', { clock: { now: AT_START + 40 * DAY } }),
    await colleague('Ben Okafor'),
  ]
  const { folder } = sharedFolder()
  const place = await begin(asha)
  await team(asha, ben)
  await save(asha, folder)
  const arrival = await takeFrom(ben, fileIn(folder))
  expect(arrival.clocks).toMatchObject([{ by: { name: 'Asha Verity' }, facts: 3, wall: '2026-12-31T14:02:00.000+00:00' }])
  expect(arrival.clocks[0]?.ahead).toBe(40 * DAY)
  await grade(ben, place, 'PHY.1a', 4)
  const facts = [...(await factsOf(ben, place.caseId))].sort((a, b) => (a.at.stamp < b.at.stamp ? -1 : 1))
  expect(facts.at(-1)?.kind).toBe('answer')
})

test('of records that do not fit no more than 5 MB is kept aside, and it says so', async () => {
  const { ben, folder } = await two()
  const long = 'x'.repeat(1_500_000)
  const wrong = Array.from({ length: 5 }, (_, at) => `["fact","${String(at).repeat(43)}",{"caseId":"family-9","text":"${long}"}]`)
  const arrival = await look(ben, new Blob([await rewritten(ben, folder, (lines) => [...lines, ...wrong])]))
  expect(arrival.aside).toEqual({ altered: 5, notAFact: 0, notReadable: 0, tooMuch: true })
  expect(value(await takeIn(ben, arrival)).asideKept).toBe(false)
  expect(value(await readAside(ben))).toHaveLength(3)
})

test('a file that sets more values against what is here than it brings is worth a question', async () => {
  const { asha, ben, folder, place } = await two()
  const { profile } = await lookAt(asha, place)
  const items = profile.items.slice(5, 15).map(({ item }) => item.code)
  for (const code of items) await grade(asha, place, code, 2)
  await save(asha, folder)
  await save(ben, folder)
  for (const code of items) await grade(ben, place, code, 5)
  await save(ben, folder)
  const arrival = await look(asha, fileIn(folder))
  expect(arrival).toMatchObject({ contested: 0, contradicts: { contradicted: 10, fresh: 0 } })
  // To a tablet on which none of it is, the same file brings everything and contradicts nothing.
  const { app: caro } = await colleague('Caro Finch')
  value(await addMember(asha, ownMember(caro, value(await deviceKeys(caro)))))
  await save(asha, folder)
  expect(await look(caro, fileIn(folder))).toMatchObject({ contradicts: null, team: 'joinable' })
})

test('what was written between looking and taking in is not in its way', async () => {
  const { asha, ben, folder, place } = await two()
  await grade(asha, place, 'PHY.2a', 2)
  await save(asha, folder)
  const arrival = await look(ben, fileIn(folder))
  await grade(ben, place, 'PHY.2a', 4)
  value(await takeIn(ben, arrival))
  await meetIn(folder, ben, asha)
  expect(await told(ben, place.caseId)).toEqual(await told(asha, place.caseId))
})

test('a colleague who left opens nothing that is saved from then on, and saves nothing over it', async () => {
  const { asha, ben, folder, target, place } = await two()
  const entry = value(await teamOf(asha)).team?.members.find(({ name }) => name === 'Ben Okafor')
  value(await removeMember(asha, entry?.statement ?? '', 'She works elsewhere now.'))
  // No record is new, and still the file has to be written: Ben is not to open it.
  expect(await save(asha, folder)).toMatchObject({ wrote: true, tookIn: { facts: 0 } })
  const bytes = folder.files.get(SHARED)!.bytes
  expect(await openFile(ben, fileIn(folder), SHARED)).toEqual({ ok: false, failure: { kind: 'not-for-us', recipients: 1 } })
  await grade(ben, place, 'PHY.2a', 3)
  const refused = { kind: 'cannot-open', failure: { kind: 'not-for-us' }, damaged: false }
  expect(await saveToShared(ben, target, { setAsideDamaged: true })).toMatchObject({ failure: refused })
  expect(folder.files.get(SHARED)!.bytes).toEqual(bytes)
})
