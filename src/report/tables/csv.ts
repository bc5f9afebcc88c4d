import type { Cell } from './model.ts'

/**
 * Where a spreadsheet takes text for a formula: at one of these signs, narrow or wide, even after blanks, and at a tab or a line's end
 * itself. With as many apostrophes before it as somebody may have typed, so that taking one away gives back what there was.
 */
const FORMULA = /^'*(?:\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n\0])/

/** Text that no spreadsheet takes for a formula: with an apostrophe before it where it could. @testonly */
export const inert = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** What `inert` was given. @testonly */
export const asTyped = (text: string): string => (text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text)

// Numbers stay numbers: a minus before one is no formula.
const plain = (cell: Cell): string => (cell === null ? '' : typeof cell === 'string' ? inert(cell) : String(cell))

const quoted = (field: string): string => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)

/** One line of a table as RFC 4180 says, with the CR LF that ends it. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map((cell) => quoted(plain(cell))).join(',')}\r\n`

/** Without it, the most used spreadsheet reads UTF-8 as something else and breaks every letter with an accent. */
export const BOM = '\uFEFF'
