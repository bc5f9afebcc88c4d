import { cleanup, render, screen } from '@testing-library/preact'
import type { ComponentChildren } from 'preact'
import { describe, expect, test } from 'vitest'
import { type Fact, type FactOf, itemAt } from '../../../src/core/fact.ts'
import { Compare } from '../../../src/ui/compare/Compare.tsx'
import { AppContext } from '../../../src/ui/app-context.ts'
import { FamilyScreen } from '../../../src/ui/family/FamilyScreen.tsx'
import { GateScreen } from '../../../src/ui/gate/GateScreen.tsx'
import { openTestApp } from '../../helpers/app.ts'
import { begin, FAMILY, grade, sign, visit } from '../../helpers/family.ts'
import { idOf, person } from '../../helpers/people.ts'
import { show } from './one-visit.tsx'

const LONG = { timeout: 10_000 }

/** Two signed visits of one child, the second signature naming the first. */
function twoVisits() {
  const who = person('ann')
  begin(who)
  for (const item of ['PHY.1a', 'PHY.2a', 'PHY.2d']) grade(who, item, 3)
  const first = sign(who)
  visit(who, 'visit-2', { type: 'review', on: '2026-05-04' })
  grade(who, 'PHY.1a', 2, 'visit-2')
  const second = sign(who, 'visit-2')
  const values = { ...second.values, previous: first.id }
  const { id: _, ...body } = { ...second, values }
  return [...who.log.slice(0, -1), { ...body, id: idOf(body) } as FactOf<'signature'>]
}

const named = ({ id: _, ...body }: Fact): Fact => ({ ...body, id: idOf(body) }) as Fact
const about = itemAt('visit-1', 'child-1', 'PHY.1a')

const altered = (facts: readonly Fact[]) =>
  facts.map((fact) => (fact.about === about ? named({ ...fact, values: { answer: { kind: 'graded', grade: 1 } } } as Fact) : fact))
const redacted = (facts: readonly Fact[]) =>
  facts.map((fact) => (fact.kind === 'visit' ? named({ ...fact, of: fact.id, values: { ...fact.values, others: '' } }) : fact))

async function showing(facts: readonly Fact[], children: ComponentChildren) {
  const { app } = await openTestApp()
  await app.store.append(FAMILY, [...facts])
  render(<AppContext.Provider value={app}>{children}</AppContext.Provider>)
}

describe('a signed visit that is not what was signed', () => {
  test('says so where it is read, with what to do', async () => {
    await show(altered(twoVisits()))
    const title = await screen.findByText('This visit is not what was signed.', {}, LONG)
    const notice = title.closest('[role=alert]')
    expect(notice?.textContent).toContain('Ask ann, who signed it, what they wrote.')
    expect(notice?.textContent).toContain('Open their file again.')
    expect(notice?.textContent).toContain('Note in the case file')
    expect(screen.queryByText('What is on this tablet is exactly what was signed.')).toBeNull()
  })

  test('is marked in the list of visits and named on the family screen, with the way to it', async () => {
    await showing(altered(twoVisits()), <FamilyScreen route={{ at: 'family', caseId: FAMILY }} />)
    expect(await screen.findByText('Altered after signing', {}, LONG)).toBeTruthy()
    expect(screen.getByText(/^1 signed visit is not what was signed/).closest('[role=alert]')).toBeTruthy()
    const link = screen.getByRole('link', { name: 'Read the baseline of 4 March 2026' })
    expect(link.getAttribute('href')).toBe(`#/family/${FAMILY}/visit/visit-1/read`)
  })

  test('is named where it counts: before closing, and in a comparison with it', async () => {
    await showing(altered(twoVisits()), <GateScreen route={{ at: 'gate', caseId: FAMILY }} />)
    expect(await screen.findByText(/^1 signed visit is not what was signed/, {}, LONG)).toBeTruthy()
    cleanup()
    await showing(altered(twoVisits()), <Compare route={{ at: 'compare', caseId: FAMILY, childId: 'child-1' }} />)
    expect(await screen.findByText(/^1 signed visit is not what was signed/, {}, LONG)).toBeTruthy()
  })

  test('nothing of the kind is said of a family whose visits are whole', async () => {
    await showing(twoVisits(), <FamilyScreen route={{ at: 'family', caseId: FAMILY }} />)
    expect(await screen.findAllByText(/^Signed 4 March 2026/, {}, LONG)).toHaveLength(2)
    await new Promise((done) => setTimeout(done, 600))
    expect(screen.queryByText('Altered after signing')).toBeNull()
    expect(screen.queryByText(/not what was signed/)).toBeNull()
    expect(screen.queryByText('Part of a record')).toBeNull()
  })
})

describe('a record of which only a part is here', () => {
  test('says so on the family and on the visit, and never that it was altered', async () => {
    await show(redacted(twoVisits()))
    expect(await screen.findByText(/^Part of this visit was held back/, {}, LONG)).toBeTruthy()
    expect(screen.getByText('Part of a record')).toBeTruthy()
    cleanup()
    await showing(redacted(twoVisits()), <FamilyScreen route={{ at: 'family', caseId: FAMILY }} />)
    const part = await screen.findByText('Part of a record', {}, LONG)
    expect(part.closest('.notice')?.textContent).toContain('What is not shown here may have been seen')
    expect(screen.queryByText('Altered after signing')).toBeNull()
  })
})

test('a visit whose entries have not all arrived says so, and one whose predecessor has not says that', async () => {
  await show(twoVisits().filter((fact) => fact.about !== about))
  expect(await screen.findByText('Not all of what was signed is on this tablet yet.', {}, LONG)).toBeTruthy()
  cleanup()
  // The same family without the first signature: the second visit is whole, and its chain has a gap.
  const torn = twoVisits().filter((fact) => !(fact.kind === 'signature' && fact.about === 'visit-1'))
  const { ReadVisit } = await import('../../../src/ui/read/ReadVisit.tsx')
  await showing(torn, <ReadVisit route={{ at: 'visit-read', caseId: FAMILY, visitId: 'visit-2' }} />)
  expect(await screen.findByText(/The visit that was signed before it is not on this tablet yet/, {}, LONG)).toBeTruthy()
})
