/** What a column holds, in the words of any engine that reads tables. A date is always the first day of a month, of a quarter or of a year. */
export type ColumnType = 'VARCHAR' | 'INTEGER' | 'BOOLEAN' | 'DATE'

/** One value of a table; null where nobody knows it, or where it was hidden. */
export type Value = string | number | boolean | null

export type Row = Readonly<Record<string, Value>>

/** Every table of an extract with its columns, in their order. `dates` are those columns that say when, each with one that says how exactly. */
const TABLES = {
  children: { family: 'VARCHAR', child: 'VARCHAR', area: 'VARCHAR', age_band: 'VARCHAR', flags: 'VARCHAR' },
  profiles: {
    family: 'VARCHAR',
    child: 'VARCHAR',
    visit: 'VARCHAR',
    episode: 'VARCHAR',
    month: 'DATE',
    month_period: 'VARCHAR',
    visit_number: 'INTEGER',
    kind: 'VARCHAR',
    item_set: 'VARCHAR',
    days_since_baseline: 'INTEGER',
    instrument: 'VARCHAR',
    version: 'INTEGER',
    domain: 'VARCHAR',
    state: 'VARCHAR',
    headline: 'INTEGER',
    coverage_percent: 'INTEGER',
    asked: 'INTEGER',
    graded: 'INTEGER',
    not_seen: 'INTEGER',
    serious: 'INTEGER',
    call: 'VARCHAR',
    concern: 'BOOLEAN',
    better_than_first: 'BOOLEAN',
    worse_open: 'BOOLEAN',
    slipped_back: 'BOOLEAN',
    held: 'VARCHAR',
  },
  items: {
    family: 'VARCHAR',
    child: 'VARCHAR',
    visit: 'VARCHAR',
    domain: 'VARCHAR',
    item: 'VARCHAR',
    state: 'VARCHAR',
    grade: 'INTEGER',
    contested: 'BOOLEAN',
  },
  episodes: {
    family: 'VARCHAR',
    episode: 'VARCHAR',
    number: 'INTEGER',
    opened: 'DATE',
    opened_period: 'VARCHAR',
    closed: 'DATE',
    closed_period: 'VARCHAR',
    days: 'INTEGER',
    outcome: 'VARCHAR',
    days_until_reopened: 'INTEGER',
    reopened_within_12_months: 'BOOLEAN',
    alerts_at_closing: 'INTEGER',
    override: 'BOOLEAN',
  },
  targets: {
    family: 'VARCHAR',
    child: 'VARCHAR',
    target: 'VARCHAR',
    month: 'DATE',
    month_period: 'VARCHAR',
    domain: 'VARCHAR',
    item: 'VARCHAR',
    from_grade: 'INTEGER',
    to_grade: 'INTEGER',
    months: 'INTEGER',
    outcome: 'VARCHAR',
    reached: 'VARCHAR',
  },
  scorers: {
    family: 'VARCHAR',
    child: 'VARCHAR',
    visit: 'VARCHAR',
    instrument: 'VARCHAR',
    version: 'INTEGER',
    domain: 'VARCHAR',
    item: 'VARCHAR',
    first: 'INTEGER',
    second: 'INTEGER',
    first_place: 'INTEGER',
    second_place: 'INTEGER',
    places: 'INTEGER',
    kept: 'VARCHAR',
  },
  alerts: {
    family: 'VARCHAR',
    child: 'VARCHAR',
    episode: 'VARCHAR',
    moment: 'VARCHAR',
    rule: 'VARCHAR',
    level: 'VARCHAR',
    domain: 'VARCHAR',
    month: 'DATE',
    month_period: 'VARCHAR',
    looked_at: 'BOOLEAN',
  },
  removed: { of_table: 'VARCHAR', what: 'VARCHAR', why: 'VARCHAR', how_many: 'INTEGER' },
} as const satisfies Record<string, Readonly<Record<string, ColumnType>>>

export type TableName = keyof typeof TABLES

export const TABLE_NAMES = Object.keys(TABLES) as TableName[]

/** A row of that table: every column of it, and nothing else. */
export type RowOf<Name extends TableName> = { readonly [Column in keyof (typeof TABLES)[Name]]: Value }

/** The columns of a table, in order. */
export const columnsOf = (name: TableName): readonly (readonly [string, ColumnType])[] => Object.entries(TABLES[name])
