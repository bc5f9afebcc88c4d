import {
  BANDS,
  type Band,
  CONDITIONS,
  type Condition,
  type Item,
  type ItemOrigin,
  LIMBS,
  type Limb,
  type Reach,
  WALK,
  type WalkRoom,
} from '../../instrument.ts'
import { listed, named, oneOf, plainName, type Trail } from './cells.ts'
import type { Row, Table } from './table.ts'

const YES_NO: Readonly<Record<string, boolean>> = { no: false, yes: true, '': false }
const REACH: Readonly<Record<string, Reach>> = { no: 'N', 'if told': 'P', yes: 'Y', '': 'N' }
const CONDITION: Readonly<Record<string, Condition | null>> = { '': null, ...named(CONDITIONS) }
const ROOM: Readonly<Record<string, WalkRoom | null>> = { '': null, ...named(WALK) }
const BORN: readonly Band[] = ['B', 'T', 'C', 'Y']

function bandsOf(trail: Trail, row: Row): Band[] {
  const text = plainName(row.cell('bands'))
  if (text === '' || text === 'all') return [...BANDS]
  if (text === 'born') return [...BORN]
  return listed(row.cell('bands')).map((word) => oneOf(trail, { row: row.row, column: 'bands' }, word, named(BANDS)))
}

/** One item as its row has it. */
export function itemOf(trail: Trail, row: Row): Item {
  const cell = (column: string) => ({ row: row.row, column })
  const reach = (column: string) => oneOf(trail, cell(column), row.cell(column), REACH)
  return {
    code: row.cell('item code'),
    bands: bandsOf(trail, row),
    condition: oneOf(trail, cell('condition'), row.cell('condition'), CONDITION),
    core: oneOf(trail, cell('core'), row.cell('core'), YES_NO),
    housing: reach('housing'),
    school: reach('school'),
    adult: reach('adult'),
    limbs: listed(row.cell('limbs')).map((word): Limb => oneOf(trail, cell('limbs'), word, named(LIMBS))),
    room: oneOf(trail, cell('room'), row.cell('room'), ROOM),
  }
}

const ORIGINS = { new: 'new', same: 'same', reworded: 'reworded', split: 'split', merged: 'merged' } as const

/** Where an item came from, as `same HOME.3` or `merged HOME.6 HOME.7`. An empty cell is the same item under the same code. */
export function originOf(trail: Trail, row: Row): ItemOrigin {
  const cell = { row: row.row, column: 'came from' }
  const [word = 'same', ...codes] = listed(row.cell('came from'))
  const kind = oneOf(trail, cell, word, ORIGINS)
  if (kind === 'new') return { kind }
  if (kind === 'merged') return { kind, from: codes }
  if (codes.length > 1 || (codes.length === 0 && row.cell('came from') !== '')) trail.blame(cell, { kind: 'bad-form' })
  return { kind, from: codes[0] ?? row.cell('item code') }
}

/** Rows by domain, and in it by sub-area, both in the order in which they are first named. */
export function grouped(trail: Trail, table: Table) {
  const domains = new Map<string, { name: string; about: string; subAreas: Map<string, Row[]> }>()
  for (const row of table.rows) {
    const [code, name, about, subArea] = ['domain code', 'domain', 'domain about', 'sub-area'].map((column) => row.cell(column)) as [
      string,
      string,
      string,
      string,
    ]
    const domain = domains.get(code) ?? { name, about, subAreas: new Map() }
    if (name !== '' && domain.name !== '' && name !== domain.name) {
      trail.blame({ row: row.row, column: 'domain' }, { kind: 'two-names', code, first: domain.name, second: name })
    }
    domains.set(code, { ...domain, name: domain.name || name, about: domain.about || about })
    domain.subAreas.set(subArea, [...(domain.subAreas.get(subArea) ?? []), row])
  }
  return [...domains].map(([code, { name, about, subAreas }]) => ({
    code,
    name,
    about,
    subAreas: [...subAreas].map(([subArea, rows], at) => ({ code: `${code}.S${at + 1}`, name: subArea, rows })),
  }))
}
