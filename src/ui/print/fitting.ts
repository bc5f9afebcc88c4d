import type { Block } from '../../report/document.ts'
import { wordsOf } from '../../report/as/text.ts'

/** About how many letters of a table stand side by side on A4, in ordinary letters and in large ones. */
export const ACROSS = { ordinary: 80, large: 48 } as const

const longestWord = (words: string): number => Math.max(0, ...words.split(/\s+/).map((word) => word.length))

/**
 * Which columns of a table must break within words so that nothing of it leaves the paper: none where the longest words of all columns fit
 * side by side, else those that take more than their share. A browser that may break any word breaks "About" before it narrows a text.
 */
export function columnsToBreak({ head, rows }: Pick<Extract<Block, { kind: 'table' }>, 'head' | 'rows'>, across: number): boolean[] {
  const longest = head.map((name, at) => Math.max(longestWord(name), ...rows.map(({ cells }) => longestWord(wordsOf(cells[at] ?? '')))))
  const share = across / head.length
  const fits = longest.reduce((sum, each) => sum + each, 0) <= across
  return longest.map((each) => !fits && each > share)
}

/** In letters: what lies beside the words of a cell, and the square of its tone. */
const BESIDE = 2
const TONE = 2
/** Bold and capital letters are wider than the others. */
const WIDE = 1.15
/** How many letters side by side read well, the best first. */
const READABLE = [10, 0] as const

const sumOf = (of: readonly number[]) => of.reduce((sum, each) => sum + each, 0)

/**
 * How wide each column of a table is, in percent of all of it: as narrow as its longest word allows, and the rest where it makes the table
 * shortest. A browser by itself gives a column of long texts nearly everything and breaks each date in three.
 */
export function columnShares({ head, rows }: Pick<Extract<Block, { kind: 'table' }>, 'head' | 'rows'>, across: number): number[] {
  const lines = [head, ...rows.map(({ cells }) => cells)]
  const extra = head.map((_, at) => (rows.some(({ cells: { [at]: cell } }) => typeof cell === 'object' && cell.tone) ? TONE : 0) + BESIDE)
  const said = lines.map((cells) => head.map((_, at) => wordsOf(cells[at] ?? '')))
  const longest = head.map((_, at) => Math.max(1, ...said.map((cells) => longestWord(cells[at] ?? ''))) * WIDE)
  const room = Math.max(head.length, across - sumOf(extra))
  const needed = sumOf(longest)
  const texts = head.map((_, at) => Math.max(...said.map((cells) => (cells[at] ?? '').length)))
  // Short enough to be lost beside long texts, and long enough to be read: as near to that as all of them come.
  const floors = READABLE.map((least) => longest.map((each, at) => Math.max(each, Math.min(least, texts[at] ?? 0))))
  const least = floors.find((each) => sumOf(each) <= room)
  const wide = least ? [...least] : longest.map((each) => (each * room) / needed)
  // The fourth power is near enough to the longest cell of a line, and is smooth.
  const height = (of: readonly number[]) =>
    said.reduce((sum, cells) => sum + cells.reduce((most, words, at) => most + (words.length / (of[at] ?? 1)) ** 4, 1) ** 0.25, 0)
  for (let left = room - sumOf(wide); left >= 1; left -= 1) {
    const heights = wide.map((_, at) => height(wide.map((each, place) => (place === at ? each + 1 : each))))
    const best = heights.indexOf(Math.min(...heights))
    wide[best] = (wide[best] ?? 0) + 1
  }
  const whole = wide.map((each, at) => each + (extra[at] ?? 0))
  return whole.map((each) => Math.round((each / sumOf(whole)) * 1000) / 10)
}
