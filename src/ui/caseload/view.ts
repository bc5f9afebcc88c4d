import { signal } from '@preact/signals'
import type { Filter } from './board.ts'

/** What is looked for: kept while the tab is open, so that the way back from a family leads to the same board. */
export const find = signal('')

/** Which children are shown; kept as long. */
export const filter = signal<Filter>('everyone')
