// @vitest-environment node
import { expect, test } from 'vitest'
import { recordDecision } from '../../src/app/decisions.ts'
import { recordEffect } from '../../src/app/effects.ts'
import { recordEvent } from '../../src/app/events.ts'
import { sayWhetherSame, takeApart } from '../../src/app/same.ts'
import { likelySame } from '../../src/core/same.ts'
import { wholeFamily } from '../../src/core/people.ts'
import { shown } from '../../src/core/fold.ts'
import { noteOf } from '../../src/ui/gate/note.ts'
import { look, value } from './telling.ts'
import { alertsOfRule, day, happened, household, later, looseEnds, meetUp, rules, teller, visited } from './whole-telling.ts'

test('a fourteen-year-old behind a three-year-old: missing at night, hurting himself, and nobody has visited him', async () => {
  const tomas = await teller('Tomas', 'Early help worker', 'Early help')
  const { caseId, idOf } = await household(
    tomas,
    {
      Callum: { birth: { kind: 'born', on: '2012-06-02' }, flags: ['young carer'], lives: 'here' },
      Wilf: { birth: { kind: 'born', on: '2023-07-14' }, flags: [], lives: 'here' },
    },
    { Dawn: 'mother' },
  )
  const [callum, wilf] = [idOf('Callum'), idOf('Wilf')]
  await visited(tomas, caseId, wilf, { present: [idOf('Dawn')] }, { 'PHY.1a': 2, 'PHY.2a': 2, 'SUP.2a': 3, 'SUP.3a': 3, 'EMO.1a': 2 })

  // Every eye is on the little one: that nobody has a profile of his brother is said after four weeks.
  later(tomas, 29)
  const blind = await alertsOfRule(tomas, caseId, 'D23')
  expect(blind.map(({ figures }) => figures)).toMatchObject([{ what: 'no-profile', child: 'Callum' }])
  expect((await alertsOfRule(tomas, caseId, 'D10')).some(({ childId }) => childId === callum)).toBe(true)

  // Missing at night. While nobody says that he is back it comes before everything else that is left open.
  const night = await happened(tomas, caseId, 'missing', 'Out since nine.', { outcome: 'still-missing', children: [callum] })
  expect(await recordEvent(tomas.app, caseId, noteOf('missing', day(tomas), { outcome: 'back' }))).toMatchObject({
    failure: { kind: 'which-child' },
  })
  expect((await looseEnds(tomas, caseId))[0]).toMatchObject({ kind: 'missing', children: [callum], about: [night] })
  later(tomas, 1)
  await happened(tomas, caseId, 'missing', 'Back at three, for Wilf’s breakfast.', { outcome: 'back', children: [callum] })
  expect(await looseEnds(tomas, caseId, 'missing')).toEqual([])

  // School and early help both write down the same marks, each on their own tablet.
  const nell = await teller('Nell', 'Safeguarding lead', 'School', tomas.clock)
  await meetUp(tomas, nell, caseId)
  await happened(nell, caseId, 'self-harm', 'Fresh lines on his arm. Seen by the nurse.', { children: [callum], item: 'MED.4a' })
  later(tomas, 1)
  await happened(tomas, caseId, 'self-harm', 'Nell rang: lines on his arm.', { children: [callum], item: 'MED.4a' })
  await meetUp(tomas, nell, caseId)
  let family = await look(tomas.app, caseId)
  const pairs = likelySame(family.entries, family.sameness)
  expect(pairs.map((pair) => pair.map(({ by }) => by.name))).toEqual([['Nell', 'Tomas']])
  const [one, other] = pairs[0] ?? expect.fail('no pair')
  value(await sayWhetherSame(tomas.app, family, one, other, 'same', 'One afternoon, two people.'))
  family = await look(tomas.app, caseId)
  const marks = () => family.events.filter(({ type }) => type === 'self-harm')
  expect(marks()).toHaveLength(1)
  // Both entries stay, word for word.
  expect(family.entries.filter(({ type }) => type === 'self-harm').map(({ registers }) => shown(registers.note))).toEqual([
    'Fresh lines on his arm. Seen by the nurse.',
    'Nell rang: lines on his arm.',
  ])
  const joined = marks()[0] ?? expect.fail('no mark')
  const within = joined.same?.[0] ?? expect.fail('not joined')
  value(await takeApart(tomas.app, family, within, [joined], 'There were two days after all.'))
  family = await look(tomas.app, caseId)
  expect(marks()).toHaveLength(2)
  // Whoever said that they are apart is not asked again.
  expect(likelySame(family.entries, family.sameness)).toEqual([])

  // What he carries: one line from person to person, never a grade.
  const entry = { effect: 'He gets Wilf up and to bed on most days.', source: 'Told by Callum', on: day(tomas) }
  value(await recordEffect(tomas.app, family, { person: idOf('Dawn'), child: callum }, entry))
  value(await recordEffect(tomas.app, family, { person: callum, child: wilf }, { ...entry, effect: 'Wilf will not settle without him.' }))
  const cells = wholeFamily(await look(tomas.app, caseId)).flatMap(({ person, cells }) =>
    cells.flatMap(({ child, effect }) => (effect ? [`${person.name} to ${child.name}`] : [])),
  )
  expect(cells).toEqual(['Dawn to Callum', 'Callum to Wilf'])

  // The meeting, and what is shared without agreement: with whom, why, and whether the family was told.
  await happened(tomas, caseId, 'strategy-meeting', 'Health sees him this week.', {
    withWhom: 'Police, school, health',
    children: [callum],
  })
  const sharing = noteOf('information-shared', day(tomas), { outcome: 'without-agreement', withWhom: 'Health', told: false })
  expect(await recordEvent(tomas.app, caseId, sharing)).toMatchObject({ ok: false })
  value(
    await recordEvent(tomas.app, caseId, {
      ...sharing,
      note: 'He may not be safe.',
      whyNotTold: 'Telling before he is seen could harm him.',
      feedbackDue: '2026-12-29',
    }),
  )
  value(await recordDecision(tomas.app, caseId, { type: 'strategy', on: day(tomas), reason: 'Missing and self-harm.', decidedBy: '' }))
  later(tomas, 12)
  expect(await looseEnds(tomas, caseId, 'answer')).toMatchObject([{ overdue: true }])
  // None of it has set a level of need.
  expect((await look(tomas.app, caseId)).levels).toEqual([])
  expect(await rules(tomas, caseId)).toEqual(expect.arrayContaining(['D10', 'D23']))
})
