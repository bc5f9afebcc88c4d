import { fail, ok, type Result } from '../core/result.ts'
import { type Bytes, utf8 } from '../seal/bytes.ts'
import { FORMAT } from './db.ts'
import { decodeBody, encodeBody, sha256 } from './journal/format.ts'
import type { Row } from './journal/journal.ts'
import { keyOf, TABLES, weightOf } from './rows.ts'

/** Everything of one database as it lay there, sealed. */
export interface Rescued {
  readonly dbId: string
  /** The last change that is in it. */
  readonly seq: number
  readonly protection: 'slots' | 'public'
  /** Changes that ought to be in it and could not be read. */
  readonly damaged: number
  readonly rows: readonly Row[]
  /** The file of the keys of the cases, sealed; null where there was none. */
  readonly keys: Bytes | null
}

/** Why a file is not taken. Nothing was written. */
export type RescueFileFailure = { readonly kind: 'not-a-rescue' | 'damaged' | 'newer-file' }

const MAGIC: Bytes = Uint8Array.of(0x50, 0x4c, 0x52, 0x31, 0xa7, 0xe3, 0x0d, 0x0a)
const VERSION = 1
const DIGEST = 32
/** No tablet holds so much; a file that says so is none of ours. */
const MOST = 2 ** 30
/** Rows that are written together weigh about so much, in bytes. */
const PIECE = 2 ** 20

const number = (value: number): Bytes => {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}

function joined(parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** The same order for the same rows, whoever reads them. */
function inOrder(rows: readonly Row[]): Row[] {
  const place = (row: Row) => `${TABLES.indexOf(row.table)} ${keyOf(row)}`
  return rows
    .map((row) => [place(row), row] as const)
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
    .map(([, row]) => row)
}

function* inPieces(rows: readonly Row[]): Generator<readonly Row[]> {
  let some: Row[] = []
  let bytes = 0
  for (const row of rows) {
    some.push(row)
    bytes += weightOf([row])
    if (bytes < PIECE) continue
    yield some
    ;[some, bytes] = [[], 0]
  }
  if (some.length > 0) yield some
}

/** The file: the same bytes for the same rows. Nothing in it can be read without the keys but what can be in the database. */
export async function writeRescue({ rows, keys, dbId, seq, protection, damaged }: Rescued): Promise<Bytes> {
  const head = utf8(JSON.stringify({ dbId, seq, protection, damaged, rows: rows.length, keys: keys !== null }))
  const parts = [MAGIC, number(VERSION), number(head.length), head]
  for (const some of inPieces(inOrder(rows))) {
    const body = encodeBody({ put: some, gone: [] })
    parts.push(number(body.length), body)
  }
  parts.push(number(0), number(keys?.length ?? 0), keys ?? new Uint8Array())
  const whole = joined(parts)
  return joined([whole, await sha256(whole)])
}

const isText = (value: unknown, most = 200): value is string => typeof value === 'string' && value.length > 0 && value.length <= most
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0
const isBytes = (value: unknown) => value instanceof Uint8Array

type Fields = Record<string, unknown>

function isIdentity(value: unknown): boolean {
  const { dbId, minReader, minWriter, protection } = (value ?? {}) as Fields
  return isText(dbId) && isCount(minReader) && isCount(minWriter) && (protection === 'slots' || protection === 'public')
}

const META: Readonly<Record<string, (value: unknown) => boolean>> = {
  identity: isIdentity,
  unlock: (value) => isCount((value as Fields | null)?.failures),
  caseKeys: (value) => isText(value),
  // A handle and a count are never written down.
  target: () => false,
  journal: () => false,
}

const SHAPES: Readonly<Record<Row['table'], (row: Fields) => boolean>> = {
  pages: ({ id, caseId, sealed, key }) => isText(id) && isText(caseId) && isBytes(sealed) && (key === undefined || isText(key)),
  drafts: ({ id, sealed }) => isText(id) && isBytes(sealed),
  slots: ({ id, kind, wrapped }) => isText(id) && isText(kind) && isBytes(wrapped),
  meta: ({ key, value }) => isText(key, 40) && (Object.hasOwn(META, key) ? META[key]?.(value) === true : isBytes(value)),
}

function isRow(value: unknown): value is Row {
  const { table, row } = (value ?? {}) as Fields
  if (typeof table !== 'string' || !Object.hasOwn(SHAPES, table) || typeof row !== 'object' || row === null) return false
  return SHAPES[table as Row['table']](row as Fields)
}

/** The rows of one piece; null where it is none of ours. A digest that fits proves nothing: anybody can write one. */
function rowsIn(body: Bytes): readonly Row[] | null {
  let read: unknown
  try {
    read = decodeBody(body)
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError || error instanceof TypeError) return null
    throw error
  }
  const { put } = (read ?? {}) as Fields
  return Array.isArray(put) && put.every(isRow) ? put : null
}

const DAMAGED = fail({ kind: 'damaged' } as const)

/** What a file holds, or why it is not taken. Its rows are ours in shape; whether they open, the keys say. */
export async function readRescue(bytes: Bytes): Promise<Result<Rescued, RescueFileFailure>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - DIGEST
  if (bytes.length < MAGIC.length || MAGIC.some((byte, at) => bytes[at] !== byte)) return fail({ kind: 'not-a-rescue' })
  if (end < MAGIC.length + 16 || bytes.length > MOST) return DAMAGED
  const digest = await sha256(bytes.subarray(0, end))
  if (digest.some((byte, at) => bytes[end + at] !== byte)) return DAMAGED
  // Only now: a version that a flipped bit made is no newer one.
  if (view.getUint32(MAGIC.length) !== VERSION) return fail({ kind: 'newer-file' })
  let at = MAGIC.length + 4
  const next = (): Bytes | null => {
    if (at + 4 > end) return null
    const from = at + 4
    const to = from + view.getUint32(at)
    at = to
    return to <= end ? bytes.subarray(from, to) : null
  }
  const head = headIn(next())
  if (!head) return DAMAGED
  const rows: Row[] = []
  const seen = new Set<string>()
  for (;;) {
    const body = next()
    if (!body) return DAMAGED
    if (body.length === 0) break
    const some = rowsIn(body)
    if (!some) return DAMAGED
    for (const row of some) {
      seen.add(`${row.table} ${keyOf(row)}`)
      rows.push(row)
    }
  }
  const keys = next()
  if (!keys || at !== end || rows.length !== head.count || seen.size !== rows.length) return DAMAGED
  const identity = rows.find(({ table, row }) => table === 'meta' && (row as Fields).key === 'identity')
  const said = (identity?.row as Fields | undefined)?.value as Fields | undefined
  if (said && ((said.minReader as number) > FORMAT || (said.minWriter as number) > FORMAT)) return fail({ kind: 'newer-file' })
  if (said && (said.dbId !== head.dbId || said.protection !== head.protection)) return DAMAGED
  if (head.protection === 'slots' && !rows.some(({ table }) => table === 'slots')) return DAMAGED
  const { dbId, seq, protection, damaged } = head
  return ok({ dbId, seq, protection, damaged, rows, keys: head.keys ? keys.slice() : null })
}

function headIn(bytes: Bytes | null): (Omit<Rescued, 'rows' | 'keys'> & { count: number; keys: boolean }) | null {
  if (!bytes) return null
  try {
    const said = JSON.parse(new TextDecoder().decode(bytes)) as Fields | null
    const { dbId, seq, protection, damaged, rows, keys } = said ?? {}
    if (!isText(dbId) || !isCount(seq) || !isCount(damaged) || !isCount(rows) || typeof keys !== 'boolean') return null
    return protection === 'slots' || protection === 'public' ? { dbId, seq, protection, damaged, count: rows, keys } : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
