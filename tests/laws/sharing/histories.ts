import fc from 'fast-check'
import type { FactOf } from '../../../src/core/fact.ts'
import { foldRegister } from '../../../src/core/fold.ts'
import { CLOCK_ERROR } from '../../helpers/histories.ts'
import * as acts from './acts.ts'
import * as files from './files.ts'
import type { Rules } from './rules.ts'
import * as w from './world.ts'

/** One thing that happens. Who, which and what are taken modulo what there is. */
export interface Step {
  readonly does: keyof typeof DEEDS
  readonly who: number
  readonly family: number
  readonly a: number
  readonly b: number
  /** Milliseconds since the step before. */
  readonly after: number
}

type Deed = (at: w.World, who: w.Tablet, caseId: string, step: Step) => void

const pick = <T>(all: readonly T[], index: number): T => all[index % all.length] as T
const VISITS = ['visit-1', 'visit-2'] as const
const GRADES = [1, 2, 3] as const
// Two bits for each fact, the same for all of them.
const ALIKE = 0x15_55_55_55

/** What is set: a grade, words, or both. */
const valuesOf = (a: number, b: number) => ({
  ...(a % 4 !== 1 && { answer: { kind: 'graded' as const, grade: pick(GRADES, b) } }),
  ...(a % 4 !== 0 && { evidence: `words ${b % 3}` }),
})

const signatureOn = (at: w.World, who: w.Tablet, caseId: string, visitId: string) =>
  w.shownOf(at, who, caseId, visitId).find((fact): fact is FactOf<'signature'> => fact.kind === 'signature')

/** On a tablet that has the family and nobody's word that it was erased. */
const whereOpen =
  (deed: Deed): Deed =>
  (at, who, caseId, step) => {
    if (w.isOpen(who, caseId)) deed(at, who, caseId, step)
  }

const DEEDS = {
  writes: whereOpen((at, who, caseId, { a, b }) => {
    const [visitId, item] = [pick(VISITS, a >> 2), (b >> 2) % 2]
    if (!acts.hasVisit(at, who, caseId, visitId)) return
    // What is signed is amended.
    const signature = signatureOn(at, who, caseId, visitId)
    const values = valuesOf(a, b)
    const about = acts.itemOf(visitId, item)
    if (!signature) return void acts.act(at, who, caseId, 'answer', about, values)
    acts.act(at, who, caseId, 'amendment', about, { ...values, reason: 'looked again', signature: signature.id })
  }),
  settles: whereOpen((at, who, caseId, { a }) => {
    for (const visitId of VISITS) {
      for (const item of [0, 1]) {
        const about = acts.itemOf(visitId, item)
        const register = foldRegister(w.shownOf(at, who, caseId, about), 'answer')
        if (register.kind !== 'contested' || signatureOn(at, who, caseId, visitId)) continue
        const { value } = pick(register.heads, a)
        acts.act(at, who, caseId, 'answer', about, { answer: value as never }, 'talked it over')
      }
    }
  }),
  signs: whereOpen((at, who, caseId, { a }) => acts.sign(at, who, caseId, pick(VISITS, a))),
  'notes an event': whereOpen((at, who, caseId, { a, b }) => {
    // Now and then whether two are one and the same.
    if (b % 8 === 7)
      return acts.act(at, who, caseId, 'same', 'same/event-0/event-1', { state: a % 2 === 0 ? 'same' : 'apart', reason: `reason ${a % 3}` })
    acts.act(at, who, caseId, 'event', `event-${a % 3}`, { type: 'referral', on: '2026-03-01', note: `note ${b % 3}` })
  }),
  'takes back': whereOpen((at, who, caseId, { a }) => {
    acts.act(at, who, caseId, 'entered-in-error', pick(['event-0', 'event-1', 'visit-2'], a), { reason: 'wrong family' })
  }),
  erases: (at, who, caseId) => acts.erase(at, who, caseId),
  keeps: (at, who, caseId) => acts.keep(at, who, caseId),
  answers: (at, who) => acts.answerErasures(at, who),
  holds: whereOpen((at, who, caseId, { a }) => {
    acts.act(at, who, caseId, 'hold', caseId, { state: a % 3 === 0 ? 'on' : 'off', reason: 'an inquiry' })
  }),
  saves: (at, who, _, { a }) => files.save(at, who, pick(files.ENDINGS, a)),
  'saves well': (at, who) => files.save(at, who, 'well'),
  opens: (at, who) => files.open(at, who, at.file),
  'opens an old file': (at, who, _, { a }) => files.open(at, who, pick([at.file, ...at.past, ...at.copies], a)),
  'opens a colleague’s file': (at, who, _, { a }) => files.open(at, who, files.makeFile(at, pick(at.tablets, a))),
  'opens a part': (at, who, caseId, { a, b }) =>
    files.open(at, who, files.partFor(at, pick(at.tablets, a), caseId, b < 4 ? b * ALIKE : b * 37 + a * 1_009)),
  undoes: (at, who) => files.undo(at, who),
  'puts an old file back': (at, _, __, { a }) => {
    at.past.push(at.file)
    at.file = pick([...at.past, ...at.copies], a)
  },
  restarts: (_, who) => files.restart(who),
  'moves the clock': (_, who, __, { a, b }) => {
    who.clockError = ((a * 4_096 + b) % (2 * CLOCK_ERROR)) - CLOCK_ERROR
  },
} as const satisfies Record<string, Deed>

const WEIGHTS: { readonly [K in keyof typeof DEEDS]: number } = {
  ...{ writes: 14, settles: 2, signs: 3, 'notes an event': 2, 'takes back': 1, erases: 1, keeps: 1, answers: 2, holds: 1, saves: 5 },
  ...{ 'saves well': 8, opens: 4, 'opens an old file': 3, 'opens a colleague’s file': 4, 'opens a part': 4, undoes: 3 },
  ...{ 'puts an old file back': 1, restarts: 1, 'moves the clock': 1 },
}

/** A beginning, and the steps after it. */
export interface History {
  /** How wrong each clock is, in milliseconds. */
  readonly clocks: readonly number[]
  /** Bits: who keeps what a colleague erased. */
  readonly keepers: number
  /** Bits: who has which family from the beginning. */
  readonly holders: number
  readonly steps: readonly Step[]
}

const step = (does: keyof typeof DEEDS): fc.Arbitrary<Step> =>
  fc.record({
    does: fc.constant(does),
    who: fc.nat({ max: 4 }),
    // One family is fought over more than two.
    family: fc.constantFrom(0, 0, 0, 1),
    a: fc.nat({ max: 1_023 }),
    b: fc.nat({ max: 4_095 }),
    after: fc.constantFrom(0, 0, 1, 60_000, 7_200_000),
  })

type Line = readonly [does: keyof typeof DEEDS, who: 0 | 1, change?: (step: Step, first: number) => Partial<Step>]

/** Some steps of two people in one family. */
const plot = (...lines: readonly Line[]): fc.Arbitrary<readonly Step[]> =>
  fc.tuple(fc.tuple(...lines.map(([does]) => step(does))), fc.nat({ max: 4 }), fc.nat({ max: 4 })).map(([steps, ...people]) =>
    lines.flatMap(([, who, change], index) => {
      const each = steps[index] as Step
      return { ...each, family: steps[0]?.family ?? 0, who: people[who], ...change?.(each, people[0]) }
    }),
  )
const atFirstVisit = ({ a }: Step) => ({ a: a & ~4 })
const ofTheFirst = (_: Step, first: number) => ({ a: first })

// What chance alone would hardly ever make them do: a visit written and signed, and a part of it given, and another part, to
// somebody who may write on them; two who erase, keep and write at once; a file taken in and taken back; a quarrel and its end.
const plots: readonly fc.Arbitrary<readonly Step[]>[] = [
  plot(
    ['writes', 0, ({ a }) => ({ a: (a & ~4) | 3 })],
    ['writes', 0, atFirstVisit],
    ['signs', 0, () => ({ a: 0 })],
    ['opens a part', 1, ofTheFirst],
    ['opens a part', 1, ofTheFirst],
    ['writes', 1, atFirstVisit],
  ),
  plot(
    ['saves well', 0],
    ['saves well', 1],
    ['erases', 0],
    ['saves well', 0],
    ['writes', 1],
    ['opens', 1],
    ['answers', 1],
    ['saves well', 1],
  ),
  plot(['erases', 0], ['saves well', 0], ['opens', 1], ['keeps', 1], ['erases', 1], ['saves well', 0], ['saves well', 1]),
  plot(['writes', 0], ['saves well', 0], ['writes', 1], ['opens', 1], ['undoes', 1], ['opens', 1]),
  plot(
    ['saves well', 0],
    ['saves well', 1],
    ['writes', 0, ({ a }) => ({ a: a | 4, b: 4 })],
    ['writes', 1, ({ a }) => ({ a: a | 4, b: 5 })],
    ['saves well', 1],
    ['saves well', 0],
    ['settles', 0],
  ),
]

const anyStep = fc.oneof(
  ...Object.entries(WEIGHTS).map(([does, weight]) => ({
    weight: weight * plots.length,
    arbitrary: step(does as keyof typeof DEEDS).map((each): readonly Step[] => [each]),
  })),
  ...plots.map((arbitrary) => ({ weight: 5, arbitrary })),
)

/** What up to five people with wrong clocks did, saved, opened, took back and erased. Short ones can be read; long ones find more. */
export const history: fc.Arbitrary<History> = fc.record({
  clocks: fc.array(fc.integer({ min: -CLOCK_ERROR, max: CLOCK_ERROR }), { minLength: 2, maxLength: 5 }),
  keepers: fc.nat({ max: 31 }),
  holders: fc.nat({ max: 1_023 }),
  steps: fc
    .oneof(fc.array(anyStep, { minLength: 1, maxLength: 8 }), fc.array(anyStep, { minLength: 16, maxLength: 40 }))
    .map((all) => all.flat()),
})

/** The beginning: two families, each on the tablet of whoever entered it, in the shared file, and on some others. */
export function beginning(rules: Rules, { clocks, keepers, holders }: Omit<History, 'steps'>): w.World {
  const tablets = clocks.map((error, index) => w.tablet('abcde'.charAt(index), error, ((keepers >> index) & 1) === 1))
  const at = w.world(rules, tablets)
  for (const [index, caseId] of w.FAMILIES.entries()) {
    const founder = pick(tablets, index)
    acts.begin(at, founder, caseId)
    const holding = new Map([[caseId, w.factsOf(founder.held, caseId)]])
    for (const [other, each] of tablets.entries()) if ((holders >> (index * 5 + other)) & 1) files.takeIn(at, each, holding)
  }
  return at
}

/** One step is taken. */
export function take(at: w.World, each: Step): void {
  at.now += each.after
  DEEDS[each.does](at, pick(at.tablets, each.who), pick(w.FAMILIES, each.family), each)
}

/** The history played out up to the first thing that is wrong; `look` sees every moment. */
export function play(rules: Rules, told: History, look: (at: w.World) => void = () => {}): w.World {
  const at = beginning(rules, told)
  for (const each of told.steps) {
    take(at, each)
    look(at)
    if (at.wrongs.length > 0) break
  }
  return at
}

const ROUNDS = 24

/** Everybody says what is to become of what colleagues erased, saves and opens, until nothing changes; null where that never comes. */
export function settle(at: w.World): number | null {
  const state = () =>
    JSON.stringify([at.tablets.map(({ held }) => [...held.values()].flat().length), [...at.file.values()].flat().map(({ id }) => id)])
  for (let round = 1; round <= ROUNDS; round += 1) {
    const before = state()
    for (const who of at.tablets) {
      at.now += 60_000
      files.save(at, who, 'well')
      acts.answerErasures(at, who)
      files.save(at, who, 'well')
    }
    if (state() === before) return round
    if (at.wrongs.length > 0) return null
  }
  return null
}
