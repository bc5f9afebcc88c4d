// @vitest-environment node
import { expect, test } from 'vitest'
import { lookFor } from '../../src/app/alerts.ts'
import { addAction, endAction } from '../../src/app/actions.ts'
import { draftDay, leaveDays } from '../../src/app/days.ts'
import { planFor } from '../../src/app/plan.ts'
import type { Values } from '../../src/core/fact.ts'
import { dayTold, daysOver, partOver } from '../../src/core/told.ts'
import { look, value } from './telling.ts'
import {
  alertsOfRule,
  day,
  happened,
  household,
  later,
  looseEnds,
  meetUp,
  notSpokenTo,
  rules,
  shut,
  teller,
  visited,
} from './whole-telling.ts'

const AWAY = 'We were not in the home.'

test('a baby is seen everywhere but at home: what is told of the home is never taken for seen, and nothing closes over it', async () => {
  const ruth = await teller('Ruth', 'Health visitor', 'Health')
  const { caseId, idOf } = await household(
    ruth,
    { Bryn: { birth: { kind: 'born', on: '2026-06-20' }, flags: ['premature'], lives: 'here' } },
    { Keeley: 'mother', Dale: 'father, comes and goes' },
  )
  const bryn = idOf('Bryn')
  const told: Values<'answer'> = { sources: ['told-by-carer'], since: 'Since he was born', money: 'partly' }
  const first = await visited(
    ruth,
    caseId,
    bryn,
    { place: 'other-home', placeNote: 'At the grandmother’s', rooms: [], present: [idOf('Keeley')] },
    { 'PHY.1a': 2, 'PHY.2a': AWAY, 'PHY.2d': [4, told], 'PHY.3a': [4, told], 'PHY.4a': 2, 'EMO.1a': 1, 'EMO.1b': 2, 'SUP.1d': [4, told] },
    { seen: true, alone: 'not-fitting' },
  )
  const water = { what: 'Write to the landlord about the water', who: 'Gwen', support: true, child: bryn, item: 'PHY.2d', event: null }
  value(await addAction(ruth.app, caseId, { ...water, by: '2026-12-05' }))

  // Nobody gets in: once by health, once by housing, who have tablets of their own.
  later(ruth, 20)
  const gwen = await teller('Gwen', 'Housing officer', 'Homes', ruth.clock)
  await happened(ruth, caseId, 'no-access', 'A man at the door said she was out.', { outcome: 'not-let-in' })
  await meetUp(ruth, gwen, caseId)
  later(ruth, 9)
  await happened(gwen, caseId, 'no-access', 'Curtains shut.', { outcome: 'nobody-home' })
  await happened(gwen, caseId, 'discussion', 'The landlord writes that the water is back on.', { item: 'PHY.2d', withWhom: 'Ruth' })
  await meetUp(ruth, gwen, caseId)

  // The review is elsewhere again. A cot and water are told, with a picture on a phone; the baby thrives on faces.
  later(ruth, 20)
  const second = await visited(
    ruth,
    caseId,
    bryn,
    { type: 'review', place: 'elsewhere', placeNote: 'Family centre', rooms: [] },
    {
      'PHY.1a': 2,
      'PHY.2a': AWAY,
      'PHY.2d': 'Told that it runs.',
      'PHY.3a': 'Told of a cot.',
      'PHY.4a': 2,
      'EMO.1a': 1,
      'SUP.1d': 'Told.',
    },
    { seen: true, alone: 'not-fitting' },
  )

  // The home is what is missing, and both ways of missing it are said.
  const home = await alertsOfRule(ruth, caseId, 'D11')
  expect(home.map(({ figures }) => figures)).toEqual([
    expect.objectContaining({ what: 'no-access', times: 2, reached: null }),
    expect.objectContaining({ what: 'elsewhere', times: 2, reached: null }),
  ])
  // What was grave and has not been seen since is grave still; nothing is called better, and no grade is made of what was not seen.
  const serious = await alertsOfRule(ruth, caseId, 'D1')
  expect(serious.flatMap(({ items }) => [...items])).toEqual(expect.arrayContaining(['PHY.2d', 'PHY.3a']))
  expect(await rules(ruth, caseId)).toEqual(expect.arrayContaining(['D1', 'D11', 'D12']))
  const [child] = lookFor(ruth.app, await look(ruth.app, caseId)).children
  const physical = child?.trends.find(({ domain }) => domain === 'PHY') ?? expect.fail('no physical care')
  expect(physical.points.map(({ call }) => call).filter((call) => call === 'better')).toEqual([])
  expect(physical.points.at(-1)?.grade.kind).toBe('not-enough-seen')
  const family = await look(ruth.app, caseId)
  const profile = family.visits.find(({ id }) => id === second)?.profiles.get(bryn) ?? expect.fail('no profile')
  const bed = profile.items.find(({ item }) => item.code === 'PHY.3a')
  expect(bed?.counted.kind).toBe('not-seen')

  // A warm relationship cancels nothing: the gate stays shut, and says why.
  expect(await shut(ruth, caseId)).toEqual(expect.arrayContaining(['alerts', 'held']))

  // Who has to do what: the landlord’s letter is overdue, though somebody was told that the water is back.
  const [overdue, ...others] = await looseEnds(ruth, caseId, 'action')
  expect(others).toEqual([])
  expect(overdue).toMatchObject({ overdue: true, figures: { support: true, who: 'Gwen' } })
  expect(await notSpokenTo(ruth, caseId)).toEqual(['Dale'])
  expect((await looseEnds(ruth, caseId, 'adult')).map(({ figures }) => figures)).toMatchObject([{ name: 'Dale' }])

  // What money would put right is listed as support, and not held against the carer alone.
  const support = planFor(ruth.app, family).support
  expect(support.needs.map(({ item, actions }) => [item, actions.length])).toEqual(
    expect.arrayContaining([
      ['PHY.2d', 1],
      ['PHY.3a', 0],
    ]),
  )
  const [action] = family.actions
  value(await endAction(ruth.app, caseId, action ?? expect.fail('no action'), 'done', 'The letter went.'))
  expect(await looseEnds(ruth, caseId, 'action')).toEqual([])

  // His nights, told twice: what is told now is put beside what was told then.
  for (const [visitId, night] of [
    [first, 'On the sofa beside Keeley.'],
    [second, 'In a cot, Keeley says.'],
  ] as const) {
    const now = await look(ruth.app, caseId)
    value(await draftDay(ruth.app, caseId, dayTold(now, visitId, bryn, 'weekday'), { night, sources: ['told-by-carer'] }))
    value(await leaveDays(ruth.app, caseId, visitId, bryn))
  }
  const days = daysOver(await look(ruth.app, caseId), bryn, 'weekday')
  expect(partOver(days, 'night')).toEqual([{ kind: 'start' }, { kind: 'other', as: '2026-11-21' }])
  expect(day(ruth)).toBe('2027-01-09')
})

test('a visit to the main home is what answers it, and then only for what was seen there', async () => {
  const ruth = await teller('Ruth', 'Health visitor', 'Health')
  const { caseId, idOf } = await household(ruth, { Bryn: { birth: { kind: 'born', on: '2026-06-20' }, flags: [], lives: 'here' } })
  const bryn = idOf('Bryn')
  const away = { place: 'elsewhere', placeNote: 'Clinic', rooms: [] } as const
  await visited(ruth, caseId, bryn, away, { 'PHY.2d': 4, 'PHY.3a': 4 })
  later(ruth, 14)
  await visited(ruth, caseId, bryn, { ...away, type: 'review' }, { 'PHY.2d': AWAY, 'PHY.3a': AWAY })
  expect(await rules(ruth, caseId)).toContain('D11')
  later(ruth, 7)
  const rooms = ['kitchen', 'child-bedroom'] as const
  await visited(ruth, caseId, bryn, { type: 'review', announced: false, rooms }, { 'PHY.2d': 2, 'PHY.3a': AWAY })
  expect(await rules(ruth, caseId)).not.toContain('D11')
  // One good look is not held: the bed was not seen, and the water was seen once.
  expect(await rules(ruth, caseId)).toContain('D1')
  expect(await shut(ruth, caseId)).toContain('held')
})
