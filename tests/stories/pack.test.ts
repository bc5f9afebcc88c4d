// @vitest-environment node
import { expect, test } from 'vitest'
import type { App } from '../../src/app/app.ts'
import { readPackFile, takeInPack } from '../../src/app/packs.ts'
import { signVisit } from '../../src/app/sign.ts'
import { moveVisit, newerFor, previewMove } from '../../src/app/versions.ts'
import { startVisit } from '../../src/app/visits.ts'
import { sideAcross } from '../../src/core/change/across.ts'
import { compareProfiles } from '../../src/core/change/compare.ts'
import { sideOf } from '../../src/core/course.ts'
import { AT_START, openTestApp } from '../helpers/app.ts'
import { exampleFile, fixture } from '../helpers/packs.ts'
import { begin, DAY, factsOf, grade, look, lookAt, type Place, planFor, type as typeInto, value } from './telling.ts'

const HOME = { id: 'fernshire-home', version: 1 }

async function bringIn(app: App, bytes: Uint8Array<ArrayBuffer>, name: string): Promise<void> {
  const { pack } = value(await readPackFile(app, bytes, name))
  value(await takeInPack(app, pack))
}

const codes = async (app: App, place: Place) => (await lookAt(app, place)).profile.items.map(({ item }) => item.code)

async function gradeAll(app: App, place: Place, given: (code: string) => number): Promise<void> {
  for (const code of await codes(app, place)) await grade(app, place, code, given(code))
}

const childAt = (app: App, place: Place) => lookAt(app, place).then(({ visit, profile }) => ({ visit, profile }))

test('a partnership’s own scale comes in as a spreadsheet, is graded with twice, and the two visits are compared', async () => {
  const clock = { now: AT_START }
  const { app } = await openTestApp({ name: 'Tenancy officer', clock })
  await bringIn(app, exampleFile('fernshire-home-1.csv'), 'home conditions.csv')
  // Somebody sends the same as a workbook: it is here already.
  expect(value(await readPackFile(app, fixture('fernshire-home-1.xlsx'), 'home conditions.xlsx')).already).toBe(true)

  const first = await begin(app, { instrument: HOME, set: 'full' })
  // Room by room is for the set that walks through the home; all twenty are asked.
  expect(await codes(app, first)).toHaveLength(20)
  await gradeAll(app, first, (code) => (['HOME.13', 'HOME.19'].includes(code) ? 3 : 2))
  value(await signVisit(app, first.caseId, first.visitId))
  const [domain] = (await lookAt(app, first)).profile.domains
  expect(domain).toMatchObject({ domain: 'HOME', kind: 'summed', sum: 42, of: 60, flagged: ['HOME.13', 'HOME.19'], worstSeen: 3 })

  clock.now += 56 * DAY
  const plan = planFor([first.childId], { type: 'review', on: '2027-01-16', instrument: HOME, set: 'full' })
  const second = { ...first, visitId: value(await startVisit(app, await look(app, first.caseId), plan)) }
  // Bins and what is sharp are put right, five more got better, one got worse, one was not seen.
  const now: Readonly<Record<string, number>> = {
    'HOME.13': 1,
    'HOME.19': 0,
    'HOME.3': 1,
    'HOME.10': 1,
    'HOME.12': 0,
    'HOME.14': 1,
    'HOME.2': 1,
    'HOME.16': 3,
  }
  for (const code of await codes(app, second)) if (code !== 'HOME.11') await grade(app, second, code, now[code] ?? 2)
  value(await signVisit(app, second.caseId, second.visitId))

  const [earlier, later] = [await childAt(app, first), await childAt(app, second)]
  const [change] = compareProfiles(sideAcross(earlier, later).side, sideOf(later.profile))
  expect(change).toMatchObject({
    domain: 'HOME',
    call: 'better',
    paired: 19,
    worse: 1,
    better: 7,
    same: 11,
    earlier: { sum: 42, of: 60 },
    later: { sum: 30, of: 57, flagged: ['HOME.16'] },
  })
})

test('a newer version comes in; a half-done visit stays in its own until somebody moves it, having seen what that does', async () => {
  const { app, database } = await openTestApp({ name: 'Tenancy officer' })
  await bringIn(app, exampleFile('fernshire-home-1.csv'), 'home.csv')
  const place = await begin(app, { instrument: HOME, set: 'full' })
  for (const code of ['HOME.1', 'HOME.3', 'HOME.4', 'HOME.6', 'HOME.8', 'HOME.15']) await grade(app, place, code, 2)
  await typeInto(app, place, 'HOME.19', { answer: { kind: 'graded', grade: 3 }, evidence: 'Bleach under the sink, within reach.' })

  await bringIn(app, exampleFile('fernshire-home-2.csv'), 'home 2.csv')
  const { visit } = await lookAt(app, place)
  expect(visit.instrument).toEqual(HOME)
  expect(await codes(app, place)).toContain('HOME.4')

  const newer = newerFor(visit, app.library) ?? expect.fail('no newer version')
  expect(newer.version).toBe(2)
  const preview = value(previewMove(visit, newer, app.library))
  const answered = preview.kept.filter((item) => item.answered > 0).map(({ item }) => item)
  expect(answered).toEqual(['HOME.1', 'HOME.8', 'HOME.19'])
  expect(preview.kept).toHaveLength(14)
  expect(preview.again).toEqual([
    { item: 'HOME.3', why: 'reworded', from: ['HOME.3'] },
    { item: 'HOME.12', why: 'reworded', from: ['HOME.12'] },
    { item: 'HOME.22', why: 'merged', from: ['HOME.6', 'HOME.7'] },
    { item: 'HOME.15', why: 'split', from: ['HOME.15'] },
    { item: 'HOME.23', why: 'split', from: ['HOME.15'] },
    { item: 'HOME.21', why: 'new', from: [] },
  ])
  expect(preview.left).toEqual([
    { item: 'HOME.4', why: 'dropped', answered: 1 },
    { item: 'HOME.6', why: 'merged', answered: 1 },
    { item: 'HOME.7', why: 'merged', answered: 0 },
    { item: 'HOME.15', why: 'split', answered: 1 },
  ])

  const before = await factsOf(app, place.caseId)
  value(await moveVisit(app, place.caseId, place.visitId, newer))
  const { visit: moved, profile } = await lookAt(app, place)
  expect(moved.instrument).toEqual({ id: 'fernshire-home', version: 2 })
  const graded = profile.items.filter(({ counted }) => counted.kind === 'graded').map(({ item }) => item.code)
  expect(graded).toEqual(['HOME.1', 'HOME.8', 'HOME.19'])
  // What was only typed counts too, and nothing that was written is gone: two facts came, for what was typed and for the move.
  expect(profile.items.find(({ item }) => item.code === 'HOME.19')?.registers.evidence).toMatchObject({
    value: 'Bleach under the sink, within reach.',
  })
  const after = await factsOf(app, place.caseId)
  expect(after).toEqual(expect.arrayContaining([...before]))
  expect(after).toHaveLength(before.length + 2)

  // The rest is answered in the new words, and signed; then there is nothing to move any more.
  for (const code of await codes(app, place)) if (!graded.includes(code)) await grade(app, place, code, 1)
  await grade(app, place, 'HOME.8', 1)
  expect((await lookAt(app, place)).profile.items.find(({ item }) => item.code === 'HOME.8')?.counted).toEqual({
    kind: 'graded',
    grade: 1,
    contested: false,
  })
  value(await signVisit(app, place.caseId, place.visitId))
  const { app: again } = await openTestApp({ database })
  const { visit: signed, profile: kept } = await lookAt(again, place)
  expect(kept.domains[0]).toMatchObject({ kind: 'summed', sum: 23, flagged: ['HOME.19'], coverage: { asked: 20, graded: 20 } })
  expect(newerFor(signed, again.library)).toBeNull()
  expect(await moveVisit(again, place.caseId, place.visitId, newer)).toEqual({ ok: false, failure: { kind: 'signed' } })
})
