import type { VNode } from 'preact'
import { useId, useMemo } from 'preact/hooks'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { formatLongMonth } from '../../report/say/months.ts'
import type { Chunk, Item, MonthPart } from './chunks.ts'
import { lineWords } from './LineRow.tsx'
import { useNear } from './near.ts'
import type { Telling } from '../../report/say/telling.ts'
import { useFilling } from './useFilling.ts'

const words = text.chronology

/** Height of a line, in pixels, until it was laid out: most are about so high. */
const ABOUT = 92
/** And of the heading over them. */
const HEAD = 36

export interface LineListProps {
  readonly months: readonly MonthPart[]
  /** How a line is painted; another function paints all of them anew. */
  readonly row: (item: Extract<Item, { kind: 'line' }>) => VNode
  readonly telling: Telling
  /** Of the months' headings. */
  readonly level: 3 | 4
  /** What was asked for: another text is another list, filled from its top. */
  readonly asked: string
  /** A line that has to be there at once. */
  readonly wanted?: string | null | undefined
}

/**
 * Lines month by month. The first are there at once, the rest is made piece by piece after each painting; in full only near the window,
 * and elsewhere as their words alone, which is a tenth of the work for the browser. So scrolling and a filter stay fast, and a moment
 * later the whole list is in the page: the browser's own search finds every word, a screen reader reads every line (links come as one
 * draws near), and paper gets all of it in full. The price: for some seconds after a filter of thousands of lines the page still grows
 * at its end, and its scrollbar is an estimate.
 */
export function LineList({ months, row, telling, level, asked, wanted = null }: LineListProps) {
  const list = useMemo(() => listOf(months, row, telling), [months, row, telling])
  const least = wanted === null ? 0 : list.chunks.findIndex(({ items }) => items.some(({ key }) => key === wanted)) + 1
  const lists = useFilling({ of: list, key: asked, all: list.chunks.length, least })
  return (
    <>
      {lists.map(({ number, of, count, gone }) => (
        <div key={number} class={gone ? 'months months--gone' : 'months'} inert={gone} aria-hidden={gone ? 'true' : undefined}>
          {of.upTo(count, level)}
        </div>
      ))}
    </>
  )
}

interface List {
  readonly chunks: readonly Chunk[]
  /** Its first so many pieces, month by month. */
  readonly upTo: (count: number, level: 3 | 4) => VNode
}

/** What was made once is the very same element the next time, and passed over: it is not compared with itself again. */
function once<V>() {
  const made = new Map<string, V>()
  return (name: string, make: () => V): V => {
    const known = made.get(name) ?? make()
    made.set(name, known)
    return known
  }
}

function listOf(months: readonly MonthPart[], row: LineListProps['row'], telling: Telling): List {
  const [piece, part, whole] = [once<VNode>(), once<VNode>(), once<VNode>()]
  const pieces = (chunks: readonly Chunk[]) =>
    chunks.map((chunk) => piece(chunk.key, () => <Piece key={chunk.key} {...{ chunk, row, telling }} first={chunk.first} />))
  const parts = (count: number, level: 3 | 4): VNode[] => {
    let left = count
    return months.flatMap((each) => {
      const shown = each.chunks.slice(0, Math.max(0, left))
      left -= each.chunks.length
      if (shown.length === 0) return []
      const make = () => (
        <Month key={each.month} part={each} lines={shown.reduce((sum, { items }) => sum + items.length, 0)} level={level}>
          {pieces(shown)}
        </Month>
      )
      return [part(`${each.month} ${shown.length} ${level}`, make)]
    })
  }
  return {
    chunks: months.flatMap(({ chunks }) => chunks),
    upTo: (count, level) => whole(`${count} ${level}`, () => <Parts>{parts(count, level)}</Parts>),
  }
}

/** Only a component is passed over where its element is the same. */
const Parts = ({ children }: { readonly children: VNode[] }) => <>{children}</>

interface PieceProps extends Pick<LineListProps, 'row' | 'telling'> {
  readonly chunk: Chunk
  readonly first: boolean
}

function Piece({ chunk: { items }, row, telling, first }: PieceProps) {
  const { ref, near } = useNear<HTMLOListElement>(first)
  return (
    <ol class="lines" ref={ref}>
      {items.map((item) => {
        if (item.kind !== 'line') return standsOut(item)
        return near ? row(item) : lineWords({ line: item.line, telling })
      })}
    </ol>
  )
}

interface MonthProps {
  readonly part: MonthPart
  /** How many are there. */
  readonly lines: number
  readonly level: 3 | 4
  readonly children: VNode[]
}

function Month({ part: { month, count }, lines, level, children }: MonthProps) {
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section class="month" aria-labelledby={id} style={{ containIntrinsicBlockSize: `auto ${HEAD + lines * ABOUT}px` }}>
      <Heading id={id}>
        {formatLongMonth(month)}
        {count > 0 && <span class="count">{count}</span>}
      </Heading>
      {children}
    </section>
  )
}

/** A time without anything, or one with much, between the lines. */
function standsOut(item: Exclude<Item, { kind: 'line' }>) {
  if (item.kind === 'gap') {
    const { days, to } = item.gap
    return (
      <li key={item.key} id={item.key} class="line line--gap">
        <p>{to === null ? words.gapRowOpen(days) : words.gapRow(days)}</p>
      </li>
    )
  }
  const { count, from, to } = item.burst
  return (
    <li key={item.key} id={item.key} class="line line--burst">
      <p>{words.burst(count, formatDay(from), formatDay(to))}</p>
    </li>
  )
}
