import type { DatasetId, Names } from '../core/out.ts'
import type { Source } from './source.ts'

/** One file, ready to be saved. Its name says nothing about anybody. */
export interface OutFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** What a dataset is asked to be. */
export interface DatasetAsked {
  readonly names: Names
  /** Of the tables: text files with a description in a zip, or one workbook. Of the extract: Parquet, or text files. */
  readonly as: 'csv' | 'xlsx' | 'json' | 'ics' | 'parquet'
  /** What pseudonyms are made with: the same key gives the same pseudonyms on every device. Null for anything but the extract. */
  readonly key: string | null
}

/** A dataset as it is handed out, and what it does not hold, in sentences. */
export interface Made {
  readonly files: readonly OutFile[]
  readonly leavesOut: readonly string[]
}

/** What can be made of one or several families for a machine to read. */
export interface Dataset {
  readonly id: DatasetId
  readonly forms: readonly DatasetAsked['as'][]
  /** Whether it can name people; false where it never does. */
  readonly canName: boolean
  readonly make: (sources: readonly Source[], asked: DatasetAsked) => Promise<Made>
}

/** Each dataset, in a part of the app of its own. */
export const datasets: { readonly [Id in DatasetId]: () => Promise<Dataset> } = {
  tables: async () => (await import('./tables/index.ts')).tables,
  fhir: async () => (await import('./fhir/index.ts')).fhir,
  calendar: async () => (await import('./calendar/index.ts')).calendar,
  extract: async () => (await import('./extract/index.ts')).extract,
}
