import type { ErasureReason } from './decided.ts'
import type { Author, Fact, FactOf } from './fact.ts'
import { foldRegister, type Register } from './fold.ts'
import { standingFacts } from './history.ts'
import { inOrder } from './merge.ts'
import { compareStamps } from './stamp.ts'

/** Whether the records of a case are gone or must stay, by the facts that say so. */
export interface Keeping {
  /** Every statement that nobody took back and that says *erased*; where there is one, the records are gone or have to go. */
  readonly erased: readonly FactOf<'erasure'>[]
  /** The statements that keep the records whatever retention says. Of two that did not see each other, *on* stands. */
  readonly held: readonly FactOf<'hold'>[]
}

const heads = <K extends 'erasure' | 'hold'>(facts: readonly Fact[], kind: K, state: string): FactOf<K>[] => {
  // One with something held back goes by the name of the whole, which is what a later one replaces.
  const own = standingFacts(facts.filter((fact) => fact.kind === kind)) as FactOf<K>[]
  const register: Register<string> = foldRegister(own, 'state')
  if (register.kind === 'unanswered') return []
  return register.heads.flatMap((head) => (head.value === state ? [head.fact as FactOf<K>] : []))
}

/** What the facts of one case, in any order, say of keeping it. */
export const readKeeping = (facts: readonly Fact[]): Keeping => ({
  erased: heads(facts, 'erasure', 'erased'),
  held: heads(facts, 'hold', 'on'),
})

/**
 * Where the records of a case are, by the facts that a device holds. `here`: nobody erased them. `asked`: a colleague did, and nobody has
 * said yet what is to become of them on this device. `gone`: erased; whatever is left beside the statements has slipped in since. `awaited`:
 * kept after all, and still with those colleagues who have them.
 */
export type Whereabouts = 'here' | 'asked' | 'gone' | 'awaited'

const isStatement = (fact: Fact): fact is FactOf<'erasure'> => fact.kind === 'erasure'

/** What a family begins with. Nobody writes it again. */
const isFirst = (fact: Fact) => fact.kind === 'household' && fact.values.name !== undefined && fact.replaces.length === 0

/**
 * Where the records are on this device. What another tab here still wrote after this device erased them is no record: nothing comes back by
 * it. Anything else is, whoever is said to have erased it: facts are not proof of who wrote them, and a tablet can have been put back to
 * an earlier day. So nothing goes but by a person on this device, with the records before their eyes.
 */
export function whereabouts(facts: readonly Fact[], device: string): Whereabouts {
  const rest = facts.filter((fact) => !isStatement(fact))
  const { erased } = readKeeping(facts)
  if (erased.length === 0) return facts.length > 0 && rest.length === 0 ? 'awaited' : 'here'
  const here = erased.filter(({ by }) => by.device === device)
  const slippedIn = (fact: Fact) =>
    fact.by.device === device && !isFirst(fact) && here.some(({ at }) => compareStamps(fact.at.stamp, at.stamp) > 0)
  return rest.every(slippedIn) ? 'gone' : 'asked'
}

/** Who erased the records, and when by their clock. */
export interface Erasing {
  readonly by: Author
  readonly wall: string
  /** What went then and there; null where it was not counted. Of the facts, each act of a person is one. */
  readonly visits: number | null
  readonly facts: number | null
}

/** What can be said of records that are gone. Nothing in it is about the family: the case has a random number. */
export interface Certificate {
  readonly caseId: string
  readonly because: ErasureReason
  /** Another record's number; empty where nobody gave one. */
  readonly reference: string
  /** Who decided it, and then everybody who did the same on another device. */
  readonly erasings: readonly [Erasing, ...Erasing[]]
}

const erasingOf = ({ by, at, values }: FactOf<'erasure'>): Erasing => ({
  by,
  wall: at.wall,
  visits: values.visits ?? null,
  facts: values.facts ?? null,
})

/** What the statements of a case certify; null where its records are not erased. */
export function readCertificate(caseId: string, facts: readonly Fact[]): Certificate | null {
  const { erased } = readKeeping(facts)
  if (erased.length === 0) return null
  const statements = facts.filter(isStatement).sort(inOrder)
  // What was erased, kept after all and erased again speaks of the last time only.
  const since = statements.findLastIndex(({ values }) => values.state === 'kept') + 1
  const said = statements.slice(since).filter(({ values }) => values.state === 'erased')
  const [first, ...later] = said.length > 0 ? said : [...erased].sort(inOrder)
  if (!first) return null
  const { because, reference } = first.values
  return { caseId, because, reference, erasings: [erasingOf(first), ...later.map(erasingOf)] }
}
