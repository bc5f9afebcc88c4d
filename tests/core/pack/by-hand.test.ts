// @vitest-environment node
import { beforeAll, describe, expect, test } from 'vitest'
import { checkPack } from '../../../src/core/pack/check.ts'
import { openPackText } from '../../../src/core/pack/open.ts'
import { exampleFile, fernshire, NOTHING_HERE, packIn } from '../../helpers/packs.ts'
import { EXAMPLES, GONE, HEAD, INSTRUMENT, PRACTICE, type Row, WORDING } from './spoilt.ts'

let home: object
let area: object
beforeAll(async () => {
  ;[home, area] = await Promise.all([fernshire(1), packIn(exampleFile('fernshire-practice-1.json'))])
})

/** The faults of a pack after that one thing was done to it, as they stand in the app: kind and place. */
function faultsOf(pack: object, at: string, put: unknown): string[] {
  const json = structuredClone(pack)
  const way = at.split('/')
  const last = way.at(-1) ?? ''
  // biome-ignore lint/suspicious/noExplicitAny: any JSON
  const parent = way.slice(0, -1).reduce((inside: any, step) => inside[step], json)
  if (put === GONE) delete parent[last]
  // The same as its neighbour, the first there is.
  else parent[last] = put === 'TWIN' ? structuredClone(Object.values(parent)[0]) : put
  const opened = openPackText(JSON.stringify(json))
  if (!opened.ok) return [`${opened.failure.kind} at `]
  const { pack: taken, faults } = checkPack(opened.value, NOTHING_HERE)
  expect(taken).toBeNull()
  return faults.map(({ kind, place }) => `${kind} at ${place.join('/')}`)
}

describe('a pack that somebody spoilt by hand is refused by name and by place', () => {
  const of = (name: string, rows: readonly Row[], pack: () => object) => {
    const cases = rows.map(([what, at, put, kind, place = at]) => ({ what, at, put, fault: `${kind} at ${place}` }))
    test.each(cases)(`${name}: $what`, ({ at, put, fault }) => expect(faultsOf(pack(), at, put)).toContain(fault))
  }
  of('the head', HEAD, () => home)
  of('the instrument', INSTRUMENT, () => home)
  of('the words', WORDING, () => home)
  of('the examples', EXAMPLES, () => home)
  of('the settings', PRACTICE, () => area)

  test('there are at least 150 of them', () => {
    expect([HEAD, INSTRUMENT, WORDING, EXAMPLES, PRACTICE].flat().length).toBeGreaterThanOrEqual(150)
  })
})
