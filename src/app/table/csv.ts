import { fail, ok, type Result } from '../../core/result.ts'
import { type ReadTable, TABLE, type TableFailure } from './rows.ts'

/** The rows of a CSV text, parted by commas, semicolons or tabs, whichever it uses. A row may span lines; empty ones are kept, so that numbers stay right. */
export async function readCsv(text: string): Promise<Result<ReadTable, TableFailure>> {
  const { default: papa } = await import('papaparse')
  const { data, errors } = papa.parse(text, { skipEmptyLines: false, preview: TABLE.rows + 1 })
  // Which sign parts the cells may be a guess, where there is but one column: that is no error.
  const broken = errors.find(({ type }) => type === 'Quotes')
  if (broken) return fail({ kind: 'not-a-table', row: (broken.row ?? 0) + 1 })
  if (data.length > TABLE.rows || data.some((row) => row.length > TABLE.columns)) return fail({ kind: 'table-too-big', ...TABLE })
  return ok({ rows: data, otherSheets: 0 })
}
