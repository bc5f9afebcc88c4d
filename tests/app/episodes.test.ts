// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { type ClosingEntry, closeEpisode, gateFor, reopen } from '../../src/app/episodes.ts'
import { recordEvent } from '../../src/app/events.ts'
import { setNextSees } from '../../src/app/leading.ts'
import { signVisit } from '../../src/app/sign.ts'
import { markEnteredInError, startVisit } from '../../src/app/visits.ts'
import { unmet } from '../../src/core/gate/gate.ts'
import { openTestApp } from '../helpers/app.ts'
import { tablet } from '../store/tablet.ts'
import { begin, bring, DAY, grade, look, meet, planFor, TODAY, value } from '../stories/telling.ts'
import { refusedBy } from './refusal.ts'

const closing = (more: Partial<ClosingEntry> = {}): ClosingEntry => ({
  type: 'closed',
  on: TODAY,
  reason: 'Needs are met and have been for months.',
  to: '',
  ...more,
})
const nothing = { until: null, approximate: false, children: [], note: '', source: '', outcome: null } as const
const unsaid = { percent: null, hours: null, item: null, alone: null, stage: null } as const

/** A family with a signed visit at which the child was seen; two of nine points are missing until `done`. */
async function family() {
  const disk = tablet()
  const { app, clock } = await openTestApp({ disk })
  const place = await begin(app, { rooms: ['kitchen', 'child-bedroom'] })
  const { caseId } = place
  for (const item of ['PHY.1a', 'PHY.2a', 'PHY.2d', 'PHY.3a', 'PHY.4a']) await grade(app, place, item, 2)
  await meet(app, place, { seen: true, alone: 'yes' })
  value(await signVisit(app, caseId, place.visitId))
  const now = () => look(app, caseId)
  const note = async (type: 'history-read' | 'family-told') =>
    value(await recordEvent(app, caseId, { type, on: TODAY, ...nothing, ...unsaid }))
  const done = async () => {
    await note('history-read')
    await note('family-told')
    value(await setNextSees(app, await now(), 'The school nurse'))
  }
  return { disk, app, clock, place, caseId, now, done }
}

describe('closing', () => {
  test('a case where every point is met needs no manager', async () => {
    const { app, now, done } = await family()
    await done()
    const larks = await now()
    expect(unmet(gateFor(app, larks, 'closed'))).toEqual([])
    const id = value(await closeEpisode(app, larks, closing(), gateFor(app, larks, 'closed'), null))
    const [episode] = (await now()).episodes
    expect(episode?.closing).toMatchObject({ id, values: { episode: 'first', type: 'closed', on: TODAY, to: '', override: null } })
  })

  test('is shut while something stands in the way, and says what', async () => {
    const { disk, app, now } = await family()
    const larks = await now()
    const points = gateFor(app, larks, 'closed')
    const shut = { kind: 'gate-shut', points: ['history', 'next-sees', 'family-told'] }
    expect(await refusedBy(disk, () => closeEpisode(app, larks, closing(), points, null))).toEqual(shut)
    expect(await refusedBy(disk, () => closeEpisode(app, larks, closing(), [], { reason: 'Moved.', manager: 'Ada' }))).toEqual(shut)
  })

  test('in spite of it wants a reason and a manager, and says what was overridden', async () => {
    const { disk, app, now } = await family()
    const larks = await now()
    const points = gateFor(app, larks, 'closed')
    const override = { reason: ' They moved abroad. ', manager: ' Ada Brook ' }
    const close = (more: Partial<typeof override>) => closeEpisode(app, larks, closing(), points, { ...override, ...more })
    expect(await refusedBy(disk, () => close({ manager: ' ' }))).toEqual({ kind: 'no-manager' })
    expect(await refusedBy(disk, () => close({ reason: '' }))).toEqual({ kind: 'no-reason' })
    value(await close({}))
    expect((await now()).episodes[0]?.closing?.values.override).toEqual({
      reason: 'They moved abroad.',
      manager: 'Ada Brook',
      points: ['history', 'next-sees', 'family-told'],
    })
  })

  test('goes by what is on the disk now: what came up after the screen was painted is in nobody’s override', async () => {
    const { disk, app, now, caseId, place } = await family()
    const larks = await now()
    const points = gateFor(app, larks, 'closed')
    value(await startVisit(app, larks, planFor([place.childId], { type: 'review' })))
    expect(await refusedBy(disk, () => closeEpisode(app, larks, closing(), points, { reason: 'Moved.', manager: 'Ada' }))).toMatchObject({
      kind: 'gate-shut',
      points: expect.arrayContaining(['complete']),
    })
    expect((await look(app, caseId)).episodes[0]?.closing).toBeNull()
  })

  test('an override of nothing is none', async () => {
    const { app, now, done } = await family()
    await done()
    const larks = await now()
    value(await closeEpisode(app, larks, closing(), gateFor(app, larks, 'closed'), { reason: 'To be sure.', manager: 'Ada' }))
    expect((await now()).episodes[0]?.closing?.values.override).toBeNull()
  })

  test.each<[Partial<ClosingEntry>, object]>([
    [{ on: '2026-11-31' }, { kind: 'impossible-date' }],
    [{ on: '2026-11-23' }, { kind: 'date-in-future' }],
    [{ on: '2026-11-20' }, { kind: 'closing-too-early', on: TODAY }],
    [{ reason: ' ' }, { kind: 'no-reason' }],
    [{ type: 'transferred' }, { kind: 'no-receiver' }],
  ])('with %o is refused', async (more, failure) => {
    const { disk, app, now, done } = await family()
    await done()
    const larks = await now()
    expect(await refusedBy(disk, () => closeEpisode(app, larks, closing(more), [], null))).toEqual(failure)
  })

  test('twice, by an impatient finger or by somebody else, is refused the second time', async () => {
    const { app, now, done } = await family()
    await done()
    const larks = await now()
    const points = gateFor(app, larks, 'closed')
    const both = await Promise.all([closeEpisode(app, larks, closing(), points, null), closeEpisode(app, larks, closing(), points, null)])
    expect(both.map((each) => each.ok)).toEqual([true, false])
    expect(both[1]).toMatchObject({ failure: { kind: 'already-closed' } })
  })

  test('on two tablets at once leaves one ending, the earlier day', async () => {
    const { app: ruth, caseId, now, done, clock } = await family()
    await done()
    const { app: imran } = await openTestApp({ name: 'Imran', clock: { now: clock.now + DAY } })
    await bring(ruth, imran, caseId)
    const larks = await now()
    value(await closeEpisode(ruth, larks, closing(), gateFor(ruth, larks, 'closed'), null))
    const theirs = await look(imran, caseId)
    value(await closeEpisode(imran, theirs, closing({ on: '2026-11-22' }), gateFor(imran, theirs, 'closed'), null))
    await bring(imran, ruth, caseId)
    expect((await now()).episodes.map((each) => each.closing?.values.on)).toEqual([TODAY])
  })

  test('as handed on says to whom', async () => {
    const { app, now, done } = await family()
    await done()
    const larks = await now()
    value(await closeEpisode(app, larks, closing({ type: 'transferred', to: ' Northtown ' }), gateFor(app, larks, 'transferred'), null))
    expect((await now()).episodes[0]?.closing?.values).toMatchObject({ type: 'transferred', to: 'Northtown' })
  })
})

describe('a case that ended', () => {
  async function ended() {
    const story = await family()
    await story.done()
    const larks = await story.now()
    const closingId = value(await closeEpisode(story.app, larks, closing(), gateFor(story.app, larks, 'closed'), null))
    return { ...story, closingId }
  }

  test('takes no visit', async () => {
    const { disk, app, now, place } = await ended()
    const larks = await now()
    expect(await refusedBy(disk, () => startVisit(app, larks, planFor([place.childId], { type: 'review' })))).toEqual({
      kind: 'case-closed',
    })
  })

  test('is opened again with a reason, and begins with a baseline of its own', async () => {
    const { disk, app, clock, now, place } = await ended()
    clock.now += 100 * DAY
    const larks = await now()
    expect(await refusedBy(disk, () => reopen(app, larks, ' '))).toEqual({ kind: 'no-reason' })
    value(await reopen(app, larks, ' A new referral. '))
    expect((await now()).episodes).toMatchObject([
      { number: 1 },
      { number: 2, openedOn: '2027-03-01', reason: 'A new referral.', closing: null },
    ])
    const opened = await now()
    const on = '2027-03-01'
    expect(await refusedBy(disk, () => startVisit(app, opened, planFor([place.childId], { type: 'review', on })))).toEqual({
      kind: 'no-baseline',
    })
    value(await startVisit(app, opened, planFor([place.childId], { on })))
    const again = await now()
    expect(await refusedBy(disk, () => startVisit(app, again, planFor([place.childId], { on })))).toEqual({ kind: 'second-baseline', on })
  })

  test('is not opened while it is open', async () => {
    const { disk, app, now } = await family()
    const larks = await now()
    expect(await refusedBy(disk, () => reopen(app, larks, 'Why not'))).toEqual({ kind: 'not-closed' })
  })

  test('is open as before where the ending was entered in error', async () => {
    const { app, caseId, now, closingId } = await ended()
    value(await markEnteredInError(app, caseId, { id: closingId }, 'Another family'))
    expect((await now()).episodes).toMatchObject([{ number: 1, closing: null }])
  })
})
