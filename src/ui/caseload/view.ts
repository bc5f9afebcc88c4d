import { signal } from '@preact/signals'
import { EVERYONE, type Filters } from './filters.ts'

/** What is looked for: kept while the tab is open, so that the way back from a family leads to the same board. */
export const find = signal('')

/** Which children are shown; kept as long. */
export const filters = signal<Filters>(EVERYONE)

/** The child through whom the board was left last, so that the way back leads to their row; null once it has. */
export const left = signal<string | null>(null)

/** These filters change, the others stay. */
export const filterBy = (change: Partial<Filters>): void => {
  filters.value = { ...filters.value, ...change }
}

/** Everybody whose case is open is shown. */
export const showAll = (): void => {
  find.value = ''
  filters.value = EVERYONE
}
