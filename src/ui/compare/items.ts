import { applies, type ChildFacts, inSet } from '../../core/asked.ts'
import { bandOn } from '../../core/day.ts'
import { compareProfiles, type DomainChange, type ItemChange } from '../../core/change/compare.ts'
import { type ChildVisit, sideOf } from '../../core/course.ts'
import type { ItemReading, Profile } from '../../core/visit.ts'
import { type AnswerState, answerState } from '../read/answer-state.ts'
import type { Pair } from './pair.ts'

/** Which of the items graded both times are shown. */
export const FILTERS = ['moved', 'worse', 'better', 'all'] as const
export type Filter = (typeof FILTERS)[number]

/** An item graded at both visits by people who agree. `moved` is later less earlier: above zero, less well met. */
export interface PairedItem {
  readonly domain: string
  readonly item: string
  readonly moved: number
  readonly earlier: ItemReading
  readonly later: ItemReading
}

/** What one visit says of an item; `set` and `child` say why it was not even asked. */
export type SideState = AnswerState | { readonly kind: 'not-asked'; readonly because: 'set' | 'child' }

/** An item that says nothing about change, with why on either side. */
export interface UnpairedItem {
  readonly domain: string
  readonly item: string
  readonly contested: boolean
  readonly earlier: SideState
  readonly later: SideState
}

/** Each domain's change, and its items: what moved most first, the worse before the better. */
export interface Comparison {
  readonly changes: readonly DomainChange[]
  readonly paired: readonly PairedItem[]
  readonly unpaired: readonly UnpairedItem[]
}

const readingOf = (profile: Profile, code: string) => profile.items.find((reading) => reading.asked && reading.item.code === code)

function stateOf({ visit, profile }: ChildVisit, other: ChildVisit, code: string, child: ChildFacts): SideState {
  const reading = readingOf(profile, code)
  if (reading) return answerState(reading)
  const item = readingOf(other.profile, code)?.item
  const meant = item !== undefined && applies(item, child, bandOn(child.birth, visit.on))
  return { kind: 'not-asked', because: meant && !inSet(item, visit.set) ? 'set' : 'child' }
}

const isPaired = (change: ItemChange): change is Extract<ItemChange, { kind: 'paired' }> => change.kind === 'paired'

/** How one child's domains and items changed between two visits. */
export function comparePair({ earlier, later }: Pair, child: ChildFacts): Comparison {
  const changes = compareProfiles(sideOf(earlier.profile), sideOf(later.profile))
  const paired = changes.flatMap((change) =>
    change.items.filter(isPaired).map(({ item, moved }): PairedItem => {
      const [before, after] = [readingOf(earlier.profile, item), readingOf(later.profile, item)]
      if (!before || !after) throw new Error(`${item} is paired and was not asked`)
      return { domain: change.domain, item, moved, earlier: before, later: after }
    }),
  )
  const unpaired = changes.flatMap((change) =>
    change.items
      .filter((item) => !isPaired(item))
      .map(({ item }): UnpairedItem => {
        const [before, after] = [stateOf(earlier, later, item, child), stateOf(later, earlier, item, child)]
        const contested = before.kind === 'contested' || after.kind === 'contested'
        return { domain: change.domain, item, contested, earlier: before, later: after }
      }),
  )
  return { changes, paired: paired.sort((a, b) => Math.abs(b.moved) - Math.abs(a.moved) || b.moved - a.moved), unpaired }
}

const PASSES: Readonly<Record<Filter, (item: PairedItem) => boolean>> = {
  moved: ({ moved }) => moved !== 0,
  worse: ({ moved }) => moved > 0,
  better: ({ moved }) => moved < 0,
  all: () => true,
}

/** The items that pass a filter, of one domain or of all, in the order given. */
export function filterItems(items: readonly PairedItem[], filter: Filter, domain: string | null): PairedItem[] {
  return items.filter((item) => PASSES[filter](item) && (domain === null || item.domain === domain))
}
