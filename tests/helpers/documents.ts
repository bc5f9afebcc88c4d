import { expect } from 'vitest'
import type { Block, Document, Piece } from '../../src/report/document.ts'
import { type Asked, make, type Report } from '../../src/report/index.ts'
import type { Source } from '../../src/report/source.ts'

const NOTHING: Asked = { child: null, visit: null, earlier: null, audience: 'professionals', names: 'household' }

/** The document as it is handed out, guarded where it is for the family. */
export const made = (report: Report, source: Source, asked: Partial<Asked> = {}): Document =>
  make(report, source, { ...NOTHING, ...asked }).document

/** A practice family by the first word of its name. */
export function familyOf(sources: ReadonlyMap<string, Source>, name: string): Source {
  return sources.get(`${name} (practice)`) ?? expect.fail(`no practice family ${name}`)
}

/** The same family with something kept from it. */
export const keeping = (source: Source, ...things: readonly string[]): Source => ({
  ...source,
  family: { ...source.family, keptFromFamily: new Set(things) },
})

const cellText = (cell: string | { readonly text: string }): string => (typeof cell === 'string' ? cell : cell.text)

/** Every text of a block that a reader sees. */
export function wordsOf(block: Block): string[] {
  switch (block.kind) {
    case 'text':
      return [block.text]
    case 'quote':
      return [block.text, block.by]
    case 'list':
      return block.items.flatMap(({ text, lines = [] }) => [text, ...lines])
    case 'terms':
      return block.terms.flatMap(({ term, details }) => [term, ...details])
    case 'table':
      return [block.caption, ...block.head, ...block.rows.flatMap(({ cells }) => cells.map(cellText))]
    case 'part':
      return [block.title, ...block.blocks.flatMap(wordsOf)]
    default:
      return [...block.labels]
  }
}

/** Everything that a reader of the document sees. */
export const allWords = ({ title, head, sections, leavesOut }: Document): string =>
  [title, ...head, ...sections.flatMap((section) => [section.title, ...section.blocks.flatMap(wordsOf)]), ...leavesOut].join('\n')

/** The words of the sections with that title, or whose title begins so. */
export const inSection = ({ sections }: Document, title: string): string =>
  sections
    .filter((section) => section.title.startsWith(title))
    .flatMap((section) => section.blocks.flatMap(wordsOf))
    .join('\n')

/** The rows of every table of a document with its caption, parts included. */
export function tablesOf(document: Document): { caption: string; rows: readonly (readonly string[])[] }[] {
  const inside = (block: Block): { caption: string; rows: readonly (readonly string[])[] }[] =>
    block.kind === 'part'
      ? block.blocks.flatMap(inside)
      : block.kind === 'table'
        ? [{ caption: block.caption, rows: block.rows.map(({ cells }) => cells.map(cellText)) }]
        : []
  return document.sections.flatMap(({ blocks }) => blocks.flatMap(inside))
}

/** What the facts behind every piece of a document are about. */
export function toldOf(document: Document): Set<string> {
  const of = (piece: Piece) => piece.of ?? []
  const inside = (block: Block): readonly string[] => [
    ...of(block),
    ...(block.kind === 'part' ? block.blocks.flatMap(inside) : []),
    ...(block.kind === 'list' ? block.items.flatMap(of) : []),
    ...(block.kind === 'terms' ? block.terms.flatMap(of) : []),
    ...(block.kind === 'table' ? block.rows.flatMap(of) : []),
  ]
  return new Set(document.sections.flatMap((section) => [...of(section), ...section.blocks.flatMap(inside)]))
}
