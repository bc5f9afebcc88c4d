import { configure, render, screen, within } from '@testing-library/preact'
import { expect, test, vi } from 'vitest'
import { Siblings } from '../../../src/ui/compare/Siblings.tsx'
import { AppContext } from '../../../src/ui/app-context.ts'
import { openTestApp } from '../../helpers/app.ts'
import { begin, FAMILY, sign, visit } from '../../helpers/family.ts'
import { act, type Person, person } from '../../helpers/people.ts'
import { itemAt } from '../../../src/core/fact.ts'
import { findInstrument } from '../../../src/instruments/index.ts'

configure({ asyncUtilTimeout: 10_000 })
vi.setConfig({ testTimeout: 30_000 })

const codes = findInstrument('plumbline', 1)?.domains.flatMap(({ subAreas }) => subAreas.flatMap(({ items }) => items)) ?? []

/** Every item of one child at one visit has this grade. */
function gradeAll(who: Person, childId: string, visitId: string, grade: number): void {
  for (const { code } of codes) act(who, 'answer', itemAt(visitId, childId, code), { answer: { kind: 'graded', grade } })
}

async function show(who: Person) {
  const { app } = await openTestApp()
  await app.store.append(FAMILY, who.log)
  render(
    <AppContext.Provider value={app}>
      <Siblings route={{ at: 'siblings', caseId: FAMILY }} />
    </AppContext.Provider>,
  )
  await screen.findByRole('heading', { level: 1 })
}

const robin = (who: Person) =>
  act(who, 'child', 'child-2', { name: 'Robin', birth: { kind: 'born', on: '2022-06-01' }, flags: [], lives: 'here' })

/** Wren and Robin at two signed visits; Robin less well met at the second, Ash in the family and never graded. */
function siblings(): Person {
  const who = person('ann')
  begin(who, { children: ['child-1', 'child-2'] })
  robin(who)
  act(who, 'child', 'child-3', { name: 'Ash', birth: { kind: 'born', on: '2024-06-01' }, flags: [], lives: 'here' })
  visit(who, 'visit-2', { on: '2026-06-03', children: ['child-1', 'child-2'] })
  for (const at of ['visit-1', 'visit-2']) gradeAll(who, 'child-1', at, 2)
  gradeAll(who, 'child-2', 'visit-1', 2)
  gradeAll(who, 'child-2', 'visit-2', 4)
  sign(who, 'visit-1')
  sign(who, 'visit-2')
  return who
}

test('each child has a row of five pictures that say what they show, and the same grades as figures', async () => {
  await show(siblings())
  const over = screen.getByRole('table', { name: 'Each domain over the visits' })
  const row = within(over).getByRole('row', { name: /Robin/ })
  const pictures = within(row).getAllByRole('img')
  expect(pictures).toHaveLength(5)
  expect(pictures[0]?.getAttribute('aria-label')).toBe('Robin, Physical: 2, 4')
  const now = screen.getByRole('table', { name: 'The latest grades' })
  expect(within(within(now).getByRole('row', { name: /Robin/ })).getAllByText('Grade 4, many needs missed')).toHaveLength(5)
  expect(within(over).getByRole('link', { name: 'Compare Wren’s visits' }).getAttribute('href')).toBe('#/family/family-1/compare/child-1')
})

test('a sentence says of each child where care is worse than good enough, and who has not been graded', async () => {
  await show(siblings())
  expect(screen.getByText('Wren, 3 June 2026: good enough or better in every domain with a grade.')).toBeTruthy()
  expect(
    screen.getByText('Robin, 3 June 2026: worse than good enough in Physical, Educational, Medical, Supervisory and Emotional.'),
  ).toBeTruthy()
  expect(screen.getByText('Ash: no visit yet with this questionnaire.')).toBeTruthy()
})

test('one child alone is told what would stand here', async () => {
  const who = person('ann')
  begin(who)
  await show(who)
  expect(screen.getByRole('heading', { name: 'Only one child' })).toBeTruthy()
})
