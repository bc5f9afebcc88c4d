import { type Case, readCase } from '../../../src/core/case.ts'
import { type Keeping, readKeeping } from '../../../src/core/erasure.ts'
import type { Fact } from '../../../src/core/fact.ts'
import { standingFacts } from '../../../src/core/history.ts'
import type { Instrument } from '../../../src/core/instrument.ts'
import { restsOn } from '../../../src/core/sharing/built-on.ts'
import { joinCase, sendable } from '../../../src/core/sharing/join-case.ts'
import { nextStamp } from '../../../src/core/stamp.ts'
import { plumblineV1 } from '../../../src/instruments/plumbline/v1.ts'

type Facts = readonly Fact[]

/** What the laws of sharing are about, so that one set of laws can judge the real thing and hand-made wrong ones. */
export interface Rules {
  /** What a file with `theirs` adds to a tablet with `ours`. Facts of one case. */
  comes(ours: Facts, theirs: Facts): Facts
  /** What of a case goes into a file. */
  sends(ours: Facts): Facts
  /** Each act once: a fact with something held back only where the whole one is not there. */
  standing(facts: Facts): Facts
  keeping(facts: Facts): Keeping
  read(caseId: string, facts: Facts): Case
  /** Whether something was written on what came, so that it cannot be taken out again. */
  restsOn(written: Facts, came: Facts, older: Facts): boolean
  /** The ids that go when a taking in is taken back: `came` is what it added, `file` all that the file held. */
  takenBack(came: Facts, file: Facts): ReadonlySet<string>
  /** What stays of a case that is erased here, where `word` is the statement that says so. */
  remains(ours: Facts, word: Fact): Facts
  /** Whether an act that sets these registers over these facts has to be a fact for each register, because some of them was held back. */
  setsApart(over: Facts, registers: readonly string[]): boolean
  nextStamp(last: string | null, now: number, device: string): string
}

// Three items are enough to quarrel about, and read in no time.
const [domain] = plumblineV1.domains
const small: Instrument = { ...plumblineV1, domains: [{ ...domain, subAreas: domain.subAreas.slice(0, 1) }] }
/** The one instrument of these laws. */
export const find = (id: string): Instrument | undefined => (id === small.id ? small : undefined)

/** Items of the instrument of these laws. */
export const ITEMS: readonly string[] = small.domains.flatMap(({ subAreas }) =>
  subAreas.flatMap(({ items }) => items.map(({ code }) => code)),
)

/** What the app uses. */
export const real: Rules = {
  comes: (ours, theirs) => joinCase(ours, theirs).add,
  sends: sendable,
  standing: standingFacts,
  keeping: readKeeping,
  read: (caseId, facts) => readCase(caseId, facts, find),
  restsOn,
  takenBack: (came) => new Set(came.map(({ id }) => id)),
  remains: (ours, word) => [...ours.filter(({ kind }) => kind === 'erasure'), word],
  setsApart: (over, registers) =>
    over.some(({ of, values }) => of !== undefined && registers.some((register) => !Object.hasOwn(values, register))),
  nextStamp,
}
