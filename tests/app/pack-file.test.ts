// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { instrumentPack, openPackFile } from '../../src/app/pack-file.ts'
import { canonical } from '../../src/core/canonical.ts'
import { sayFault } from '../../src/i18n/en/packs/faults.ts'
import { bytesOf, exampleFile, fernshire, fixture, NOTHING_HERE, packIn } from '../helpers/packs.ts'
import { type RawCell, workbookFiles, xlsxOf, zipOf } from '../helpers/xlsx.ts'

// Many files, on a machine that may be busy with something else.
vi.setConfig({ testTimeout: 120_000 })

const csv = (name: string) => new TextDecoder().decode(exampleFile(name))
const home = csv('fernshire-home-1.csv')

/** What is wrong with a table, in words. */
async function wrongWith(text: string): Promise<string[]> {
  const read = await openPackFile(bytesOf(text), NOTHING_HERE)
  if (read.ok) return []
  return read.failure.kind === 'pack-faults' ? read.failure.faults.map(sayFault) : expect.fail(read.failure.kind)
}

/** The row of the table that has this item, and it with some cells changed. */
function withCells(code: string, cells: Readonly<Record<string, string>>, of = home): string {
  const lines = of.split('\r\n')
  const head = lines.find((line) => line.startsWith('domain code'))?.split(',') ?? expect.fail('no head')
  const at = lines.findIndex((line) => line.includes(`,${code},`))
  // No cell of these rows is quoted but for its commas, so that they can be parted like this.
  const parted = [...(lines[at] ?? '').matchAll(/("([^"]*)"|[^,]*)(?:,|$)/g)].map(([, whole = '', quoted]) => quoted ?? whole)
  for (const [column, text] of Object.entries(cells)) parted[head.indexOf(column)] = text
  lines[at] = parted
    .slice(0, head.length)
    .map((cell) => (/[,"]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell))
    .join(',')
  return lines.join('\r\n')
}

const rowOf = (code: string) => home.split('\r\n').findIndex((line) => line.includes(`,${code},`)) + 1

describe('a table', () => {
  test('becomes the pack that it says, with its worked examples come out', async () => {
    const read = await openPackFile(exampleFile('fernshire-home-1.csv'), NOTHING_HERE)
    if (!read.ok || read.value.pack.kind !== 'instrument') return expect.fail('not read')
    const { instrument, wording, tests } = read.value.pack.body
    expect(read.value).toMatchObject({ from: 'csv', warnings: [], otherSheets: 0 })
    expect(instrument).toMatchObject({ id: 'fernshire-home', version: 1, rule: 'sum-and-flags', validated: false, origins: null })
    expect(instrument.domains[0]?.subAreas.map(({ items }) => items.length)).toEqual([2, 7, 4, 3, 2, 2])
    expect(wording[0]?.items['HOME.1']).toMatchObject({
      name: 'Path, door and bell',
      look: 'The way from the street, the step, the lock and the light.',
    })
    expect(wording[0]?.subAreas).toMatchObject({ 'HOME.S1': 'Coming in' })
    expect(tests.map(({ name, expected }) => [name, expected.HOME])).toEqual([
      ['Mill Lane: worn and clean', { kind: 'summed', sum: 14, flagged: [] }],
      ['Quarry Cottages: two things that cannot wait', { kind: 'summed', sum: 21, flagged: ['HOME.14', 'HOME.19'] }],
      ['A doorstep talk: too little seen', { kind: 'not-enough-seen' }],
    ])
  })

  test('is the same pack with semicolons, with tabs, with a mark at its beginning, or with columns in another order', async () => {
    const { hash } = await fernshire(1)
    const papa = (await import('papaparse')).default
    const rows = papa.parse(home, { skipEmptyLines: false, preview: 0 }).data
    const written = (sign: string, table = rows) =>
      table
        .map((row) => row.map((cell) => (cell.includes(sign) || cell.includes('"') ? `"${cell.replace(/"/g, '""')}"` : cell)).join(sign))
        .join('\n')
    const head = rows.findIndex((row) => row.includes('item code'))
    const turned = rows.map((row, at) => (at < head ? row : row.toReversed()))
    for (const text of [written(';'), written('\t'), `\ufeff${home}`, written(',', turned)]) {
      expect((await packIn(bytesOf(text))).hash).toBe(hash)
    }
  })

  test('keeps the words of every column where they belong', async () => {
    const body = (await fernshire(2)).body
    expect(body.instrument.origins?.items['HOME.22']).toEqual({ kind: 'merged', from: ['HOME.6', 'HOME.7'] })
    expect(body.instrument.origins?.dropped).toEqual(['HOME.4'])
    expect(body.instrument.origins?.items['HOME.21']).toEqual({ kind: 'new' })
  })
})

describe('what is wrong with a table is named by row and column', () => {
  const row = rowOf('HOME.9')
  const cases: Readonly<Record<string, readonly [() => string, readonly string[]]>> = {
    'an empty descriptor': [() => withCells('HOME.9', { 'grade 2': '' }), [`Row ${row}, column Grade 2 is empty.`]],
    'an item without a name': [() => withCells('HOME.9', { item: '' }), [`Row ${row}, column Item is empty.`]],
    'a code used before': [
      () => withCells('HOME.9', { 'item code': 'HOME.8' }),
      [`Row ${row}, column Item code: two have the code HOME.8. The first is row ${row - 1}, column Item code.`],
    ],
    'a word that is not known': [
      () => withCells('HOME.9', { housing: 'maybe', room: 'loft', bands: 'B X' }),
      [
        `Row ${row}, column Bands: “X” is not known. It can be PB, B, T, C and Y.`,
        `Row ${row}, column Housing: “maybe” is not known. It can be no, if told and yes.`,
        `Row ${row}, column Room: “loft” is not known. It can be outside, hall-stairs, living-room, kitchen, bathroom, child-bedroom and anywhere.`,
      ],
    ],
    markup: [() => withCells('HOME.9', { ask: '<b>Where?</b>' }), [`Row ${row}, column Ask has markup in it: a “<” followed by a letter.`]],
    'a descriptor that is too long': [
      () => withCells('HOME.9', { 'grade 0': 'a'.repeat(500) }),
      [`Row ${row}, column Grade 0 is longer than 400 characters.`],
    ],
    'two descriptors alike': [
      () => withCells('HOME.9', { 'grade 0': 'The same.', 'grade 1': 'The same.' }),
      [`Row ${row}, column Grade 1 says the same as row ${row}, column Grade 0.`],
    ],
    'a domain with two names': [
      () => withCells('HOME.9', { domain: 'The house' }),
      [`Row ${row}, column Domain: HOME is called “Home conditions” and “The house”.`],
    ],
    'a formula that came to nothing': [
      () => withCells('HOME.9', { about: '#REF!' }),
      [`Row ${row}, column About: a formula came to #REF!.`],
    ],
    'a worked example that does not come out': [
      () => withCells('HOME.9', { 'example 1': '3' }),
      ['Row 18: for HOME it says sum 14, and the rule gives sum 16, flagged HOME.9.'],
    ],
    'a worked example with a word': [
      () => withCells('HOME.9', { 'example 1': 'fine' }),
      [`Row ${row}, column Example 1: “fine” is not known. It can be not seen and does not apply.`],
    ],
    'a row above the items that is not known': [
      () => home.replace('licence,', 'license,').replace('grade words,', 'words,'),
      [
        'Above the items a row “licence” is missing, or has nothing beside it.',
        'Above the items a row “grade words” is missing, or has nothing beside it.',
        'Row 6: “license” is not the name of anything that is said above the items.',
        'Row 12: “words” is not the name of anything that is said above the items.',
      ],
    ],
    'a scale with a word in it': [
      () => home.replace('grades,0 1 2 3', 'grades,0 1 two 3'),
      expect.arrayContaining(['Row 9 should be a whole number.', expect.stringContaining('there is no column “grade 2”')]),
    ],
    'a rule that is not known': [
      () => home.replace('sum-and-flags', 'mean'),
      expect.arrayContaining([
        'Row 8: “mean” is not known. It can be worst-else-upper-median, mode-worst-first, sum-and-flags and worst-only.',
      ]),
    ],
    'a column that is not known, and one that is missing': [
      () => home.replace(',room,', ',colour,').replace('grade 3', 'grade three'),
      expect.arrayContaining([
        expect.stringContaining('there is no column “colour”'),
        expect.stringContaining('there is no column “grade three”'),
        expect.stringContaining('the column “grade 3” is missing'),
      ]),
    ],
    'no items at all': [
      () => 'name,value\nid,x\n',
      ['There is no row with the names of columns. One of its columns has to be “item code”.'],
    ],
  }

  test.each(Object.entries(cases))('%s', async (_, [make, said]) => {
    expect(await wrongWith(make())).toEqual(said)
  })

  test('all of it at once', async () => {
    const text = withCells('HOME.12', { 'grade 1': '' }, withCells('HOME.9', { core: 'perhaps', 'grade 2': '' }))
    expect(await wrongWith(text)).toEqual([
      `Row ${row}, column Core: “perhaps” is not known. It can be no and yes.`,
      `Row ${row}, column Grade 2 is empty.`,
      `Row ${rowOf('HOME.12')}, column Grade 1 is empty.`,
    ])
  })
})

describe('a workbook', () => {
  const small = async (rows: readonly (readonly (string | RawCell)[])[]) => openPackFile(xlsxOf(rows), NOTHING_HERE)
  const table = async () => {
    const papa = (await import('papaparse')).default
    return papa.parse(home, { skipEmptyLines: false, preview: 0 }).data
  }

  test('of the same rows is the same pack; a formula is what it came to, and other sheets are only counted', async () => {
    const read = await openPackFile(fixture('fernshire-home-1.xlsx'), NOTHING_HERE)
    expect(read).toMatchObject({ ok: true, value: { from: 'xlsx', otherSheets: 1, pack: { hash: (await fernshire(1)).hash } } })
  })

  test('may write texts in themselves, in runs, with prefixes and entities', async () => {
    const rows = (await table()).map((row): (string | RawCell)[] => [...row])
    const at = rows.findIndex((row) => row.includes('HOME.1'))
    const row = rows[at] ?? expect.fail('no row')
    row[5] = { xml: '<c r="{at}" t="inlineStr"><is><r><t>Path, door </t></r><r><t>and &#98;&#x65;ll</t></r></is></c>' }
    row[1] = { xml: '<c r="{at}" t="str"><f>"Home"&amp;" conditions"</f><v>Home conditions</v></c>' }
    row[11] = { xml: '<c r="{at}" t="b"><v>1</v></c>' }
    const read = await small(rows)
    expect(read).toMatchObject({ ok: true, value: { pack: { hash: (await fernshire(1)).hash } } })
  })

  const files = async () => workbookFiles((await table()).slice(0, 3))
  const replaced = async (name: string, content: string) =>
    zipOf((await files()).map((file) => (file.name === name ? { ...file, content } : file)))
  const hostile: Readonly<Record<string, () => Promise<Uint8Array<ArrayBuffer>>>> = {
    'cut in half': async () => xlsxOf(await table()).slice(0, 2_000),
    'with its directory cut off': async () => xlsxOf(await table()).slice(0, -30),
    'with a sheet that is more than it says': async () =>
      zipOf((await files()).map((file) => (file.name === 'xl/worksheets/sheet1.xml' ? { ...file, size: 10 } : file))),
    'with a sheet that says it is four gigabytes': async () =>
      zipOf((await files()).map((file) => (file.name === 'xl/worksheets/sheet1.xml' ? { ...file, size: 4_000_000_000 } : file))),
    'that unpacks to a hundred megabytes': async () =>
      zipOf(
        (await files()).map((file) => (file.name === 'xl/sharedStrings.xml' ? { ...file, content: Buffer.alloc(100_000_000, 32) } : file)),
      ),
    'that declares entities which grow': () =>
      replaced(
        'xl/worksheets/sheet1.xml',
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><worksheet><sheetData><row><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>',
      ),
    'with an entity that there is not': () =>
      replaced(
        'xl/worksheets/sheet1.xml',
        '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&xxe;</v></c></row></sheetData></worksheet>',
      ),
    'with tags that do not close': () =>
      replaced('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row><c></row></sheetData></worksheet>'),
    'with tags a hundred deep': () => replaced('xl/worksheets/sheet1.xml', `${'<a>'.repeat(100)}${'</a>'.repeat(100)}`),
    'without a workbook in it': async () => zipOf((await files()).filter(({ name }) => name !== 'xl/workbook.xml')),
    'without a sheet in it': async () => zipOf((await files()).filter(({ name }) => name !== 'xl/worksheets/sheet1.xml')),
    'with nothing in it': async () => zipOf([]),
  }

  test.each(Object.entries(hostile))('%s is refused by name', async (_, make) => {
    const read = await openPackFile(await make(), NOTHING_HERE)
    expect(read).toEqual({ ok: false, failure: { kind: 'not-a-workbook' } })
  })

  test('with a cell far away is refused before a table of that size is made', async () => {
    for (const address of ['A1048576', 'XFD1']) {
      const far = await replaced(
        'xl/worksheets/sheet1.xml',
        `<worksheet><sheetData><row r="1"><c r="${address}" t="str"><v>x</v></c></row></sheetData></worksheet>`,
      )
      expect(await openPackFile(far, NOTHING_HERE)).toMatchObject({ ok: false, failure: { kind: 'table-too-big' } })
    }
  })

  test('of an older kind, or locked by a password, is told apart', async () => {
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(100).fill(0)])
    expect(await openPackFile(old, NOTHING_HERE)).toEqual({ ok: false, failure: { kind: 'old-workbook' } })
  })
})

describe('a pack file', () => {
  test('with one sign changed by hand is told from one that nobody touched', async () => {
    const pack = await fernshire(1)
    expect(await packIn(bytesOf(canonical(pack)))).toEqual(pack)
    const altered = canonical(pack).replace('Good enough', 'Good, enough')
    expect(await openPackFile(bytesOf(altered), NOTHING_HERE)).toEqual({ ok: false, failure: { kind: 'pack-altered' } })
  })

  test('larger than 2 MB is not opened', async () => {
    expect(await openPackFile(new Uint8Array(2_000_001), NOTHING_HERE)).toMatchObject({ ok: false, failure: { kind: 'pack-too-big' } })
  })

  test('that is not text at all is told so', async () => {
    for (const bytes of [new Uint8Array([0x7b, 0xff, 0xfe]), bytesOf('{"a":"\0"}'), new Uint8Array([0x93, 0x68, 0x69, 0x94])]) {
      expect(await openPackFile(bytes, NOTHING_HERE)).toEqual({ ok: false, failure: { kind: 'not-text' } })
    }
  })

  test('of what Plumbline comes with would pass, but for its id', async () => {
    const { builtIn } = await import('../../src/instruments/index.ts')
    for (const { instrument, wording } of builtIn) {
      const pack = await instrumentPack({ instrument, wording: [await wording()], tests: [] })
      expect(await openPackFile(bytesOf(canonical(pack)), NOTHING_HERE)).toMatchObject({ ok: true, value: { pack: { hash: pack.hash } } })
    }
  })
})

describe('bytes that were spoilt on the way', () => {
  const names = ['fernshire-home-1.xlsx', 'fernshire-home-1.csv', 'fernshire-practice-1.json'] as const
  const files = names.map((name) => (name.endsWith('xlsx') ? fixture(name) : exampleFile(name)))

  test('are refused by name or are still a pack; nothing is thrown', async () => {
    const spoiling = fc.record({ at: fc.nat(), byte: fc.integer({ min: 0, max: 255 }), cut: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.nat(2), fc.array(spoiling, { minLength: 1, maxLength: 3 }), async (which, spoilings) => {
        let bytes = new Uint8Array(files[which] as Uint8Array)
        for (const { at, byte, cut } of spoilings) {
          if (cut && bytes.length > 1) bytes = bytes.slice(0, 1 + (at % (bytes.length - 1)))
          else bytes[at % bytes.length] = byte
        }
        const read = await openPackFile(bytes, NOTHING_HERE)
        if (!read.ok) expect(typeof read.failure.kind).toBe('string')
      }),
      { numRuns: 400 },
    )
  })
})
