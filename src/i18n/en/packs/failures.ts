import { counted } from '../../format.ts'

const thousands = new Intl.NumberFormat('en-GB')

/** One sentence for each reason why a file brings nothing. Nothing was changed by looking at it. */
export const packFailures = {
  'pack-too-big': (most: number) =>
    `The file is larger than ${thousands.format(most / 1_000_000)} MB, which no pack needs. It was not opened.`,
  'not-text': () =>
    'The file is not text that can be read. If it is a table, save it as “CSV UTF-8” or as an Excel workbook (.xlsx) and open that.',
  'not-json': () => 'The file begins like a pack and breaks off or is not well formed. Ask for it again; it may have been cut on the way.',
  'too-deep': (most: number) => `The file nests more than ${most} levels deep, which no pack does. It was not looked at further.`,
  'too-many-parts': (most: number) =>
    `The file has more than ${thousands.format(most)} parts, which no pack has. It was not looked at further.`,
  'forbidden-name': (name: string) => `The file has a part called “${name}”, which no pack has. It was not looked at further.`,
  'not-a-pack': () => 'The file is not a Plumbline pack: it does not say that it is one.',
  'newer-pack': (version: number) =>
    `The pack is of format ${version}, and this Plumbline reads format 1. Connect to the network once and reload to get a newer Plumbline.`,
  'not-a-table': (row: number) => `The table is not well formed from row ${row} on: a quotation mark is opened and not closed.`,
  'not-a-workbook': () =>
    'The file begins like an Excel workbook and is not one that can be read. Save it again as .xlsx, or as CSV UTF-8.',
  'old-workbook': () =>
    'The file is a workbook of an older kind, or one that a password locks. Save it without a password as .xlsx, or as CSV UTF-8.',
  'table-too-big': (rows: number, columns: number) =>
    `The table has more than ${thousands.format(rows)} rows or ${columns} columns, which no instrument needs. It was not looked at further.`,
  'pack-altered': () => 'The pack is not as its authors made it: its content does not fit its hash. Ask them for it again.',
  'no-items-in-form': () =>
    'The file is a FHIR Questionnaire, and none of its questions can be an item here: an item is a choice whose answers have whole numbers from 0 to 10. Nothing was taken in.',
  'pack-faults': (count: number) =>
    count === 1
      ? 'One thing is wrong with it. Nothing was taken in.'
      : `${counted(count, 'thing is', 'things are')} wrong with it. Nothing was taken in.`,
  published: (id: string, version: number) =>
    `Version ${version} of ${id} is on this tablet with another content. A version that was published does not change: ask its authors to give this one a new version number.`,
  reserved: (id: string) => `The id ${id} belongs to Plumbline’s own. Ask its authors to give it an id of their own.`,
  'in-use': (visits: number) => `${counted(visits, 'visit was', 'visits were')} made with it. It stays, so that they can be read.`,
  'in-force': () => 'These settings are in use. Choose others first.',
  'no-such-pack': () => 'It is not on this tablet any more.',
  'no-way-there': () => 'This visit cannot be moved to that version from here.',
  'set-not-offered': () => 'That version does not offer the set of items that this visit asks.',
}
