import type { ThingKind } from '../contested.ts'
import type { Day } from '../day.ts'
import { readKeeping } from '../erasure.ts'
import type { Author, Fact, FactOf } from '../fact.ts'
import { foldRegister, shown } from '../fold.ts'
import { gather, type History } from '../history.ts'
import type { Instrument } from '../instrument.ts'
import { never } from '../result.ts'
import type { Stamp } from '../stamp.ts'
import { addsOf, rootOf, visitsOf } from './adds.ts'
import { clocksAhead } from './clocks.ts'
import { disputesIn } from './disputes.ts'
import { type JoinedCase, joinCase } from './join-case.ts'

/** What comes new, counted as a person counts: things that were not here, and what is said anew of things that were. */
export interface Adds {
  /** Visits, events, targets and decisions that were not here. */
  readonly visits: number
  readonly events: number
  readonly targets: number
  readonly decisions: number
  /** Children and adults who are new or of whom something else is said. */
  readonly people: number
  /** Visits that are here and of which more is said. */
  readonly grown: number
  /** Facts that are counted nowhere above. */
  readonly others: number
  /** All facts. */
  readonly facts: number
}

/** A visit that comes new, or of which more comes. */
export interface VisitArriving {
  readonly id: string
  readonly isNew: boolean
  readonly type: 'baseline' | 'review' | null
  readonly on: Day | null
  /** Who started it. */
  readonly by: Author
  readonly signed: FactOf<'signature'> | null
  readonly instrument: { readonly id: string; readonly version: number } | null
  /** False where its instrument is not here, nor in the file: it is kept, and not readable here. */
  readonly readable: boolean
  /** Facts of it that come. */
  readonly facts: number
}

/** One value of a register on which people differ. */
export interface Side {
  readonly value: unknown
  readonly fact: Fact
  /** It is on this device already. */
  readonly here: boolean
  /** What the same person said with it: how they know, and in which words. */
  readonly sources: readonly string[]
  readonly evidence: string
}

/** One register of one thing that becomes contested, stays so with other values, or is contested no more. */
export interface Dispute {
  readonly change: 'opens' | 'grows' | 'closes'
  /** `item`: a grade of an item. `text`: written words. `value`: anything else. */
  readonly of: 'item' | 'text' | 'value'
  readonly kind: ThingKind
  readonly about: string
  readonly register: string
  /** The values that stand after taking it in, in the order of their stamps; one where it closes. */
  readonly sides: readonly Side[]
  /** The values that stood before. */
  readonly before: readonly Side[]
}

/** A signature under a visit that does not read as whole after taking it in, and how it read before. */
export interface SignatureArriving {
  readonly visitId: string
  readonly signature: FactOf<'signature'>
  readonly reads: 'missing' | 'altered' | 'partial'
  /** It read so before. */
  readonly already: boolean
}

/** An erasure that comes with a case, or that stands here against one that comes. */
export type ErasureArriving =
  /** A colleague erased it; here it is open, and stays so until a person here says what is to become of it. `held`: records here must stay. */
  | { readonly kind: 'asks'; readonly by: readonly FactOf<'erasure'>[]; readonly held: boolean; readonly left: number }
  /** Erased here, or nowhere known here: nothing of it comes but the word that it was erased. */
  | {
      readonly kind: 'erased'
      readonly by: readonly FactOf<'erasure'>[] /** Facts of it that the file holds and that do not come. */
      readonly left: number
    }
  /** An erasure that stood here is taken back: what others still have of it comes again. */
  | { readonly kind: 'kept'; readonly by: readonly FactOf<'erasure'>[] }

/** A device whose stamps are far ahead of this one's clock. */
export interface ClockAhead {
  readonly by: Author
  /** Milliseconds of the furthest. */
  readonly ahead: number
  /** Its wall clock as read then. */
  readonly wall: string
  readonly stamp: Stamp
  readonly facts: number
}

/** What taking in would do to one family. Nothing that is here ever goes by it. */
export interface CaseArriving {
  readonly caseId: string
  /** As it would be called after taking it in. */
  readonly name: string
  readonly children: readonly string[]
  readonly isNew: boolean
  readonly adds: Adds
  readonly visits: readonly VisitArriving[]
  readonly disputes: readonly Dispute[]
  readonly signatures: readonly SignatureArriving[]
  readonly erasure: ErasureArriving | null
  /** Registers that come new, and registers whose value here is replaced by or set against another one. */
  readonly registers: { readonly fresh: number; readonly contradicted: number }
  readonly clocks: readonly ClockAhead[]
  /** Some of what comes was held back by whoever shared it. */
  readonly partial: boolean
}

/** What is asked of the device that looks at a file. */
export interface Here {
  find(id: string, version: number): Instrument | undefined
  /** Milliseconds since 1970. */
  readonly now: number
}

/** What the facts of one case from elsewhere would do to it here; null where all of it is here. Signatures are left to who can check them. */
export function arriving(
  caseId: string,
  ours: readonly Fact[],
  theirs: readonly Fact[],
  { find, now }: Here,
): { readonly joined: JoinedCase; readonly arriving: CaseArriving } | null {
  const joined = joinCase(ours, theirs)
  const { add, leftOut } = joined
  if (add.length === 0 && leftOut === 0) return null
  const whole = gather([...ours, ...add])
  const before = new Set(ours.map(rootOf))
  const visits = new Set(whole.things('visit'))
  const { disputes, fresh, contradicted } = disputesIn(gather(ours).facts, whole.facts, add)
  return {
    joined,
    arriving: {
      ...namesIn(caseId, whole),
      caseId,
      isNew: ours.length === 0,
      adds: addsOf(add, before, visits),
      visits: visitsOf(add, whole, before, find),
      disputes,
      signatures: [],
      erasure: erasureOf(joined, ours),
      registers: { fresh, contradicted },
      clocks: clocksAhead(add, now),
      partial: add.some(({ of }) => of !== undefined),
    },
  }
}

function namesIn(caseId: string, whole: History): Pick<CaseArriving, 'name' | 'children'> {
  const nameOf = (thing: string, kind: 'household' | 'child') => shown(foldRegister<string>(whole.about(thing, kind), 'name')) ?? ''
  return { name: nameOf(caseId, 'household'), children: whole.things('child').map((child) => nameOf(child, 'child')) }
}

function erasureOf({ erasing, leftOut }: JoinedCase, ours: readonly Fact[]): ErasureArriving | null {
  switch (erasing.kind) {
    case 'none':
      return null
    case 'asks':
      return { kind: 'asks', by: erasing.by, held: readKeeping(ours).held.length > 0, left: leftOut }
    case 'erased':
      return { kind: 'erased', by: erasing.by, left: leftOut }
    case 'kept':
      return { kind: 'kept', by: erasing.by }
    default:
      return never(erasing)
  }
}
