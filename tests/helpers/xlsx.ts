import { crc32, deflateRawSync } from 'node:zlib'

/** One file of an archive, as it is to be written; `size` and `deflated` say other than what is so, where a test wants that. */
export interface ZipFile {
  readonly name: string
  readonly content: string | Uint8Array
  readonly size?: number
  readonly stored?: boolean
}

/** A ZIP archive of these files. */
export function zipOf(files: readonly ZipFile[]): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = []
  const entries: Buffer[] = []
  let at = 0
  for (const { name, content, size, stored } of files) {
    const plain = Buffer.from(content as string)
    const packed = stored ? plain : deflateRawSync(plain)
    const named = Buffer.from(name)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(stored ? 0 : 8, 4)
    head.writeUInt32LE(crc32(plain), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(size ?? plain.length, 18)
    head.writeUInt16LE(named.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, named, packed])
    const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), head, Buffer.alloc(14), named])
    entry.writeUInt32LE(at, 42)
    parts.push(local)
    entries.push(entry)
    at += local.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...parts, directory, end]))
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26)
}

/** A cell that is not plain text: its element as it is. `at` stands for its address. */
export interface RawCell {
  readonly xml: string
}

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** The files of a workbook as the usual programs write it: numbers as numbers, texts shared. Other sheets are empty. */
export function workbookFiles(rows: readonly (readonly (string | RawCell)[])[], otherSheets: readonly string[] = []): ZipFile[] {
  const strings: string[] = []
  const shared = (text: string) => {
    const known = strings.indexOf(text)
    return known === -1 ? strings.push(text) - 1 : known
  }
  const cellOf = (cell: string | RawCell, at: string): string => {
    if (typeof cell !== 'string') return cell.xml.replaceAll('{at}', at)
    if (cell === '') return ''
    return /^\d+$/.test(cell) ? `<c r="${at}"><v>${cell}</v></c>` : `<c r="${at}" t="s"><v>${shared(cell)}</v></c>`
  }
  const data = rows
    .map((row, r) => `<row r="${r + 1}">${row.map((cell, c) => cellOf(cell, `${letters(c)}${r + 1}`)).join('')}</row>`)
    .join('')
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  const names = ['Items', ...otherSheets]
  const sheets = names.map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')
  const links = names
    .map((_, at) => `<Relationship Id="rId${at + 1}" Type="${LINKS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`)
    .join('')
  return [
    {
      name: '[Content_Types].xml',
      content: `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>${names.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    },
    {
      name: '_rels/.rels',
      content: `${xml}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${xml}<workbook xmlns="${SPREADSHEET}" xmlns:r="${LINKS}"><sheets>${sheets}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${xml}<Relationships xmlns="${PACKAGE}">${links}<Relationship Id="rIdS" Type="${LINKS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', content: `${xml}<worksheet xmlns="${SPREADSHEET}"><sheetData>${data}</sheetData></worksheet>` },
    ...otherSheets.map((_, at) => ({
      name: `xl/worksheets/sheet${at + 2}.xml`,
      content: `${xml}<worksheet xmlns="${SPREADSHEET}"><sheetData/></worksheet>`,
    })),
    {
      name: 'xl/sharedStrings.xml',
      content: `${xml}<sst xmlns="${SPREADSHEET}">${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    },
  ]
}

/** A workbook of one sheet with these rows. */
export const xlsxOf = (rows: readonly (readonly (string | RawCell)[])[], otherSheets: readonly string[] = []) =>
  zipOf(workbookFiles(rows, otherSheets))
