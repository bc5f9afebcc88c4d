import { pieceAsText } from './as/text.ts'
import type { Block, Document, Item, Piece, Row, Section, Term } from './document.ts'

/** A document with what may not be seen left out, and how many pieces that were. */
export interface Guarded {
  readonly document: Document
  /** Pieces that were marked as kept from the family. What is never for the family is not counted: nobody decided about it. */
  readonly kept: number
  /** Those pieces, in the order in which they are read. */
  readonly held: readonly Held[]
}

/** A piece that is kept from the family: what it tells of, and in which words. */
export interface Held {
  readonly of: readonly string[]
  readonly words: string
}

/** Whether anything of these blocks is left for the family: where nothing is, they read what they would read where there was nothing. */
export function isLeft(blocks: readonly Block[], keptFromFamily: ReadonlySet<string>, never: ReadonlySet<string>): boolean {
  const document: Document = { title: '', head: [], lang: 'en', sections: [{ title: '', blocks }], leavesOut: [] }
  return forFamily(document, keptFromFamily, never).document.sections.length > 0
}

/**
 * The document as the family may see it: without what is kept from them, and without what is only for professionals or `never` for them.
 * A part that is left empty goes too.
 */
export function forFamily(document: Document, keptFromFamily: ReadonlySet<string>, never: ReadonlySet<string> = new Set()): Guarded {
  const held: Held[] = []
  const may = (piece: Piece & (Section | Block | Item | Row | Term)): boolean => {
    const { of = [], only } = piece
    if (only === 'professionals' || of.some((thing) => never.has(thing))) return false
    if (!of.some((thing) => keptFromFamily.has(thing))) return true
    held.push({ of, words: pieceAsText(piece) })
    return false
  }
  const blocks = (all: readonly Block[]): Block[] => all.filter(may).flatMap(within)
  const within = (block: Block): Block[] => {
    switch (block.kind) {
      case 'list': {
        const items = block.items.filter(may)
        return items.length > 0 ? [{ ...block, items }] : []
      }
      case 'terms': {
        const terms = block.terms.filter(may)
        return terms.length > 0 ? [{ ...block, terms }] : []
      }
      case 'table': {
        const rows = block.rows.filter(may)
        return rows.length > 0 ? [{ ...block, rows }] : []
      }
      case 'part': {
        const inside = blocks(block.blocks)
        return inside.length > 0 ? [{ ...block, blocks: inside }] : []
      }
      default:
        return [block]
    }
  }
  const sections = document.sections.filter(may).flatMap((section): Section[] => {
    const inside = blocks(section.blocks)
    return inside.length > 0 ? [{ ...section, blocks: inside }] : []
  })
  return { document: { ...document, sections }, kept: held.length, held }
}
