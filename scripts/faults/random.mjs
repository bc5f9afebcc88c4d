// Chance that can be had again: the same seed makes the same choices, though never quite the same moments.

/** @typedef {{ seed: number, next(): number, below(limit: number): number, pick<T>(from: readonly T[]): T }} Chance */

/**
 * Numbers in [0, 1) that follow from a whole seed (mulberry32, public domain), and what is made of them.
 * @returns {Chance}
 */
export function chance(/** @type {number} */ seed) {
  let state = seed >>> 0
  function next() {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (/** @type {number} */ limit) => Math.floor(next() * limit)
  return { seed, next, below, pick: (from) => from[below(from.length)] }
}
