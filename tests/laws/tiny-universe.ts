import { type Made, type RegisterName, type Story, THINGS, write } from '../helpers/histories.ts'
import type { Implementation } from '../helpers/implementation.ts'
import { hear, type Person, person, START } from '../helpers/people.ts'

/** How the second tablet's clock stands to the first one's, in milliseconds; or that it is a clone of the first. */
export const TABLETS = { behind: -1_000, equal: 0, ahead: 1_000, cloned: 0 } as const
export type Tablets = keyof typeof TABLETS

const SETS: readonly (readonly RegisterName[])[] = [['answer'], ['evidence'], ['answer', 'evidence']]
const VALUES = [0, 1]

interface World {
  readonly people: readonly Person[]
  readonly made: readonly Made[]
}

const storyOf = ({ people, made }: World): Story => {
  const everything = made.map((each) => each.fact)
  const held = [...people.map((each) => each.log), everything.slice(1)].filter((log) => log.length > 0)
  return { made, everything, logs: [...new Map(held.map((log) => [log.map((fact) => fact.id).join(), log])).values()], people }
}

/** Every way to pick some of these. */
function* someOf<T>(all: readonly T[]): Generator<T[]> {
  for (let mask = 0; mask < 2 ** all.length; mask += 1) yield all.filter((_, index) => (mask >> index) & 1)
}

function* after(world: World, left: number, impl: Implementation): Generator<Story> {
  if (world.made.length > 0) yield storyOf(world)
  if (left === 0) return
  // Without loss: somebody is first and sets something; call them the first tablet, and it the first value of the first register.
  const isFirst = world.made.length === 0
  const [writers, values, registers] = isFirst ? [[0], [0], SETS.filter((sets) => sets.includes('answer'))] : [[0, 1], VALUES, SETS]
  for (const index of writers) {
    const writer = world.people[index] as Person
    const unheard = world.made.map((each) => each.fact).filter((fact) => !writer.log.some((known) => known.id === fact.id))
    for (const heard of someOf(unheard)) {
      for (const sets of registers) {
        for (const value of values) {
          const who = { ...writer }
          hear(who, heard, impl)
          const made = write(who, THINGS[0], sets, value, START, impl)
          const people = world.people.map((each, other) => (other === index ? who : each))
          yield* after({ people, made: [...world.made, made] }, left - 1, impl)
        }
      }
    }
  }
}

/**
 * Every history of two tablets, one thing, two registers and two values with that many acts or fewer, all within one real
 * millisecond: whoever writes has heard of any part of what the other wrote.
 */
export function tinyUniverse(tablets: Tablets, acts: number, impl: Implementation): Generator<Story> {
  const [first, second] = [person('first'), person('second', TABLETS[tablets])]
  if (tablets === 'cloned') second.author = first.author
  return after({ people: [first, second], made: [] }, acts, impl)
}
