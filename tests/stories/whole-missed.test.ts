// @vitest-environment node
import { expect, test } from 'vitest'
import { recordDecision } from '../../src/app/decisions.ts'
import { sayWhetherSame } from '../../src/app/same.ts'
import { planFor } from '../../src/app/plan.ts'
import { lookFor } from '../../src/app/alerts.ts'
import { likelySame } from '../../src/core/same.ts'
import { look, value } from './telling.ts'
import { alertsOfRule, day, happened, household, later, meetUp, rules, shut, teller, visited } from './whole-telling.ts'

const FINE = { 'PHY.1a': 1, 'PHY.2a': 1, 'PHY.2d': 1, 'PHY.3a': 1, 'PHY.4a': 1, 'SUP.2a': 1, 'EDU.1a': 1, 'EMO.3a': 2 } as const

test('in a fine house the missed appointments are the only sign, and nothing good around them makes them less', async () => {
  const ruth = await teller('Ruth', 'Health visitor', 'Health')
  const { caseId, idOf } = await household(
    ruth,
    { Hugo: { birth: { kind: 'born', on: '2020-02-12' }, flags: [], lives: 'here' } },
    { Marian: 'mother', Guy: 'father' },
  )
  const hugo = idOf('Hugo')
  const rooms = ['kitchen', 'child-bedroom'] as const
  const eye = { children: [hugo], item: 'MED.1c' } as const
  const teeth = { children: [hugo], item: 'MED.2b', service: 'dentist' } as const
  await visited(
    ruth,
    caseId,
    hugo,
    { present: [idOf('Marian')], rooms },
    { ...FINE, 'MED.1a': 2, 'MED.2b': [4, { money: 'no', since: 'A year' }] },
  )

  // One that was not kept is one. A second that was called off late counts as much, and one that was moved too.
  later(ruth, 10)
  await happened(ruth, caseId, 'appointment', 'First filling. Nobody rang.', { ...teeth, outcome: 'not-brought' })
  expect(await rules(ruth, caseId)).not.toContain('D13')
  later(ruth, 20)
  await happened(ruth, caseId, 'appointment', 'Called off an hour before.', { ...teeth, outcome: 'cancelled-late' })
  expect((await alertsOfRule(ruth, caseId, 'D13')).map(({ figures }) => figures)).toMatchObject([{ times: 2, protection: false }])
  later(ruth, 20)
  await happened(ruth, caseId, 'appointment', 'Moved for a holiday.', { ...eye, outcome: 'rearranged' })

  // School’s nurse and the clinic’s letter tell of one missed morning: entered twice, joined, and then counted once.
  const nell = await teller('Nell', 'Safeguarding lead', 'School', ruth.clock)
  await meetUp(ruth, nell, caseId)
  later(ruth, 10)
  await happened(nell, caseId, 'appointment', 'Eye clinic, the new day.', { ...eye, outcome: 'not-brought' })
  later(ruth, 1)
  await happened(ruth, caseId, 'appointment', 'Letter: not brought.', { ...eye, outcome: 'not-brought' })
  await meetUp(ruth, nell, caseId)
  const times = async () => (await alertsOfRule(ruth, caseId, 'D13')).map(({ figures }) => (figures as { times: number }).times)
  expect(await times()).toEqual([5])
  const family = await look(ruth.app, caseId)
  const pairs = likelySame(family.entries, family.sameness)
  expect(pairs).toHaveLength(1)
  const [one, other] = pairs[0] ?? expect.fail('no pair')
  value(await sayWhetherSame(ruth.app, family, one, other, 'same', 'One morning.'))
  expect(await times()).toEqual([4])
  // Two that ended differently are never one: joining them would hide the graver.
  const [missed, moved] = ['not-brought', 'rearranged'].map((outcome) =>
    family.events.find(({ registers }) => registers.outcome.kind === 'settled' && registers.outcome.value === outcome),
  )
  if (missed && moved)
    expect(await sayWhetherSame(ruth.app, family, missed, moved, 'same', '')).toMatchObject({ failure: { kind: 'cannot-be-same' } })

  // The review: the house as good as ever, and the teeth not. No average: the worst item is the grade of its domain.
  later(ruth, 5)
  await visited(
    ruth,
    caseId,
    hugo,
    { type: 'review', announced: false, present: [idOf('Marian')], rooms },
    { ...FINE, 'MED.1a': 4, 'MED.2b': 4, 'MED.1b': 3 },
  )
  const [child] = lookFor(ruth.app, await look(ruth.app, caseId)).children
  const gradeOf = (domain: string) => child?.trends.find((trend) => trend.domain === domain)?.points.at(-1)?.grade
  expect(gradeOf('PHY')).toMatchObject({ kind: 'graded', grade: 1 })
  expect(gradeOf('MED')).toMatchObject({ grade: 4 })
  expect(await rules(ruth, caseId)).toEqual(expect.arrayContaining(['D1', 'D13']))
  expect(await shut(ruth, caseId)).toEqual(expect.arrayContaining(['alerts', 'held']))
  // Nothing here is put down to money, and the plan says that money can hide what is missing.
  const plan = planFor(ruth.app, await look(ruth.app, caseId))
  expect(plan.support.needs).toEqual([])
  expect(plan.moneyMayHide).toBe(true)

  // On a protection plan one would have been enough, and it says so.
  const level = {
    type: 'level',
    on: day(ruth),
    level: 'protection',
    category: 'neglect',
    reason: 'Pain for months.',
    decidedBy: '',
  } as const
  value(await recordDecision(ruth.app, caseId, level))
  expect((await alertsOfRule(ruth, caseId, 'D13')).map(({ figures }) => figures)).toMatchObject([{ protection: true }])
})
