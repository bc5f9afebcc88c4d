// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { startAgain } from '../../../src/core/drift/start-again.ts'
import { closed, findsInFamily, happened, on, reopened, telling, visited } from '../../helpers/drift.ts'
import { act, type Person, START } from '../../helpers/people.ts'

const found = (who: Person, days = 400) => findsInFamily(startAgain, who, days)
const leads = (who: Person, day: number, name: string, from = day, agency = 'Early help') =>
  act(who, 'household', 'family-1', { lead: { name, role: 'Family worker', agency, from: on(from) } }, START + day * 86_400_000)
const readsHistory = (who: Person, day: number) => happened(who, `h${day}`, day, { type: 'history-read' })

describe('somebody else leads', () => {
  test('the first one is nobody new', () => {
    const who = telling()
    leads(who, 5, 'Ruth')
    expect(found(who)).toEqual([])
  })

  test('and nobody has read the history since', () => {
    const who = telling()
    leads(who, 5, 'Ruth')
    readsHistory(who, 6)
    leads(who, 50, 'Imran')
    expect(found(who)).toMatchObject([
      { level: 'act', since: on(50), figures: { why: 'lead', on: on(50), lead: 'Imran', before: 'Ruth', unread: 1 } },
    ])
  })

  test.each([
    [49, true],
    [50, false],
    [70, false],
  ])('the history read on day %i, when the new one begins on day 50', (day, fires) => {
    const who = telling()
    leads(who, 5, 'Ruth')
    leads(who, 50, 'Imran')
    readsHistory(who, day)
    expect(found(who)).toHaveLength(fires ? 1 : 0)
  })

  test('who reads it between being named and beginning has read it', () => {
    const who = telling()
    leads(who, 5, 'Ruth')
    leads(who, 50, 'Imran', 60)
    readsHistory(who, 55)
    expect(found(who)).toEqual([])
  })

  test.each<[string, string, string, boolean]>([
    ['the same name in other letters', ' ruth ', 'Early help', false],
    ['the same name at another agency', 'Ruth', 'Health', true],
  ])('%s', (_what, name, agency, fires) => {
    const who = telling()
    leads(who, 5, 'Ruth')
    leads(who, 50, name, 50, agency)
    expect(found(who)).toHaveLength(fires ? 1 : 0)
  })

  test('one after the other, it is so since the first whom nobody answered', () => {
    const who = telling()
    leads(who, 5, 'Ruth')
    leads(who, 50, 'Imran')
    leads(who, 90, 'Priya')
    expect(found(who)).toMatchObject([{ since: on(50), figures: { lead: 'Priya', on: on(90), unread: 2 } }])
    readsHistory(who, 60)
    expect(found(who)).toMatchObject([{ since: on(90), figures: { unread: 1 } }])
  })
})

describe('the case opened again', () => {
  function again(): Person {
    const who = telling()
    visited(who, 'v0', { days: 0 })
    readsHistory(who, 40)
    closed(who, 'c1', 60)
    reopened(who, 'e2', 100)
    return who
  }

  test('asks for the history, whatever was read before', () => {
    expect(found(again())).toMatchObject([{ since: on(100), figures: { why: 'reopened', on: on(100) } }])
  })

  test('read once, its new baseline does not ask a second time', () => {
    const who = again()
    readsHistory(who, 100)
    visited(who, 'v1', { days: 110, type: 'baseline' })
    expect(found(who)).toEqual([])
  })
})

test('a second baseline within an episode puts the older profiles aside', () => {
  const who = telling()
  visited(who, 'v0', { days: 0 })
  visited(who, 'v1', { days: 90, type: 'baseline' })
  expect(found(who)).toMatchObject([{ since: on(90), visits: ['v1'], figures: { why: 'baseline' } }])
  readsHistory(who, 90)
  expect(found(who)).toEqual([])
})

test('a review, and a baseline after one that was never signed, do not', () => {
  const who = telling()
  visited(who, 'v0', { days: 0, signed: false })
  visited(who, 'v1', { days: 10, type: 'baseline' })
  visited(who, 'v2', { days: 90 })
  expect(found(who)).toEqual([])
})
