import { expect, test } from 'vitest'
import type { EventValues } from '../../../src/core/event.ts'
import { type LooseEnd, looseEndsOf } from '../../../src/core/loose-ends.ts'
import { LOOSE_ENDS } from '../../../src/core/loose-ends/loose-end.ts'
import { builtInPractice } from '../../../src/practice/index.ts'
import { sayEnd } from '../../../src/report/say/loose-end.ts'
import { placeOf } from '../../../src/ui/loose-ends/place.ts'
import { hrefTo, readRoute } from '../../../src/ui/route.ts'
import { familyOf, happened, on, telling } from '../../helpers/drift.ts'
import { act, type Person } from '../../helpers/people.ts'

const EVENTS: readonly EventValues[] = [
  { type: 'missing', outcome: 'still-missing', children: ['sam'] },
  { type: 'challenge', outcome: 'open', stage: 'talk' },
  { type: 'challenge', outcome: 'open', stage: 'senior', feedbackOn: on(2) },
  { type: 'referral', outcome: 'waiting' },
  { type: 'referral', outcome: 'waiting', feedbackDue: on(9), note: 'To the clinic.' },
  { type: 'information-shared', outcome: 'with-agreement', feedbackDue: on(3) },
  { type: 'agreement', outcome: 'waiting', until: on(10) },
  { type: 'help-offered', outcome: 'waiting' },
  { type: 'help-offered', outcome: 'ended' },
  { type: 'part-time-timetable', children: ['sam'], until: on(20), hours: 10 },
  { type: 'exclusion', outcome: 'fixed-term', children: ['kai'], until: on(5) },
  { type: 'universal-service', outcome: 'not-registered', service: 'dentist', children: ['kai'] },
  { type: 'universal-service', outcome: 'not-seen', service: 'gp' },
  { type: 'early-help-assessment', outcome: 'started' },
]

/** A family of which everything is left open. */
function everything(): Person {
  const who = telling({ sam: { kind: 'born', on: '2023-03-01' }, kai: { kind: 'born', on: '2020-03-01' } })
  for (const [at, values] of EVENTS.entries()) happened(who, `e${at}`, 0, values)
  for (const day of [31, 32, 33]) happened(who, `s${day}`, day, { type: 'recurring-sign', sign: 'head-lice', children: ['sam'] })
  act(who, 'action', 'a', { what: 'Ring the school', who: 'Ruth', by: on(7), support: false })
  act(who, 'agency', 'g', { name: 'Bright Smiles', asked: 'no' })
  act(who, 'adult', 'jo', { name: 'Jo', relation: 'father', lives: 'elsewhere', cares: false })
  return who
}

const endsOn = (days: number) => ({ family: familyOf(everything()), ends: looseEndsOf(familyOf(everything()), on(days), builtInPractice) })

test('every kind is said in a sentence or two, with a next step that leads somewhere', () => {
  const { family, ends } = endsOn(60)
  expect([...new Set(ends.map(({ kind }) => kind))].sort()).toEqual([...LOOSE_ENDS].sort())
  for (const end of ends) {
    const { line, next } = sayEnd(family, end, on(60))
    const to = placeOf(family.id, end)
    expect(line, end.kind).toMatch(/^[A-Z“].+\.$/)
    expect(`${line} ${next}`, end.kind).not.toMatch(/undefined|null|\[object|NaN| {2}|\.\./)
    expect(next.length, end.kind).toBeGreaterThan(5)
    expect(readRoute(hrefTo(to)), end.kind).toEqual(to)
  }
})

test('what is due today and what is overdue is said differently', () => {
  const said = (day: number, is: (end: LooseEnd) => boolean) => {
    const { family, ends } = endsOn(day)
    return sayEnd(family, ends.find(is) ?? expect.fail('not due'), on(day)).line
  }
  const action = ({ kind }: LooseEnd) => kind === 'action'
  expect([said(7, action), said(9, action)]).toEqual([
    'Ring the school: Ruth. It is due today.',
    'Ring the school: Ruth. It was due on 11 Mar, 2 days ago.',
  ])
  const timetable = ({ kind }: LooseEnd) => kind === 'timetable'
  expect(said(20, timetable)).toBe('The part-time timetable of 4 Mar for Sam ends or is to be looked at again today.')
  expect(said(22, timetable)).toBe('The part-time timetable of 4 Mar for Sam was to end or be looked at again on 24 Mar, 2 days ago.')
})

test('an adult without a name, a family without children, and words of any length are said all the same', () => {
  const who = telling({})
  act(who, 'adult', 'x', { name: '', relation: '', lives: 'here', cares: true })
  happened(who, 'e', 0, { type: 'agreement', outcome: 'waiting', note: 'Word '.repeat(5000) })
  const family = familyOf(who)
  const lines = looseEndsOf(family, on(60), builtInPractice).map((end) => sayEnd(family, end, on(60)))
  expect(lines.map(({ line }) => line)).toContain('Nobody is noted as having spoken to an adult of the family, known of since 4 Mar.')
  expect(lines.map(({ line }) => line)).toContainEqual(expect.stringMatching(/^What was agreed with the family on 4 Mar/))
  expect(lines.some(({ note }) => note.length > 20_000)).toBe(true)
})
