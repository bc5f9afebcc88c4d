import type { Chain } from '../core/log.ts'
import type { SignatureState } from '../sync/signature-state.ts'

/** What is looked at, in this order. */
export type CheckPart = 'pages' | 'facts' | 'signatures' | 'drafts' | 'rows' | 'packs' | 'team' | 'log' | 'copies'

/** Something that is not as it was written, with how many of it. Families by their ids, which never leave the screen. */
export type Wrong =
  /** Pages that the seal refused, by their place among the pages of the family, from 1. */
  | { readonly kind: 'page'; readonly caseId: string; readonly places: readonly number[]; readonly of: number }
  /** Facts that are not the ones that their names were made for. */
  | { readonly kind: 'altered'; readonly caseId: string; readonly count: number }
  /** Facts that this app would never make. */
  | { readonly kind: 'misfit'; readonly caseId: string; readonly count: number }
  | {
      readonly kind: 'signature'
      readonly caseId: string
      readonly state: Extract<SignatureState, 'missing' | 'altered'>
      readonly count: number
    }
  | { readonly kind: 'draft'; readonly count: number }
  | { readonly kind: 'row'; readonly key: string; readonly count: 1 }
  | { readonly kind: 'pack'; readonly count: number }
  | { readonly kind: 'statement'; readonly count: number }
  | { readonly kind: 'log-page'; readonly count: number }
  | { readonly kind: 'chain'; readonly state: Exclude<Chain['state'], 'whole'>; readonly device: string; readonly count: number }
  /** Entries of the log that could not be written, now or then. */
  | { readonly kind: 'gap'; readonly count: number }
  | { readonly kind: 'copies'; readonly count: number }

/** Something that could not be looked at, or not to the end. `stopped`: a person did; `no-answer`: the disk; the others say what they are. */
export interface Skipped {
  readonly part: CheckPart
  readonly why: 'stopped' | 'no-answer' | 'held-back' | 'newer'
  readonly count: number
}

/** What a look through everything found. */
export interface Checked {
  /** Wall clock at its end. */
  readonly at: string
  /** Milliseconds that it took. */
  readonly took: number
  /** How much of each part was looked at. Copies: rows; null where there is no second copy. */
  readonly counts: Readonly<Record<Exclude<CheckPart, 'copies'> | 'families', number>> & { readonly copies: number | null }
  readonly wrong: readonly Wrong[]
  readonly skipped: readonly Skipped[]
}

/** How far it is: a part, and where something of it can be counted, how much of how much. */
export interface CheckStep {
  readonly part: CheckPart
  readonly done: number
  readonly of: number
}

/** How many things are wrong in all: each family's pages, facts and signatures by number, not by kind. */
export const wrongs = ({ wrong }: Pick<Checked, 'wrong'>): number =>
  wrong.reduce((sum, each) => sum + (each.kind === 'page' ? each.places.length : each.count), 0)
