import { isDraft } from '../../app/drafts.ts'
import type { Family } from '../../app/read.ts'
import { type Contested, contestedOf, type ThingKind } from '../../core/contested.ts'
import type { ItemReading } from '../../core/visit.ts'

/** What people entered differently about an item at a visit, as far as it is written down: what is being typed contradicts nobody yet. */
export const openInItem = ({ about, history }: ItemReading): readonly Contested[] =>
  contestedOf({ kind: 'answer', about, history: history.filter((fact) => !isDraft(fact)) })

/** What people entered differently about any other thing, as far as it is written down. */
export const openIn = (family: Pick<Family, 'facts'>, kind: Exclude<ThingKind, 'answer'>, about: string): readonly Contested[] =>
  contestedOf({ kind, about, history: family.facts.filter((fact) => fact.about === about && fact.kind === kind && !isDraft(fact)) })
