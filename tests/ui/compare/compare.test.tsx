import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, test, vi } from 'vitest'
import type { InstrumentPack } from '../../../src/core/pack/pack.ts'
import { libraryOf } from '../../../src/instruments/library.ts'
import { Compare } from '../../../src/ui/compare/Compare.tsx'
import { AppContext } from '../../../src/ui/app-context.ts'
import { readRoute, route } from '../../../src/ui/route.ts'
import { openTestApp } from '../../helpers/app.ts'
import { begin, FAMILY, sign, visit } from '../../helpers/family.ts'
import { fernshire } from '../../helpers/packs.ts'
import { act, type Person, person } from '../../helpers/people.ts'
import { answer, graded, notSeen, withReview } from './two-visits.ts'

// The screen is painted over a real store, on whatever else the machine is doing.
configure({ asyncUtilTimeout: 10_000 })
vi.setConfig({ testTimeout: 30_000 })

const PHYSICAL = ['PHY.1a', 'PHY.1b', 'PHY.1c', 'PHY.2a', 'PHY.2b'] as const

/** Five physical items a grade or two worse at the review, one medical item better, one not seen, both visits signed. */
function worseAndBetter(): Person {
  const who = withReview()
  for (const item of PHYSICAL) answer(who, item, graded(2), 'visit-1', { evidence: `${item} at first` })
  for (const item of PHYSICAL) answer(who, item, graded(item === 'PHY.2b' ? 4 : 3), 'visit-2', { evidence: `${item} later` })
  answer(who, 'PHY.1a', graded(3), 'visit-2', { childSaid: 'Kai makes toast', carerSaid: 'We eat late' })
  answer(who, 'MED.1a', graded(4))
  answer(who, 'MED.1a', graded(2), 'visit-2')
  answer(who, 'EMO.1a', graded(2))
  answer(who, 'EMO.1a', notSeen, 'visit-2')
  sign(who, 'visit-1')
  sign(who, 'visit-2')
  return who
}

/** The screen over a real store that holds this person's facts. */
async function show(who: Person, more: { earlier?: string; later?: string } = {}, packs: readonly InstrumentPack[] = []) {
  const { app } = await openTestApp()
  app.library = libraryOf(packs)
  await app.store.append(FAMILY, who.log)
  route.value = { at: 'compare', caseId: FAMILY, childId: 'child-1', ...more }
  const Here = () => {
    const place = route.value
    return <AppContext.Provider value={app}>{place.at === 'compare' && <Compare route={place} />}</AppContext.Provider>
  }
  render(<Here />)
  await screen.findByRole('heading', { level: 1 })
  return { app }
}

const rowOf = (table: RegExp, name: RegExp) => within(screen.getByRole('table', { name: table })).getByRole('row', { name })
const itemNames = () =>
  within(screen.getByRole('table', { name: 'What moved' }))
    .getAllByRole('rowheader')
    .map((cell) => cell.firstChild?.textContent)

describe('two visits', () => {
  test('each domain has its call in words, both headlines, and the numbers that it rests on', async () => {
    await show(worseAndBetter())
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Wren: baseline and latest visit')
    const physical = rowOf(/Change in each domain/, /Physical/)
    expect(physical.textContent).toContain('Worse')
    expect(physical.textContent).toContain('not enough seen (worst seen 2), now not enough seen (worst seen 4)')
    expect(physical.textContent).toContain('5 of 5 items less well met, none better. More slipped than chance would explain.')
    expect(physical.textContent).toContain('1 of 5 graded at 4 or 5 now.')
    const emotional = rowOf(/Change in each domain/, /Emotional/)
    expect(emotional.textContent).toContain('Too few items')
    expect(emotional.textContent).toMatch(/None of \d+ items graded both times; 4 are needed to tell\./)
    expect(screen.getByText(/From 4 March 2026 to 3 June 2026: needs less well met in Physical; too few items to tell in/)).toBeTruthy()
  })

  test('what moved stands with both visits’ words beside each other, the child’s in quotes', async () => {
    await show(worseAndBetter())
    const first = within(screen.getByRole('table', { name: 'What moved' })).getAllByRole('row')[1]
    expect(first?.textContent).toContain('PHY.2b at first')
    expect(first?.textContent).toContain('PHY.2b later')
    expect(first?.textContent).toContain('less well met')
    expect(screen.getByText('“Kai makes toast”')).toBeTruthy()
    expect(screen.getByText(/“We eat late”/)).toBeTruthy()
  })

  test('the filters count, and show no more than they say', async () => {
    await show(worseAndBetter())
    expect(itemNames()).toHaveLength(6)
    const better = screen.getByRole('radio', { name: 'Better 1' })
    fireEvent.click(better)
    await waitFor(() => expect(itemNames()).toHaveLength(1))
    expect(screen.getByRole('radio', { name: 'Less well met 5' })).toBeTruthy()
  })

  test('one tap on a call leads to the answers that made it, and back to all', async () => {
    await show(worseAndBetter())
    fireEvent.click(screen.getByRole('button', { name: /Show the answers that made the call for Medical/ }))
    await waitFor(() => expect(itemNames()).toHaveLength(1))
    expect(screen.getByRole('radio', { name: 'All 1' })).toHaveProperty('checked', true)
    expect(document.activeElement?.textContent).toContain('What moved')
    fireEvent.click(screen.getByRole('button', { name: 'Show all domains' }))
    await waitFor(() => expect(itemNames()).toHaveLength(6))
  })

  test('the rule that made a call is one tap away, with its numbers', async () => {
    await show(worseAndBetter())
    const physical = rowOf(/Change in each domain/, /Physical/)
    expect(within(physical).getByText(/^Why this call/)).toBeTruthy()
    expect(physical.textContent).toContain('with 5 items less well met')
  })

  test('an item that was serious says whether it came down, and only then', async () => {
    await show(worseAndBetter())
    fireEvent.click(screen.getByRole('radio', { name: 'Were serious 2' }))
    await waitFor(() => expect(itemNames()).toHaveLength(2))
    const table = screen.getByRole('table', { name: 'What moved' })
    const teeth = within(table)
      .getAllByRole('row')
      .find((row) => row.textContent?.includes('better met'))
    // At 2 once: better, and not held yet.
    expect(within(teeth ?? table).getByText('Better')).toBeTruthy()
    expect(within(table).queryByText('Not better')).toBeNull()
    expect(screen.getByText(/Items that were at 4 or 5 in this episode also say whether they came down/)).toBeTruthy()
  })

  test('what differs in the words is marked on request, by the line and in words, and what is the same is not', async () => {
    await show(worseAndBetter())
    expect(document.querySelector('ins, del')).toBeNull()
    fireEvent.click(screen.getByRole('checkbox', { name: 'Mark what differs in the words' }))
    await waitFor(() => expect(document.querySelectorAll('del').length).toBeGreaterThan(0))
    const first = within(screen.getByRole('table', { name: 'What moved' })).getAllByRole('row')[1]
    expect([first?.querySelector('del')?.textContent, first?.querySelector('ins')?.textContent]).toEqual([
      'only here: at first',
      'only here: later',
    ])
    // Words that only one visit has are not marked against nothing.
    expect(screen.getByText('“Kai makes toast”').querySelector('ins')).toBeNull()
  })

  test('every item at every visit stands in one table, made when it is asked for', async () => {
    await show(worseAndBetter())
    expect(screen.queryByRole('table', { name: /every item at every visit/, hidden: true })).toBeNull()
    const fold = screen.getByText('Every item at every visit').closest('details') as HTMLDetailsElement
    fold.open = true
    fireEvent(fold, new Event('toggle'))
    const table = await screen.findByRole('table', { name: 'Physical: every item at every visit' })
    const row = within(table).getByRole('row', { name: /Enough to eat and drink/ })
    expect(
      within(row)
        .getAllByText(/^Grade \d/)
        .map((cell) => cell.textContent),
    ).toEqual(['Grade 2, good enough', 'Grade 3, some needs missed'])
  })

  test('the shape comes on request only, with its warning, its sentence and the same grades as a table', async () => {
    await show(worseAndBetter())
    expect(document.querySelector('.radar')).toBeNull()
    const fold = screen.getByText('All five domains as a shape').closest('details') as HTMLDetailsElement
    fold.open = true
    fireEvent(fold, new Event('toggle'))
    expect(await screen.findByText(/The area means nothing/)).toBeTruthy()
    expect(screen.getByText(/^Physical not enough seen \(worst seen 2\), now not enough seen \(worst seen 4\);/)).toBeTruthy()
    expect(within(screen.getByRole('table', { name: 'The grades of the picture' })).getAllByRole('row')).toHaveLength(6)
  })

  test('an item not seen at one visit is in the quiet list with its reason, and nowhere else', async () => {
    await show(worseAndBetter())
    const quiet = screen.getByRole('table', { name: 'Not graded at one of the two visits', hidden: true })
    expect(quiet.textContent).toContain('Not seen today: asleep')
    expect(screen.getByRole('table', { name: 'What moved' }).textContent).not.toContain('asleep')
  })

  test('the same figures stand as a table, one row a visit, each leading to where it can be read', async () => {
    await show(worseAndBetter())
    const table = screen.getByRole('table', { name: 'The same figures as a table' })
    expect(within(table).getAllByRole('row')).toHaveLength(3)
    expect(within(table).getByRole('link', { name: '3 June 2026' }).getAttribute('href')).toBe('#/family/family-1/visit/visit-2/read')
  })

  test('picking another visit keeps the place in the address, without a step back', async () => {
    const who = worseAndBetter()
    visit(who, 'visit-3', { on: '2026-09-02', set: 'core', announced: false })
    await show(who)
    const before = history.length
    const later = screen.getByLabelText('Later visit')
    expect([...later.querySelectorAll('option')].map((option) => option.textContent)).toEqual([
      'Review, 3 June 2026',
      'Review, 2 September 2026, different set, announced differently, not signed yet',
    ])
    fireEvent.change(later, { target: { value: 'visit-3' } })
    await screen.findByText('The visit of 2 September 2026 is not signed yet.')
    expect(readRoute(location.hash)).toEqual({
      at: 'compare',
      caseId: FAMILY,
      childId: 'child-1',
      earlier: 'visit-1',
      later: 'visit-3',
    })
    expect(history.length).toBe(before)
    expect(screen.getByText(/Different set of items: Full, then Core\./)).toBeTruthy()
  })
})

describe('visits with two instruments', () => {
  test('are never compared with each other; a switch leads to those of the other one', async () => {
    const who = worseAndBetter()
    const fern = { instrument: { id: 'fernshire-home', version: 1 } }
    visit(who, 'visit-3', { on: '2026-07-01', ...fern })
    visit(who, 'visit-4', { on: '2026-09-02', ...fern })
    await show(who, {}, [await fernshire(1)])
    const dates = () => [...screen.getByLabelText('Later visit').querySelectorAll('option')].map((option) => option.textContent)
    expect(dates()).toEqual(['Review, 3 June 2026'])
    const nav = screen.getByRole('navigation', { name: 'Questionnaires used with this child' })
    const other = await within(nav).findByRole('link', { name: /Fernshire/ })
    location.hash = other.getAttribute('href') ?? ''
    route.value = readRoute(location.hash)
    await waitFor(() => expect(dates()).toEqual(['Review, 2 September 2026, not signed yet']))
    // The home conditions scale has grades from 0 to 3: they are said in its words.
    expect(screen.getByText(/^0, .*, is at the left; 3, .*, at the right\./)).toBeTruthy()
  })
})

describe('visits with two versions of one instrument', () => {
  test('are compared on the items that stayed the same; the others are listed with what became of them', async () => {
    const packs = [await fernshire(1), await fernshire(2)]
    const who = person('ann')
    begin(who, { instrument: { id: 'fernshire-home', version: 1 } })
    visit(who, 'visit-2', { on: '2026-06-03', instrument: { id: 'fernshire-home', version: 2 } })
    await show(who, {}, packs)
    expect(
      screen.getByText(/Different version of the questionnaire: 1, then 2\. Items whose meaning stayed the same are compared\./),
    ).toBeTruthy()
    const table = await screen.findByRole('table', { name: '8 items that only one of the two versions has', hidden: true })
    const rows = within(table)
      .getAllByRole('row', { hidden: true })
      .map((row) => row.textContent)
    expect(rows.filter((row) => row?.includes('Baseline, 4 March 2026'))).toHaveLength(4)
    expect(rows.some((row) => row?.includes('Not in the other version any more.'))).toBe(true)
    expect(rows.some((row) => row?.includes('Joined:'))).toBe(true)
    expect(rows.some((row) => row?.includes('Split:'))).toBe(true)
  })

  test('are said not to be comparable where the version between them is not on this tablet', async () => {
    const who = person('ann')
    begin(who, { instrument: { id: 'fernshire-home', version: 1 } })
    visit(who, 'visit-2', { on: '2026-06-03', instrument: { id: 'fernshire-home', version: 3 } })
    const [one, two] = [await fernshire(1), await fernshire(2)]
    const { instrument } = two.body
    const three = {
      ...two,
      body: {
        ...two.body,
        instrument: { ...instrument, version: 3, origins: instrument.origins && { ...instrument.origins, version: 2 } },
      },
    }
    await show(who, {}, [one, three])
    expect(screen.getByText('These two visits cannot be compared')).toBeTruthy()
    expect(screen.getByText(/A version of the questionnaire between these two is not on this tablet/)).toBeTruthy()
    expect(screen.queryByRole('table', { name: 'Change in each domain' })).toBeNull()
  })
})

describe('where there are not two visits', () => {
  test('one visit says what is needed and leads to planning it', async () => {
    const who = person('ann')
    begin(who)
    await show(who)
    expect(screen.getByRole('heading', { name: 'One visit so far' })).toBeTruthy()
    expect(screen.getByText(/A comparison needs two visits\. Wren was graded on 4 March 2026/)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Plan a review' }).getAttribute('href')).toBe('#/family/family-1/plan/new')
  })

  test('another child of the family is one link away', async () => {
    const who = worseAndBetter()
    act(who, 'child', 'child-2', { name: 'Robin', birth: { kind: 'born', on: '2024-01-01' }, flags: [], lives: 'here' })
    await show(who)
    fireEvent.click(screen.getByRole('link', { name: 'Robin' }))
    expect(screen.getByRole('link', { name: 'Robin' }).getAttribute('href')).toBe('#/family/family-1/compare/child-2')
  })
})

describe('the drawing code', () => {
  /** Every package and module that a file pulls in as soon as it is loaded itself. */
  function loadedWith(file: string, seen = new Set<string>()): Set<string> {
    if (seen.has(file)) return seen
    seen.add(file)
    const source = readFileSync(file, 'utf8')
    for (const [, , from = ''] of source.matchAll(/^(import|export)\s(?!type\b)[^'"]*?from\s'([^']+)'/gms)) {
      if (from.startsWith('.')) loadedWith(join(dirname(file), from.replace(/\?.*/, '')), seen)
      else seen.add(from)
    }
    return seen
  }

  test('comes by its own chunk, never with the screen', () => {
    const screenFile = join(process.cwd(), 'src/ui/compare/Compare.tsx')
    const withScreen = loadedWith(screenFile)
    expect(withScreen.has('preact/hooks')).toBe(true)
    const lazy = /chart\.js|slope-chart\.ts$|radar-chart\.ts$|word-diff\.ts$|^diff$/
    expect([...withScreen].filter((name) => lazy.test(name))).toEqual([])
    expect(loadedWith(join(dirname(screenFile), 'word-diff.ts')).has('diff')).toBe(true)
    expect(loadedWith(join(dirname(screenFile), 'slope-chart.ts')).has('chart.js')).toBe(true)
  })
})
