import { applies, asks, type ChildFacts } from '../../core/asked.ts'
import { type Across, type Hindrance, type NotCompared, sideAcross } from '../../core/change/across.ts'
import { compareProfiles, type DomainChange, type ItemChange } from '../../core/change/compare.ts'
import type { ItemCall } from '../../core/change/item-call.ts'
import type { Limits } from '../../core/change/sign-table.ts'
import { type ChildVisit, sideOf } from '../../core/course.ts'
import { bandOn } from '../../core/day.ts'
import type { ItemReading, Profile } from '../../core/visit.ts'
import { type AnswerState, answerState } from '../say/answer-state.ts'
import type { Pair } from './pair.ts'

/** Which of the items graded both times are shown. */
export const FILTERS = ['moved', 'worse', 'better', 'serious', 'all'] as const
export type Filter = (typeof FILTERS)[number]

/** An item graded at both visits by people who agree. `moved` is later less earlier: above zero, less well met. */
export interface PairedItem {
  readonly domain: string
  readonly item: string
  readonly moved: number
  readonly earlier: ItemReading
  readonly later: ItemReading
  /** Whether it has come down, where it was serious at any visit of the episode; null for any other. */
  readonly call: ItemCall | null
}

/** What one visit says of an item; `set` and `child` say why it was not even asked. */
export type SideState = AnswerState | { readonly kind: 'not-asked'; readonly because: 'set' | 'child' }

/** Why an item says nothing about change: people differ, it came with the child's age or went with it, or one visit has no grade. */
export const UNPAIRED = ['contested', 'new', 'lapsed', 'ungraded'] as const
export type Unpaired = (typeof UNPAIRED)[number]

/** An item that says nothing about change, with why on either side. */
export interface UnpairedItem {
  readonly domain: string
  readonly item: string
  readonly kind: Unpaired
  readonly earlier: SideState
  readonly later: SideState
}

/** Each domain's change, and its items: what moved most first, the worse before the better. */
export interface Comparison {
  readonly changes: readonly DomainChange[]
  readonly paired: readonly PairedItem[]
  readonly unpaired: readonly UnpairedItem[]
  /** Items that only one of the two versions of the instrument has. */
  readonly notCompared: readonly NotCompared[]
  /** Why the two visits cannot be compared at all; null where they can. */
  readonly hindrance: Hindrance | null
}

const readingOf = (profile: Profile, code: string) => profile.items.find((reading) => reading.asked && reading.item.code === code)

/** What a visit says of an item, which the other visit knows as `otherCode`. */
function stateOf({ visit, profile }: ChildVisit, code: string, other: ChildVisit, otherCode: string, child: ChildFacts): SideState {
  const reading = readingOf(profile, code)
  if (reading) return answerState(reading)
  const item = readingOf(other.profile, otherCode)?.item
  const meant = item !== undefined && applies(item, child, bandOn(child.birth, visit.on))
  return { kind: 'not-asked', because: meant && !asks(visit, item) ? 'set' : 'child' }
}

const isForChild = (state: SideState) => state.kind !== 'not-asked' || state.because !== 'child'

function kindOf(earlier: SideState, later: SideState): Unpaired {
  if (earlier.kind === 'contested' || later.kind === 'contested') return 'contested'
  if (!isForChild(earlier)) return 'new'
  return isForChild(later) ? 'ungraded' : 'lapsed'
}

const isPaired = (change: ItemChange): change is Extract<ItemChange, { kind: 'paired' }> => change.kind === 'paired'

function pairedItems(changes: readonly DomainChange[], { earlier, later }: Pair, codes: Across['codes'], calls: Calls): PairedItem[] {
  const paired = changes.flatMap((change) =>
    change.items.filter(isPaired).map(({ item, moved }): PairedItem => {
      const [before, after] = [readingOf(earlier.profile, codes.get(item) ?? item), readingOf(later.profile, item)]
      if (!before || !after) throw new Error(`${item} is paired and was not asked`)
      return { domain: change.domain, item, moved, earlier: before, later: after, call: calls.get(item) ?? null }
    }),
  )
  return paired.sort((a, b) => Math.abs(b.moved) - Math.abs(a.moved) || b.moved - a.moved)
}

type Calls = ReadonlyMap<string, ItemCall>
const NO_CALLS: Calls = new Map()

/** How one child's domains and items changed between two visits of one instrument, whichever version each was made in. */
export function comparePair(pair: Pair, child: ChildFacts, limits?: Limits, calls: Calls = NO_CALLS): Comparison {
  const { earlier, later } = pair
  const { side, codes, notCompared, hindrance } = sideAcross(earlier, later)
  const changes = compareProfiles(side, sideOf(later.profile), limits)
  const apart = new Set(notCompared.map(({ item, askedAt }) => `${askedAt} ${item}`))
  const unpaired = changes.flatMap((change) =>
    change.items
      .filter((item) => !isPaired(item) && !apart.has(`later ${item.item}`))
      .map(({ item }): UnpairedItem => {
        const then = codes.get(item) ?? item
        const [before, after] = [stateOf(earlier, then, later, item, child), stateOf(later, item, earlier, then, child)]
        return { domain: change.domain, item, kind: kindOf(before, after), earlier: before, later: after }
      }),
  )
  return { changes, paired: pairedItems(changes, pair, codes, calls), unpaired, notCompared, hindrance }
}

const PASSES: Readonly<Record<Filter, (item: PairedItem) => boolean>> = {
  moved: ({ moved }) => moved !== 0,
  worse: ({ moved }) => moved > 0,
  better: ({ moved }) => moved < 0,
  serious: ({ call }) => call !== null,
  all: () => true,
}

/** The items that pass a filter, of one domain or of all, in the order given. */
export function filterItems(items: readonly PairedItem[], filter: Filter, domain: string | null): PairedItem[] {
  return items.filter((item) => PASSES[filter](item) && (domain === null || item.domain === domain))
}
