import type { DatasetId, Names } from '../../core/out.ts'
import type * as text from '../../i18n/index.ts'
import type { DatasetAsked } from '../../report/dataset.ts'

export type ChoiceId = keyof typeof text.exporting.choice

/** One thing that can be made: a dataset in one of its forms. */
export interface Choice {
  readonly id: DatasetId
  readonly as: DatasetAsked['as']
  /** Whether it can name people at all. */
  readonly canName: boolean
}

/** Everything that can be made, the most asked for first. Its datasets and forms are those of the registry; a test says so. */
export const CHOICES: Readonly<Record<ChoiceId, Choice>> = {
  'tables-xlsx': { id: 'tables', as: 'xlsx', canName: true },
  'calendar-ics': { id: 'calendar', as: 'ics', canName: true },
  'tables-csv': { id: 'tables', as: 'csv', canName: true },
  'fhir-json': { id: 'fhir', as: 'json', canName: true },
  'extract-parquet': { id: 'extract', as: 'parquet', canName: false },
  'extract-csv': { id: 'extract', as: 'csv', canName: false },
}

export const CHOICE_IDS = Object.keys(CHOICES) as ChoiceId[]

/** What somebody chose to have made. */
export interface Chosen {
  readonly choice: ChoiceId
  readonly names: Names
  readonly key: string
}

/** Whom the file will name: nobody, where it never names anybody. */
export const namesIn = ({ choice, names }: Chosen): Names => (CHOICES[choice].canName ? names : 'nobody')

export const needsKey = ({ choice }: Chosen): boolean => CHOICES[choice].id === 'extract'
