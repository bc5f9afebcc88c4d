import { fireEvent, screen, waitFor } from '@testing-library/preact'
import { beforeEach, expect, test } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import type { DecisionType } from '../../../src/core/decided.ts'
import { shown } from '../../../src/core/fold.ts'
import { DecisionScreen } from '../../../src/ui/decisions/DecisionScreen.tsx'
import { goTo, hrefTo, readRoute, route } from '../../../src/ui/route.ts'
import { on, some, story, telling } from '../../helpers/drift.ts'
import { openTestApp } from '../../helpers/app.ts'
import { act, START } from '../../helpers/people.ts'
import { tablet } from '../../store/tablet.ts'
import { look, value } from '../../stories/telling.ts'
import { FAMILY, tabletWith } from '../alerts/told.ts'
import { SOON, show } from '../family/show.tsx'

const open = (app: App, decisionId = 'new', type?: DecisionType) =>
  show(app, <DecisionScreen route={{ at: 'decision', caseId: FAMILY, decisionId, ...(type && { type }) }} />)
const title = (name: string) => screen.findByRole('heading', { level: 1, name }, SOON)
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const pick = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))
const typeIn = (label: string | RegExp, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } })

beforeEach(() => goTo({ at: 'caseload' }))

test('a decision wants its kind, then only what that kind has, and is kept with its reason', async () => {
  const { app } = await tabletWith(telling(), 10)
  open(app)
  await title('What was decided?')
  press('Save')
  expect(await screen.findAllByText('Choose what kind of decision it was.')).not.toHaveLength(0)
  pick('Legal advice')
  // Seeds row 86.
  expect(screen.getByText(/does not end the child’s need to be protected/)).toBeTruthy()
  expect(screen.queryByText('From now on the family is worked with as')).toBeNull()
  press('Save')
  expect(await screen.findAllByText(/Say why/)).not.toHaveLength(0)
  typeIn('Why?', 'Nothing held.')
  typeIn('Who decided?', 'The conference')
  press('Save')
  await waitFor(() => expect(route.value).toEqual({ at: 'decisions', caseId: FAMILY }), SOON)
  const [decision] = (await look(app, FAMILY)).decisions
  expect(decision).toMatchObject({ type: 'legal-advice', on: on(10), reason: 'Nothing held.' })
  expect(decision && shown(decision.registers.decidedBy)).toBe('The conference')
})

test('a level says which way it goes, is another one or is confirmed, and has the heading of a plan where it is one', async () => {
  const ruth = telling()
  act(ruth, 'decision', 'first', { type: 'level', level: 'in-need', on: on(1), reason: 'Agreed.' })
  const { app } = await tabletWith(ruth, 10)
  open(app, 'new', 'level')
  await title('Which level of need is decided?')
  expect(screen.queryByRole('group', { name: 'Kind of decision' })).toBeNull()
  const about = (name: string) => screen.getByRole('radio', { name }).closest('label')?.textContent
  expect(about('Child in need')).toMatch(/Stands since 5 March 2026/)
  expect(about('Universal')).toMatch(/A step down/)
  expect(about('Child protection plan')).toMatch(/A step up/)

  pick('Child in need')
  typeIn('Why?', 'Reviewed.')
  press('Save')
  expect(await screen.findAllByText(/That level stands already/)).not.toHaveLength(0)
  expect((await look(app, FAMILY)).levels).toHaveLength(1)
  pick('Child protection plan')
  expect(screen.queryByRole('checkbox', { name: 'It was looked at again and stays' })).toBeNull()
  pick('Neglect')
  pick('Child in need')
  expect(screen.queryByRole('radio', { name: 'Neglect' })).toBeNull()
  fireEvent.click(screen.getByRole('checkbox', { name: 'It was looked at again and stays' }))
  press('Save')
  await waitFor(async () => expect((await look(app, FAMILY)).levels.map(({ level }) => level)).toEqual(['in-need', 'in-need']), SOON)
})

test('going on as before after things slipped back asks for the reason in full', async () => {
  const ruth = story([
    [0, some('PHY', 8, 4)],
    [30, some('PHY', 8, 2)],
    [60, some('PHY', 8, 4)],
  ])
  const { app } = await tabletWith(ruth, 70)
  open(app)
  await title('What was decided?')
  expect(screen.getByText('Improvement did not last')).toBeTruthy()
  pick('Carry on as before')
  expect(screen.getByLabelText(/Why does the same plan go on after things slipped back\?/)).toBeTruthy()
  expect(screen.getByText(/Say all three/)).toBeTruthy()
})

test('a decision that is known is shown as it was entered, can be changed, and can be marked as an error', async () => {
  const ruth = telling()
  act(ruth, 'decision', 'first', {
    type: 'level',
    level: 'protection',
    category: 'neglect',
    on: on(1),
    reason: 'Agreed.',
    decidedBy: 'Panel',
  })
  const { app } = await tabletWith(ruth, 10)
  open(app, 'first')
  await title('Change what is noted of this decision')
  const checked = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name }).checked
  expect([checked('Level of need'), checked('Child protection plan'), checked('Neglect')]).toEqual([true, true, true])
  typeIn('Why?', 'Agreed on Monday.')
  press('Save')
  await waitFor(async () => expect((await look(app, FAMILY)).decisions[0]?.reason).toBe('Agreed on Monday.'), SOON)
  expect(screen.getByRole('button', { name: 'Mark as entered in error', hidden: true })).toBeTruthy()
})

test('on a full tablet all that was typed stays, and is saved once there is room', async () => {
  const disk = tablet()
  const { app } = await openTestApp({ disk, clock: { now: START } })
  value(await app.store.append(FAMILY, telling().log))
  open(app, 'new', 'strategy')
  await title('Strategy discussion')
  typeIn('Why?', 'A mark on his arm.')
  disk.faults.commit = 'QuotaExceededError'
  press('Save')
  expect(await screen.findByText(/This tablet is full/, {}, SOON)).toBeTruthy()
  expect(screen.getByLabelText<HTMLTextAreaElement>('Why?').value).toBe('A mark on his arm.')
  delete disk.faults.commit
  press('Try again')
  await waitFor(async () => expect((await look(app, FAMILY)).decisions).toHaveLength(1), SOON)
})

test('one that is not here says so', async () => {
  const { app } = await tabletWith(telling(), 10)
  open(app, 'gone')
  expect(await screen.findByText('That is not on this tablet', {}, SOON)).toBeTruthy()
})

test('the address of a decision names its kind, and no other words', () => {
  const place = { at: 'decision', caseId: 'c', decisionId: 'new', type: 'level' } as const
  expect(readRoute(hrefTo(place))).toEqual(place)
  expect(readRoute('#/family/c/decision/d/anything')).toEqual({ at: 'decision', caseId: 'c', decisionId: 'd' })
})
