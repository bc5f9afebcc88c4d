// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { addChild, addFamily } from '../../src/app/families.ts'
import { signVisit } from '../../src/app/sign.ts'
import { changeVisit, markEnteredInError, startVisit, type VisitPlan } from '../../src/app/visits.ts'
import { settled } from '../../src/core/fold.ts'
import { openTestApp } from '../helpers/app.ts'
import { tablet } from '../store/tablet.ts'
import { draftSenses } from '../../src/app/answers.ts'
import { begin, look, lookAt, planFor, value, wren } from '../stories/telling.ts'
import { refusedBy } from './refusal.ts'

/** A family with a child and no visit yet, on a disk that is watched. */
async function beforeTheFirstVisit() {
  const disk = tablet()
  const { app } = await openTestApp({ disk })
  const caseId = value(await addFamily(app, 'The Larks'))
  const childId = value(await addChild(app, caseId, wren()))
  const family = await look(app, caseId)
  const refused = (plan: Partial<VisitPlan>) => refusedBy(disk, () => startVisit(app, family, planFor([childId], plan)))
  return { disk, app, caseId, childId, family, refused }
}

describe('a visit that is planned', () => {
  test.each(['2026-02-30', '2026-13-01', '21 November', ''])('on “%s”, which is no day, is refused', async (on) => {
    const { refused } = await beforeTheFirstVisit()
    expect(await refused({ on })).toEqual({ kind: 'impossible-date' })
  })

  test('in the future is refused, but for a day of doubt about the clock', async () => {
    const { app, childId, family, refused } = await beforeTheFirstVisit()
    expect(await refused({ on: '2026-11-23' })).toEqual({ kind: 'visit-in-future' })
    expect(await refused({ on: '2126-11-21' })).toEqual({ kind: 'visit-in-future' })
    value(await startVisit(app, family, planFor([childId], { on: '2026-11-22' })))
  })

  test('long before the child was born is refused by the child’s name; shortly before, it is a visit before birth', async () => {
    const { disk, app, caseId } = await beforeTheFirstVisit()
    const robin = value(await addChild(app, caseId, wren({ name: 'Robin', birth: { kind: 'born', on: '2026-11-20' } })))
    const family = await look(app, caseId)
    const ids = family.children.map((child) => child.id)
    expect(await refusedBy(disk, () => startVisit(app, family, planFor(ids, { on: '2026-01-23' })))).toEqual({
      kind: 'birth-after-visit',
      child: 'Robin',
    })
    // Without Robin that day is fine, and 300 days before the birth is too.
    value(await startVisit(app, family, planFor(ids.slice(0, 1), { on: '2026-01-23' })))
    const visitId = value(await startVisit(app, await look(app, caseId), planFor([robin], { type: 'review', on: '2026-01-24' })))
    const { profile } = await lookAt(app, { caseId, visitId, childId: robin })
    expect(profile.items).toHaveLength(14)
  })

  test('for nobody is refused', async () => {
    const { refused } = await beforeTheFirstVisit()
    expect(await refused({ children: [] })).toEqual({ kind: 'no-children' })
  })

  test('as a review without a baseline is refused', async () => {
    const { refused } = await beforeTheFirstVisit()
    expect(await refused({ type: 'review' })).toEqual({ kind: 'no-baseline' })
  })

  test('as a second baseline is refused by the day of the first, until that one turns out to be an error', async () => {
    const { disk, app, caseId, childId, family } = await beforeTheFirstVisit()
    const first = value(await startVisit(app, family, planFor([childId], { on: '2026-11-02' })))
    const now = await look(app, caseId)
    const again = () => startVisit(app, now, planFor([childId]))
    expect(await refusedBy(disk, again)).toEqual({ kind: 'second-baseline', on: '2026-11-02' })
    const { visit } = await lookAt(app, { caseId, visitId: first, childId })
    value(await markEnteredInError(app, caseId, visit, 'Another family’s visit.'))
    value(await startVisit(app, await look(app, caseId), planFor([childId])))
    const after = await look(app, caseId)
    expect([after.visits.length, after.enteredInError.map((each) => each.id)]).toEqual([1, [first]])
  })

  test('is an error only with a reason', async () => {
    const disk = tablet()
    const { app } = await openTestApp({ disk })
    const place = await begin(app)
    const { visit } = await lookAt(app, place)
    for (const reason of ['', '  \n']) {
      expect(await refusedBy(disk, () => markEnteredInError(app, place.caseId, visit, reason))).toEqual({ kind: 'no-reason' })
    }
    value(await markEnteredInError(app, place.caseId, visit, ' Wrong house. '))
    expect((await look(app, place.caseId)).enteredInError[0]?.enteredInError?.values.reason).toBe('Wrong house.')
  })
})

describe('a visit that is changed', () => {
  test('is judged as a new one, and its own baseline does not stand in its way', async () => {
    const disk = tablet()
    const { app } = await openTestApp({ disk })
    const place = await begin(app)
    const { family, visit } = await lookAt(app, place)
    const change = (plan: Partial<VisitPlan>) => () => changeVisit(app, family, visit, planFor([place.childId], plan))
    expect(await refusedBy(disk, change({ on: '2026-11-31' }))).toEqual({ kind: 'impossible-date' })
    expect(await refusedBy(disk, change({ on: '2027-01-01' }))).toEqual({ kind: 'visit-in-future' })
    expect(await refusedBy(disk, change({ on: '2018-01-01' }))).toEqual({ kind: 'birth-after-visit', child: 'Wren' })
    expect(await refusedBy(disk, change({ children: [] }))).toEqual({ kind: 'no-children' })
    expect(await refusedBy(disk, change({ type: 'review' }))).toEqual({ kind: 'no-baseline' })
    value(await change({ on: '2026-11-20', announced: false, rooms: [] })())
    const now = (await lookAt(app, place)).visit
    expect([now.on, settled(now.registers.announced), settled(now.registers.rooms)]).toEqual(['2026-11-20', false, []])
  })

  test('while words about the home are half typed keeps them, and nothing is contested', async () => {
    const { app } = await openTestApp()
    const place = await begin(app)
    const before = await lookAt(app, place)
    value(await draftSenses(app, place.caseId, before.visit, { smell: 'Damp, and' }))
    const { family, visit } = await lookAt(app, place)
    value(await changeVisit(app, family, visit, planFor([place.childId], { on: '2026-11-19', others: 'A neighbour' })))
    value(await signVisit(app, place.caseId, place.visitId))
    const now = (await lookAt(app, place)).visit
    expect([now.on, settled(now.registers.others), settled(now.registers.smell)]).toEqual(['2026-11-19', 'A neighbour', 'Damp, and'])
    expect(Object.values(now.registers).filter((register) => register.kind === 'contested')).toEqual([])
  })
})
