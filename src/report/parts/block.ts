import type { Block, Cell, Item, Piece, Row, Section } from '../document.ts'

/** One sentence. */
export const line = (text: string, piece: Piece = {}): Block => ({ kind: 'text', text, ...piece })

/** One sentence that stands back. */
export const quiet = (text: string, piece: Piece = {}): Block => ({ kind: 'text', text, tone: 'quiet', ...piece })

type Said = string | readonly string[]

/** Terms with what is said of each; one of which nothing is said is left out, and all of them where nothing is said at all. */
export function terms(all: readonly (readonly [term: string, said: Said, piece?: Piece])[]): Block[] {
  const told = all.flatMap(([term, said, piece]) => {
    const details = [said].flat().filter((each) => each !== '')
    return details.length > 0 ? [{ term, details, ...piece }] : []
  })
  return told.length > 0 ? [{ kind: 'terms', terms: told }] : []
}

/** A list; nothing where it would be empty. */
export const list = (items: readonly Item[]): Block[] => (items.length > 0 ? [{ kind: 'list', items }] : [])

/** One thing of a list, with what belongs to it as far as anything was said. */
export const item = (text: string, lines: readonly string[] = [], piece: Piece = {}): Item => {
  const said = lines.filter((each) => each !== '')
  return { text, ...(said.length > 0 && { lines: said }), ...piece }
}

/** A table; nothing where it would have no row. */
export const table = (caption: string, head: readonly string[], rows: readonly Row[]): Block[] =>
  rows.length > 0 ? [{ kind: 'table', caption, head, rows }] : []

export const row = (cells: readonly (string | Cell)[], piece: Piece = {}): Row => ({ cells, ...piece })

/** A part of a section; nothing where it would be empty. */
export const part = (title: string, blocks: readonly Block[], piece: Piece = {}): Block[] =>
  blocks.length > 0 ? [{ kind: 'part', title, blocks, ...piece }] : []

/** A section; nothing where it would be empty. */
export const section = (title: string, blocks: readonly Block[], piece: Omit<Section, 'title' | 'blocks'> = {}): Section[] =>
  blocks.length > 0 ? [{ title, blocks, ...piece }] : []

/** Sentences as one, each with its full stop. */
export const together = (...said: readonly string[]): string =>
  said
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => (/[.!?”…:]$/.test(each) ? each : `${each}.`))
    .join(' ')
