// @vitest-environment node
import { expect, test } from 'vitest'
import { recordEffect } from '../../src/app/effects.ts'
import { partOf } from '../../src/app/redact.ts'
import { adultsAround } from '../../src/core/people.ts'
import { look, value } from './telling.ts'
import { day, happened, household, known, later, looseEnds, notSpokenTo, rules, teller, visited } from './whole-telling.ts'

test('a father whom nobody has spoken to stays in sight, as a risk and as a help, and so does his mother', async () => {
  const ruth = await teller('Ruth', 'Health visitor', 'Health')
  const { caseId, idOf } = await household(
    ruth,
    { Sam: { birth: { kind: 'born', on: '2022-08-20' }, flags: [], lives: 'here' } },
    { Jodie: 'mother', Darren: 'father of Sam, lives elsewhere', Pauline: 'grandmother, mother of Darren' },
  )
  const [sam, darren, pauline] = [idOf('Sam'), idOf('Darren'), idOf('Pauline')]
  const visitId = await visited(ruth, caseId, sam, { present: [idOf('Jodie')] }, { 'PHY.1a': 2, 'SUP.3a': 2, 'SUP.5a': 3, 'EMO.1a': 1 })

  // That he lives elsewhere and cares for nobody excuses nothing: he is named at once, and after four weeks somebody has to act.
  expect(await notSpokenTo(ruth, caseId)).toEqual(['Darren', 'Pauline'])
  expect(await looseEnds(ruth, caseId, 'adult')).toEqual([])
  later(ruth, 29)
  const unasked = (await looseEnds(ruth, caseId, 'adult')).flatMap(({ about }) => about)
  expect(unasked.toSorted()).toEqual([darren, pauline].toSorted())

  // What others say of him: a row at the door, and that he cooks. Both stand; neither cancels the other, and no grade moves.
  const before = (await look(ruth.app, caseId)).visits.find(({ id }) => id === visitId)?.profiles.get(sam)?.domains
  await happened(ruth, caseId, 'domestic-abuse', 'Shouting and a kicked door.', { children: [sam], source: 'A neighbour' })
  await known(ruth, caseId, darren, 'risk', 'suspected', 'Rows at the door about money.')
  await known(ruth, caseId, darren, 'protective', 'suspected', 'Sam says he cooks for him.')
  await known(ruth, caseId, darren, 'spoken-to', 'no', 'Number asked for, not had.')
  const family = await look(ruth.app, caseId)
  const around = adultsAround(family).find(({ adult }) => adult.id === darren) ?? expect.fail('no Darren')
  expect([...around.marks].map(([entry, { state }]) => [entry, state])).toEqual(
    expect.arrayContaining([
      ['risk', 'suspected'],
      ['protective', 'suspected'],
      ['spoken-to', 'no'],
    ]),
  )
  expect(around.notSpokenTo).toBe(true)
  expect(family.visits.find(({ id }) => id === visitId)?.profiles.get(sam)?.domains).toEqual(before)
  const effect = { effect: 'Asks on Sundays whether it is a Dad day.', source: 'Told by Jodie', on: day(ruth) }
  value(await recordEffect(ruth.app, family, { person: darren, child: sam }, effect))

  // Nothing that was said of him goes to a school with a part of the record, unless somebody chooses that.
  const scope = { children: [sam], reach: 'school', groups: ['evidence', 'child-said'] } as const
  const part = value(await partOf(ruth.app, caseId, scope))
  expect(part.facts.length).toBeGreaterThan(0)
  expect(JSON.stringify(part.facts)).not.toMatch(/Rows at the door|Dad day|kicked door|he cooks/)
  const chosen = value(await partOf(ruth.app, caseId, { ...scope, reach: null, groups: ['evidence', 'adults', 'lens'] }))
  expect(JSON.stringify(chosen.facts)).toMatch(/Rows at the door/)

  // Speaking to him answers it for him alone.
  await known(ruth, caseId, darren, 'spoken-to', 'now', 'Rang him. Wants to be asked about nursery.')
  expect(await notSpokenTo(ruth, caseId)).toEqual(['Pauline'])
  await known(ruth, caseId, pauline, 'spoken-to', 'now', 'Has them on Sundays, and says what she sees.')
  expect(await looseEnds(ruth, caseId, 'adult')).toEqual([])
  // What was known before stays to be read.
  const after = adultsAround(await look(ruth.app, caseId)).find(({ adult }) => adult.id === darren)
  expect(after?.before.flatMap((each) => (each.kind === 'mark' ? [each.note] : []))).toContain('Number asked for, not had.')
  expect((await rules(ruth, caseId)).includes('D2')).toBe(false)
})
