import fc from 'fast-check'
import type { Fact, Values } from '../../src/core/fact.ts'
import { type Implementation, real } from './implementation.ts'
import { act, hear, type Person, person, START } from './people.ts'

/** Longest that a clock is wrong in these histories, in milliseconds: three days either way. */
export const CLOCK_ERROR = 3 * 86_400_000

/** Two items of one child at one visit, and the two registers that people fight over. */
export const THINGS = ['visit-1/child-1/PHY.2a', 'visit-1/child-1/PHY.2b'] as const
export const REGISTERS = ['answer', 'evidence'] as const
export type RegisterName = (typeof REGISTERS)[number]

/** One thing that happens. People, copies and masks are taken modulo what there is. */
export type Step =
  | {
      readonly does: 'writes'
      readonly who: number
      readonly thing: number
      readonly sets: readonly RegisterName[]
      readonly value: number
    }
  | { readonly does: 'tells'; readonly who: number; readonly whom: number; readonly which: number }
  | { readonly does: 'restores'; readonly who: number; readonly copy: number }
  | { readonly does: 'clones'; readonly who: number; readonly whom: number }
  | { readonly does: 'moves-clock'; readonly who: number; readonly to: number }

/** A fact with what a bystander knows of it: who wrote it, what was on that tablet, and what that tablet showed right after. */
export interface Made {
  readonly fact: Fact
  readonly sets: readonly RegisterName[]
  readonly knew: ReadonlySet<string>
  readonly shown: Readonly<Partial<Record<RegisterName, ReturnType<Implementation['foldRegister']>>>>
}

/** What happened, what was ever written, and what each tablet and old copy holds in the end. */
export interface Story {
  readonly made: readonly Made[]
  readonly everything: readonly Fact[]
  readonly logs: readonly (readonly Fact[])[]
  readonly people: readonly Person[]
}

/** The values of an act: grades 1 to 3 and three notes, few enough that people also agree by chance. */
export function valuesOf(sets: readonly RegisterName[], value: number): Values<'answer'> {
  const grade = ([1, 2, 3] as const)[value % 3] ?? 1
  return {
    ...(sets.includes('answer') ? { answer: { kind: 'graded', grade } } : {}),
    ...(sets.includes('evidence') ? { evidence: `note ${value % 3}` } : {}),
  }
}

/** The person writes, and the bystander notes what was known and what was shown. */
export function write(
  who: Person,
  thing: string,
  sets: readonly RegisterName[],
  value: number,
  now: number,
  impl: Implementation = real,
): Made {
  const knew = new Set(who.log.map((fact) => fact.id))
  const fact = act(who, 'answer', thing, valuesOf(sets, value), now, impl)
  const about = who.log.filter((other) => other.about === thing)
  return { fact, sets, knew, shown: Object.fromEntries(sets.map((name) => [name, impl.foldRegister(about, name)])) }
}

/** The steps played out, each a given number of milliseconds after the one before. */
export function play(crowd: readonly number[], steps: readonly (Step & { readonly after: number })[], impl: Implementation = real): Story {
  const people = crowd.map((clockError, index) => person('abcde'.charAt(index), clockError))
  const at = (index: number) => people[index % people.length] as Person
  const copies: Person[] = people.map((each) => ({ ...each }))
  const made: Made[] = []
  let now = START
  for (const step of steps) {
    now += step.after
    const who = at(step.who)
    if (step.does === 'writes') made.push(write(who, THINGS[step.thing % 2] as string, step.sets, step.value, now, impl))
    if (step.does === 'tells')
      hear(
        at(step.whom),
        who.log.filter((_, index) => (step.which >> (index % 31)) & 1),
        impl,
      )
    if (step.does === 'clones') Object.assign(at(step.whom), { ...who, clockError: at(step.whom).clockError })
    if (step.does === 'moves-clock') who.clockError = step.to
    if (step.does === 'restores') {
      const mine = copies.filter((copy) => copy.author.device === who.author.device)
      Object.assign(who, { ...mine[step.copy % mine.length], clockError: who.clockError })
    }
    if (copies.length < 12) copies.push({ ...who })
  }
  const everything = made.map((each) => each.fact)
  // A stick that was pulled out too early: effects without their causes.
  const torn = everything.filter((_, index) => index % 2 === 1)
  return { made, everything, logs: [...[...people, ...copies.slice(-2)].map((each) => each.log), torn], people }
}

const who = fc.nat({ max: 4 })
const after = fc.constantFrom(0, 0, 1, 60_000, 7_200_000)
const clock = fc.integer({ min: -CLOCK_ERROR, max: CLOCK_ERROR })
const sets = fc.constantFrom<readonly RegisterName[]>(['answer'], ['answer'], ['evidence'], ['answer', 'evidence'])
const writes = fc.record({
  does: fc.constant('writes' as const),
  who,
  after,
  thing: fc.constantFrom(0, 0, 1),
  sets,
  value: fc.nat({ max: 2 }),
})
// Half of the time everything is told, as a whole file would; else some of it, as a damaged or an old one would.
const which = fc.oneof(fc.constant(-1), fc.noBias(fc.integer()))
const tells = fc.record({ does: fc.constant('tells' as const), who, whom: who, after, which })
const movesClock = fc.record({ does: fc.constant('moves-clock' as const), who, after, to: clock })
const restores = fc.record({ does: fc.constant('restores' as const), who, after, copy: fc.nat({ max: 11 }) })
const clones = fc.record({ does: fc.constant('clones' as const), who, whom: who, after })
type Timed = Step & { readonly after: number }
const one = <S extends Timed>(step: fc.Arbitrary<S>) => step.map((happened): readonly Timed[] => [happened])
// Twins write within the same millisecond, which chance alone would hardly ever make them do.
const atOnce = fc
  .tuple(clones, writes, writes)
  .map(([clone, mine, theirs]): readonly Timed[] => [
    clone,
    { ...mine, who: clone.who, after: 0 },
    { ...theirs, who: clone.whom, after: 0 },
  ])
const setBack = fc.tuple(restores, writes).map(([restore, again]): readonly Timed[] => [restore, { ...again, who: restore.who }])
const happening = fc.oneof(
  { weight: 8, arbitrary: one(writes) },
  { weight: 7, arbitrary: one(tells) },
  { weight: 1, arbitrary: one(movesClock) },
  { weight: 1, arbitrary: one(restores) },
  { weight: 1, arbitrary: atOnce },
  { weight: 1, arbitrary: setBack },
)
// Short ones shrink to something a person can read; without long ones hardly anything happens.
const happenings = fc.oneof(fc.array(happening, { minLength: 1, maxLength: 8 }), fc.array(happening, { minLength: 14, maxLength: 28 }))

/** What two to five people with wrong clocks did, told each other, restored and cloned; played out with `play`. */
export const crowdedHistory = fc.tuple(
  fc.array(clock, { minLength: 2, maxLength: 5 }),
  happenings.map((each): readonly Timed[] => each.flat()),
)

/** What one person did alone, whatever their clock did meanwhile. */
export const lonelyHistory = fc.tuple(
  fc.array(clock, { minLength: 1, maxLength: 1 }),
  fc.array(fc.oneof(one(writes), one(movesClock)), { minLength: 1, maxLength: 12 }).map((each): readonly Timed[] => each.flat()),
)
