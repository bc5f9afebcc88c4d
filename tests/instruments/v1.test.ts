// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { itemsOf } from '../../src/core/asked.ts'
import { BANDS, type Instrument, type Item, LIMBS, WALK } from '../../src/core/instrument.ts'
import { plumblineV1 } from '../../src/instruments/plumbline/v1.ts'

const instrument: Instrument = plumblineV1
const items = instrument.domains.flatMap(itemsOf)
const at = (band: (typeof BANDS)[number], which: (item: Item) => boolean = () => true) =>
  items.filter((item) => item.bands.includes(band) && which(item)).length

describe('version 1', () => {
  test('it asks 64 items in 23 sub-areas of five domains, each of its own code', () => {
    expect(instrument.domains.map((domain) => domain.code)).toEqual(['PHY', 'EDU', 'MED', 'SUP', 'EMO'])
    expect(instrument.domains.flatMap((domain) => domain.subAreas)).toHaveLength(23)
    expect(new Set(items.map((item) => item.code)).size).toBe(64)
    for (const domain of instrument.domains)
      for (const subArea of domain.subAreas)
        for (const item of subArea.items) expect(item.code.startsWith(subArea.code) && subArea.code.startsWith(domain.code)).toBe(true)
  })

  test('each age is asked as many items as the item bank says', () => {
    expect(BANDS.map((band) => at(band))).toEqual([20, 47, 53, 58, 57])
    expect(BANDS.map((band) => at(band, (item) => item.core))).toEqual([14, 24, 26, 29, 26])
    expect(BANDS.map((band) => at(band, (item) => item.housing === 'Y'))).toEqual([10, 12, 12, 12, 11])
  })

  test('an adult’s worker can grade at least ten items at every age, in three domains or more', () => {
    for (const band of BANDS) {
      expect(at(band, (item) => item.adult === 'Y')).toBeGreaterThanOrEqual(10)
      const graded = instrument.domains.filter((domain) => itemsOf(domain).some((item) => item.adult === 'Y' && item.bands.includes(band)))
      expect(graded.length).toBeGreaterThanOrEqual(3)
    }
  })

  test('what anybody can see in the home is seen in some room of the walk, and nothing else is', () => {
    expect(items.filter((item) => (item.housing === 'Y') !== (item.room !== null))).toEqual([])
    expect(items.filter((item) => item.room !== null && !WALK.includes(item.room))).toEqual([])
  })

  test('each item touches a kind of neglect, none twice, and each kind is touched', () => {
    expect(items.filter((item) => item.limbs.length === 0 || new Set(item.limbs).size < item.limbs.length)).toEqual([])
    expect(new Set(items.flatMap((item) => item.limbs))).toEqual(new Set(LIMBS))
  })

  test('good enough and serious are grades of its scale, and lie apart', () => {
    const { grades, goodEnough, serious } = instrument.scale
    expect(grades).toEqual([1, 2, 3, 4, 5])
    expect(grades.indexOf(serious)).toBeGreaterThan(grades.indexOf(goodEnough))
    expect(grades).toContain(goodEnough)
  })
})
