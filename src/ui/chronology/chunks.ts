import type { Line } from '../../core/chronology/line.ts'
import type { Burst, Gap } from '../../core/chronology/rhythm.ts'
import type { Day } from '../../core/day.ts'

/** What stands in the list: a line, or a time that stands out between them. */
export type Item =
  | { readonly kind: 'line'; readonly key: string; readonly on: Day; readonly line: Line }
  | { readonly kind: 'gap'; readonly key: string; readonly on: Day; readonly gap: Gap }
  | { readonly kind: 'burst'; readonly key: string; readonly on: Day; readonly burst: Burst }

/** So many lines are made at once: some milliseconds on a slow tablet. */
const TOGETHER = 4
/** And so many of these pieces are seen at once. */
const FIRST = 2

/** Some lines of one month, made at once. */
export interface Chunk {
  readonly key: string
  /** Whether it stands where a list begins: it is seen at once. */
  readonly first: boolean
  readonly items: readonly Item[]
}

/** One calendar month, in the order of the list. */
export interface MonthPart {
  /** `YYYY-MM` */
  readonly month: string
  /** How many lines it has. */
  readonly count: number
  readonly chunks: readonly Chunk[]
}

/** Lines (oldest first), gaps and bursts, in the order in which they are read: a gap after what comes before it, a burst at its head. */
export function itemsOf(lines: readonly Line[], gaps: readonly Gap[], bursts: readonly Burst[], latestFirst: boolean): Item[] {
  // What stands between the lines comes after all those of its day, but for the head of a burst where the oldest is first.
  const before = latestFirst ? [] : bursts.map((burst): Item => ({ kind: 'burst', key: `burst/${burst.from}`, on: burst.from, burst }))
  const after = [
    ...gaps.map((gap): Item => ({ kind: 'gap', key: `gap/${gap.from}`, on: gap.from, gap })),
    ...(latestFirst ? bursts.map((burst): Item => ({ kind: 'burst', key: `burst/${burst.from}`, on: burst.to, burst })) : []),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const items: Item[] = []
  let [heads, tails] = [0, 0]
  for (const line of lines) {
    for (let tail = after[tails]; tail && tail.on < line.on; tail = after[++tails]) items.push(tail)
    for (let head = before[heads]; head && head.on <= line.on; head = before[++heads]) items.push(head)
    items.push({ kind: 'line', key: line.key, on: line.on, line })
  }
  items.push(...after.slice(tails), ...before.slice(heads))
  return latestFirst ? items.reverse() : items
}

/** The same items month by month, in pieces of at most `TOGETHER`. */
export function monthsOf(items: readonly Item[]): MonthPart[] {
  const months: { month: string; count: number; chunks: { key: string; first: boolean; items: Item[] }[] }[] = []
  let made = 0
  for (const item of items) {
    const month = item.on.slice(0, 7)
    let part = months.at(-1)
    if (part?.month !== month) {
      part = { month, count: 0, chunks: [] }
      months.push(part)
    }
    let chunk = part.chunks.at(-1)
    if (!chunk || chunk.items.length >= TOGETHER) {
      chunk = { key: `${month}/${part.chunks.length}`, first: made < FIRST, items: [] }
      part.chunks.push(chunk)
      made += 1
    }
    chunk.items.push(item)
    if (item.kind === 'line') part.count += 1
  }
  return months
}
