import type { ColumnSource, SchemaElement } from 'hyparquet-writer'
import { type ColumnType, columnsOf, type Row, type TableName, type Value } from './columns.ts'

const ELEMENTS: Readonly<Record<ColumnType, Omit<SchemaElement, 'name'>>> = {
  VARCHAR: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  INTEGER: { type: 'INT32' },
  BOOLEAN: { type: 'BOOLEAN' },
  DATE: { type: 'INT32', converted_type: 'DATE' },
}

/** A day as Parquet keeps it; noon would be as good, but midnight UTC is what a day begins with. */
const asKept = (value: Value, type: ColumnType) => (type === 'DATE' && typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : value)

/** A table as a Parquet file with the types that the columns have. Nothing in it says when or by whom it was made. */
export async function asParquet(name: TableName, rows: readonly Row[]): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import('hyparquet-writer')
  const columns = columnsOf(name)
  const columnData: ColumnSource[] = columns.map(([column, type]) => ({
    name: column,
    data: rows.map((row) => asKept(row[column] ?? null, type)),
  }))
  const fields = columns.map(([column, type]): SchemaElement => ({ name: column, repetition_type: 'OPTIONAL', ...ELEMENTS[type] }))
  const schema: SchemaElement[] = [{ name: 'root', num_children: columns.length }, ...fields]
  return new Uint8Array(parquetWriteBuffer({ columnData, schema, createdBy: 'Plumbline' }))
}
