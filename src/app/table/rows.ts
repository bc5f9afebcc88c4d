/** Most rows and columns of a table that is looked at: far above any instrument. */
export const TABLE = { rows: 5_000, columns: 100 } as const

/** Why a file is no table. */
export type TableFailure =
  | { readonly kind: 'not-text' }
  | { readonly kind: 'not-a-table'; readonly row: number }
  | { readonly kind: 'not-a-workbook' }
  | { readonly kind: 'old-workbook' }
  | { readonly kind: 'table-too-big'; readonly rows: number; readonly columns: number }

/** A table as it was read, and how many sheets beside it were not. */
export interface ReadTable {
  readonly rows: readonly (readonly string[])[]
  readonly otherSheets: number
}
