import type { Author, Fact } from '../../../src/core/fact.ts'
import { inOrder } from '../../../src/core/merge.ts'
import { START } from '../../helpers/people.ts'
import type { Rules } from './rules.ts'

/** What a file or a tablet holds, by case. */
export type Holding = ReadonlyMap<string, readonly Fact[]>

/** The two families of these histories. */
export const FAMILIES = ['family-1', 'family-2'] as const

/** One practitioner with one tablet. */
export interface Tablet {
  readonly name: string
  readonly author: Author
  clockError: number
  readonly held: Map<string, readonly Fact[]>
  highest: string | null
  /** The last file that was taken in: what it added, all that it held, and what was on the tablet and had ever been done before it. */
  last: { readonly came: Holding; readonly file: Holding; readonly before: Holding; readonly done: number } | null
  /** Whoever keeps records that a colleague erased, when asked. */
  readonly keeps: boolean
}

/** An act with what a bystander knows of it: what was on that tablet, and which registers of it. */
export interface Made {
  readonly fact: Fact
  readonly by: Tablet
  readonly knew: ReadonlyMap<string, ReadonlySet<string>>
  /** The facts of the visit that were there whole, where it is a signature. */
  readonly signed: ReadonlySet<string> | null
}

/** Facts that went from a tablet, and why. */
export interface Went {
  readonly from: Tablet
  readonly caseId: string
  readonly ids: ReadonlySet<string>
  readonly why: 'erased' | 'taken back'
}

/** What the world is at a moment. */
export interface World {
  readonly rules: Rules
  readonly tablets: readonly Tablet[]
  /** The shared file, what a syncing program left beside it, and everything that it ever was. */
  file: Holding
  copies: Holding[]
  readonly past: Holding[]
  now: number
  readonly made: Made[]
  readonly went: Went[]
  /** Every fact with something held back that anybody made. */
  readonly parts: Fact[]
  /** What a law of every single step found wrong. */
  readonly wrongs: string[]
}

/** A tablet with nothing on it. */
export const tablet = (name: string, clockError: number, keeps: boolean): Tablet => ({
  name,
  author: { practitioner: `practitioner-${name}`, name, role: 'family worker', agency: 'Fictional Trust', device: `tablet-${name}` },
  clockError,
  held: new Map(),
  highest: null,
  last: null,
  keeps,
})

/** A world with these tablets and an empty file. */
export const world = (rules: Rules, tablets: readonly Tablet[]): World => ({
  rules,
  tablets,
  file: new Map(),
  copies: [],
  past: [],
  now: START,
  made: [],
  went: [],
  parts: [],
  wrongs: [],
})

export const factsOf = (holding: Holding, caseId: string): readonly Fact[] => holding.get(caseId) ?? []

/** Whether the family's records are on the tablet, and not only word of them. */
export const isOpen = (holder: Tablet, caseId: string): boolean => factsOf(holder.held, caseId).some(({ kind }) => kind !== 'erasure')

/** Whether a colleague's erasure waits for this person's word. */
export const isAsked = ({ rules }: World, holder: Tablet, caseId: string): boolean =>
  isOpen(holder, caseId) && rules.keeping(factsOf(holder.held, caseId)).erased.length > 0

/** The facts of one thing as the tablet shows them, in stamp order. */
export const shownOf = ({ rules }: World, who: Tablet, caseId: string, about: string): Fact[] =>
  rules
    .standing(factsOf(who.held, caseId))
    .filter((fact) => fact.about === about)
    .sort(inOrder)

/** What a signature under a visit speaks for on this tablet. */
export const visitOf = (at: World, who: Tablet, caseId: string, visitId: string): Fact[] =>
  at.rules
    .standing(factsOf(who.held, caseId))
    .filter(({ kind, about }) => kind !== 'signature' && (about === visitId || about.startsWith(`${visitId}/`)))
    .sort(inOrder)

/** What goes from a tablet is noted, so that nothing goes unnoticed. */
export function hold(at: World, who: Tablet, caseId: string, facts: readonly Fact[], why: Went['why']): void {
  const stays = new Set(facts.map(({ id }) => id))
  const ids = new Set(factsOf(who.held, caseId).flatMap(({ id }) => (stays.has(id) ? [] : [id])))
  at.went.push({ from: who, caseId, ids, why })
  const isLost = why === 'erased' && factsOf(who.held, caseId).some(({ id, kind }) => kind === 'erasure' && ids.has(id))
  if (isLost) at.wrongs.push('erasing took the words on erasing with it')
  who.held.set(caseId, facts)
}
