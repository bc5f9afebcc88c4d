// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { type Case, readCase } from '../../src/core/case.ts'
import { effectAt } from '../../src/core/known.ts'
import type { LensEntryCode, LensState } from '../../src/core/lens.ts'
import { lensAt } from '../../src/core/lens-marks.ts'
import { merge } from '../../src/core/merge.ts'
import { adultsAround, asksForParent, lately, wholeFamily } from '../../src/core/people.ts'
import { findInstrument } from '../../src/instruments/index.ts'
import { plumblineV1 } from '../../src/instruments/plumbline/v1.ts'
import { telling, visited } from '../helpers/drift.ts'
import { act, type Person, person } from '../helpers/people.ts'

const VISIT = {
  type: 'baseline',
  on: '2026-03-04',
  set: 'full',
  instrument: { id: plumblineV1.id, version: plumblineV1.version },
} as const

const read = ({ log }: Pick<Person, 'log'>): Case => readCase('family-1', log, findInstrument)

const father = { name: 'Darren', relation: 'father', lives: 'elsewhere', cares: false } as const
const mother = { name: 'Jodie', relation: 'mother', lives: 'here', cares: true } as const

function withParents(): Person {
  const who = telling({ sam: { kind: 'born', on: '2023-03-01' }, kai: { kind: 'born', on: '2016-02-01' } })
  act(who, 'adult', 'jodie', mother)
  act(who, 'adult', 'darren', father)
  return who
}

const mark = (who: Person, about: string, entry: LensEntryCode, state: LensState, on = '2026-03-04', note = '') =>
  act(who, 'lens', lensAt(about, entry), { state, note, source: 'Jodie', on })

const around = (who: Pick<Person, 'log'>, id: string) =>
  adultsAround(read(who)).find(({ adult }) => adult.id === id) ?? expect.fail('nobody')

describe('who has not been spoken to', () => {
  test('is every adult of whom nobody says so, and who was at no visit, wherever they live', () => {
    const who = withParents()
    expect(adultsAround(read(who)).map(({ notSpokenTo }) => notSpokenTo)).toEqual([true, true])
    visited(who, 'v1', { days: 0, plan: { present: ['jodie'] } })
    expect(around(who, 'jodie')).toMatchObject({ notSpokenTo: false, talk: null, present: { id: 'v1' } })
    expect(around(who, 'darren')).toMatchObject({ notSpokenTo: true, talk: null, present: null })
  })

  test('is nobody any more once a talk is noted, now or in the past, and again when that is taken back', () => {
    const who = withParents()
    mark(who, 'darren', 'spoken-to', 'past')
    expect(around(who, 'darren').notSpokenTo).toBe(false)
    mark(who, 'darren', 'spoken-to', 'now')
    expect(around(who, 'darren').talk?.state).toBe('now')
    mark(who, 'darren', 'spoken-to', 'no')
    expect(around(who, 'darren').notSpokenTo).toBe(true)
  })

  test.each(['suspected', 'no', 'not-known'] as const)('is still whoever is marked as %s', (state) => {
    const who = withParents()
    mark(who, 'darren', 'spoken-to', state)
    expect(around(who, 'darren').notSpokenTo).toBe(true)
  })

  test('is still whoever two people contradict each other about', () => {
    const ruth = withParents()
    const imran = { ...person('Imran'), log: ruth.log, highest: ruth.highest }
    mark(ruth, 'darren', 'spoken-to', 'now')
    mark(imran, 'darren', 'spoken-to', 'no')
    const both = { log: [...merge(ruth.log, imran.log)] }
    expect(around(both, 'darren')).toMatchObject({ notSpokenTo: true, talk: null })
  })

  test('is not let off by a visit that was entered in error', () => {
    const who = withParents()
    visited(who, 'v1', { days: 0, plan: { present: ['darren'] } })
    expect(around(who, 'darren').notSpokenTo).toBe(false)
    act(who, 'entered-in-error', 'v1', { reason: 'The wrong family.' })
    expect(around(who, 'darren').notSpokenTo).toBe(true)
  })
})

describe('who lives in the children’s home', () => {
  test('is as the form says while nothing else is known', () => {
    const who = withParents()
    expect([around(who, 'jodie').here, around(who, 'darren').here]).toEqual([true, false])
    act(who, 'adult', 'darren', { lives: 'both' })
    expect(around(who, 'darren').here).toBe(true)
  })

  test('is as was said last, whichever of the two screens it was said on', () => {
    const who = withParents()
    mark(who, 'darren', 'lives-here', 'now')
    expect(around(who, 'darren').here).toBe(true)
    act(who, 'adult', 'darren', { lives: 'elsewhere' })
    // The same value again is a new fact, said after the mark.
    expect(around(who, 'darren').here).toBe(false)
    mark(who, 'darren', 'lives-here', 'suspected')
    expect(around(who, 'darren').here).toBe(false)
    mark(who, 'jodie', 'lives-here', 'no')
    expect(around(who, 'jodie').here).toBe(false)
  })
})

test('what was known of an adult before stands behind what is known now, the newest first', () => {
  const who = withParents()
  mark(who, 'darren', 'risk', 'suspected', '2026-01-10', 'A neighbour rang.')
  mark(who, 'darren', 'risk', 'no', '2026-02-20')
  act(who, 'adult', 'darren', { lives: 'both', cares: true })
  const { before, marks } = around(who, 'darren')
  expect(marks.get('risk')?.state).toBe('no')
  expect(before.map(({ kind, on }) => `${kind} ${on}`)).toEqual(['lives 2026-03-04', 'cares 2026-03-04', 'mark 2026-01-10'])
  expect(before[2]).toMatchObject({ entry: 'risk', state: 'suspected', note: 'A neighbour rang.' })
})

test('whether there is another parent is asked where the children have no second adult', () => {
  const who = telling()
  expect(asksForParent(read(who))).toBe(true)
  act(who, 'adult', 'jodie', mother)
  expect(asksForParent(read(who))).toBe(true)
  act(who, 'adult', 'darren', father)
  expect(asksForParent(read(who))).toBe(false)
  expect(asksForParent({ children: [], adults: [] })).toBe(false)
})

describe('the whole family', () => {
  test('has a row for each person and a place for each child, and what nobody asked about is null', () => {
    const who = withParents()
    mark(who, 'jodie', 'low-mood', 'suspected')
    mark(who, 'jodie', 'drink', 'past')
    mark(who, 'jodie', 'support', 'now')
    mark(who, 'jodie', 'risk', 'now')
    act(who, 'child', 'kai', { flags: ['young carer'] })
    act(who, 'effect', effectAt('jodie', 'kai'), { effect: 'Makes the tea on her bad days.', source: 'Kai', on: '2026-03-04' })
    const rows = wholeFamily(read(who))
    expect(rows.map(({ kind, person: { id } }) => `${kind} ${id}`)).toEqual(['adult jodie', 'adult darren', 'child sam', 'child kai'])
    expect(rows[0]?.kind === 'adult' && rows[0].needs.map(({ entry }) => entry)).toEqual(['low-mood', 'risk'])
    expect(rows[3]?.kind === 'child' && rows[3].flags).toEqual(['young carer'])
    expect(rows.map(({ cells }) => cells.map(({ effect }) => effect && 'known'))).toEqual([
      [null, 'known'],
      [null, null],
      [null, null],
      [null, null],
    ])
    expect(rows[2]?.cells.map(({ own }) => own)).toEqual([true, false])
  })

  test('an effect that was emptied is asked about again', () => {
    const who = withParents()
    act(who, 'effect', effectAt('jodie', 'kai'), { effect: 'Makes the tea.', source: 'Kai', on: '2026-03-04' })
    act(who, 'effect', effectAt('jodie', 'kai'), { effect: '' })
    expect(wholeFamily(read(who))[0]?.cells[1]?.effect).toBeNull()
  })
})

describe('where two people who did not see each other differ', () => {
  function differ(write: (who: Person, good: boolean) => unknown, goodLast: boolean): Case {
    const who = withParents()
    const ben = person('Ben')
    ben.log = merge(ben.log, who.log)
    ben.highest = who.highest
    write(who, !goodLast)
    write(ben, goodLast)
    return read({ log: merge(who.log, ben.log) })
  }

  test.each([true, false])('a need that somebody says, and what it does to a child, stays in sight', (goodLast) => {
    const need = differ((who, good) => mark(who, 'jodie', 'drink', good ? 'no' : 'now'), goodLast)
    expect(wholeFamily(need)[0]).toMatchObject({ needs: [{ entry: 'drink' }] })
    const effect = differ(
      (who, good) =>
        act(who, 'effect', effectAt('jodie', 'kai'), { effect: good ? '' : 'Makes the tea.', source: 'Kai', on: '2026-03-04' }),
      goodLast,
    )
    expect(wholeFamily(effect)[0]?.cells[1]?.effect).not.toBeNull()
  })

  test.each([true, false])('an adult was not there for sure', (goodLast) => {
    const family = differ(
      (who, good) => act(who, 'visit', 'v1', { ...VISIT, children: ['sam'], present: good ? ['darren'] : [] }),
      goodLast,
    )
    expect(adultsAround(family).find(({ adult }) => adult.id === 'darren')?.notSpokenTo).toBe(true)
  })
})

test('what happened lately of one type comes newest first, without what was entered in error', () => {
  const who = withParents()
  for (const [id, on] of [
    ['e1', '2025-11-02'],
    ['e2', '2026-02-02'],
    ['e3', '2026-01-02'],
  ] as const)
    act(who, 'event', id, { type: 'family-group-conference', on, outcome: 'offered', children: [] })
  act(who, 'event', 'e4', { type: 'household-change', on: '2026-02-20', children: [] })
  act(who, 'entered-in-error', 'e3', { reason: 'Another family.' })
  expect(lately(read(who), 'family-group-conference').map(({ id }) => id)).toEqual(['e2', 'e1'])
  expect(lately(read(who), 'household-change').map(({ id }) => id)).toEqual(['e4'])
})
