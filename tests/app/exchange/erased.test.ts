// @vitest-environment node
import { expect, test } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { saveToShared, takeIn } from '../../../src/app/exchange/exchange.ts'
import { eraseHere, forgetCase, keepCase } from '../../../src/app/erasure.ts'
import { deviceKeys } from '../../../src/app/team.ts'
import { factsOf, grade, type Place, value } from '../../stories/telling.ts'
import { linesOf } from '../../sync/bundle/making.ts'
import { fileIn, idsOf, look, meetIn, save, SHARED, told, two } from './colleagues.ts'

async function erased(): Promise<Awaited<ReturnType<typeof two>>> {
  const all = await two()
  const { asha, ben, folder, place } = all
  value(await forgetCase(ben, place.caseId, 'handed-over', 'CS-1204', { unfinishedToo: true }))
  await save(ben, folder)
  // Asha has been writing meanwhile.
  await grade(asha, place, 'PHY.2a', 3)
  return all
}

const kindsOf = async (app: App, { caseId }: Place) => [...new Set((await factsOf(app, caseId)).map(({ kind }) => kind))]

/** The lines of a file that are about a case. The log on the last one says that it was erased, by its id alone. */
const recordsOf = (lines: readonly string[], caseId: string) => lines.slice(0, -1).filter((line) => line.includes(caseId))

test('a family that a colleague erased stays until a person here says so, and is not sent on meanwhile', async () => {
  const { asha, ben, folder, target, place } = await erased()
  expect(await kindsOf(ben, place)).toEqual(['erasure'])
  const refused = await saveToShared(asha, target)
  expect(refused).toMatchObject({ failure: { kind: 'look-first', why: ['erased'] } })
  const arrival = await look(asha, fileIn(folder))
  // What the last file had of it is not missing: it was erased.
  expect(arrival).toMatchObject({ erased: [place.caseId], adds: { facts: 1, others: 1 }, older: null })
  expect(arrival.families[0]?.erasure).toMatchObject({ kind: 'asks', held: false, by: [{ by: { name: 'Ben Okafor' } }] })
  value(await takeIn(asha, arrival))
  expect(await kindsOf(asha, place)).toContain('answer')
  // The next save asks no more, and sends the word of it alone.
  await save(asha, folder)
  const { identity } = value(await deviceKeys(asha))
  const lines = await linesOf(folder.files.get(SHARED)!.bytes, identity)
  expect(recordsOf(lines, place.caseId).every((line) => line.includes('"kind":"erasure"'))).toBe(true)

  value(await eraseHere(asha, place.caseId, { unfinishedToo: true }))
  await meetIn(folder, asha, ben)
  for (const each of [asha, ben]) expect(await kindsOf(each, place)).toEqual(['erasure'])
  expect(await idsOf(ben, place.caseId)).toEqual(await idsOf(asha, place.caseId))
})

test('kept after all, it comes back to whoever erased it', async () => {
  const { asha, ben, folder, place } = await erased()
  value(await takeIn(asha, await look(asha, fileIn(folder))))
  value(await keepCase(asha, place.caseId, 'The court wants it.'))
  await save(asha, folder)
  const arrival = await look(ben, fileIn(folder))
  expect(arrival.families[0]?.erasure).toMatchObject({ kind: 'kept' })
  expect(await save(ben, folder)).toMatchObject({ families: 1 })
  expect(await told(ben, place.caseId)).toEqual(await told(asha, place.caseId))
})

test('an old file brings nothing back of a family that was erased here', async () => {
  const { ben, folder, place } = await two()
  const old = fileIn(folder)
  value(await forgetCase(ben, place.caseId, 'handed-over', 'CS-1204', { unfinishedToo: true }))
  const arrival = await look(ben, old)
  expect(arrival).toMatchObject({ keptOut: 4, adds: { facts: 0 }, nothingNew: true, newFamilies: 0, erased: [] })
  expect(arrival.families[0]?.erasure).toMatchObject({ kind: 'erased', left: 4 })
  value(await takeIn(ben, arrival))
  expect(await kindsOf(ben, place)).toEqual(['erasure'])
  // Nor does the file keep it.
  await save(ben, folder)
  const { identity } = value(await deviceKeys(ben))
  const lines = await linesOf(folder.files.get(SHARED)!.bytes, identity)
  expect(recordsOf(lines, place.caseId)).toHaveLength(1)
})
