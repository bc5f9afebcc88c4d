// @vitest-environment node
import { expect, test } from 'vitest'
import { record } from '../../../src/app/app.ts'
import { handedOut, handOut, handOver, lastTakeIn, openFile, takeIn, undoTakeIn } from '../../../src/app/exchange/exchange.ts'
import { addFamily, renameFamily } from '../../../src/app/families.ts'
import { amendAnswer, signVisit } from '../../../src/app/sign.ts'
import { addMember, deviceKeys, ownMember, removeMember, teamOf } from '../../../src/app/team.ts'
import { startVisit } from '../../../src/app/visits.ts'
import { begin, factsOf, grade, itemOf, look as lookAtFamily, lookAt, planFor, TODAY, type, value } from '../../stories/telling.ts'
import { colleague, fileIn, idsOf, look, save, sharedFolder, takeFrom, team } from './colleagues.ts'

/** Asha's file with one family and its visit, and Ben, who has taken it in. */
async function taken() {
  const [{ app: asha }, { app: ben }] = [await colleague('Asha Verity'), await colleague('Ben Okafor')]
  const { folder } = sharedFolder()
  const place = await begin(asha)
  await grade(asha, place, 'PHY.1a', 2)
  await team(asha, ben)
  await save(asha, folder)
  const own = value(await addFamily(ben, 'The Herons'))
  await takeFrom(ben, fileIn(folder))
  return { asha, ben, folder, place, own }
}

test('what was taken in goes again as one act, and nothing else; the list of colleagues stays', async () => {
  const { ben, folder, own } = await taken()
  const last = value(await lastTakeIn(ben))
  expect(last).toMatchObject({ from: { name: 'Asha Verity' }, name: 'plumbline-shared.age', families: 1, facts: 4, stays: null })
  value(await undoTakeIn(ben))
  expect([...value(await ben.store.pageIds()).keys()]).toEqual([own])
  expect(value(await teamOf(ben)).team?.name).toBe('Marsh Lane team')
  expect(await undoTakeIn(ben)).toEqual({ ok: false, failure: { kind: 'nothing-to-undo' } })
  expect(value(await lastTakeIn(ben))).toBe(null)
  // It can be taken in again.
  expect(await look(ben, fileIn(folder))).toMatchObject({ team: 'ours', newFamilies: 1, adds: { facts: 4 } })
})

test('a leaver stays off the list when what came with the word of it goes again', async () => {
  const { asha, ben, folder, place } = await taken()
  const { app: caro } = await colleague('Caro Finch')
  value(await addMember(asha, ownMember(caro, value(await deviceKeys(caro)))))
  await save(asha, folder)
  await takeFrom(ben, fileIn(folder))
  const entry = value(await teamOf(asha)).team!.members.find(({ name }) => name === 'Caro Finch')!
  value(await removeMember(asha, entry.statement, 'She works elsewhere now.'))
  await grade(asha, place, 'PHY.2a', 3)
  await save(asha, folder)
  await takeFrom(ben, fileIn(folder))
  value(await undoTakeIn(ben))
  expect(value(await teamOf(ben)).team?.members.map(({ name }) => name)).toEqual(['Asha Verity', 'Ben Okafor'])
  // The list alone is nothing that could be taken back.
  await takeFrom(ben, fileIn(folder))
  await takeFrom(ben, fileIn(folder))
  expect(value(await lastTakeIn(ben))).toMatchObject({ facts: 1 })
})

test('of a family that was here before only what came goes', async () => {
  const { asha, ben, folder, place } = await taken()
  const before = await idsOf(ben, place.caseId)
  await grade(asha, place, 'PHY.2a', 4)
  await save(asha, folder)
  await takeFrom(ben, fileIn(folder))
  expect(await idsOf(ben, place.caseId)).toHaveLength(before.length + 1)
  value(await undoTakeIn(ben))
  expect(await idsOf(ben, place.caseId)).toEqual(before)
  expect(value(await teamOf(ben)).team?.name).toBe('Marsh Lane team')
})

test('it stays once something was written here that rests on it, or is being written', async () => {
  const { ben, place, own } = await taken()
  // Something about another family is no reason.
  value(await renameFamily(ben, await lookAtFamily(ben, own), 'The Herons of Marsh Lane'))
  expect(value(await lastTakeIn(ben))?.stays).toBe(null)
  await type(ben, place, 'PHY.2a', { evidence: 'A draught from the window.' })
  expect(value(await lastTakeIn(ben))?.stays).toEqual({ kind: 'built-on', families: [place.caseId] })
  expect(await undoTakeIn(ben)).toEqual({ ok: false, failure: { kind: 'built-on', families: [place.caseId] } })
  expect(await factsOf(ben, place.caseId)).toHaveLength(4)
})

test('a signature, or a new name, over what came keeps it', async () => {
  const signed = await taken()
  value(await signVisit(signed.ben, signed.place.caseId, signed.place.visitId))
  expect(await undoTakeIn(signed.ben)).toMatchObject({ failure: { kind: 'built-on' } })

  const { ben, place } = await taken()
  value(await renameFamily(ben, await lookAtFamily(ben, place.caseId), 'The Larks'))
  expect(await undoTakeIn(ben)).toMatchObject({ failure: { kind: 'built-on' } })
})

test('an entry in a family of which nothing was here before keeps it, whatever it is about', async () => {
  const { ben, place } = await taken()
  // About an id of its own, and of no child: it names nothing that came.
  const values = { type: 'referral', on: TODAY, note: 'Asked for a place at nursery.' } as const
  value(await record(ben, place.caseId, [{ kind: 'event', about: 'event-1', values, replaces: [] }]))
  expect(await undoTakeIn(ben)).toEqual({ ok: false, failure: { kind: 'built-on', families: [place.caseId] } })
})

test('a correction under a signature that came keeps it, and so does a signature after it', async () => {
  /** Ben has his own answer in Asha’s visit, and out of her file nothing but her signature under it. */
  const onlySigned = async () => {
    const all = await taken()
    const { asha, ben, folder, place } = all
    await grade(ben, place, 'PHY.2a', 2)
    await save(ben, folder)
    await save(asha, folder)
    value(await signVisit(asha, place.caseId, place.visitId))
    await save(asha, folder)
    await takeFrom(ben, fileIn(folder))
    expect(value(await lastTakeIn(ben))).toMatchObject({ facts: 1, stays: null })
    return all
  }
  const { ben, place } = await onlySigned()
  const { visit, profile } = await lookAt(ben, place)
  const answered = { answer: { kind: 'graded', grade: 3 } } as const
  value(await amendAnswer(ben, place.caseId, visit, place.childId, itemOf(profile, 'PHY.2a'), answered, 'I looked again.'))
  expect(value(await lastTakeIn(ben))?.stays).toEqual({ kind: 'built-on', families: [place.caseId] })
  expect(await undoTakeIn(ben)).toMatchObject({ failure: { kind: 'built-on' } })
  expect((await lookAt(ben, place)).visit.signed).not.toBe(null)

  const next = await onlySigned()
  const visitId = value(
    await startVisit(next.ben, await lookAtFamily(next.ben, next.place.caseId), planFor([next.place.childId], { type: 'review' })),
  )
  expect(value(await lastTakeIn(next.ben))?.stays).toBe(null)
  value(await signVisit(next.ben, next.place.caseId, visitId))
  expect(await undoTakeIn(next.ben)).toMatchObject({ failure: { kind: 'built-on' } })
})

test('it stays once a colleague may have it from here: by a save, by a file given out, by a file handed over', async () => {
  const saved = await taken()
  await save(saved.ben, saved.folder)
  expect(await undoTakeIn(saved.ben)).toEqual({ ok: false, failure: { kind: 'saved-since' } })
  expect(value(await lastTakeIn(saved.ben))?.stays).toEqual({ kind: 'saved-since' })

  const given = await taken()
  const { holds } = value(await handOut(given.ben))
  // Made, and put away again: nobody has it.
  expect(value(await lastTakeIn(given.ben))?.stays).toBe(null)
  value(await handedOut(given.ben, holds))
  expect(await undoTakeIn(given.ben)).toEqual({ ok: false, failure: { kind: 'saved-since' } })

  const handed = await taken()
  value(await handOver(handed.ben, 'all', 'marble otter lantern seven hill canoe'))
  expect(await undoTakeIn(handed.ben)).toEqual({ ok: false, failure: { kind: 'saved-since' } })
})

test('a family that a person leaves out does not come, and a list that is not wanted is not joined', async () => {
  const [{ app: asha }, { app: ben }] = [await colleague('Asha Verity'), await colleague('Ben Okafor')]
  const { folder } = sharedFolder()
  const place = await begin(asha)
  const herons = value(await addFamily(asha, 'The Herons'))
  await team(asha, ben)
  await save(asha, folder)
  const arrival = value(await openFile(ben, fileIn(folder), 'plumbline-shared.age'))
  expect(value(await takeIn(ben, arrival, { leaveOut: [place.caseId], join: false }))).toMatchObject({ families: 1, joined: false })
  expect([...value(await ben.store.pageIds()).keys()]).toEqual([herons])
  expect(value(await teamOf(ben)).team).toBe(null)
})
