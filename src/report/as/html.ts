import { never } from '../../core/result.ts'
import * as text from '../../i18n/index.ts'
import type { Block, Document, Section } from '../document.ts'
import { quoted, wordsOf } from './text.ts'

/**
 * The document as HTML for a clipboard: headings, paragraphs, quotations, lists and tables as what they are, everything that somebody
 * typed escaped, and of looks only the lines of tables, which word processors leave out otherwise.
 */
export function asHtml(document: Document): string {
  const { title, mark, head, lang, sections, leavesOut } = document
  const ending =
    leavesOut.length > 0 ? `${of('h2', text.print.ending.title)}<ul>${leavesOut.map((each) => of('li', each)).join('')}</ul>` : ''
  const top = [of('h1', title), mark ? `<p><strong>${written(mark)}</strong></p>` : '', ...head.map((each) => of('p', each))]
  return `<div lang="${escaped(lang)}">${top.join('')}${sections.map(ofSection).join('')}${ending}</div>`
}

const ofSection = ({ title, blocks }: Section): string => of('h2', title) + blocks.map(ofBlock).join('')

function ofBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.tone === 'strong' ? `<p><strong>${written(block.text)}</strong></p>` : of('p', block.text)
    case 'quote':
      return `<blockquote${inLanguage(block.lang)}>${of('p', quoted(block.text))}${block.by === '' ? '' : of('p', block.by)}</blockquote>`
    case 'list': {
      const items = block.items.map((item) => `<li>${[item.text, ...(item.lines ?? [])].map(written).join('<br>')}</li>`)
      const tag = block.ordered ? 'ol' : 'ul'
      return `<${tag}>${items.join('')}</${tag}>`
    }
    // A list of terms becomes a table: word processors show its names and values below each other and run together.
    case 'terms':
      return `<table ${TABLE}><tbody>${block.terms
        .map(({ term, details }) => `<tr>${cell('th scope="row"', written(term))}${cell('td', details.map(written).join('<br>'))}</tr>`)
        .join('')}</tbody></table>`
    case 'table':
      return (
        `<table ${TABLE}>${block.caption === '' ? '' : of('caption', block.caption)}` +
        `<thead><tr>${block.head.map((name) => cell('th scope="col"', written(name))).join('')}</tr></thead><tbody>` +
        block.rows
          .map(({ cells }) => {
            const [first = '', ...rest] = cells.map((each) => written(wordsOf(each)))
            return `<tr>${cell('th scope="row"', first)}${rest.map((each) => cell('td', each)).join('')}</tr>`
          })
          .join('') +
        '</tbody></table>'
      )
    case 'part':
      return of('h3', block.title) + block.blocks.map(ofBlock).join('')
    case 'lines':
      return block.labels.map((label) => of('p', `${label}: ${'_'.repeat(TO_WRITE_ON)}`)).join('')
    default:
      return never(block)
  }
}

/** In characters. */
const TO_WRITE_ON = 40

// Attributes and no styles: what a page writes to the clipboard is held against its own policy, which allows none.
const TABLE = 'border="1" cellspacing="0" cellpadding="5"'
const CELL = 'align="left" valign="top"'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (words: string): string => words.replace(/[&<>"']/g, (each) => ESCAPES[each] ?? each)

/** Escaped, with the line ends that somebody typed. */
const written = (words: string): string => escaped(words.trim()).replace(/\r\n|\r|\n/g, '<br>')
const of = (tag: string, words: string): string => `<${tag}>${written(words)}</${tag}>`
const cell = (tag: string, inside: string): string => `<${tag} ${CELL}>${inside}</${tag.split(' ')[0]}>`
const inLanguage = (lang: string | undefined): string => (lang === undefined ? '' : ` lang="${escaped(lang)}"`)
