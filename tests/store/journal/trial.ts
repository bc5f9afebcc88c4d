import type { Row, RowChange, RowKey } from '../../../src/store/journal/journal.ts'
import { fakeFiles } from '../fake-files.ts'

/** A row of a page with bytes that differ by its name, so that no two are the same. */
export function page(id: string, size = 40): Row {
  const sealed = new Uint8Array(size)
  for (let at = 0; at < size; at += 1) sealed[at] = (id.charCodeAt(at % id.length) * 31 + at * 7) & 255
  return { table: 'pages', row: { id, caseId: `of ${id}`, sealed } }
}

/** A change of that number. */
export const changeOf = (seq: number, put: readonly Row[] = [page(`row ${seq}`)], gone: readonly RowKey[] = []): RowChange => ({
  seq,
  put,
  gone,
})

/** Rows as `begin` takes them. */
export async function* handed(...some: (readonly Row[])[]): AsyncGenerator<readonly Row[]> {
  yield* some
}

/** All that it gives. */
export async function all<T>(from: AsyncIterable<T>): Promise<T[]> {
  const got: T[] = []
  for await (const each of from) got.push(each)
  return got
}

/** What was asked for, or a test that fails. */
export function value<T>(result: { ok: true; value: T } | { ok: false; failure: { kind: string } }): T {
  if (!result.ok) throw new Error(`failed: ${result.failure.kind}`)
  return result.value
}

/** Files with a journal of database 'db' that began with two rows as of 3, and has changes up to `last`. */
export async function begun(last = 3, files = fakeFiles()) {
  value(await files.journal.begin('db', 3, handed([page('a')], [page('b', 100)])))
  for (let seq = 4; seq <= last; seq += 1) value(await files.journal.append(changeOf(seq)))
  return files
}
