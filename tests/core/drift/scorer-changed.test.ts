// @vitest-environment node
import { expect, test } from 'vitest'
import { scorerChanged } from '../../../src/core/drift/scorer-changed.ts'
import { finds, on, story, visited } from '../../helpers/drift.ts'
import { hear, meet, type Person, person } from '../../helpers/people.ts'

const good = { PHY: 2, EMO: 2 } as const

/** The same tablet in other hands. */
function then(who: Person, name: string, agency = who.author.agency): Person {
  const other = person(name)
  other.author = { ...other.author, agency }
  hear(other, who.log)
  return other
}

test('somebody else scored the review than the baseline', () => {
  const imran = then(story([[0, good]]), 'Imran')
  visited(imran, 'visit-2', { days: 60, marks: good })
  expect(finds(scorerChanged, imran, 70)).toEqual([
    {
      level: 'note',
      since: on(60),
      domain: null,
      visits: ['visit-1', 'visit-2'],
      items: [],
      events: [],
      figures: { domains: ['PHY', 'EMO'], earlier: ['Ruth'], later: ['Imran'], agency: false },
      evidence: ['visit-1', 'visit-2', 'practitioner-Imran'],
    },
  ])
})

test('it says so where the agency changed as well', () => {
  const imran = then(story([[0, good]]), 'Imran', 'Fictional Housing')
  visited(imran, 'visit-2', { days: 60, marks: { PHY: 2 } })
  expect(finds(scorerChanged, imran, 70)).toMatchObject([{ figures: { domains: ['PHY'], agency: true } }])
})

test.each([
  [
    'the same person scored both',
    [
      [0, good],
      [60, good],
    ],
  ],
  ['there is one visit', [[0, good]]],
  [
    'the second visit has no grades',
    [
      [0, good],
      [60, {}],
    ],
  ],
] as const)('it is silent where %s', (_, visits) => {
  expect(finds(scorerChanged, story(visits), 70)).toEqual([])
})

test('each domain goes by who scored it last', () => {
  const ruth = story([[0, good]])
  visited(ruth, 'visit-2', { days: 60, marks: { EMO: 2 }, signed: false })
  const imran = then(ruth, 'Imran')
  visited(imran, 'visit-3', { days: 60, marks: { PHY: 2 } })
  meet(ruth, imran)
  expect(finds(scorerChanged, ruth, 70)).toMatchObject([{ figures: { domains: ['PHY'], later: ['Imran'] } }])
})

test('back with the first scorer, the label goes', () => {
  const imran = then(story([[0, good]]), 'Imran')
  visited(imran, 'visit-2', { days: 60, marks: good })
  const ruth = then(imran, 'Ruth')
  visited(ruth, 'visit-3', { days: 120, marks: good })
  expect(finds(scorerChanged, ruth, 130)).toEqual([])
})

test('a visit without grades by the first scorer does not take the label away', () => {
  const imran = then(story([[0, good]]), 'Imran')
  visited(imran, 'visit-2', { days: 60, marks: good })
  const ruth = then(imran, 'Ruth')
  visited(ruth, 'visit-3', { days: 120, marks: { PHY: 'not-seen', EMO: 'not-seen' } })
  expect(finds(scorerChanged, ruth, 130)).toMatchObject([{ since: on(60), visits: ['visit-1', 'visit-2'] }])
})
