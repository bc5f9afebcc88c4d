import { fireEvent, screen, within } from '@testing-library/preact'
import { describe, expect, test } from 'vitest'
import { itemsOf } from '../../../src/core/asked.ts'
import type { ReaderWording } from '../../../src/core/instrument.ts'
import { current } from '../../../src/instruments/index.ts'
import { en } from '../../../src/instruments/plumbline/wording/en.ts'
import { readerEn } from '../../../src/instruments/plumbline/wording/reader-en.ts'
import { agesOf } from '../../../src/ui/reader/ages.ts'
import { ReadInstrument } from '../../../src/ui/reader/ReadInstrument.tsx'
import { openTestApp } from '../../helpers/app.ts'
import { SOON, show } from '../family/show.tsx'

const { id, version } = current
const items = current.domains.flatMap(itemsOf)
const reader: ReaderWording = readerEn
const wordsOf = (code: string) => en.items[code as keyof typeof en.items]

describe('reading the items', () => {
  test('every item has a page with each age’s descriptors and lines for the family', () => {
    for (const item of items) {
      const ages = agesOf(item, wordsOf(item.code), reader[item.code])
      const said = ages.flatMap(({ grades, family }) => [...grades, ...(family ?? [])])
      expect(said.length, item.code).toBe(ages.length * 10)
      expect(
        said.every((line) => line.length > 10),
        item.code,
      ).toBe(true)
      // Each band once: alone, or among those that share the base.
      expect(new Set(ages.map(({ key }) => key)).size, item.code).toBe(ages.length)
    }
  })

  test('the contents lead to an item, and the item onward to the next', async () => {
    const { app } = await openTestApp()
    const { unmount } = show(app, <ReadInstrument route={{ at: 'instrument', id, version }} />)
    const link = await screen.findByRole('link', { name: 'Enough to eat and drink' }, SOON)
    expect(link.getAttribute('href')).toBe('#/instrument/plumbline/1/PHY.1a')
    expect(screen.getByText(/Not validated/)).toBeTruthy()
    unmount()
    show(app, <ReadInstrument route={{ at: 'instrument', id, version, item: 'PHY.1a' }} />)
    await screen.findByRole('heading', { level: 1, name: 'Enough to eat and drink' }, SOON)
    const baby = screen.getByRole('table', { name: 'Enough to eat and drink: under 2 years' })
    expect(within(baby).getAllByRole('row')).toHaveLength(6)
    expect(screen.getByRole('link', { name: 'Next item' }).getAttribute('href')).toBe('#/instrument/plumbline/1/PHY.1b')
    expect(screen.queryByRole('link', { name: 'Item before' })).toBeNull()
  })

  test('shows every word at once when asked to, and says so where an item is not there', async () => {
    const { app } = await openTestApp()
    const { unmount } = show(app, <ReadInstrument route={{ at: 'instrument', id, version }} />)
    fireEvent.click(await screen.findByRole('button', { name: /Show all words/ }, SOON))
    const tables = await screen.findAllByRole('table', {}, SOON)
    expect(tables).toHaveLength(items.flatMap((item) => agesOf(item, wordsOf(item.code), reader[item.code])).length)
    unmount()
    show(app, <ReadInstrument route={{ at: 'instrument', id, version, item: 'PHY.9z' }} />)
    await screen.findByRole('heading', { name: 'No such item' }, SOON)
  })
})
