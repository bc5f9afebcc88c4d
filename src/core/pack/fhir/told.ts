import type { Grade, ScoringRule } from '../../instrument.ts'

/** Where in a form something stands: the names of the groups and questions that lead there. Empty for the form as a whole. */
export type Path = readonly string[]

/** What a form has that an instrument here has not. */
export type Dropped = { readonly path: Path } & (
  | { readonly kind: 'item-type'; readonly type: string }
  | { readonly kind: 'no-numbers' }
  | { readonly kind: 'not-a-grade'; readonly value: string }
  | { readonly kind: 'same-number'; readonly grade: Grade }
  | { readonly kind: 'one-grade' }
  | { readonly kind: 'other-scale'; readonly grades: readonly Grade[] }
  | { readonly kind: 'options-elsewhere' }
  | { readonly kind: 'option-without-number'; readonly option: string }
  | { readonly kind: 'free-answer' }
  | { readonly kind: 'several-answers' }
  | { readonly kind: 'starting-value' }
  | { readonly kind: 'condition' }
  | { readonly kind: 'expression'; readonly url: string }
  | { readonly kind: 'media' }
  | { readonly kind: 'extension'; readonly url: string }
  | { readonly kind: 'contained'; readonly what: string }
  | { readonly kind: 'shown-text' }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'same-link' }
  | { readonly kind: 'level-above' }
  | { readonly kind: 'level-below' }
  | { readonly kind: 'under-a-question' }
  | { readonly kind: 'origins' }
)

/** What an instrument needs and the form did not say, and what stands in its stead until somebody says otherwise. */
export type Assumed =
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'version' }
  | { readonly kind: 'language' }
  | { readonly kind: 'licence' }
  | { readonly kind: 'source' }
  | { readonly kind: 'higher-is-worse' }
  | { readonly kind: 'thresholds'; readonly goodEnough: Grade; readonly serious: Grade }
  | { readonly kind: 'rule'; readonly rule: ScoringRule }
  | { readonly kind: 'grade-words' }
  | { readonly kind: 'descriptors' }
  | { readonly kind: 'asked-of-everybody' }
  | { readonly kind: 'codes' }
  | { readonly kind: 'one-domain' }

/** What is told of a form before it is taken in. */
export interface FromForm {
  readonly dropped: readonly Dropped[]
  readonly assumed: readonly Assumed[]
}
