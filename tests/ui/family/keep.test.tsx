import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { beforeEach, expect, test } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { childAt } from '../../../src/core/fact.ts'
import { ChronologyScreen } from '../../../src/ui/chronology/ChronologyScreen.tsx'
import { DecisionScreen } from '../../../src/ui/decisions/DecisionScreen.tsx'
import { EventScreen } from '../../../src/ui/event/EventScreen.tsx'
import { ActionScreen } from '../../../src/ui/plan/ActionScreen.tsx'
import { PlanScreen } from '../../../src/ui/plan/PlanScreen.tsx'
import { ReadVisit } from '../../../src/ui/read/ReadVisit.tsx'
import { goTo, route } from '../../../src/ui/route.ts'
import { TargetScreen } from '../../../src/ui/target/TargetScreen.tsx'
import { aimed, happened, on, story, telling } from '../../helpers/drift.ts'
import { act, type Person, START } from '../../helpers/people.ts'
import { look } from '../../stories/telling.ts'
import { FAMILY, tabletWith } from '../alerts/told.ts'
import { SOON, show } from './show.tsx'

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const type = (label: string | RegExp, typed: string) => fireEvent.input(screen.getByLabelText(label), { target: { value: typed } })
const box = () => screen.findByRole('checkbox', { name: 'Keep from the family' }, SOON)
const WHY = 'Why keep it from them?'
const keep = (who: Person, thing: string, days = 1) =>
  act(who, 'discretion', `discretion/${thing}`, { state: 'kept-from-family', reason: 'Not safe.' }, START + days * 86_400_000)
const kept = async (app: App) => [...(await look(app, FAMILY)).keptFromFamily]

beforeEach(() => goTo({ at: 'caseload' }))

test('an event is kept with one box and a reason, in the same act of saving; without the reason it is asked for', async () => {
  const { app } = await tabletWith(telling(), 5)
  show(app, <EventScreen route={{ at: 'event', caseId: FAMILY, eventId: 'new', type: 'observation' }} />)
  expect(screen.queryByLabelText(WHY)).toBeNull()
  fireEvent.click(await box())
  type(/What/, 'A bruise on the arm.')
  press('Save')
  expect(await screen.findAllByText(/Say why, in a few words/)).not.toHaveLength(0)
  expect((await look(app, FAMILY)).entries).toHaveLength(0)
  type(WHY, 'He would pay for it.')
  press('Save')
  await waitFor(() => expect(route.value.at).not.toBe('caseload'), SOON)
  const [event] = (await look(app, FAMILY)).entries
  expect(await kept(app)).toEqual([event?.id])
})

test.each([
  ['a decision', 'decision', (id: string) => <DecisionScreen route={{ at: 'decision', caseId: FAMILY, decisionId: id }} />],
  ['an action', 'action', (id: string) => <ActionScreen route={{ at: 'action', caseId: FAMILY, actionId: id }} />],
  ['a target', 'target', (id: string) => <TargetScreen route={{ at: 'target', caseId: FAMILY, targetId: id }} />],
] as const)('%s that is kept says why, and may be seen again with a reason', async (_what, kind, screenOf) => {
  const ruth = telling()
  if (kind === 'decision') act(ruth, 'decision', 'it', { type: 'continue', on: on(1), reason: 'Nothing held.', decidedBy: '' }, START)
  if (kind === 'action') act(ruth, 'action', 'it', { what: 'Ring the nurse', who: 'Ruth', by: on(20), support: false }, START)
  if (kind === 'target')
    aimed(ruth, 'it', 0, { child: 'sam', item: 'PHY.1a', from: 4, to: 2, by: on(60), who: 'Jay', childView: 'Hungry.' })
  keep(ruth, 'it')
  const { app } = await tabletWith(ruth, 5)
  show(app, screenOf('it'))
  const is = (await box()) as HTMLInputElement
  expect(is.checked).toBe(true)
  expect(screen.getByText('Kept because: Not safe.')).toBeTruthy()
  fireEvent.click(is)
  type('Why may they see it now?', 'Talked over.')
  press('Save')
  await waitFor(async () => expect(await kept(app)).toEqual([]), SOON)
})

test('what is kept is marked where it is read: in the chronology and in the plan', async () => {
  const ruth = telling()
  happened(ruth, 'call', 1, { type: 'observation', children: ['sam'], note: 'A bruise.' })
  happened(ruth, 'other', 2, { type: 'observation', children: ['sam'], note: 'A smile.' })
  aimed(ruth, 'food', 1, { child: 'sam', item: 'PHY.1a', from: 4, to: 2, by: on(60), who: 'Jay' })
  act(ruth, 'action', 'ring', { what: 'Ring the nurse', who: 'Ruth', by: on(20), support: false }, START)
  for (const thing of ['call', 'food', 'ring']) keep(ruth, thing, 3)
  const { app } = await tabletWith(ruth, 5)
  const plan = show(app, <PlanScreen route={{ at: 'plan', caseId: FAMILY }} />)
  expect(await screen.findAllByText('Kept from the family', {}, SOON)).toHaveLength(2)
  plan.unmount()
  show(app, <ChronologyScreen route={{ at: 'chronology', caseId: FAMILY }} />)
  const line = (await screen.findByText('A bruise.', {}, SOON)).closest('li') as HTMLElement
  expect(within(line).getByText('Kept from the family')).toBeTruthy()
  expect(within(screen.getByText('A smile.').closest('li') as HTMLElement).queryByText('Kept from the family')).toBeNull()
})

test('a child’s words told alone are kept by themselves; an answer is kept where it is read, each changed with a reason', async () => {
  const presence = { seen: true, alone: 'yes', voice: 'I hide.', voiceKind: 'words' } as const
  const { app } = await tabletWith(story([[0, { 'PHY.1a': 4 }, { presence }]]), 5)
  show(app, <ReadVisit route={{ at: 'visit-read', caseId: FAMILY, visitId: 'visit-1' }} />)
  expect(await screen.findByText(/Said when the child was seen alone/, {}, SOON)).toBeTruthy()
  press(/^Let the family see it/)
  type('Why may they see it now?', 'Sam asked us to say it.')
  press('Save')
  await waitFor(async () => expect(await kept(app)).toEqual([]), SOON)
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), SOON)

  press(/^Keep from the family.*Enough to eat and drink/)
  press('Save')
  expect(await screen.findByText(/Say why, in a few words/)).toBeTruthy()
  type(WHY, 'It came from the school.')
  press('Save')
  await waitFor(async () => expect(await kept(app)).toEqual([`${childAt('visit-1', 'sam')}/PHY.1a`]), SOON)
  expect(await screen.findByText('Kept because: It came from the school.', {}, SOON)).toBeTruthy()
})
