import { never } from '../../core/result.ts'
import * as text from '../../i18n/index.ts'
import type { Block, Cell, Document, Item, Row, Section, Term } from '../document.ts'

/** The document in plain text that reads well wherever it is pasted, in any typeface: headings underlined, one line a thing, `\n` at each end. */
export function asText(document: Document): string {
  const { title, mark, head, sections, leavesOut } = document
  const ending =
    leavesOut.length > 0 ? [heading(text.print.ending.title, '-'), leavesOut.map((each) => `- ${oneLine(each)}`).join('\n')] : []
  const parts = [
    heading(title, '='),
    ...(mark ? [mark] : []),
    ...(head.length > 0 ? [head.map(oneLine).join('\n')] : []),
    ...sections.flatMap(ofSection),
    ...ending,
  ]
  const whole = parts.filter((each) => each !== '').join('\n\n')
  return `${whole.replace(/\r\n?/g, '\n').trimEnd()}\n`
}

/** What one piece of a document says, in one line: enough to know it by. */
export function pieceAsText(piece: Section | Block | Item | Row | Term): string {
  if ('kind' in piece) return oneLine(ofBlock(piece).join(' '))
  if ('title' in piece) return oneLine(piece.title)
  if ('cells' in piece)
    return piece.cells
      .map((each) => oneLine(wordsOf(each)))
      .filter(Boolean)
      .join(' \u00b7 ')
  if ('term' in piece) return oneLine(`${piece.term}: ${piece.details.join(' ')}`)
  return oneLine([piece.text, ...(piece.lines ?? [])].join(' '))
}

const ofSection = ({ title, blocks }: Section): string[] => [heading(title, '-'), ...blocks.flatMap(ofBlock)]

function ofBlock(block: Block): string[] {
  switch (block.kind) {
    case 'text':
      return [lines(block.text).join('\n')]
    case 'quote':
      return [[...lines(quoted(block.text)), ...(block.by === '' ? [] : [`  ${oneLine(block.by)}`])].join('\n')]
    case 'list':
      return [block.items.map((item, at) => listed(item, block.ordered ? `${at + 1}. ` : '- ')).join('\n')]
    case 'terms':
      return [block.terms.map(ofTerm).join('\n')]
    case 'table':
      return [[...(block.caption === '' ? [] : [block.caption]), ...block.rows.map((row) => ofRow(row, block.head))].join('\n')]
    case 'part':
      return [oneLine(block.title), ...block.blocks.flatMap(ofBlock)]
    case 'lines':
      return [block.labels.map((label) => `${label}: ${'_'.repeat(TO_WRITE_ON)}`).join('\n')]
    default:
      return never(block)
  }
}

/** In characters. */
const TO_WRITE_ON = 40

const heading = (title: string, under: string): string => `${oneLine(title)}\n${under.repeat([...oneLine(title)].length)}`

/** Somebody may have typed line ends into what stands on one line here. */
const oneLine = (words: string): string => words.trim().replace(/\s*[\r\n]+\s*/g, ' ')

const lines = (words: string): string[] => words.trim().split(/\r\n|\r|\n/)

const indented = (words: readonly string[], by: string): string[] => words.flatMap(lines).map((line) => `${by}${line}`)

const listed = (item: Item, mark: string): string => {
  const [first = '', ...rest] = lines(item.text)
  return [`${mark}${first}`, ...indented([...rest, ...(item.lines ?? [])], ' '.repeat(mark.length))].join('\n')
}

const ofTerm = ({ term, details }: Term): string => {
  const [only] = details
  if (details.length === 1 && only !== undefined && !/[\r\n]/.test(only.trim())) return `${term}: ${only.trim()}`
  return [`${term}:`, ...indented(details, '  ')].join('\n')
}

/** What somebody said, in quotation marks, also where whoever typed it set them already. */
export const quoted = (said: string): string => (/^[\u201c\u2018"']/.test(said.trim()) ? said.trim() : text.print.quoted(said.trim()))

/** What a cell says. */
export const wordsOf = (cell: string | Cell): string => (typeof cell === 'string' ? cell : cell.text)

// Each cell after the name of its column: columns made of spaces fall apart in any typeface but one.
const ofRow = (row: Row, head: readonly string[]): string => {
  const [first = '', ...rest] = row.cells.map(wordsOf)
  const cells = rest.map((cell, at) => [head[at + 1] ?? '', cell] as const).filter(([, cell]) => cell.trim() !== '')
  return [
    `- ${head[0] ? `${head[0]}: ` : ''}${oneLine(first)}`,
    ...cells.map(([name, cell]) => `  ${name === '' ? '' : `${name}: `}${lines(cell).join('\n    ')}`),
  ].join('\n')
}
