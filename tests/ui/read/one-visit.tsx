import { configure, render, screen } from '@testing-library/preact'
import { vi } from 'vitest'
import type { Fact } from '../../../src/core/fact.ts'
import { AppContext } from '../../../src/ui/app-context.ts'
import { ReadVisit } from '../../../src/ui/read/ReadVisit.tsx'
import { openTestApp, type TestSetting } from '../../helpers/app.ts'
import { FAMILY } from '../../helpers/family.ts'

// A whole visit is painted over a real store, on whatever else the machine is doing.
configure({ asyncUtilTimeout: 10_000 })
vi.setConfig({ testTimeout: 30_000 })

/** The screen of the first visit over a real store that holds these facts, once it is painted. */
export async function show(facts: readonly Fact[], setting: TestSetting = {}) {
  const { app } = await openTestApp(setting)
  await app.store.append(FAMILY, [...facts])
  render(
    <AppContext.Provider value={app}>
      <ReadVisit route={{ at: 'visit-read', caseId: FAMILY, visitId: 'visit-1' }} />
    </AppContext.Provider>,
  )
  await screen.findByRole('heading', { level: 1 })
  return { app }
}

/** The list entry of one item, found by its name. */
export function answerOf(name: string): HTMLElement {
  const found = screen.getByRole('heading', { level: 4, name }).closest('li')
  if (!found) throw new Error(`${name} is not an answer`)
  return found
}
