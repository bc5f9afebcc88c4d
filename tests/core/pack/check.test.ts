// @vitest-environment node
import { beforeAll, describe, expect, test } from 'vitest'
import { checkPack } from '../../../src/core/pack/check.ts'
import type { Fault } from '../../../src/core/pack/fault.ts'
import type { Instrument } from '../../../src/core/instrument.ts'
import { exampleFile, fernshire, NOTHING_HERE, packIn } from '../../helpers/packs.ts'

// A pack as loose JSON, to be spoilt.
// biome-ignore lint/suspicious/noExplicitAny: what a stranger sends has any shape
type Loose = any

let home: Loose
let second: Loose
let area: Loose
beforeAll(async () => {
  ;[home, second, area] = await Promise.all([fernshire(1), fernshire(2), packIn(exampleFile('fernshire-practice-1.json'))])
})

const copy = (json: unknown): Loose => structuredClone(json)

/** What the checker says of a pack after somebody spoilt it. */
function spoilt(pack: () => Loose, spoil: (pack: Loose) => void, here = NOTHING_HERE) {
  const json = copy(pack())
  spoil(json)
  return checkPack(json, here)
}

const item = (pack: Loose, subArea: number, at: number) => pack.body.instrument.domains[0].subAreas[subArea].items[at]
const words = (pack: Loose, code: string) => pack.body.wording[0].items[code]
const DOMAIN = ['body', 'instrument', 'domains', 0] as const
const at = (subArea: number, place: number, ...more: (string | number)[]) => [...DOMAIN, 'subAreas', subArea, 'items', place, ...more]
const worded = (...more: (string | number)[]) => ['body', 'wording', 0, ...more]

describe('a pack in which nothing is wrong', () => {
  test('is taken as it is', () => {
    for (const pack of [home, area]) expect(checkPack(copy(pack), NOTHING_HERE)).toEqual({ pack, faults: [], warnings: [] })
  })
})

interface Case {
  readonly name: string
  readonly of?: 'home' | 'area'
  readonly spoil: (pack: Loose) => void
  readonly faults: readonly Fault[]
}

const CASES: readonly Case[] = [
  // Its shape.
  {
    name: 'a member that is missing',
    spoil: (pack) => delete pack.body.instrument.source,
    faults: [{ place: ['body', 'instrument', 'source'], kind: 'missing' }],
  },
  {
    name: 'a text where a number should be',
    spoil: (pack) => {
      pack.body.instrument.version = 'one'
    },
    faults: [{ place: ['body', 'instrument', 'version'], kind: 'wrong-type', wanted: 'number' }],
  },
  {
    name: 'a member that no pack has',
    spoil: (pack) => {
      item(pack, 0, 1).colour = 'red'
    },
    faults: [{ place: at(0, 1), kind: 'unknown-member', name: 'colour' }],
  },
  {
    name: 'an id that would not do in an address',
    spoil: (pack) => {
      pack.body.instrument.id = 'Fernshire home/../x'
    },
    faults: [{ place: ['body', 'instrument', 'id'], kind: 'bad-form' }],
  },
  {
    name: 'an empty name',
    spoil: (pack) => {
      words(pack, 'HOME.3').name = ''
    },
    faults: [{ place: worded('items', 'HOME.3', 'name'), kind: 'empty' }],
  },
  {
    name: 'a version that is no number to count with',
    spoil: (pack) => {
      pack.body.instrument.version = 0
    },
    faults: [{ place: ['body', 'instrument', 'version'], kind: 'out-of-range', least: 1, most: null }],
  },
  // Words that the app does not know.
  {
    name: 'a rule that this app does not have',
    spoil: (pack) => {
      pack.body.instrument.rule = 'average'
    },
    faults: [
      {
        place: ['body', 'instrument', 'rule'],
        kind: 'unknown-value',
        value: 'average',
        known: ['worst-else-upper-median', 'mode-worst-first', 'sum-and-flags', 'worst-only'],
      },
    ],
  },
  {
    name: 'an age band that there is not',
    spoil: (pack) => {
      item(pack, 0, 0).bands = ['B', 'Z']
    },
    faults: [{ place: at(0, 0, 'bands', 1), kind: 'unknown-value', value: 'Z', known: ['PB', 'B', 'T', 'C', 'Y'] }],
  },
  {
    name: 'a set that there is not',
    spoil: (pack) => {
      pack.body.instrument.sets = ['full', 'garden']
    },
    faults: [
      {
        place: ['body', 'instrument', 'sets', 1],
        kind: 'unknown-value',
        value: 'garden',
        known: ['full', 'core', 'home', 'school', 'adult'],
      },
    ],
  },
  {
    name: 'a set that asks nothing',
    spoil: (pack) => {
      pack.body.instrument.sets = ['full', 'school']
    },
    faults: [{ place: ['body', 'instrument', 'sets', 1], kind: 'empty-set', set: 'school' }],
  },
  {
    name: 'a condition that there is not',
    spoil: (pack) => {
      item(pack, 1, 0).condition = 'hungry'
    },
    faults: [
      {
        place: at(1, 0, 'condition'),
        kind: 'unknown-value',
        value: 'hungry',
        known: ['additional need', 'long-term condition', 'disability'],
      },
    ],
  },
  // The scale.
  {
    name: 'a scale that does not rise',
    spoil: (pack) => {
      pack.body.instrument.scale.grades = [0, 2, 1, 3]
    },
    faults: [{ place: ['body', 'instrument', 'scale'], kind: 'scale-not-rising' }],
  },
  {
    name: 'good enough at a grade that is not on the scale',
    spoil: (pack) => {
      pack.body.instrument.scale.goodEnough = 4
    },
    faults: [
      { place: ['body', 'instrument', 'scale', 'goodEnough'], kind: 'not-on-scale', grade: 4 },
      { place: ['body', 'instrument', 'scale', 'serious'], kind: 'serious-not-worse' },
    ],
  },
  {
    name: 'serious no worse than good enough',
    spoil: (pack) => {
      pack.body.instrument.scale.serious = 1
    },
    faults: [{ place: ['body', 'instrument', 'scale', 'serious'], kind: 'serious-not-worse' }],
  },
  // The structure.
  {
    name: 'two items of one code',
    spoil: (pack) => {
      item(pack, 1, 2).code = 'HOME.3'
    },
    faults: [
      { place: at(1, 2), kind: 'same-code', code: 'HOME.3', first: at(1, 0) },
      { place: worded('items', 'HOME.5'), kind: 'words-for-nothing', of: 'item', code: 'HOME.5' },
    ],
  },
  {
    name: 'a code that is not of its domain',
    spoil: (pack) => {
      item(pack, 4, 0).code = 'BED.17'
      pack.body.wording[0].items['BED.17'] = words(pack, 'HOME.17')
      delete pack.body.wording[0].items['HOME.17']
    },
    faults: [{ place: at(4, 0), kind: 'code-outside-domain', code: 'BED.17', domain: 'HOME' }],
  },
  {
    name: 'a sub-area without items',
    spoil: (pack) => {
      pack.body.instrument.domains[0].subAreas.push({ code: 'HOME.S9', items: [] })
      pack.body.wording[0].subAreas['HOME.S9'] = 'Garden'
    },
    faults: [{ place: [...DOMAIN, 'subAreas', 6, 'items'], kind: 'empty' }],
  },
  {
    name: 'a domain without sub-areas',
    spoil: (pack) => {
      pack.body.instrument.domains.push({ code: 'CAR', subAreas: [] })
      pack.body.wording[0].domains.CAR = { name: 'The car', plain: '' }
    },
    faults: [{ place: ['body', 'instrument', 'domains', 1, 'subAreas'], kind: 'empty' }],
  },
  // The words.
  {
    name: 'an item, a domain and a sub-area without words',
    spoil: (pack) => {
      delete pack.body.wording[0].items['HOME.9']
      delete pack.body.wording[0].domains.HOME
      delete pack.body.wording[0].subAreas['HOME.S2']
    },
    faults: [
      { place: worded('domains'), kind: 'no-words', of: 'domain', code: 'HOME' },
      { place: worded('subAreas'), kind: 'no-words', of: 'sub-area', code: 'HOME.S2' },
      { place: worded('items'), kind: 'no-words', of: 'item', code: 'HOME.9' },
    ],
  },
  {
    name: 'fewer descriptors and grade words than grades',
    spoil: (pack) => {
      words(pack, 'HOME.2').grades.pop()
      pack.body.wording[0].gradeWords.pop()
    },
    faults: [
      { place: worded('gradeWords'), kind: 'grade-count', count: 3, grades: 4 },
      { place: worded('items', 'HOME.2', 'grades'), kind: 'grade-count', count: 3, grades: 4 },
    ],
  },
  {
    name: 'two descriptors alike but for a capital and a space',
    spoil: (pack) => {
      words(pack, 'HOME.2').grades[3] = `  ${words(pack, 'HOME.2').grades[1].toUpperCase()}`
    },
    faults: [{ place: worded('items', 'HOME.2', 'grades', 3), kind: 'alike', first: worded('items', 'HOME.2', 'grades', 1) }],
  },
  {
    name: 'words of an age band that the item is not asked of',
    spoil: (pack) => {
      words(pack, 'HOME.17').variants = { PB: [...words(pack, 'HOME.17').grades] }
    },
    faults: [{ place: worded('items', 'HOME.17', 'variants', 'PB'), kind: 'band-not-asked', band: 'PB' }],
  },
  {
    name: 'a language twice',
    spoil: (pack) => {
      pack.body.wording.push(copy(pack.body.wording[0]))
    },
    faults: [{ place: ['body', 'wording', 1, 'lang'], kind: 'same-language', lang: 'en-GB' }],
  },
  // Its texts.
  {
    name: 'a descriptor that nobody could read at a kitchen table',
    spoil: (pack) => {
      words(pack, 'HOME.1').grades[0] = 'a'.repeat(401)
    },
    faults: [{ place: worded('items', 'HOME.1', 'grades', 0), kind: 'too-long', most: 400 }],
  },
  {
    name: 'a text of more than 2,000 signs',
    spoil: (pack) => {
      words(pack, 'HOME.1').about = 'a'.repeat(2_001)
    },
    faults: [{ place: worded('items', 'HOME.1', 'about'), kind: 'too-long', most: 2_000 }],
  },
  {
    name: 'markup, script, and signs that nobody sees',
    spoil: (pack) => {
      words(pack, 'HOME.1').ask = '<img src=x onerror=alert(1)>'
      words(pack, 'HOME.2').ask = 'JavaScript : alert(1)'
      words(pack, 'HOME.3').ask = 'one\u202etwo'
      words(pack, 'HOME.5').ask = 'a bell \u0007'
    },
    faults: [
      { place: worded('items', 'HOME.1', 'ask'), kind: 'markup' },
      { place: worded('items', 'HOME.2', 'ask'), kind: 'script' },
      { place: worded('items', 'HOME.3', 'ask'), kind: 'control-character' },
      { place: worded('items', 'HOME.5', 'ask'), kind: 'control-character' },
    ],
  },
  // Worked examples.
  {
    name: 'a worked example that does not come out',
    spoil: (pack) => {
      pack.body.tests[0].answers['HOME.4'] = 3
    },
    faults: [
      {
        place: ['body', 'tests', 0, 'expected', 'HOME'],
        kind: 'test-differs',
        domain: 'HOME',
        expected: 'sum 14',
        found: 'sum 15, flagged HOME.4',
      },
    ],
  },
  {
    name: 'a worked example that names what is not asked, or a grade that there is not',
    spoil: (pack) => {
      pack.body.tests[0].answers['HOME.99'] = 1
      pack.body.tests[1].answers['HOME.1'] = 7
    },
    faults: [
      { place: ['body', 'tests', 0, 'answers', 'HOME.99'], kind: 'test-not-asked', code: 'HOME.99' },
      { place: ['body', 'tests', 1, 'answers', 'HOME.1'], kind: 'not-on-scale', grade: 7 },
    ],
  },
  // The settings of an area.
  {
    name: 'levels, roles and stages of one id',
    of: 'area',
    spoil: (pack) => {
      pack.body.levels[2].id = 'everyone'
      pack.body.roles[1].id = 'family-worker'
      pack.body.stages[3].id = 'say-it'
    },
    faults: [
      { place: ['body', 'levels', 2], kind: 'same-id', id: 'everyone', first: ['body', 'levels', 0] },
      { place: ['body', 'roles', 1], kind: 'same-id', id: 'family-worker', first: ['body', 'roles', 0] },
      { place: ['body', 'stages', 3], kind: 'same-id', id: 'say-it', first: ['body', 'stages', 0] },
    ],
  },
  {
    name: 'a threshold that there is not, and two that do not fit',
    of: 'area',
    spoil: (pack) => {
      pack.body.thresholds['patience-days'] = { value: 7, source: 'nobody' }
      pack.body.thresholds['review-days'].value = 400
      pack.body.thresholds['worse-p'] = { value: 0.2, source: 'nobody' }
    },
    faults: [
      { place: ['body', 'thresholds'], kind: 'unknown-threshold', id: 'patience-days' },
      {
        place: ['body', 'thresholds', 'review-days'],
        kind: 'threshold-does-not-fit',
        id: 'review-days',
        value: 400,
        least: 7,
        most: 183,
        only: null,
      },
      {
        place: ['body', 'thresholds', 'worse-p'],
        kind: 'threshold-does-not-fit',
        id: 'worse-p',
        value: 0.2,
        least: 0.05,
        most: 0.1,
        only: [0.05, 0.1],
      },
    ],
  },
  {
    name: 'a role with a set or eyes that there are not',
    of: 'area',
    spoil: (pack) => {
      pack.body.roles[0].set = 'half'
      pack.body.roles[1].contact = 'dog'
    },
    faults: [
      { place: ['body', 'roles', 0, 'set'], kind: 'unknown-value', value: 'half', known: ['full', 'core', 'home', 'school', 'adult'] },
      { place: ['body', 'roles', 1, 'contact'], kind: 'unknown-value', value: 'dog', known: ['housing', 'school', 'adult'] },
    ],
  },
]

describe('what is wrong is named, with its place', () => {
  test.each(CASES)('$name', ({ of = 'home', spoil, faults }) => {
    const checked = spoilt(() => (of === 'home' ? home : area), spoil)
    expect(checked.pack).toBeNull()
    expect(checked.faults).toEqual(faults)
  })

  test('all of it at once, wherever it is', () => {
    const both = CASES.filter(({ name }) =>
      ['a scale that does not rise', 'an item, a domain and a sub-area without words', 'a language twice'].includes(name),
    )
    const { faults } = spoilt(
      () => home,
      (pack) => {
        for (const { spoil } of both) spoil(pack)
      },
    )
    for (const { faults: each } of both) expect(faults).toEqual(expect.arrayContaining([...each]))
  })

  test('a scale of one grade, or of more than eleven', () => {
    for (const grades of [[0], Array.from({ length: 12 }, (_, grade) => grade)]) {
      const { faults } = spoilt(
        () => home,
        (pack) => {
          pack.body.instrument.scale.grades = grades
        },
      )
      expect(faults).toContainEqual({ place: ['body', 'instrument', 'scale'], kind: 'scale-length', count: grades.length })
    }
  })

  test('more than 500 items', () => {
    const { faults } = spoilt(
      () => home,
      (pack) => {
        const like = item(pack, 0, 0)
        for (let more = 100; more <= 580; more += 1) {
          pack.body.instrument.domains[0].subAreas[0].items.push({ ...like, code: `HOME.${more}` })
          pack.body.wording[0].items[`HOME.${more}`] = words(pack, 'HOME.1')
        }
      },
    )
    expect(faults).toEqual([{ place: ['body', 'instrument'], kind: 'too-many-items', count: 501, most: 500 }])
  })
})

describe('where a version says that its items come from', () => {
  const here = () => {
    const one: Instrument = home.body.instrument
    return { find: (id: string, version: number) => (id === one.id && version === 1 ? one : undefined), versions: () => [1] }
  }
  const ORIGINS = ['body', 'instrument', 'origins']
  const check = (spoil: (pack: Loose) => void) => spoilt(() => second, spoil, here()).faults

  test('is true of the example', () => {
    expect(checkPack(copy(second), here())).toMatchObject({ faults: [], warnings: [] })
  })

  test('a later version without it is refused', () => {
    expect(
      check((pack) => {
        pack.body.instrument.origins = null
      }),
    ).toEqual([{ place: ['body', 'instrument'], kind: 'no-origins', before: 1 }])
  })

  test('an old item that is not accounted for', () => {
    expect(
      check((pack) => {
        pack.body.instrument.origins.dropped = []
      }),
    ).toEqual([{ place: ORIGINS, kind: 'old-item-unmapped', code: 'HOME.4', before: 1 }])
  })

  test('an item that the version before does not have', () => {
    expect(
      check((pack) => {
        pack.body.instrument.origins.items['HOME.21'] = { kind: 'reworded', from: 'HOME.77' }
        pack.body.instrument.origins.dropped.push('HOME.78')
      }),
    ).toEqual([
      { place: [...ORIGINS, 'items', 'HOME.21'], kind: 'origin-unknown', code: 'HOME.77', before: 1 },
      { place: [...ORIGINS, 'dropped', 1], kind: 'origin-unknown', code: 'HOME.78', before: 1 },
    ])
  })

  test('an item without an origin, and an origin without an item', () => {
    expect(
      check((pack) => {
        pack.body.instrument.origins.items['HOME.90'] = { kind: 'new' }
        delete pack.body.instrument.origins.items['HOME.21']
      }),
    ).toEqual([
      { place: [...ORIGINS, 'items'], kind: 'no-origin', code: 'HOME.21' },
      { place: [...ORIGINS, 'items', 'HOME.90'], kind: 'origin-of-nothing', code: 'HOME.90' },
    ])
  })

  test('two items that both claim to be the same old one, and one that is dropped and kept', () => {
    expect(
      check((pack) => {
        pack.body.instrument.origins.items['HOME.21'] = { kind: 'same', from: 'HOME.1' }
        pack.body.instrument.origins.dropped.push('HOME.2')
      }),
    ).toEqual([
      { place: [...ORIGINS, 'items', 'HOME.21'], kind: 'origin-twice', code: 'HOME.1' },
      { place: [...ORIGINS, 'dropped', 1], kind: 'dropped-and-kept', code: 'HOME.2' },
    ])
  })

  test('a version that grew out of itself', () => {
    expect(
      check((pack) => {
        pack.body.instrument.origins.version = 2
      }),
    ).toEqual([{ place: [...ORIGINS, 'version'], kind: 'origins-not-before' }])
  })

  test('is held against an older version that comes after it', () => {
    const later: Instrument = second.body.instrument
    const has = { find: (_: string, version: number) => (version === 2 ? later : undefined), versions: () => [2] }
    expect(checkPack(copy(home), has).faults).toEqual([])
    const { faults } = spoilt(
      () => home,
      (pack) => {
        const { code } = item(pack, 0, 1)
        item(pack, 0, 1).code = 'HOME.88'
        pack.body.wording[0].items['HOME.88'] = words(pack, code)
        delete pack.body.wording[0].items[code]
        pack.body.tests = []
      },
      has,
    )
    expect(faults).toEqual([{ place: ['body', 'instrument'], kind: 'later-does-not-fit', later: 2 }])
  })

  test('is only warned of where the version before is not here to look at', () => {
    expect(checkPack(copy(second), NOTHING_HERE)).toMatchObject({ faults: [], warnings: [{ kind: 'version-before-not-here', version: 1 }] })
  })
})

describe('what is worth knowing, and no reason to refuse', () => {
  const warnings = (spoil: (pack: Loose) => void) => spoilt(() => home, spoil).warnings
  // The names of licensed tools, which stand in no file of this project but to be found.
  const NAMES = [['G', 'C', 'P', '2'].join(''), ['Graded', 'Care', 'Profile'].join(' ')]

  test('the name of a licensed tool, and whether its licence field says on what terms', () => {
    for (const name of NAMES) {
      const place = worded('items', 'HOME.1', 'about')
      const spoil = (pack: Loose) => {
        words(pack, 'HOME.1').about = `As in ${name}.`
      }
      expect(warnings(spoil)).toEqual([{ kind: 'licensed-name', place, name, said: false }])
      const said = warnings((pack) => {
        spoil(pack)
        pack.body.instrument.licence = `${name}, by licence of its owner no. 12`
      })
      expect(said).toMatchObject([{ kind: 'licensed-name', name, said: true }])
    }
  })

  test('that there are no worked examples', () => {
    expect(
      warnings((pack) => {
        pack.body.tests = []
      }),
    ).toEqual([{ kind: 'no-tests' }])
  })
})
