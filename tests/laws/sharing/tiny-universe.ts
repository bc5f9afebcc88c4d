import { type History, play, type Step, take } from './histories.ts'
import { real } from './rules.ts'
import type { World } from './world.ts'

type Deed = Pick<Step, 'does'> & Partial<Step>

/** What one of two people can do here: three ways to answer one item, one to answer another, and everything that files bring about. */
const deeds = (who: number, other: number): readonly Step[] =>
  (
    [
      { does: 'writes', a: 3, b: 0 },
      { does: 'writes', a: 0, b: 1 },
      { does: 'writes', a: 1, b: 1 },
      { does: 'writes', a: 0, b: 4 },
      { does: 'signs' },
      { does: 'erases' },
      { does: 'keeps' },
      { does: 'saves well' },
      { does: 'saves', a: 2 },
      { does: 'saves', a: 3 },
      { does: 'opens' },
      { does: 'opens a colleague’s file', a: other },
      { does: 'opens a part', a: other, b: 2 },
      { does: 'opens a part', a: other, b: 3 },
      { does: 'undoes' },
      { does: 'restarts' },
    ] satisfies Deed[]
  ).map((deed) => ({ who, family: 0, a: 0, b: 0, after: 0, ...deed }))

const all = [...deeds(0, 1), ...deeds(1, 0)]
const [mine, theirs] = [deeds(0, 1), deeds(1, 0)]
const find = (from: readonly Step[], does: Step['does'], b = 0) => from.find((step) => step.does === does && step.b === b) as Step
const written = [find(mine, 'writes'), find(mine, 'signs')]

/** How two tablets can stand to each other when the universe begins. */
export const BEGINNINGS: Readonly<Record<string, readonly Step[]>> = {
  'one has the family, the other nothing': [],
  'both have it': [find(mine, 'writes'), find(mine, 'saves well'), find(theirs, 'opens')],
  'the other has the grades of it': [...written, find(theirs, 'opens a part', 2)],
  'the other has the words of it': [...written, find(theirs, 'opens a part', 3)],
  'one erased what both had': [find(mine, 'saves well'), find(theirs, 'opens'), find(mine, 'erases'), find(mine, 'saves well')],
}

const stateOf = ({ tablets, file, copies }: World) =>
  JSON.stringify([
    tablets.map(({ held, highest, last }) => [idsOf(held), highest, last && idsOf(last.came)]),
    idsOf(file),
    copies.map(idsOf),
  ])
const idsOf = (holding: World['file']) => [...holding].map(([caseId, facts]) => [caseId, facts.map(({ id }) => id)])

/** Every history of so many steps or fewer after this beginning, each of which changes something. */
export function* tinyUniverse(beginning: readonly Step[], steps: number, about: Omit<History, 'steps'>): Generator<History> {
  const told: History = { ...about, steps: beginning }
  yield told
  if (steps === 0) return
  for (const step of all) {
    const at = play(real, told)
    const before = stateOf(at)
    take(at, step)
    if (stateOf(at) !== before) yield* tinyUniverse([...beginning, step], steps - 1, about)
  }
}
