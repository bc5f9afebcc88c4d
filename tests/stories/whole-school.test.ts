// @vitest-environment node
import { expect, test } from 'vitest'
import { setTarget } from '../../src/app/targets.ts'
import { alertsFor } from '../../src/app/alerts.ts'
import { besides } from '../../src/core/loose-ends.ts'
import { signsNoted } from '../../src/core/signs.ts'
import { sayWhetherSame } from '../../src/app/same.ts'
import { likelySame } from '../../src/core/same.ts'
import { look, value } from './telling.ts'
import { alertsOfRule, day, happened, household, later, looseEnds, meetUp, rules, teller, visited } from './whole-telling.ts'

test('a school feeds and washes a child for weeks: making up for care is a trigger, and short days do not go on unseen', async () => {
  const ruth = await teller('Ruth', 'Health visitor', 'Health')
  const { caseId, idOf } = await household(
    ruth,
    { Aisha: { birth: { kind: 'born', on: '2011-07-01' }, flags: [], lives: 'here' } },
    { Nadia: 'mother' },
  )
  const aisha = idOf('Aisha')
  await visited(ruth, caseId, aisha, { present: [idOf('Nadia')] }, { 'PHY.1a': 2, 'PHY.4a': 2, 'EDU.1a': 3, 'EDU.1b': 2, 'EDU.1c': 2 })
  const nell = await teller('Nell', 'Safeguarding lead', 'School', ruth.clock)
  await meetUp(ruth, nell, caseId)
  const ofHer = { children: [aisha] }

  // School gives breakfast. Once is kind; the second time within six weeks somebody has to ask what is behind it.
  await happened(nell, caseId, 'compensating-care', 'Breakfast in the office, and a bag on Friday.', { ...ofHer, item: 'EDU.1c' })
  expect(await rules(nell, caseId)).not.toContain('D21')
  await happened(nell, caseId, 'part-time-timetable', 'Mornings only, for six weeks.', { ...ofHer, hours: 15, until: '2027-01-02' })
  later(ruth, 13)
  await happened(nell, caseId, 'compensating-care', 'School washed her uniform.', { ...ofHer, item: 'PHY.4a' })
  await happened(nell, caseId, 'recurring-sign', 'Two breakfasts, one to take home.', { ...ofHer, sign: 'hungry' })
  await meetUp(ruth, nell, caseId)
  expect((await alertsOfRule(ruth, caseId, 'D21')).map(({ figures }) => figures)).toMatchObject([{ times: 2 }])

  // The health visitor is rung about the same washing and notes it too. Joined, it is one; nothing is lost.
  later(ruth, 1)
  await happened(ruth, caseId, 'compensating-care', 'Nell rang: washed her things.', { ...ofHer, item: 'PHY.4a' })
  await meetUp(ruth, nell, caseId)
  expect((await alertsOfRule(ruth, caseId, 'D21')).map(({ figures }) => figures)).toMatchObject([{ times: 3 }])
  const family = await look(ruth.app, caseId)
  const [pair] = likelySame(family.entries, family.sameness)
  const [one, other] = pair ?? expect.fail('no pair')
  value(await sayWhetherSame(ruth.app, family, one, other, 'same', 'The same wash.'))
  await meetUp(ruth, nell, caseId)
  expect((await alertsOfRule(nell, caseId, 'D21')).map(({ figures }) => figures)).toMatchObject([{ times: 2 }])

  // A good profile two weeks ago does not answer it. Attendance falls, the short days pass their end with nobody looking.
  later(ruth, 30)
  await happened(nell, caseId, 'attendance', 'Mondays and Tuesdays.', { ...ofHer, percent: 74, until: day(nell) })
  await happened(nell, caseId, 'recurring-sign', 'Asked for bread for the evening.', { ...ofHer, sign: 'hungry' })
  later(ruth, 2)
  await happened(nell, caseId, 'recurring-sign', 'Ate from others’ plates.', { ...ofHer, sign: 'hungry' })
  await meetUp(ruth, nell, caseId)
  const missing = (await alertsOfRule(ruth, caseId, 'D25')).map(({ figures }) => figures)
  expect(missing).toMatchObject([
    { what: 'timetable', until: '2027-01-02', hours: 15 },
    { what: 'attendance', percent: 74 },
  ])
  const now = await look(ruth.app, caseId)
  expect(signsNoted(now, day(ruth)).map(({ sign, days }) => [sign, days.length])).toEqual([['hungry', 3]])
  expect((await looseEnds(ruth, caseId, 'sign')).map(({ figures }) => figures)).toMatchObject([{ sign: 'hungry', times: 3 }])
  // What an alert says already is not said a second time beside it.
  const ends = besides(await looseEnds(ruth, caseId), alertsFor(ruth.app, now))
  expect(ends.filter(({ kind }) => kind === 'timetable')).toEqual([])

  // An answer is a target for her, not another breakfast.
  await happened(nell, caseId, 'compensating-care', 'Breakfast again.', { ...ofHer, item: 'EDU.1c' })
  expect(await rules(nell, caseId)).toContain('D21')
  const target = {
    child: aisha,
    item: 'PHY.1a',
    from: 3,
    to: 2,
    by: '2027-03-01',
    who: 'Nadia',
    help: 'Food at the door.',
    how: 'Aisha tells us.',
  }
  const words = { consequence: 'A meeting.', familyView: 'Tea every night.', childView: 'I take bread home for the evening.' }
  value(await setTarget(nell.app, caseId, { ...target, ...words }))
  expect(await rules(nell, caseId)).not.toContain('D21')
  expect(await looseEnds(nell, caseId, 'sign')).toEqual([])
})
