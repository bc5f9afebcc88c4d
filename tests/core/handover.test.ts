// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { triedIn, worksIn, worriesOf, worrySince } from '../../src/core/handover.ts'
import { aimed, closed, familyOf, happened, lookOn, on, reopened, telling, visited } from '../helpers/drift.ts'
import { act, hear, meet, person, START } from '../helpers/people.ts'

const worries = (who: ReturnType<typeof telling>, days: number) =>
  worriesOf(lookOn(who, days)).map(({ child, worries: of }) => [
    child.id,
    of.map(({ domain, headline, serious }) => [domain, headline?.grade, serious.map(({ item }) => item)]),
  ])

describe('what worries most', () => {
  test('names each domain that is not good enough, the gravest item first, and every serious item', () => {
    const who = telling()
    visited(who, 'v0', { days: 0, marks: { PHY: 3, EDU: 2, MED: 2, SUP: 2, EMO: 2, 'EMO.1a': 5, 'EMO.2a': 4 } })
    expect(worries(who, 10)).toEqual([
      [
        'sam',
        [
          ['EMO', 5, ['EMO.1a', 'EMO.2a']],
          ['PHY', 3, []],
        ],
      ],
    ])
  })

  test('what a later visit did not see stands as it was last seen, with its day', () => {
    const who = telling()
    visited(who, 'v0', { days: 0, marks: { PHY: 2, 'PHY.2a': 4 } })
    visited(who, 'v1', { days: 30, marks: { PHY: 2, 'PHY.2a': 'not-seen' } })
    expect(worriesOf(lookOn(who, 40))[0]?.worries).toMatchObject([{ domain: 'PHY', serious: [{ item: 'PHY.2a', grade: 4, on: on(0) }] }])
  })

  test('a case that was opened again begins with what was known when it ended', () => {
    const who = telling()
    visited(who, 'v0', { days: 0, marks: { PHY: 3, 'PHY.2a': 4 } })
    closed(who, 'c', 20)
    reopened(who, 'again', 60)
    expect(worries(who, 61)).toEqual([['sam', [['PHY', 4, ['PHY.2a']]]]])
  })

  test('each child for themselves; no visit and nothing bad are told apart', () => {
    const who = telling({ sam: { kind: 'born', on: '2023-03-01' }, kai: { kind: 'born', on: '2020-03-01' } })
    visited(who, 'v0', { days: 0, marks: { PHY: 2, EDU: 2, MED: 2, SUP: 2, EMO: 2 } })
    expect(worriesOf(lookOn(who, 5)).map((each) => [each.child.id, each.on, each.worries.length])).toEqual([
      ['sam', on(0), 0],
      ['kai', null, 0],
    ])
  })
})

test('what was tried is of every episode, the latest first, and targets that ended', () => {
  const who = telling()
  happened(who, 'old', 1, { type: 'help-offered', outcome: 'ended', worked: 'no' })
  aimed(who, 't', 2, { child: 'sam', item: 'PHY.2a', from: 4, to: 2, by: on(30), outcome: 'dropped' })
  aimed(who, 'open', 2, { child: 'sam', item: 'PHY.2b', from: 4, to: 2, by: on(30) })
  closed(who, 'c', 20)
  reopened(who, 'again', 60)
  happened(who, 'new', 61, { type: 'family-group-conference', outcome: 'held' })
  happened(who, 'else', 62, { type: 'discussion' })
  const { help, targets } = triedIn(familyOf(who))
  expect([help.map(({ id }) => id), targets.map(({ id }) => id)]).toEqual([['new', 'old'], ['t']])
})

test('what works is what people noted, and help of which everybody says that it did', () => {
  const who = telling()
  happened(who, 'noted', 1, { type: 'what-worked', note: 'Mornings.' })
  happened(who, 'helped', 2, { type: 'help-offered', outcome: 'ended' })
  const ben = person('Ben')
  hear(ben, who.log)
  act(who, 'event', 'helped', { worked: 'yes' }, START)
  expect(worksIn(familyOf(who)).events.map(({ id }) => id)).toEqual(['helped', 'noted'])
  act(ben, 'event', 'helped', { worked: 'no' }, START)
  meet(who, ben)
  expect(worksIn(familyOf(who)).events.map(({ id }) => id)).toEqual(['noted'])
})

test('it is a worry since the earliest day that anybody found out', () => {
  const who = telling()
  expect(worrySince(familyOf(who))).toBeNull()
  act(who, 'onset', 'onset/sam/PHY', { since: '2024-05-01' })
  act(who, 'onset', 'onset/sam/EMO', { since: '2022-05-01' })
  expect(worrySince(familyOf(who))).toBe('2022-05-01')
})
