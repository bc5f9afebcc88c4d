// @vitest-environment node
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { alertsOf } from '../../src/core/drift/alerts.ts'
import type { Alert, RuleId } from '../../src/core/drift/index.ts'
import { ALERT_LEVELS } from '../../src/core/drift/rule.ts'
import type { Fact, Values } from '../../src/core/fact.ts'
import type { ItemSet } from '../../src/core/instrument.ts'
import { builtInPractice } from '../../src/practice/index.ts'
import { familyOf, happened, itemsIn, type Mark, type Marks, on, telling, visited } from '../helpers/drift.ts'
import { hear, type Person, person } from '../helpers/people.ts'

// Many histories, on a machine that may be busy with something else.
vi.setConfig({ testTimeout: 180_000 })

const DOMAINS = ['PHY', 'EDU', 'EMO'] as const
const RUNS = { numRuns: 60 }

/** One visit of a random story: how many days after the one before, what it found, and by whom. */
interface Chapter {
  readonly after: number
  readonly grades: readonly number[]
  /** Items that differ from their domain: which, and how. */
  readonly odd: readonly (readonly [number, Mark])[]
  readonly set: ItemSet
  readonly announced: boolean | undefined
  readonly by: boolean
  readonly signed: boolean
}

const mark = fc.constantFrom<Mark>(1, 2, 3, 4, 5, 'not-seen', 'not-seen', 'left', 'not-applicable')
const graded = fc.constantFrom<Mark>(1, 2, 3, 4, 5)
const chapterOf = (odd: fc.Arbitrary<Mark>, set: fc.Arbitrary<ItemSet>): fc.Arbitrary<Chapter> =>
  fc.record({
    after: fc.constantFrom(0, 1, 14, 42, 60, 84, 92, 120),
    grades: fc.array(fc.constantFrom(1, 2, 2, 3, 3, 4), { minLength: DOMAINS.length, maxLength: DOMAINS.length }),
    odd: fc.array(fc.tuple(fc.nat({ max: 40 }), odd), { maxLength: 8 }),
    set,
    announced: fc.constantFrom(true, false, undefined),
    by: fc.boolean(),
    signed: fc.constantFrom(true, true, true, true, false),
  })
const chapters = (odd = mark, set = fc.constantFrom<ItemSet>('full', 'full', 'core', 'home')) =>
  fc.array(chapterOf(odd, set), { minLength: 1, maxLength: 6 })
const events = fc.array(
  fc.tuple(fc.nat({ max: 400 }), fc.constantFrom('injury', 'seen', 'no-access', 'supervision', 'compensating-care')),
  {
    maxLength: 5,
  },
)
const births = fc.constantFrom('2026-01-15', '2024-04-20', '2023-03-01', '2017-07-07')

const codes = DOMAINS.flatMap((domain) => itemsIn(domain))
const marksOf = ({ grades, odd }: Pick<Chapter, 'grades' | 'odd'>): Marks => ({
  ...Object.fromEntries(DOMAINS.map((domain, at) => [domain, grades[at] ?? 2])),
  ...Object.fromEntries(odd.map(([at, found]) => [codes[at % codes.length] ?? '', found])),
})

/** The story as it is on the tablet of the one who wrote last, and the day into it on which it ends. */
function told(
  born: string,
  story: readonly Chapter[],
  more: readonly (readonly [number, string])[] = [],
  shift = 0,
): { who: Person; end: number } {
  const ruth = telling({ sam: { kind: 'born', on: born } })
  const imran = person('Imran')
  let days = shift
  for (const [at, chapter] of story.entries()) {
    days += chapter.after
    const [who, other] = chapter.by ? [ruth, imran] : [imran, ruth]
    hear(who, other.log)
    const plan = chapter.announced === undefined ? {} : { announced: chapter.announced }
    visited(who, `visit-${at}`, { days, marks: marksOf(chapter), set: chapter.set, signed: chapter.signed, plan })
  }
  hear(ruth, imran.log)
  for (const [at, [day, type]] of more.entries()) {
    happened(ruth, `event-${at}`, day + shift, { type: type as 'injury', children: at % 2 === 0 ? ['sam'] : [] })
  }
  return { who: ruth, end: days }
}

const alerts = (who: Pick<Person, 'log'>, days: number) => alertsOf(familyOf(who), on(days), builtInPractice, 'plumbline')

/** Rules that read profiles alone, and so do not know what day it is. D5 makes room for D6, which does. */
const TIMELESS: readonly RuleId[] = ['D1', 'D2', 'D3', 'D4', 'D7', 'D12', 'D15', 'D16', 'D24']
const PROFILE: readonly RuleId[] = [...TIMELESS, 'D5', 'D6']
const only = (rules: readonly RuleId[], found: readonly Alert[]) => found.filter(({ rule }) => rules.includes(rule))

test('no alert depends on the order in which facts arrived', () => {
  fc.assert(
    fc.property(births, chapters(), events, fc.infiniteStream(fc.nat()), fc.nat({ max: 300 }), (born, story, more, chance, later) => {
      const { who, end } = told(born, story, more)
      const shuffled = who.log.map((fact) => ({ fact, at: chance.next().value as number })).sort((a, b) => a.at - b.at)
      expect(alerts({ log: shuffled.map(({ fact }) => fact) }, end + later)).toEqual(alerts(who, end + later))
    }),
    RUNS,
  )
})

test('each alert has a key of its own, and has been so since a day that is not after today', () => {
  fc.assert(
    fc.property(births, chapters(), events, fc.nat({ max: 700 }), (born, story, more, later) => {
      const { who, end } = told(born, story, more)
      const found = alerts(who, Math.max(end, 400) + later)
      expect(new Set(found.map(({ key }) => key)).size).toBe(found.length)
      for (const { since } of found) expect(since <= on(Math.max(end, 400) + later)).toBe(true)
    }),
    RUNS,
  )
})

test('what another child goes through changes nothing that is said of this one', () => {
  // Whether a brother or sister was looked at is just what D23 is about.
  const ofSam = (found: readonly Alert[]) => found.filter(({ childId, rule }) => childId === 'sam' && rule !== 'D23')
  fc.assert(
    fc.property(births, chapters(), chapters(), fc.nat({ max: 300 }), (born, story, other, later) => {
      const { who, end } = told(born, story)
      const before = alerts(who, end + later)
      const kai: Values<'child'> = { name: 'Kai', birth: { kind: 'born', on: '2016-05-05' }, flags: [], lives: 'here' }
      const both = withChild(who, kai, other)
      expect(ofSam(alerts(both, end + later))).toEqual(ofSam(before))
    }),
    RUNS,
  )
})

function withChild(who: Person, values: Values<'child'>, story: readonly Chapter[]): Person {
  const birth = values.birth ?? { kind: 'born', on: '2016-05-05' }
  const other = telling({ kai: birth }, 'Noor')
  // The family was begun on the other tablet; this one adds a child and their visits.
  other.log = other.log.filter(({ kind }) => kind === 'child')
  hear(other, who.log)
  let days = 0
  for (const [at, chapter] of story.entries()) {
    days += chapter.after
    visited(other, `kai-${at}`, { days, child: 'kai', marks: marksOf(chapter), set: chapter.set, signed: chapter.signed })
  }
  return other
}

test('what is graded in one domain changes nothing that is said of another', () => {
  const ofPhysical = (found: readonly Alert[]) =>
    found.filter(({ rule, domain }) => domain === 'PHY' && PROFILE.includes(rule) && rule !== 'D15')
  fc.assert(
    fc.property(births, chapters(), fc.nat({ max: 300 }), fc.constantFrom(1, 3, 5), (born, story, later, grade) => {
      const { who, end } = told(born, story)
      const elsewhere = story.map((chapter) => ({ ...chapter, grades: [chapter.grades[0] ?? 2, grade, grade] }))
      const apart = elsewhere.map((chapter) => ({
        ...chapter,
        odd: chapter.odd.filter(([at]) => codes[at % codes.length]?.startsWith('PHY')),
      }))
      expect(ofPhysical(alerts(told(born, apart).who, end + later))).toEqual(ofPhysical(alerts(who, end + later)))
    }),
    RUNS,
  )
})

/** What was said before, and is said no more, or less gravely. No movement yet (D5) may have become worse (D2) or stalled (D6). */
function lost(before: readonly Alert[], after: readonly Alert[]): string[] {
  const heard = new Map(only(PROFILE, after).map((alert) => [alert.key, ALERT_LEVELS.indexOf(alert.level)]))
  return only(PROFILE, before).flatMap(({ rule, key, level }) => {
    const keys = rule === 'D5' ? [key, key.replace('D5', 'D2'), key.replace('D5', 'D6')] : [key]
    return keys.some((each) => (heard.get(each) ?? -1) >= ALERT_LEVELS.indexOf(level)) ? [] : [key]
  })
}

test('a review that saw nothing clears no alert, and leaves what it rests on as it was where it is about a state', () => {
  fc.assert(
    fc.property(births, chapters(), fc.nat({ max: 200 }), (born, story, later) => {
      const { who, end } = told(born, story)
      const before = alerts(who, end + 30 + later)
      visited(who, 'visit-blind', {
        days: end + 30,
        marks: { PHY: 'not-seen', EDU: 'not-seen', EMO: 'not-seen', MED: 'not-seen', SUP: 'not-seen' },
      })
      const after = alerts(who, end + 30 + later)
      expect(lost(before, after)).toEqual([])
      const resting = (found: readonly Alert[]) =>
        only(['D1', 'D2', 'D3', 'D4'], found).map(({ key, evidence, since }) => [key, evidence, since])
      expect(resting(after)).toEqual(expect.arrayContaining(resting(before)))
    }),
    RUNS,
  )
})

test('what is said after seeing the same again is said as well where some of it was not seen', () => {
  const full = fc.constant<ItemSet>('full')
  // Of one band throughout: an item that comes with a birthday, and is hidden at once, was never seen at all.
  const ofOneBand = fc.constantFrom('2026-03-01', '2023-06-01', '2017-07-07')
  const hidden = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(ofOneBand, chapters(graded, full), hidden, fc.nat({ max: 200 }), (born, story, hide, later) => {
      const chapters = story.map((chapter) => ({ ...chapter, signed: true }))
      const last = chapters.at(-1) as Chapter
      fc.pre(chapters.reduce((days, { after }) => days + after, 0) < 650)
      const blind = Object.fromEntries(hide.map((at) => [codes[at % codes.length] ?? '', 'not-seen' as const]))
      const [all, some] = [{}, blind].map((more) => {
        const { who, end } = told(born, chapters)
        visited(who, 'visit-again', { days: end + 30, marks: { ...marksOf(last), ...more } })
        return alerts(who, end + 30 + later)
      }) as [Alert[], Alert[]]
      expect(lost(all, some)).toEqual([])
    }),
    RUNS,
  )
})

const shifted = (value: unknown, days: number): unknown => {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return new Date(Date.parse(value) + days * 86_400_000).toISOString().slice(0, 10)
  }
  if (Array.isArray(value)) return value.map((each) => shifted(each, days))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shifted(each, days)]))
}

test('moving every date by as many days, today included, moves every date of an alert and changes nothing else', () => {
  // After 28 years the calendar is the same again: no month is longer, no birthday on another day of the month.
  const DAYS = 10_227
  fc.assert(
    fc.property(births, chapters(), events, fc.nat({ max: 700 }), fc.constantFrom(-DAYS, DAYS), (born, story, more, later, days) => {
      const { who, end } = told(born, story, more)
      const facts = who.log.map((fact) => shiftedFact(fact, days))
      const moved = alertsOf(familyOf({ log: facts }), shifted(on(end + later), days) as string, builtInPractice, 'plumbline')
      // Evidence may hold days; what the rules about profiles rest on does not.
      const bare = (found: readonly Alert[]) => found.map((alert) => (PROFILE.includes(alert.rule) ? alert : { ...alert, evidence: '' }))
      expect(bare(moved)).toEqual(shifted(bare(alerts(who, end + later)), days))
    }),
    RUNS,
  )
})

/** The fact with every day in it moved; its id and its place in the order stay. */
const shiftedFact = (fact: Fact, days: number): Fact =>
  ({
    ...fact,
    values: shifted(fact.values, days),
    at: { ...fact.at, wall: new Date(Date.parse(fact.at.wall) + days * 86_400_000).toISOString() },
  }) as Fact

test('moving today alone changes nothing that rules without a clock say', () => {
  fc.assert(
    fc.property(births, chapters(), events, fc.nat({ max: 300 }), fc.nat({ max: 2_000 }), (born, story, more, later, much) => {
      const { who, end } = told(born, story, more)
      expect(only(TIMELESS, alerts(who, end + later + much))).toEqual(only(TIMELESS, alerts(who, end + later)))
    }),
    RUNS,
  )
})
