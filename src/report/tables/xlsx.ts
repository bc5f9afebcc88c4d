/**
 * The parts of a workbook (Office Open XML, ISO/IEC 29500) that tables need. Ours: the writers that there are build a whole sheet as one
 * text and pack it in a worker made of a blob, which the app's policy forbids; this one gives row after row.
 */

/** One cell that is more than nothing. A day and a moment are in days since 1900 as spreadsheets count them. */
export type SheetCell =
  | { readonly kind: 'text' | 'head' | 'wrapped'; readonly value: string }
  | { readonly kind: 'number' | 'day' | 'moment'; readonly value: number }
  | { readonly kind: 'truth'; readonly value: boolean }

/** One sheet: its name of at most 31 letters, how wide its columns stand in characters, and its rows, each read once. */
export interface SheetOf {
  readonly name: string
  readonly widths: readonly number[]
  readonly rows: Iterable<readonly (SheetCell | null)[]>
  /** How many rows there are beneath a head that stays, to be filtered by it; null for a sheet without a head. */
  readonly filtered: number | null
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The place of each look in the list of styles below. */
const STYLES: Readonly<Record<SheetCell['kind'], number>> = { text: 0, number: 0, truth: 0, head: 1, day: 2, moment: 3, wrapped: 4 }

const styles = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)

// A spreadsheet takes "_x0041_" for a sign by its number, and knows one sort of line end.
const inCell = (text: string): string => escaped(text.replace(/\r\n?/g, '\n').replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_'))

/** "A" for 0, "AA" for 26. */
const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26)

function cellOf(cell: SheetCell, at: string): string {
  const style = STYLES[cell.kind]
  const start = `<c r="${at}"${style === 0 ? '' : ` s="${style}"`}`
  switch (cell.kind) {
    case 'number':
    case 'day':
    case 'moment':
      return `${start}><v>${cell.value}</v></c>`
    case 'truth':
      return `${start} t="b"><v>${cell.value ? 1 : 0}</v></c>`
    default:
      return `${start} t="inlineStr"><is><t xml:space="preserve">${inCell(cell.value)}</t></is></c>`
  }
}

/** The file of one sheet, row after row. */
function* sheetXml({ widths, rows, filtered }: SheetOf, isFirst: boolean): Generator<string> {
  const view = isFirst ? ' tabSelected="1"' : ''
  const pane = filtered === null ? '' : '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  const cols = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView${view} workbookViewId="0">${pane}</sheetView></sheetViews>`
  yield `<cols>${cols}</cols><sheetData>`
  let place = 0
  for (const row of rows) {
    place += 1
    yield `<row r="${place}">${row.map((cell, at) => (cell ? cellOf(cell, `${letters(at)}${place}`) : '')).join('')}</row>`
  }
  const filter = filtered ? `<autoFilter ref="A1:${letters(widths.length - 1)}${filtered + 1}"/>` : ''
  yield `</sheetData>${filter}</worksheet>`
}

/** Every file of a workbook with these sheets, in the order of its tabs. The first tab's file comes last: it may count what the others did. */
export function workbookFiles(sheets: readonly SheetOf[]): { readonly name: string; readonly pieces: Iterable<string> }[] {
  const places = sheets.map((_, at) => at + 1)
  const part = (place: number) => `xl/worksheets/sheet${place}.xml`
  const types = places.map((place) => `<Override PartName="/${part(place)}" ContentType="${TYPE}.worksheet+xml"/>`).join('')
  const tabs = sheets.map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')
  const links = places.map((at) => `<Relationship Id="rId${at}" Type="${LINKS}/worksheet" Target="worksheets/sheet${at}.xml"/>`).join('')
  const [first, ...others] = sheets.map((sheet, at) => ({ name: part(at + 1), pieces: sheetXml(sheet, at === 0) }))
  const fixed: readonly (readonly [string, string])[] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${types}</Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    ['xl/workbook.xml', `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets>${tabs}</sheets></workbook>`],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${links}<Relationship Id="rId${sheets.length + 1}" Type="${LINKS}/styles" Target="styles.xml"/></Relationships>`,
    ],
  ]
  return [
    ...fixed.map(([name, xml]) => ({ name, pieces: [HEAD + xml] })),
    { name: 'xl/styles.xml', pieces: [styles] },
    ...others,
    ...(first ? [first] : []),
  ]
}
