import { ITEM_SETS, type ItemSet, SCORING_RULES, type ScoringRule } from '../../instrument.ts'
import { listed, named, oneOf, plainName, type Rows, type Trail } from './cells.ts'

/** What the rows above the items say of the instrument, key by key. */
export interface About {
  /** The rest of the row under a key, and the number of the row; undefined where the key is not there. */
  row(key: string): { readonly values: readonly string[]; readonly row: number } | undefined
  /** The text under a key; the fallback where there is none. Without a fallback a key that is not there is blamed. */
  text(key: string, fallback?: string): string
  whole(key: string): number
  texts(key: string, fallback?: readonly string[]): readonly string[]
}

const KEYS = new Set([
  ...['id', 'version', 'name', 'language', 'source', 'licence', 'validated', 'rule', 'grades', 'good enough', 'serious'],
  ...['grade words', 'family words', 'sets', 'version before', 'dropped'],
])

const EXAMPLE = /^example \d+( .+)?$/

/** The rows before the items' own, each a key and what it says. `first` is the number of the row that heads the items. */
export function readAbout(trail: Trail, rows: Rows, first: number): About {
  const found = new Map<string, { values: readonly string[]; row: number }>()
  for (const [at, [name = '', ...values]] of rows.slice(0, first - 1).entries()) {
    const [key, cell] = [plainName(name), { row: at + 1, column: null }]
    if (key === '') {
      if (values.some((value) => value.trim() !== '')) trail.blame(cell, { kind: 'unknown-key', name: '' })
    } else if (!KEYS.has(key) && !EXAMPLE.test(key)) trail.blame(cell, { kind: 'unknown-key', name: name.slice(0, 60) })
    else if (found.has(key)) trail.blame(cell, { kind: 'named-twice', name: key })
    else found.set(key, { values, row: at + 1 })
  }
  const cellOf = (key: string) => ({ row: found.get(key)?.row ?? 1, column: null })
  const about: About = {
    row: (key) => found.get(key),
    text(key, fallback) {
      const [value = ''] = found.get(key)?.values ?? []
      if (value.trim() !== '') return value.trim()
      if (fallback === undefined) trail.blame(cellOf(key), { kind: 'missing-key', name: key })
      // Something in its stead, so that the same is not blamed twice.
      return fallback ?? 'unnamed'
    },
    whole(key) {
      const value = about.text(key, found.has(key) ? '' : undefined)
      if (/^\d{1,4}$/.test(value)) return Number(value)
      if (found.has(key)) trail.blame(cellOf(key), { kind: 'wrong-type', wanted: 'whole-number' })
      return 1
    },
    texts(key, fallback) {
      const values = (found.get(key)?.values ?? []).map((value) => value.trim())
      const filled = values.slice(0, values.findLastIndex((value) => value !== '') + 1)
      if (filled.length > 0) return filled
      if (!fallback) trail.blame(cellOf(key), { kind: 'missing-key', name: key })
      return fallback ?? []
    },
  }
  return about
}

/** The scoring rule that a key names. */
export function ruleOf(trail: Trail, about: About): ScoringRule {
  const row = about.row('rule')?.row
  const text = about.text('rule')
  return row === undefined ? 'worst-else-upper-median' : oneOf(trail, { row, column: null }, text, named(SCORING_RULES))
}

/** The item sets that the instrument offers; all items where nothing is said. */
export function setsOf(trail: Trail, about: About): ItemSet[] {
  const cell = { row: about.row('sets')?.row ?? 1, column: null }
  return listed(about.texts('sets', ['full']).join(' ')).map((word) => oneOf(trail, cell, word, named(ITEM_SETS)))
}

/** Whether it has been shown to measure what it says. */
export const validatedOf = (trail: Trail, about: About): boolean =>
  oneOf(trail, { row: about.row('validated')?.row ?? 1, column: null }, about.text('validated', 'no'), { no: false, yes: true })
