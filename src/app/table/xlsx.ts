import { fail, ok, type Result } from '../../core/result.ts'
import { type ReadTable, TABLE, type TableFailure } from './rows.ts'
import { readXml } from './xml.ts'
import { openZip, type Unpack } from './zip.ts'

const damaged = () => fail({ kind: 'not-a-workbook' } as const)

async function textOf(unpack: Unpack, name: string): Promise<Result<string | null, TableFailure>> {
  const bytes = await unpack(name)
  if (!bytes.ok) return bytes
  return ok(bytes.value === null ? null : new TextDecoder().decode(bytes.value))
}

/** The files of a workbook's sheets in their order, and that of its shared texts. */
interface Parts {
  readonly sheets: readonly string[]
  readonly strings: string | null
}

async function partsOf(unpack: Unpack): Promise<Result<Parts, TableFailure>> {
  const [book, links] = [await textOf(unpack, 'xl/workbook.xml'), await textOf(unpack, 'xl/_rels/workbook.xml.rels')]
  if (!book.ok) return book
  if (!links.ok) return links
  const targets = new Map<string, string>()
  const ids: string[] = []
  let strings: string | null = null
  const whole = (target: string) => (target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`)
  const readLinks = readXml(links.value ?? '', {
    open(name, { Id = '', Target = '', Type = '' }) {
      if (name !== 'Relationship') return
      targets.set(Id, whole(Target))
      if (Type.endsWith('/sharedStrings')) strings = whole(Target)
    },
  })
  const readBook = readXml(book.value ?? '', {
    open(name, { id = '' }) {
      if (name === 'sheet') ids.push(id)
    },
  })
  const sheets = ids.flatMap((id) => targets.get(id) ?? [])
  return book.value && links.value && readLinks && readBook && sheets.length > 0 ? ok({ sheets, strings }) : damaged()
}

/** The shared texts, each put together from its runs; how a word is spoken is left out. */
function stringsIn(xml: string): string[] | null {
  const strings: string[] = []
  let [text, inText, spoken] = ['', false, false]
  const read = readXml(xml, {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') spoken = true
      if (name === 't') inText = !spoken
    },
    text(part) {
      if (inText) text += part
    },
    close(name) {
      if (name === 'si') strings.push(text)
      if (name === 'rPh') spoken = false
      if (name === 't') inText = false
    },
  })
  return read ? strings : null
}

/** Where a cell is, from its address: `B7` is column 1 of row 7. */
function placeOf(address: string): { readonly column: number; readonly row: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address) ?? []
  if (!letters || !digits) return null
  return { column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1, row: Number(digits) }
}

/** What a cell shows: of a formula what it came to last. */
function shownOf(type: string, text: string, strings: readonly string[]): string {
  if (type === 's') return strings[Number(text)] ?? ''
  if (type === 'b') return text === '1' ? 'yes' : 'no'
  if (type !== 'n') return text
  return text.trim() === '' || Number.isNaN(Number(text)) ? text : String(Number(text))
}

function rowsIn(xml: string, strings: readonly string[]): Result<readonly (readonly string[])[], TableFailure> {
  const rows: string[][] = []
  let [place, type, text, inValue, big] = [placeOf(''), 'n', '', false, false]
  const read = readXml(xml, {
    open(name, { r = '', t = 'n' }) {
      if (name === 'c') [place, type, text] = [placeOf(r), t, '']
      // `v` is the value, `t` the text of a cell that has it in itself; `f` is the formula, which is not read.
      if (name === 'v' || name === 't') inValue = true
    },
    text(part) {
      if (inValue) text += part
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false
      if (name !== 'c' || !place) return
      big ||= place.row > TABLE.rows || place.column >= TABLE.columns
      if (big || text === '') return
      while (rows.length < place.row) rows.push([])
      const row = rows[place.row - 1] as string[]
      while (row.length < place.column) row.push('')
      row[place.column] = shownOf(type, text, strings)
    },
  })
  if (big) return fail({ kind: 'table-too-big', ...TABLE })
  return read ? ok(rows) : damaged()
}

/** The first sheet of a workbook. No formula is worked out, nothing that it names is loaded. */
export async function readXlsx(bytes: Uint8Array<ArrayBuffer>): Promise<Result<ReadTable, TableFailure>> {
  const zip = openZip(bytes)
  if (!zip.ok) return zip
  const parts = await partsOf(zip.value)
  if (!parts.ok) return parts
  const { sheets, strings } = parts.value
  const shared = strings === null ? ok(null) : await textOf(zip.value, strings)
  if (!shared.ok) return shared
  const sheet = await textOf(zip.value, sheets[0] as string)
  if (!sheet.ok) return sheet
  const texts = shared.value === null ? [] : stringsIn(shared.value)
  if (!texts || sheet.value === null) return damaged()
  const rows = rowsIn(sheet.value, texts)
  return rows.ok ? ok({ rows: rows.value, otherSheets: sheets.length - 1 }) : rows
}
