import type { FiguresOf, RuleId } from '../../../core/drift/index.ts'
import type { Figures, Found } from '../../../core/drift/rule.ts'

/** Names for what an alert speaks of: the child, and the words for codes, days and ids. */
export interface Say {
  /** The child's name; the family's where a rule is about the family as a whole. */
  readonly child: string
  /** Physical */
  domain(code: string): string
  /** Food, home, sleep, clothes, washing: what the family knows the domain by. Where it is not given, its name will do. */
  plain?(code: string): string
  /** Enough to eat and drink */
  item(code: string): string
  /** 21 November 2026 */
  day(day: string): string
  /** review of 3 May 2026 */
  visit(id: string): string
  /** Child in need */
  level(id: string): string
}

/** The words of one drift rule, made from its figures. Needs are "less well met" and "better met"; numbers are always said. */
export interface RuleWords<F extends Figures> {
  /** As on a chip, sentence case. */
  readonly name: string
  /** What it looks at and why, in one to three plain sentences. */
  readonly about: string
  /** Where it can mislead, in one sentence. */
  readonly canDoWrong: string
  /** What it found, for the practitioner: facts and numbers. */
  practitioner(say: Say, found: Found<F>): string
  /** The same for supervision: what to talk about. */
  supervisor(say: Say, found: Found<F>): string
  /** The same for the family, plain and kind and without blame; null where it is not theirs to answer. */
  readonly family: ((say: Say, found: Found<F>) => string) | null
  /** What would clear it: an act and a number. */
  clears(say: Say, found: Found<F>): string
}

/** The words of every rule: a rule without words does not compile. */
export type DriftWords = { readonly [Id in RuleId]: RuleWords<FiguresOf<Id>> }
