// @vitest-environment node
import { expect, test } from 'vitest'
import type { App } from '../../src/app/app.ts'
import { draftDay, leaveDays } from '../../src/app/days.ts'
import { readDrafts } from '../../src/app/drafts.ts'
import { readFamily } from '../../src/app/read.ts'
import { checkSignature, signVisit } from '../../src/app/sign.ts'
import { disputesOf } from '../../src/app/settle.ts'
import { type Values, TEXT_MAX } from '../../src/core/fact.ts'
import { settled, shown } from '../../src/core/fold.ts'
import { covered } from '../../src/core/signed.ts'
import type { DayKind } from '../../src/core/surroundings.ts'
import { dayTold, dayWhenSigned, isLate } from '../../src/core/told.ts'
import { openTestApp } from '../helpers/app.ts'
import { tablet } from '../store/tablet.ts'
import { begin, bring, look, lookAt, type Place, value } from '../stories/telling.ts'
import { refusal } from './refusal.ts'

const toldAt = async (app: App, place: Place, kind: DayKind = 'weekday') =>
  dayTold(await look(app, place.caseId), place.visitId, place.childId, kind)

/** Parts of a day typed by somebody who has the screen before their eyes. */
async function tell(app: App, place: Place, values: Values<'day'>, kind: DayKind = 'weekday') {
  return draftDay(app, place.caseId, await toldAt(app, place, kind), values)
}

const leave = (app: App, { caseId, visitId, childId }: Place) => leaveDays(app, caseId, visitId, childId)
const dayFacts = async (app: App, { caseId }: Place) => value(await readFamily(app, caseId)).facts.filter(({ kind }) => kind === 'day')

test('what is typed of a day is on the disk at once, there after a lock, and a fact for each day once it is left', async () => {
  const { app, database } = await openTestApp()
  const place = await begin(app)
  value(await tell(app, place, { wake: 'The dog wakes her.' }))
  value(await tell(app, place, { sources: ['told-by-child'] }))
  value(await tell(app, place, { night: 'Gran comes.' }, 'weekend'))
  expect(await dayFacts(app, place)).toEqual([])
  // As after a lock: nothing is known but what is on the disk.
  const { app: again } = await openTestApp({ database })
  const told = await toldAt(again, place)
  expect([settled(told.registers.wake), settled(told.registers.sources)]).toEqual(['The dog wakes her.', ['told-by-child']])
  value(await leave(again, place))
  expect((await dayFacts(again, place)).map(({ about, values }) => [about, values])).toEqual([
    [`${place.visitId}/${place.childId}/weekday`, { wake: 'The dog wakes her.', sources: ['told-by-child'] }],
    [`${place.visitId}/${place.childId}/weekend`, { night: 'Gran comes.' }],
  ])
  expect(value(await readDrafts(again))).toEqual([])
  value(await leave(again, place))
  expect(await dayFacts(again, place)).toHaveLength(2)
})

test('leaving the day leaves what is drafted elsewhere in the visit alone', async () => {
  const { app } = await openTestApp()
  const place = await begin(app)
  const { visit, profile } = await lookAt(app, place)
  const { draftPresence } = await import('../../src/app/answers.ts')
  value(await draftPresence(app, place.caseId, visit, profile, { seen: true }))
  value(await tell(app, place, { wake: 'At six.' }))
  value(await leave(app, place))
  expect(value(await readDrafts(app)).map(({ act }) => act.kind)).toEqual(['presence'])
})

test('signing makes facts of what was drafted and speaks for them: one that is changed afterwards shows', async () => {
  const { app } = await openTestApp()
  const place = await begin(app)
  value(await tell(app, place, { tea: 'Toast, made by her brother.' }))
  value(await signVisit(app, place.caseId, place.visitId))
  const { family, visit } = await lookAt(app, place)
  const signature = visit.signed ?? expect.fail('not signed')
  const [fact] = await dayFacts(app, place)
  expect(fact && covered(signature, fact)).toBe(true)
  expect(family.drafted.size).toBe(0)
  expect(await checkSignature(family, signature)).toBe('whole')
  const bent = family.facts.map((each) => (each.kind === 'day' ? { ...each, values: { tea: 'A hot meal.' } } : each)) as typeof family.facts
  expect(await checkSignature({ facts: bent, partial: false }, signature)).toBe('altered')
  const without = family.facts.filter(({ kind }) => kind !== 'day')
  expect(await checkSignature({ facts: without, partial: false }, signature)).toBe('missing')
})

test('what is written after signing is a late entry: told as such, the signed words beside it, the signature whole', async () => {
  const { app } = await openTestApp()
  const place = await begin(app)
  value(await tell(app, place, { tea: 'Toast.', wake: 'At six.' }))
  value(await signVisit(app, place.caseId, place.visitId))
  value(await tell(app, place, { tea: 'Toast, and nothing on Fridays.', evening: 'Alone.' }))
  value(await leave(app, place))
  const { family, visit } = await lookAt(app, place)
  const signature = visit.signed ?? expect.fail('not signed')
  const told = dayTold(family, place.visitId, place.childId, 'weekday')
  expect(await checkSignature(family, signature)).toBe('whole')
  expect(isLate(told, signature)).toBe(true)
  expect(settled(told.registers.tea)).toBe('Toast, and nothing on Fridays.')
  const then = dayWhenSigned(family, told, signature)
  expect([shown(then.tea), shown(then.wake), shown(then.evening)]).toEqual(['Toast.', 'At six.', undefined])
  expect(disputesOf(family).open).toEqual([])
})

test('two people who heard different things of one day are both kept', async () => {
  const { app: asha } = await openTestApp({ name: 'Asha' })
  const { app: tom } = await openTestApp({ name: 'Tom' })
  const place = await begin(asha)
  await bring(asha, tom, place.caseId)
  for (const [app, night] of [
    [asha, 'She sleeps alone.'],
    [tom, 'She sleeps with her brother.'],
  ] as const) {
    value(await tell(app, place, { night }))
    value(await leave(app, place))
  }
  await bring(tom, asha, place.caseId)
  const [open] = disputesOf(await look(asha, place.caseId)).open
  expect(open).toMatchObject({ kind: 'day', register: 'night', place: { visit: place.visitId, child: place.childId, item: null } })
})

test('words too long to keep are refused and change nothing', async () => {
  const { app } = await openTestApp()
  const place = await begin(app)
  expect(refusal(await tell(app, place, { wake: 'a'.repeat(TEXT_MAX + 1) }))).toEqual({ kind: 'too-long' })
  expect(value(await readDrafts(app))).toEqual([])
})

test('on a full disk nothing that was told is lost, and it becomes a fact once there is room', async () => {
  const disk = tablet()
  const { app } = await openTestApp({ disk })
  const place = await begin(app)
  value(await tell(app, place, { wake: 'At six.' }))
  disk.faults.commit = 'QuotaExceededError'
  expect(refusal(await tell(app, place, { morning: 'Cereal.' }))).toEqual({ kind: 'storage-full' })
  expect(refusal(await leave(app, place))).toEqual({ kind: 'storage-full' })
  expect(settled((await toldAt(app, place)).registers.wake)).toBe('At six.')
  delete disk.faults.commit
  value(await tell(app, place, { morning: 'Cereal.' }))
  value(await leave(app, place))
  expect((await dayFacts(app, place)).map(({ values }) => values)).toEqual([{ wake: 'At six.', morning: 'Cereal.' }])
})
