import { diffWords } from 'diff'

/** A stretch of words: in both texts, only in the earlier one, or only in the later one. */
export interface Stretch {
  readonly kind: 'same' | 'gone' | 'new'
  readonly words: string
}

/** What two texts have in common and what not, in the order of reading. */
export type Marked = readonly Stretch[]

/** Longest text that is compared, in characters: the work grows with both lengths, and nobody reads marks in a text of that size. */
const LONGEST = 5_000

/** How much of the shorter text has to be in both before marks say more than "other words". Ours, 2026-11-21. */
const SHARED = 0.2

const isWord = /[\p{L}\p{N}]/u

const countWords = (text: string) => text.split(/\s+/).filter((word) => isWord.test(word)).length

/**
 * Which words of two texts are the same, gone and new; null where so little is shared that marks would only be noise, or where a text
 * is too long to be compared.
 */
export function markWords(earlier: string, later: string): Marked | null {
  if (earlier.length > LONGEST || later.length > LONGEST) return null
  const stretches = diffWords(earlier, later).map(({ value, added, removed }): Stretch => {
    return { kind: added ? 'new' : removed ? 'gone' : 'same', words: value }
  })
  const shared = stretches.reduce((sum, { kind, words }) => sum + (kind === 'same' ? countWords(words) : 0), 0)
  return shared < SHARED * Math.min(countWords(earlier), countWords(later)) ? null : stretches
}
