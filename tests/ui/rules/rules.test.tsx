import { fireEvent, render, screen, within } from '@testing-library/preact'
import { describe, expect, test, vi } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { RULES } from '../../../src/core/drift/index.ts'
import { THRESHOLDS, type ThresholdId } from '../../../src/core/drift/thresholds.ts'
import * as text from '../../../src/i18n/index.ts'
import { AppContext } from '../../../src/ui/app-context.ts'
import { Rules } from '../../../src/ui/rules/Rules.tsx'
import { openTestApp } from '../../helpers/app.ts'
import { practiceWith } from '../../helpers/drift.ts'

const open = (app: App, rule?: string) =>
  render(
    <AppContext.Provider value={app}>
      <Rules route={{ at: 'rules', ...(rule && { rule }) }} />
    </AppContext.Provider>,
  )
const article = (rule: (typeof RULES)[number]['id']) => screen.getByRole('article', { name: new RegExp(`^${rule} `) })

describe('the page of rules', () => {
  test('tells every rule: what it looks at, how grave it can be, where it misleads and who says so', async () => {
    const { app } = await openTestApp()
    open(app)
    expect(screen.getAllByRole('article').length).toBe(25)
    for (const { id, source } of RULES) {
      const told = article(id).textContent
      expect(told).toContain(text.drift[id].name)
      expect(told).toContain(text.drift[id].about)
      expect(told).toContain(text.drift[id].canDoWrong)
      expect(told).toContain(source)
      expect(told).toMatch(/Escalate|Act|Note/)
    }
  })

  test('says first that the numbers are ours and not validated', async () => {
    const { app } = await openTestApp()
    open(app)
    const said = screen.getByRole('heading', { name: 'These numbers are ours, and not validated' })
    expect(said.compareDocumentPosition(article('D1')) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  })

  test('shows every number that there is, with its words', async () => {
    const { app } = await openTestApp()
    open(app)
    const rows = screen.getAllByRole('row').map((row) => row.textContent)
    for (const id of Object.keys(THRESHOLDS) as ThresholdId[]) {
      expect(rows.some((row) => row?.startsWith(text.rules.threshold[id]))).toBe(true)
    }
  })

  test('shows the number that an area settled beside the default, with both sources', async () => {
    const { app } = await openTestApp()
    app.practiceSettings = practiceWith({ 'seen-days': 14 })
    open(app)
    const row = within(article('D10')).getByRole('row', { name: new RegExp(`^${text.rules.threshold['seen-days']}`) })
    expect(row.textContent).toMatch(/14 days default 28 daysthis test\. Default: Southwark/)
  })

  test('makes its table of change by the numbers in force', async () => {
    const { app } = await openTestApp()
    app.practiceSettings = practiceWith({ 'worse-p': 0.05 })
    open(app)
    const table = screen.getByRole('table', { name: 'How many items have to move' })
    const [, four, five] = within(table).getAllByRole('row')
    expect(four?.textContent).toBe('4not enoughnot enough')
    expect(five?.textContent).toBe('500')
  })

  test('begins at the rule that the address names', async () => {
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => {})
    const { app } = await openTestApp()
    open(app, 'D18')
    expect(document.activeElement?.textContent).toBe('D18 Long-running')
    scrolled.mockRestore()
  })

  test('can be printed', async () => {
    const printed = vi.fn()
    vi.stubGlobal('print', printed)
    const { app } = await openTestApp()
    open(app)
    fireEvent.click(screen.getByRole('button', { name: 'Print' }))
    expect(printed).toHaveBeenCalledOnce()
    vi.unstubAllGlobals()
  })
})
