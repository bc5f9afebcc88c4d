// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { applicable, asked, itemsOf } from '../../src/core/asked.ts'
import { BANDS, type Band, type Instrument, ITEM_SETS, type ItemSet, WALK } from '../../src/core/instrument.ts'
import { plumblineV1 } from '../../src/instruments/plumbline/v1.ts'
import { CHILDREN, ON } from '../helpers/profiles.ts'

const instrument: Instrument = plumblineV1
/** A visit with everybody's eyes. */
const all = (set: ItemSet) => ({ set, contact: null })
const count = (set: ItemSet, band: Band, flags = CHILDREN[band].flags) =>
  asked(instrument, all(set), { ...CHILDREN[band], flags }, ON).length
const counts = (set: ItemSet) => Object.fromEntries(BANDS.map((band) => [band, count(set, band)]))

describe('how many items a visit asks about a child', () => {
  test('the full set: 20 before birth, then 47, 53, 58 and 57, where every condition is met', () => {
    expect(counts('full')).toEqual({ PB: 20, B: 47, T: 53, C: 58, Y: 57 })
  })

  test('the core set: 14 before birth, then 24, 26, 29 and 26', () => {
    expect(counts('core')).toEqual({ PB: 14, B: 24, T: 26, C: 29, Y: 26 })
  })

  test('home conditions: 10 before birth, then 12, 12, 12 and 11', () => {
    expect(counts('home')).toEqual({ PB: 10, B: 12, T: 12, C: 12, Y: 11 })
  })

  test('three items are for children with an additional need, a long-term condition or a disability, one each', () => {
    for (const band of ['B', 'T', 'C', 'Y'] as const) {
      const without = count('full', band, [])
      expect(count('full', band, ['additional need']) - without).toBe(1)
      expect(count('full', band, ['long-term condition']) - without).toBe(1)
      expect(count('full', band, ['disability']) - without).toBe(1)
      expect(count('full', band) - without).toBe(3)
    }
    expect(count('full', 'PB', [])).toBe(20)
  })

  test('no condition brings an item into the core set or into home conditions', () => {
    for (const set of ['core', 'home'] as const) for (const band of BANDS) expect(count(set, band, [])).toBe(count(set, band))
  })

  test('a flag that no item asks about changes nothing', () => {
    expect(count('full', 'C', ['premature', 'neurodivergent', 'young carer'])).toBe(count('full', 'C', []))
  })
})

describe('home conditions', () => {
  const inDomain = (band: Band, domain: string) =>
    asked(instrument, all('home'), CHILDREN[band], ON).filter((item) => item.code.startsWith(`${domain}.`)).length

  test('asks eight items of physical care for every born child, enough for a call of change from home visits alone', () => {
    for (const band of ['B', 'T', 'C', 'Y'] as const) expect(inDomain(band, 'PHY')).toBe(8)
    expect(inDomain('PB', 'PHY')).toBe(7)
  })

  test('asks room by room, from the door inwards, and last what is found anywhere', () => {
    for (const band of BANDS) {
      const rooms = asked(instrument, all('home'), CHILDREN[band], ON).map((item) =>
        item.room === null ? WALK.length : WALK.indexOf(item.room),
      )
      expect(rooms).toEqual(rooms.toSorted((a, b) => a - b))
    }
  })

  test('asks nothing that only a school, a clinic or a talk can tell', () => {
    for (const band of BANDS) expect([inDomain(band, 'MED'), inDomain(band, 'EMO')]).toEqual([0, 0])
  })
})

describe('whose eyes a visit has', () => {
  const seen = (set: ItemSet, contact: 'housing' | 'school' | 'adult' | null) =>
    asked(instrument, { set, contact }, CHILDREN.C, ON).map((item) => item.code)

  test('a set is narrowed to what that role sees or may be told of, and to nothing else', () => {
    const items = new Map(instrument.domains.flatMap(itemsOf).map((item) => [item.code, item]))
    for (const contact of ['housing', 'school', 'adult'] as const) {
      for (const set of ITEM_SETS) {
        const left = seen(set, null).filter((code) => items.get(code)?.[contact] !== 'N')
        expect(seen(set, contact)).toEqual(left)
      }
    }
  })

  test('the sets of a school and of an adult’s worker ask what they see, and of what they may only be told of the core', () => {
    const items = instrument.domains.flatMap(itemsOf)
    for (const set of ['school', 'adult'] as const) {
      const meant = items.filter((item) => item[set] === 'Y' || (item[set] === 'P' && item.core)).map(({ code }) => code)
      expect(seen(set, null)).toEqual(seen('full', null).filter((code) => meant.includes(code)))
    }
  })
})

describe('which items are asked', () => {
  test('those of a set are among those of the full set, each once, in the instrument’s order but for a walk through the home', () => {
    for (const band of BANDS) {
      const full = asked(instrument, all('full'), CHILDREN[band], ON).map((item) => item.code)
      expect(new Set(full).size).toBe(full.length)
      expect(full).toEqual(instrument.domains.flatMap((domain) => applicable(domain, CHILDREN[band], ON).map((item) => item.code)))
      for (const set of ITEM_SETS) {
        const part = asked(instrument, all(set), CHILDREN[band], ON).map((item) => item.code)
        const inOrder = full.filter((code) => part.includes(code))
        expect(inOrder).toEqual(set === 'home' ? part.toSorted((a, b) => full.indexOf(a) - full.indexOf(b)) : part)
      }
    }
  })

  test('each of the 64 items is asked of some child, and the last day before a birthday asks as the younger band', () => {
    const anywhere = BANDS.flatMap((band) => asked(instrument, all('full'), CHILDREN[band], ON).map((item) => item.code))
    expect(new Set(anywhere).size).toBe(64)
    const born = { birth: { kind: 'born', on: '2024-06-01' }, flags: [] } as const
    expect(asked(instrument, all('full'), born, '2026-05-31').some((item) => item.code === 'SUP.1d')).toBe(true)
    expect(asked(instrument, all('full'), born, '2026-06-01').some((item) => item.code === 'SUP.1d')).toBe(false)
  })
})
