import { expect } from 'vitest'
import type { Names, ReportId } from '../../src/core/out.ts'
import type { Block, Document, Item, Row, Section } from '../../src/report/document.ts'
import type { Guarded } from '../../src/report/guard.ts'
import { make, type ReportAudience, reports } from '../../src/report/index.ts'
import type { Source } from '../../src/report/source.ts'

/** A report of this source that asks for nothing but itself. */
export async function made(
  id: ReportId,
  source: Source,
  { audience = 'professionals', names = 'household' }: { audience?: ReportAudience; names?: Names } = {},
): Promise<Guarded> {
  return make(await reports[id](), source, { child: null, visit: null, earlier: null, audience, names })
}

const within = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => (block.kind === 'part' ? [block, ...within(block.blocks)] : [block]))

/** Every block of a document or of one section, with those within parts. */
export const blocksIn = (of: Document | Section): readonly Block[] =>
  'sections' in of ? of.sections.flatMap(({ blocks }) => within(blocks)) : within(of.blocks)

export const rowsIn = (of: Document | Section): readonly Row[] =>
  blocksIn(of).flatMap((block) => (block.kind === 'table' ? block.rows : []))

export const itemsIn = (of: Document | Section): readonly Item[] =>
  blocksIn(of).flatMap((block) => (block.kind === 'list' ? block.items : []))

/** The words of a row, cell by cell. */
export const wordsOf = ({ cells }: Row): readonly string[] => cells.map((cell) => (typeof cell === 'string' ? cell : cell.text))

/** The section of that name. */
export const sectionOf = ({ sections }: Document, title: string): Section =>
  sections.find((section) => section.title === title) ??
  expect.fail(`no section ${title}: ${sections.map((each) => each.title).join(', ')}`)
