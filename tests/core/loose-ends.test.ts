// @vitest-environment node
import { describe, expect, test } from 'vitest'
import type { EventValues } from '../../src/core/event.ts'
import { besides, looseEndsOf } from '../../src/core/loose-ends.ts'
import { builtInPractice } from '../../src/practice/index.ts'
import { aimed, closed, familyOf, happened, on, reopened, telling, visited } from '../helpers/drift.ts'
import { act, hear, meet, type Person, person, START } from '../helpers/people.ts'

const MS_A_DAY = 86_400_000
const at = (days: number) => START + days * MS_A_DAY

const endsOn = (who: Person, days: number) => looseEndsOf(familyOf(who), on(days), builtInPractice)
const kinds = (who: Person, days: number) => endsOn(who, days).map(({ kind, overdue }) => (overdue ? `${kind} overdue` : kind))

/** Sam's family, of whom it was asked on the first day whether they agree. */
function asked(children?: Parameters<typeof telling>[0]): Person {
  const who = telling(children)
  act(who, 'household', 'family-1', { consent: 'given', consentOn: on(0) }, at(0))
  return who
}

/** The same with one thing that happened on day 0. */
function noted(values: EventValues): Person {
  const who = asked()
  happened(who, 'e1', 0, values)
  return who
}

/** Two tablets that agree on everything so far, then each writes, then both hold both. */
function apart(who: Person, one: EventValues, other: EventValues): void {
  const ben = person('Ben')
  hear(ben, who.log)
  act(who, 'event', 'e1', one, at(1))
  act(ben, 'event', 'e1', other, at(1))
  meet(who, ben)
}

describe('what is due, from its day on, and is overdue the day after', () => {
  test.each<[string, number, string, EventValues]>([
    ['a referral without a day for its answer', 14, 'referral', { type: 'referral', outcome: 'waiting' }],
    ['a referral with a day', 5, 'referral', { type: 'referral', outcome: 'waiting', feedbackDue: on(5) }],
    ['a referral of which nobody said more', 14, 'referral', { type: 'referral' }],
    [
      'an answer that came and left it waiting',
      20,
      'referral',
      { type: 'referral', outcome: 'waiting', feedbackDue: on(5), feedbackOn: on(6) },
    ],
    [
      'information for which an answer was asked',
      3,
      'answer',
      { type: 'information-shared', outcome: 'with-agreement', feedbackDue: on(3) },
    ],
    // Day 0 is a Wednesday.
    ['a challenge at the first step', 1, 'challenge', { type: 'challenge', outcome: 'open', stage: 'talk' }],
    ['a challenge at a later step, over a weekend', 7, 'challenge', { type: 'challenge', outcome: 'open', stage: 'senior' }],
    ['a challenge at no named step', 7, 'challenge', { type: 'challenge', outcome: 'open' }],
    ['a challenge with a day', 3, 'challenge', { type: 'challenge', outcome: 'open', stage: 'senior', feedbackDue: on(3) }],
    [
      'a challenge whose answer did not settle it',
      2,
      'challenge',
      { type: 'challenge', outcome: 'open', stage: 'senior', feedbackOn: on(2) },
    ],
    ['an agreement without a day', 28, 'agreement', { type: 'agreement', outcome: 'waiting' }],
    ['an agreement with a day', 10, 'agreement', { type: 'agreement', outcome: 'waiting', until: on(10) }],
    ['help that was offered', 14, 'help-offer', { type: 'help-offered', outcome: 'waiting' }],
    ['help that was taken, with its last day', 30, 'help-worked', { type: 'help-offered', outcome: 'accepted', until: on(30) }],
    ['help that ended', 0, 'help-worked', { type: 'help-offered', outcome: 'ended' }],
    ['a timetable', 20, 'timetable', { type: 'part-time-timetable', children: ['sam'], until: on(20), hours: 10 }],
    ['an exclusion', 5, 'exclusion', { type: 'exclusion', outcome: 'fixed-term', children: ['sam'], until: on(5) }],
    ['a child who is missing', 0, 'missing', { type: 'missing', outcome: 'still-missing', children: ['sam'] }],
    ['a doctor with whom nobody is registered', 0, 'service', { type: 'universal-service', outcome: 'not-registered', service: 'gp' }],
    ['a service that does not see the child', 0, 'service', { type: 'universal-service', outcome: 'not-seen', service: 'health-visitor' }],
    ['an early help assessment', 45, 'early-help', { type: 'early-help-assessment', outcome: 'started' }],
  ])('%s: day %i', (_what, day, kind, values) => {
    const who = noted(values)
    if (day > 0) expect(kinds(who, day - 1)).toEqual([])
    expect(kinds(who, day)).toEqual([kind])
    expect(kinds(who, day + 1)).toEqual([`${kind} overdue`])
    expect(endsOn(who, day)).toMatchObject([{ key: `${kind}/e1`, on: on(day), about: ['e1'], figures: {} }])
  })

  test.each<[string, EventValues]>([
    ['a referral that was accepted', { type: 'referral', outcome: 'accepted', feedbackDue: on(5) }],
    ['a referral that was not', { type: 'referral', outcome: 'not-accepted' }],
    ['an answer that came', { type: 'discussion', feedbackDue: on(3), feedbackOn: on(9) }],
    ['a challenge that is settled', { type: 'challenge', outcome: 'settled', stage: 'talk' }],
    ['an agreement that was not kept: that is an answer', { type: 'agreement', outcome: 'not-done' }],
    ['an offer that was declined', { type: 'help-offered', outcome: 'declined' }],
    ['help that goes on', { type: 'help-offered', outcome: 'accepted' }],
    ['help of which it is known that it did not work', { type: 'help-offered', outcome: 'ended', worked: 'no' }],
    ['a timetable without a last day', { type: 'part-time-timetable', children: ['sam'], hours: 10 }],
    ['a child who is back', { type: 'missing', outcome: 'back', children: ['sam'] }],
    ['a service that sees the child', { type: 'universal-service', outcome: 'seen', service: 'gp' }],
    ['an assessment that is done', { type: 'early-help-assessment', outcome: 'done' }],
  ])('never: %s', (_what, values) => {
    expect(kinds(noted(values), 300)).toEqual([])
  })
})

describe('what two people say differently', () => {
  test.each<[string, EventValues, EventValues, EventValues]>([
    ['referral', { type: 'referral', outcome: 'waiting' }, { outcome: 'accepted' }, { outcome: 'not-accepted' }],
    ['agreement', { type: 'agreement', outcome: 'waiting' }, { outcome: 'done' }, { outcome: 'not-done' }],
    ['missing', { type: 'missing', outcome: 'still-missing' }, { outcome: 'back' }, { outcome: 'still-missing' }],
    ['service', { type: 'universal-service', outcome: 'not-seen' }, { outcome: 'seen' }, { outcome: 'not-registered' }],
    ['help-worked', { type: 'help-offered', outcome: 'ended' }, { worked: 'yes' }, { worked: 'no' }],
    ['challenge', { type: 'challenge', outcome: 'open', stage: 'talk' }, { outcome: 'settled' }, { outcome: 'open' }],
  ])('closes nothing: %s', (kind, first, one, other) => {
    const who = noted(first)
    apart(who, one, other)
    expect(kinds(who, 60)).toEqual([`${kind} overdue`])
  })

  test('of two days for an answer the earlier counts', () => {
    const who = noted({ type: 'referral', outcome: 'waiting' })
    apart(who, { feedbackDue: on(20) }, { feedbackDue: on(9) })
    expect(kinds(who, 9)).toEqual(['referral'])
  })
})

test('what somebody joined as one is one, and what either of them says of it counts', () => {
  const who = noted({ type: 'referral', outcome: 'waiting', children: ['sam'] })
  happened(who, 'e2', 1, { type: 'referral', outcome: 'waiting', children: ['sam'], feedbackDue: on(4) })
  expect(kinds(who, 15)).toEqual(['referral overdue', 'referral overdue'])
  act(who, 'same', 'same/e1/e2', { state: 'same', reason: '' }, at(2))
  expect(endsOn(who, 15)).toMatchObject([{ key: 'referral/e1', on: on(4) }])
})

test('a challenge that was taken a step further waits there and nowhere else', () => {
  const who = noted({ type: 'challenge', outcome: 'open', stage: 'talk' })
  happened(who, 'e2', 5, { type: 'challenge', outcome: 'open', stage: 'managers', follows: 'e1' })
  expect(endsOn(who, 20)).toMatchObject([{ kind: 'challenge', about: ['e2'], figures: { stage: 'Manager to manager' } }])
})

describe('a child who is missing', () => {
  test('is back once that is noted of them at a later time', () => {
    const who = noted({ type: 'missing', outcome: 'still-missing', children: ['sam'] })
    happened(who, 'e2', 3, { type: 'missing', outcome: 'back', children: ['sam'] })
    expect(kinds(who, 4)).toEqual([])
  })

  test('is not back because a sibling is', () => {
    const who = noted({ type: 'missing', outcome: 'still-missing', children: ['sam'] })
    happened(who, 'e2', 3, { type: 'missing', outcome: 'back', children: ['kai'] })
    expect(kinds(who, 4)).toEqual(['missing overdue'])
  })

  test('stands before anything that is due longer, and is not past because the case was opened again', () => {
    const who = asked()
    happened(who, 'e1', 1, { type: 'missing', outcome: 'still-missing', children: ['sam'] })
    closed(who, 'c1', 2)
    reopened(who, 'x2', 10)
    happened(who, 'e2', 11, { type: 'referral', outcome: 'waiting', feedbackDue: on(11) })
    expect(endsOn(who, 20).map(({ kind }) => kind)).toEqual(['missing', 'referral'])
  })
})

describe('a last day of learning', () => {
  test.each<[string, EventValues, string[]]>([
    ['a later timetable', { type: 'part-time-timetable', children: ['sam'], until: on(60) }, []],
    ['a change of school', { type: 'school-change', children: ['sam'] }, []],
    ['a figure of the whole family', { type: 'attendance', percent: 95 }, []],
    ['the same for a sibling only', { type: 'school-change', children: ['kai'] }, ['timetable overdue']],
    ['a talk about something else', { type: 'discussion', children: ['sam'] }, ['timetable overdue']],
  ])('is looked at again with %s', (_what, again, expected) => {
    const who = noted({ type: 'part-time-timetable', children: ['sam'], until: on(20), hours: 10 })
    happened(who, 'e2', 21, again)
    expect(kinds(who, 30)).toEqual(expected)
  })

  test('that an alert beside it rests on is not said twice', () => {
    const who = noted({ type: 'part-time-timetable', children: ['sam'], until: on(20), hours: 10 })
    const ends = endsOn(who, 21)
    expect(besides(ends, [])).toHaveLength(1)
    expect(besides(ends, [{ events: ['e1'] }])).toEqual([])
    expect(besides(endsOn(noted({ type: 'referral', outcome: 'waiting' }), 21), [{ events: ['e1'] }])).toHaveLength(1)
  })
})

describe('a sign that comes back', () => {
  const lice = (who: Person, ...days: readonly number[]) => {
    for (const day of days) happened(who, `s${day}`, day, { type: 'recurring-sign', sign: 'head-lice', children: ['sam'] })
  }

  test('three times in 365 days, from the third on', () => {
    const who = asked()
    lice(who, 10, 200, 375)
    expect(kinds(who, 374)).toEqual([])
    expect(endsOn(who, 375)).toMatchObject([
      { key: 'sign/sam/head-lice', on: on(375), overdue: false, children: ['sam'], about: ['s10', 's200', 's375'] },
    ])
    expect(endsOn(who, 376)).toMatchObject([{ overdue: true, figures: { sign: 'head-lice', times: 3, since: on(10), last: on(375) } }])
  })

  test('not over 366 days, not two of one day, not of two signs', () => {
    const long = asked()
    lice(long, 10, 200, 376)
    expect(kinds(long, 400)).toEqual([])
    const twice = asked()
    lice(twice, 10, 20)
    happened(twice, 'again', 20, { type: 'recurring-sign', sign: 'head-lice', children: ['sam'] })
    happened(twice, 'smell', 30, { type: 'recurring-sign', sign: 'smell', children: ['sam'] })
    expect(kinds(twice, 40)).toEqual([])
  })

  test.each<[string, (who: Person) => void, number]>([
    ['a referral', (who) => happened(who, 'r', 40, { type: 'referral', outcome: 'accepted' }), 0],
    ['an appointment that was kept', (who) => happened(who, 'a', 40, { type: 'appointment', outcome: 'brought', children: ['sam'] }), 0],
    ['an appointment that was not', (who) => happened(who, 'a', 40, { type: 'appointment', outcome: 'not-brought', children: ['sam'] }), 1],
    ['a target', (who) => aimed(who, 't', 40, { child: 'sam', item: 'PHY.4a', from: 4, to: 2, by: on(90) }), 0],
    ['a target of a sibling', (who) => aimed(who, 't', 40, { child: 'kai', item: 'PHY.4a', from: 4, to: 2, by: on(90) }), 1],
    [
      'a target that was dropped',
      (who) => aimed(who, 't', 40, { child: 'sam', item: 'PHY.4a', from: 4, to: 2, by: on(90), outcome: 'dropped' }),
      1,
    ],
    [
      'a target that was met',
      (who) => aimed(who, 't', 40, { child: 'sam', item: 'PHY.4a', from: 4, to: 2, by: on(90), outcome: 'met' }),
      0,
    ],
  ])('is answered by %s or not', (_what, answer, left) => {
    const who = asked({ sam: { kind: 'born', on: '2023-03-01' }, kai: { kind: 'born', on: '2020-03-01' } })
    lice(who, 10, 20, 30)
    answer(who)
    expect(kinds(who, 50)).toEqual(left === 0 ? [] : ['sign overdue'])
  })

  test('and counts anew after that', () => {
    const who = asked()
    lice(who, 10, 20, 30)
    happened(who, 'a', 40, { type: 'appointment', outcome: 'brought', children: ['sam'] })
    lice(who, 50, 60)
    expect(kinds(who, 70)).toEqual([])
    lice(who, 70)
    expect(kinds(who, 70)).toEqual(['sign'])
  })

  test('noted of the whole family it is of each child', () => {
    const who = asked({ sam: { kind: 'born', on: '2023-03-01' }, kai: { kind: 'born', on: '2020-03-01' } })
    for (const day of [1, 2, 3]) happened(who, `s${day}`, day, { type: 'recurring-sign', sign: 'smell', children: [] })
    expect(endsOn(who, 3).map(({ key }) => key)).toEqual(['sign/kai/smell', 'sign/sam/smell'])
  })
})

describe('a universal service', () => {
  const without = () => noted({ type: 'universal-service', outcome: 'not-registered', service: 'dentist', children: ['sam'] })
  test.each<[string, EventValues, string[]]>([
    ['the same service', { type: 'universal-service', outcome: 'registered', service: 'dentist', children: ['sam'] }, []],
    ['another service', { type: 'universal-service', outcome: 'registered', service: 'gp', children: ['sam'] }, ['service overdue']],
    ['a referral there', { type: 'referral', outcome: 'accepted', service: 'dentist', children: ['sam'] }, []],
    ['a referral to nobody who is named', { type: 'referral', outcome: 'accepted', children: ['sam'] }, ['service overdue']],
    ['an appointment there', { type: 'appointment', outcome: 'brought', service: 'dentist', children: ['sam'] }, []],
    ['an appointment elsewhere', { type: 'appointment', outcome: 'brought', service: 'gp', children: ['sam'] }, ['service overdue']],
  ])('is followed up with %s or not', (_what, later, expected) => {
    const who = without()
    happened(who, 'e2', 5, later)
    expect(kinds(who, 30)).toEqual(expected)
  })

  test('that is still not there stands once, as last noted', () => {
    const who = without()
    happened(who, 'e2', 5, { type: 'universal-service', outcome: 'not-registered', service: 'dentist', children: ['sam'] })
    expect(endsOn(who, 30)).toMatchObject([{ about: ['e2'] }])
  })
})

test('an early help assessment that was started again is due by its first start', () => {
  const who = noted({ type: 'early-help-assessment', outcome: 'started' })
  happened(who, 'e2', 40, { type: 'early-help-assessment', outcome: 'started' })
  expect(kinds(who, 44)).toEqual([])
  expect(kinds(who, 45)).toEqual(['early-help'])
  happened(who, 'e3', 45, { type: 'early-help-assessment', outcome: 'declined' })
  expect(kinds(who, 60)).toEqual([])
})

describe('an action', () => {
  const acting = (values: Parameters<typeof act<'action'>>[3]) => {
    const who = asked()
    act(who, 'action', 'a1', { what: 'Ring the school', who: 'Ruth', by: on(7), support: false, ...values }, at(0))
    return who
  }
  test('is due on its day', () => {
    expect([kinds(acting({}), 6), kinds(acting({}), 7), kinds(acting({}), 8)]).toEqual([[], ['action'], ['action overdue']])
    expect(endsOn(acting({ child: 'sam' }), 8)).toMatchObject([
      { key: 'action/a1', children: ['sam'], figures: { what: 'Ring the school', who: 'Ruth' } },
    ])
  })

  test('is not once it is done or dropped, nor without a day', () => {
    for (const values of [{ outcome: 'done' }, { outcome: 'dropped' }, { by: null }] as const) expect(kinds(acting(values), 99)).toEqual([])
  })

  test('stays while two people say different things of it', () => {
    const who = acting({})
    const ben = person('Ben')
    hear(ben, who.log)
    act(who, 'action', 'a1', { outcome: 'done' }, at(8))
    act(ben, 'action', 'a1', { outcome: 'dropped' }, at(8))
    meet(who, ben)
    expect(kinds(who, 9)).toEqual(['action overdue'])
  })
})

describe('people and agencies', () => {
  test('an adult is spoken to within 28 days of being known', () => {
    const who = asked()
    act(who, 'adult', 'jo', { name: 'Jo', relation: 'father', lives: 'elsewhere', cares: false }, at(10))
    expect([kinds(who, 37), kinds(who, 38), kinds(who, 39)]).toEqual([[], ['adult'], ['adult overdue']])
    act(who, 'lens', 'lens/jo/spoken-to', { state: 'past', on: on(39) }, at(39))
    expect(kinds(who, 40)).toEqual([])
  })

  test('an adult whom nobody asked before the case was opened again is due at once', () => {
    const who = asked()
    act(who, 'adult', 'jo', { name: 'Jo', relation: 'father', lives: 'elsewhere', cares: false }, at(0))
    closed(who, 'c1', 40)
    reopened(who, 'x2', 60)
    expect(kinds(who, 60)).toEqual(['adult overdue'])
  })

  test('an adult who was there at a visit is known', () => {
    const who = asked()
    act(who, 'adult', 'jo', { name: 'Jo', relation: 'mother', lives: 'here', cares: true }, at(0))
    visited(who, 'v1', { days: 5, plan: { present: ['jo'] } })
    expect(kinds(who, 40)).toEqual([])
  })

  test.each<[string, Parameters<typeof act<'agency'>>[3], string[]]>([
    ['not asked, without why', { asked: 'no' }, ['agency overdue']],
    ['not asked, with why', { asked: 'no', whyNotAsked: 'They know nobody of the family.' }, []],
    ['asked', { asked: 'yes', askedOn: on(3) }, []],
    ['of which nobody said', {}, []],
    ['gone by then', { asked: 'no', until: on(5) }, []],
  ])('an agency %s', (_what, values, expected) => {
    const who = asked()
    act(who, 'agency', 'g1', { name: 'Bright Smiles', service: 'dentist', ...values }, at(2))
    expect(kinds(who, 5)).toEqual(expected)
    expect(kinds(who, 2)).toEqual(expected.length > 0 ? ['agency'] : values.until ? ['agency'] : [])
  })

  test('agreement is asked within 28 days of the opening', () => {
    const who = telling()
    expect([kinds(who, 27), kinds(who, 28), kinds(who, 29)]).toEqual([[], ['consent'], ['consent overdue']])
    act(who, 'household', 'family-1', { consent: 'not-asked' }, at(29))
    expect(kinds(who, 30)).toEqual(['consent overdue'])
    act(who, 'household', 'family-1', { consent: 'withheld' }, at(30))
    expect(kinds(who, 30)).toEqual([])
  })
})

describe('over episodes', () => {
  test('nothing is left of a case that is closed; what is left of one that was handed on is for whoever takes over', () => {
    const who = noted({ type: 'referral', outcome: 'waiting' })
    closed(who, 'c1', 20)
    expect(kinds(who, 30)).toEqual([])
    const other = noted({ type: 'referral', outcome: 'waiting' })
    closed(other, 'c1', 20, { type: 'transferred', to: 'Fernshire' })
    expect(kinds(other, 30)).toEqual(['referral overdue'])
  })

  test('a referral between two episodes belongs to the later one, one before them is past', () => {
    const who = asked()
    happened(who, 'e1', 1, { type: 'referral', outcome: 'waiting' })
    closed(who, 'c1', 20)
    happened(who, 'e2', 29, { type: 'referral', outcome: 'waiting' })
    reopened(who, 'x2', 30)
    expect(endsOn(who, 60)).toMatchObject([{ about: ['e2'] }])
  })
})

test('the oldest due comes first, and what is entered in error not at all', () => {
  const who = asked()
  happened(who, 'e1', 0, { type: 'agreement', outcome: 'waiting' })
  happened(who, 'e2', 5, { type: 'referral', outcome: 'waiting' })
  happened(who, 'e3', 6, { type: 'referral', outcome: 'waiting' })
  expect(endsOn(who, 40).map(({ about }) => about[0])).toEqual(['e2', 'e3', 'e1'])
  act(who, 'entered-in-error', 'e2', { reason: 'The other family.' }, at(7))
  expect(endsOn(who, 40).map(({ about }) => about[0])).toEqual(['e3', 'e1'])
})

describe('what is noted of one child ends nothing for another', () => {
  const two = { sam: { kind: 'born', on: '2020-03-01' }, kai: { kind: 'born', on: '2018-03-01' } } as const
  test.each<[string, EventValues, EventValues]>([
    [
      'a service',
      { type: 'universal-service', service: 'gp', outcome: 'not-registered' },
      { type: 'universal-service', service: 'gp', outcome: 'registered' },
    ],
    ['a timetable', { type: 'part-time-timetable', hours: 10, until: on(5) }, { type: 'attendance', percent: 95, until: on(6) }],
    ['an assessment', { type: 'early-help-assessment', outcome: 'started' }, { type: 'early-help-assessment', outcome: 'done' }],
  ])('%s', (_, values, later) => {
    const who = asked(two)
    happened(who, 'e1', 0, { ...values, children: ['kai', 'sam'] })
    happened(who, 'e2', 3, { ...later, children: ['sam'] })
    expect(endsOn(who, 60).map(({ children }) => children)).toEqual([['kai']])
    happened(who, 'e3', 4, { ...later, children: ['kai'] })
    expect(endsOn(who, 60)).toEqual([])
  })

  test('an assessment that is started again after it was done is open', () => {
    const who = asked(two)
    happened(who, 'e1', 0, { type: 'early-help-assessment', outcome: 'started', children: [] })
    happened(who, 'e2', 3, { type: 'early-help-assessment', outcome: 'done', children: [] })
    happened(who, 'e3', 9, { type: 'early-help-assessment', outcome: 'started', children: [] })
    expect(endsOn(who, 60)).toMatchObject([{ about: ['e3'], children: [] }])
  })
})
