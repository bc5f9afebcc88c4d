import fc from 'fast-check'
import type { Fact } from '../../src/core/fact.ts'
import type { Grade } from '../../src/core/instrument.ts'
import type { Group } from '../../src/core/redact.ts'
import { begin, FAMILY, grade, meetChild, sign, visit } from './family.ts'
import { act, meet, type Person, person } from './people.ts'

/** Items that a housing officer grades, that a school does, and that neither does. */
export const ITEMS = ['PHY.2a', 'PHY.4a', 'EDU.1a', 'MED.1a', 'EMO.1a'] as const
export const CHILDREN = ['child-1', 'child-2', 'child-3'] as const
const VISITS = ['visit-1', 'visit-2', 'visit-3'] as const

/** A text that can be found again wherever it leaks to: it says to which group it belongs, and to which child. */
export const canary = (group: Group | 'ours' | 'unfinished', child = 'all', more = '') => `zz.${group}.${child}.${more}zz`

/** One thing that is written down. Everything is taken modulo what there is. */
interface Step {
  readonly what: number
  readonly who: number
  readonly visit: number
  readonly child: number
  readonly item: number
  readonly grade: Grade
}

/** As many things can be written. */
const KINDS = 26

const step = fc.record({
  what: fc.nat({ max: KINDS - 1 }),
  who: fc.nat({ max: 1 }),
  visit: fc.nat({ max: 2 }),
  child: fc.nat({ max: 2 }),
  item: fc.nat({ max: ITEMS.length - 1 }),
  grade: fc.constantFrom<Grade>(1, 2, 3, 4, 5),
})

let count = 0

function write(who: Person, { what, visit: v, child: c, item: i, grade: given }: Step): void {
  const [visitId, child, item] = [VISITS[v] as string, CHILDREN[c] as string, ITEMS[i] as string]
  const at = `${visitId}/${child}/${item}`
  const text = (group: Group | 'ours') => canary(group, child, `${++count}.`)
  switch (what) {
    case 0:
    case 1:
      return void grade(who, item, given, visitId, child)
    case 2:
      return void act(who, 'answer', at, {
        ...{ answer: { kind: 'graded', grade: given }, sources: ['told-by-child'], evidence: text('evidence'), since: text('evidence') },
        ...{ childSaid: text('child-said'), carerSaid: text('carer-said'), whyChanged: text('evidence'), money: 'partly' },
      })
    case 3:
      return void act(who, 'answer', at, { answer: { kind: 'not-seen', because: 'not-seen-today', why: canary('evidence') } })
    case 4:
      grade(who, item, given, visitId, child)
      return void act(who, 'amendment', at, {
        ...{ answer: { kind: 'graded', grade: given }, evidence: text('evidence') },
        ...{ reason: text('evidence'), signature: 'S'.repeat(43) },
      })
    case 5:
      grade(who, item, given, visitId, child)
      return void act(who, 'amendment', at, { childSaid: text('child-said'), reason: text('evidence'), signature: 'S'.repeat(43) })
    case 6:
      return void meetChild(who, { seen: true, alone: 'yes', voice: text('child-said'), changes: text('child-said') }, visitId, child)
    case 7:
      return void act(who, 'visit', visitId, { see: canary('senses'), others: canary('adults'), present: ['adult-1'], rooms: ['kitchen'] })
    case 8:
      return void act(who, 'event', `event-${child}`, { type: 'injury', on: '2026-03-05', children: [child], note: text('events') })
    case 9:
      return void act(who, 'target', `target-${child}-${item}`, {
        ...{ child, item, from: 4, to: 2, by: '2026-06-01', who: text('plan'), help: text('plan') },
      })
    case 10:
      return void act(who, 'lens', 'lens/adult-1/drink', {
        state: 'present',
        note: canary('lens'),
        source: canary('lens'),
        on: '2026-03-05',
      })
    case 11:
      return void act(who, 'decision', 'level-1', { type: 'level', on: '2026-03-05', level: 'in-need', reason: canary('decisions') })
    case 12:
      return void act(who, 'second-answer', at, { answer: { kind: 'graded', grade: given }, evidence: canary('ours') })
    case 13:
      return void act(who, 'household', FAMILY, { name: `The Larks ${++count}`, nextSees: canary('plan') })
    case 14:
      return void act(who, 'entered-in-error', visitId, { reason: canary('evidence') })
    case 15:
      return void act(who, 'onset', `onset/${child}/PHY`, { since: '2024-01-01', note: text('events'), source: text('events') })
    case 16:
      return void act(who, 'effect', `effect/adult-1/${child}`, { effect: text('lens'), source: canary('lens') })
    case 17:
      return void act(who, 'effect', `effect/child-1/${child}`, { effect: text('lens') })
    case 18:
      return void act(who, 'agency', `agency-${child}`, {
        name: text('adults'),
        service: 'school',
        worker: canary('adults'),
        children: [child],
      })
    case 19:
      return void act(who, 'day', `${visitId}/${child}/weekday`, { wake: text('child-said'), night: text('child-said') })
    case 20:
      return void act(who, 'action', `action-${child}`, { what: text('plan'), who: canary('plan'), child, item, support: true })
    case 21:
      act(who, 'event', `event-${child}`, { type: 'injury', on: '2026-03-05', children: [child], note: text('events') })
      return void act(who, 'same', `same/event-${child}/event-child-1`, { state: 'same', reason: text('events') })
    case 22:
      return void act(who, 'household', FAMILY, { consent: 'withheld', consentNote: canary('decisions'), purpose: canary('plan') })
    case 23:
      return void act(who, 'household', FAMILY, { workerSafety: canary('ours'), jointVisits: true, handover: canary('ours') })
    case 24:
      return void act(who, 'discretion', `discretion/event-${child}`, { state: 'kept-from-family', reason: text('evidence') })
    default:
      return void act(who, 'child', child, {
        name: `Child ${child} ${++count}`,
        safePeople: text('child-said'),
        birth: { kind: 'born', on: '2018-06-01' },
        flags: [],
        lives: 'here',
      })
  }
}

function tell(steps: readonly Step[], signed: readonly boolean[]): Fact[] {
  const people = [person('ada'), person('ben')] as [Person, Person]
  const [ada] = people
  begin(ada, { children: ['child-1'], others: canary('adults'), smell: canary('senses') })
  for (const id of CHILDREN.slice(1))
    act(ada, 'child', id, { name: `Child ${id} first`, birth: { kind: 'born', on: '2016-02-01' }, flags: ['disability'], lives: 'here' })
  act(ada, 'adult', 'adult-1', { name: canary('adults'), relation: canary('adults'), lives: 'here', cares: true })
  visit(ada, 'visit-2', { on: '2026-04-01', children: ['child-1', 'child-2'] })
  visit(ada, 'visit-3', { on: '2026-05-01', set: 'home', children: ['child-2', 'child-3'] })
  act(ada, 'hold', FAMILY, { state: 'on', reason: canary('ours') })
  act(ada, 'acknowledgement', 'look-1', { alert: 'D1', evidence: 'x', level: 'act', reason: canary('ours') })
  meet(...people)
  for (const each of steps) write(people[each.who] as Person, each)
  meet(...people)
  for (const [at, is] of signed.entries()) if (is) sign(ada, VISITS[at] as string)
  return ada.log
}

/** A family of three children, of whom two people wrote down all that there is to write without seeing each other; some of it signed. */
export const wholeFamily: fc.Arbitrary<Fact[]> = fc
  .tuple(fc.array(step, { minLength: 8, maxLength: 40 }), fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }))
  .map(([steps, signed]) => tell(steps, signed))

/** One family in which everything was written down, and all of it signed but the last visit. */
export const toldInFull = (): Fact[] =>
  tell(
    Array.from({ length: KINDS * 15 }, (_, at) => ({
      ...{
        what: at % KINDS,
        who: at % 2,
        visit: Math.floor(at / KINDS) % 3,
        child: at % 3,
        item: at % ITEMS.length,
        grade: ((at % 5) + 1) as Grade,
      },
    })),
    [true, true, false],
  )
