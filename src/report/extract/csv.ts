import { columnsOf, type Row, type TableName, type Value } from './columns.ts'

/** Codes, numbers and pseudonyms only: what begins like a formula is made harmless all the same. */
function cell(value: Value): string {
  if (typeof value !== 'string') return value === null ? '' : String(value)
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** A table as RFC 4180 has it, with the names of the columns in the first row. What is null is empty. */
export function asCsv(name: TableName, rows: readonly Row[]): Uint8Array {
  const columns = columnsOf(name).map(([column]) => column)
  const lines = [columns, ...rows.map((row) => columns.map((column) => cell(row[column] ?? null)))]
  return new TextEncoder().encode(lines.map((line) => `${line.join(',')}\r\n`).join(''))
}
