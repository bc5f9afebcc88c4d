import { canonical } from '../core/canonical.ts'
import { type Checked, checkPack } from '../core/pack/check.ts'
import type { Versions } from '../core/pack/checks/origins.ts'
import type { Fault, Warning } from '../core/pack/fault.ts'
import type { Dropped, FromForm } from '../core/pack/fhir/told.ts'
import { BOUNDS, openJsonText, saysPack, type Unreadable } from '../core/pack/open.ts'
import {
  type InstrumentBody,
  type InstrumentPack,
  type Pack,
  PACK_FORMAT,
  PACK_FORMAT_VERSION,
  type PracticePack,
} from '../core/pack/pack.ts'
import { fromSheet } from '../core/pack/sheet/from-sheet.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { contentId } from '../seal/digest.ts'
import type { ReadTable, TableFailure } from './table/rows.ts'

/** Why a file brings nothing. Nothing was changed by looking. */
export type PackFileFailure =
  | Unreadable
  | TableFailure
  /** Everything that was found wrong with it. */
  | { readonly kind: 'pack-faults'; readonly faults: readonly Fault[]; readonly warnings: readonly Warning[] }
  /** The body is not the one that its hash was made for: changed on the way, or by hand. */
  | { readonly kind: 'pack-altered' }
  /** A form in which nothing could become an item, and why not. */
  | { readonly kind: 'no-items-in-form'; readonly dropped: readonly Dropped[] }

/** What a file holds, as a pack in which nothing is wrong. */
export interface FilePack {
  readonly pack: Pack
  readonly warnings: readonly Warning[]
  readonly from: 'pack' | 'csv' | 'xlsx' | 'fhir'
  /** Sheets beside the first one, which were not read. */
  readonly otherSheets: number
  /** What was lost and what was assumed where the pack was made of a form; null for every other file. */
  readonly form: FromForm | null
}

type Bytes = Uint8Array<ArrayBuffer>

const hashOf = (body: Pack['body']): Promise<string> => contentId(canonical(body))

const HEAD = { format: PACK_FORMAT, formatVersion: PACK_FORMAT_VERSION } as const

/** A pack of this body, under its hash. */
export const instrumentPack = async (body: InstrumentBody): Promise<InstrumentPack> => ({
  ...HEAD,
  kind: 'instrument',
  hash: await hashOf(body),
  body,
})
export const practicePack = async (body: PracticePack['body']): Promise<PracticePack> => ({
  ...HEAD,
  kind: 'practice',
  hash: await hashOf(body),
  body,
})

const begins = (bytes: Bytes, signs: readonly number[]) => signs.every((sign, at) => bytes[at] === sign)
const ZIP = [0x50, 0x4b]
/** Workbooks of before 2007, and those that a password locks. */
const OLD = [0xd0, 0xcf, 0x11, 0xe0]

function textIn(bytes: Bytes): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return null
  }
}

function judged({ pack, faults, warnings }: Checked): Result<Pick<FilePack, 'pack' | 'warnings'>, PackFileFailure> {
  return pack ? ok({ pack, warnings }) : fail({ kind: 'pack-faults', faults, warnings })
}

async function fromForm(json: object, here: Versions): Promise<Result<FilePack, PackFileFailure>> {
  const { fromQuestionnaire } = await import('../core/pack/fhir/from-questionnaire.ts')
  const { body, dropped, assumed } = fromQuestionnaire({ ...json })
  if (!body) return fail({ kind: 'no-items-in-form', dropped })
  const found = judged(checkPack(await instrumentPack(body), here))
  return found.ok ? ok({ ...found.value, from: 'fhir', otherSheets: 0, form: { dropped, assumed } }) : found
}

async function fromJson(text: string, here: Versions): Promise<Result<FilePack, PackFileFailure>> {
  const json = openJsonText(text)
  if (!json.ok) return json
  if ('resourceType' in json.value && json.value.resourceType === 'Questionnaire') return fromForm(json.value, here)
  const opened = saysPack(json.value)
  if (!opened.ok) return opened
  const checked = judged(checkPack(opened.value, here))
  if (!checked.ok) return checked
  const { pack, warnings } = checked.value
  if ((await hashOf(pack.body)) !== pack.hash) return fail({ kind: 'pack-altered' })
  return ok({ pack, warnings, from: 'pack', otherSheets: 0, form: null })
}

async function fromTable(
  { rows, otherSheets }: ReadTable,
  from: FilePack['from'],
  here: Versions,
): Promise<Result<FilePack, PackFileFailure>> {
  const { body, faults, located } = fromSheet(rows)
  if (!body) return fail({ kind: 'pack-faults', faults, warnings: [] })
  const made = await instrumentPack(body)
  const checked = checkPack(made, here)
  // What a worked example comes to says nothing while cells are wrong.
  const rest = checked.faults.filter(({ place }) => faults.length === 0 || place[1] !== 'tests')
  const all = [...faults, ...located(rest)]
  // From the top of the table to its end, as somebody puts them right.
  all.sort((a, b) => (a.cell?.row ?? 0) - (b.cell?.row ?? 0))
  if (all.length > 0) return fail({ kind: 'pack-faults', faults: all, warnings: checked.warnings })
  const found = judged(checked)
  return found.ok ? ok({ ...found.value, from, otherSheets, form: null }) : found
}

/** The pack that a file holds, or everything that is wrong with it. A pack or a FHIR form in JSON, CSV or XLSX by what it is, not by its name. */
export async function openPackFile(bytes: Bytes, here: Versions): Promise<Result<FilePack, PackFileFailure>> {
  if (bytes.length > BOUNDS.bytes) return fail({ kind: 'pack-too-big', most: BOUNDS.bytes })
  if (begins(bytes, OLD)) return fail({ kind: 'old-workbook' })
  if (begins(bytes, ZIP)) {
    const { readXlsx } = await import('./table/xlsx.ts')
    const table = await readXlsx(bytes)
    return table.ok ? fromTable(table.value, 'xlsx', here) : table
  }
  const text = textIn(bytes)
  if (text === null || text.includes('\0')) return fail({ kind: 'not-text' })
  if (/^\s*[[{]/.test(text)) return fromJson(text, here)
  const { readCsv } = await import('./table/csv.ts')
  const table = await readCsv(text)
  return table.ok ? fromTable(table.value, 'csv', here) : table
}
