// @vitest-environment node
import { expect, test } from 'vitest'
import { setAgreement, recordDecision } from '../../src/app/decisions.ts'
import { closeEpisode, gateFor, reopen } from '../../src/app/episodes.ts'
import { setPurpose } from '../../src/app/plan.ts'
import { startVisit } from '../../src/app/visits.ts'
import { look, planFor, value } from './telling.ts'
import { alertsOfRule, day, happened, household, later, looseEnds, rules, shut, teller, visited, type Teller } from './whole-telling.ts'

const HUNGRY = { 'PHY.1a': 4, 'PHY.2a': 3, 'PHY.3a': 4, 'PHY.4a': 3, 'PHY.2d': 3 } as const
const TIDY = { 'PHY.1a': 2, 'PHY.2a': 1, 'PHY.3a': 2, 'PHY.4a': 2, 'PHY.2d': 2 } as const

async function closeAnyway(who: Teller, caseId: string, reason: string): Promise<void> {
  const family = await look(who.app, caseId)
  const entry = { type: 'closed', on: day(who), reason, to: '' } as const
  expect(await closeEpisode(who.app, family, entry, gateFor(who.app, family, 'closed'), null)).toMatchObject({
    failure: { kind: 'gate-shut' },
  })
  value(await closeEpisode(who.app, family, entry, gateFor(who.app, family, 'closed'), { reason: 'Others wait.', manager: 'Sol Penn' }))
}

test('help is declined, the case is closed, opened, and closed again without lasting improvement: the pattern is told, and not the last visit', async () => {
  const ruth = await teller('Ruth', 'Health visitor', 'Health')
  const { caseId, idOf } = await household(
    ruth,
    { Toby: { birth: { kind: 'born', on: '2017-10-10' }, flags: [], lives: 'here' } },
    { Dawn: 'mother' },
  )
  const toby = idOf('Toby')
  const home = { present: [idOf('Dawn')], rooms: ['kitchen', 'child-bedroom'] } as const
  await happened(ruth, caseId, 'early-help-assessment', 'She wanted the rooms cleared and nothing else.', { outcome: 'declined' })
  await visited(ruth, caseId, toby, home, HUNGRY)
  const purpose = { purpose: 'Toby is fed.', expectedChange: 'Tea every day of the week.', consequence: 'A conference.' }
  value(await setPurpose(ruth.app, await look(ruth.app, caseId), purpose))
  await happened(ruth, caseId, 'help-offered', 'A helper at tea time.', { outcome: 'declined' })
  // Declining is no more to be followed up, and no consent to nothing: asking stays open until somebody asks.
  expect(await looseEnds(ruth, caseId, 'help-offer', 'help-worked')).toEqual([])

  // One tidy visit by appointment. It shows, and it does not hold.
  later(ruth, 60)
  await visited(ruth, caseId, toby, { ...home, type: 'review' }, TIDY)
  expect(await rules(ruth, caseId)).toContain('D7')
  expect(await shut(ruth, caseId)).toEqual(expect.arrayContaining(['held', 'history', 'next-sees', 'family-told']))
  await closeAnyway(ruth, caseId, 'The rooms were clear.')
  const refused = await startVisit(ruth.app, await look(ruth.app, caseId), planFor([toby], { on: day(ruth), type: 'review' }))
  expect(refused).toMatchObject({ failure: { kind: 'case-closed' } })
  expect(await looseEnds(ruth, caseId)).toEqual([])

  // Three months on, the same. What was offered this time ended, and nobody says whether it worked.
  later(ruth, 92)
  await happened(ruth, caseId, 'referral', 'School: hungry again.', { outcome: 'accepted', children: [toby] })
  value(await reopen(ruth.app, await look(ruth.app, caseId), 'School: hungry again.'))
  expect((await alertsOfRule(ruth, caseId, 'D17')).map(({ figures }) => figures)).toMatchObject([{ reopened: 1, days: 92 }])
  await visited(ruth, caseId, toby, home, HUNGRY)
  later(ruth, 1)
  const helped = await happened(ruth, caseId, 'help-offered', 'A skip and two helpers, for six weeks.', { outcome: 'ended' })
  expect(await looseEnds(ruth, caseId, 'help-worked')).toMatchObject([{ about: [helped] }])
  value(await setAgreement(ruth.app, await look(ruth.app, caseId), { consent: 'withdrawn', on: day(ruth), note: 'No more visits.' }))
  // No agreement stands in the way of telling those who keep him safe.
  await happened(ruth, caseId, 'information-shared', 'Food is lost again.', {
    outcome: 'without-agreement',
    withWhom: 'School',
    told: true,
  })

  // A referral that was not accepted, with a day for the answer that has passed.
  await happened(ruth, caseId, 'referral', 'Help for Dawn.', { outcome: 'waiting', service: 'adult-services', feedbackDue: '2027-05-05' })
  later(ruth, 14)
  expect(await looseEnds(ruth, caseId, 'referral')).toMatchObject([{ overdue: true }])
  await visited(ruth, caseId, toby, { ...home, type: 'review' }, TIDY)
  await closeAnyway(ruth, caseId, 'Calm twice.')
  later(ruth, 120)
  value(await reopen(ruth.app, await look(ruth.app, caseId), 'Hungry a third time.'))

  const stops = await alertsOfRule(ruth, caseId, 'D17')
  expect(stops.map(({ level, figures }) => ({ level, figures }))).toMatchObject([{ level: 'escalate', figures: { reopened: 2 } }])
  expect(await rules(ruth, caseId)).toContain('D19')
  // What each ending was over, and who answered for it, stays word for word.
  const family = await look(ruth.app, caseId)
  expect(family.episodes.map(({ closing }) => closing?.values.override?.manager ?? null)).toEqual(['Sol Penn', 'Sol Penn', null])
  for (const { closing } of family.episodes.slice(0, 2)) expect(closing?.values.override?.points).toContain('held')

  // A decision to go on says why. Neither it nor the grades set a level.
  const decision = { type: 'legal-advice', on: day(ruth), reason: '', decidedBy: 'Sol Penn' } as const
  expect(await recordDecision(ruth.app, caseId, decision)).toMatchObject({ failure: { kind: 'no-reason' } })
  value(await recordDecision(ruth.app, caseId, { ...decision, reason: 'Lost for the third time.' }))
  const decided = await look(ruth.app, caseId)
  expect([decided.decisions.length, decided.levels.length]).toEqual([1, 0])
})
