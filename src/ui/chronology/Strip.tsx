import { type Day, dayNumber } from '../../core/day.ts'
import { BURST_DAYS, BURST_EVENTS, type Burst, GAP_DAYS, type Gap, type Month } from '../../core/chronology/rhythm.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { Disclosure } from '../parts/Disclosure.tsx'
import { formatLongMonth } from '../../report/say/months.ts'

const words = text.chronology

/** As many months can still be told apart on a telephone; of a longer story the last ones are drawn. */
const MOST_MONTHS = 60
/** Fewer columns would be slabs. */
const LEAST_MONTHS = 12
const HEIGHT = 56
const TOP = 14
const FOOT = 40

export interface StripProps {
  readonly months: readonly Month[]
  /** Null where what is filtered says nothing about whether anything was recorded. */
  readonly gaps: readonly Gap[] | null
  readonly bursts: readonly Burst[]
  readonly today: Day
  /** To a row of the list by its id. */
  readonly onGo: (key: string) => void
}

/** How much was recorded in each month, with gaps and bursts by shape; and the same in words, each a way to its place. */
export function Strip({ months, gaps, bursts, today, onGo }: StripProps) {
  const drawn = months.slice(-MOST_MONTHS)
  const cut = months.slice(0, months.length - drawn.length).reduce((sum, { count }) => sum + count, 0)
  const [first, last] = [drawn[0], drawn.at(-1)]
  if (!first || !last) return null
  const busiest = drawn.reduce((most, month) => (month.count > most.count ? month : most))
  const label = words.stripLabel(
    ...([formatLongMonth(first.month), formatLongMonth(last.month), busiest.count, formatLongMonth(busiest.month)] as const),
    ...([gaps?.length ?? 0, bursts.length] as const),
  )
  return (
    <div class="rhythm">
      <svg class="rhythm__strip" role="img" aria-label={label} height={HEIGHT}>
        <Marks months={drawn} gaps={gaps ?? []} bursts={bursts} today={today} most={busiest.count} />
      </svg>
      <p class="rhythm__ends" aria-hidden="true" style={{ inlineSize: `${(Math.min(1, drawn.length / LEAST_MONTHS) * 100).toFixed(1)}%` }}>
        <span>{formatLongMonth(first.month)}</span>
        <span>{formatLongMonth(last.month)}</span>
      </p>
      {cut > 0 && <p class="sub">{words.stripCut(cut, formatLongMonth(first.month))}</p>}
      {gaps?.length === 0 && bursts.length === 0 && <p class="sub">{words.even(GAP_DAYS, BURST_EVENTS, BURST_DAYS)}</p>}
      <div class="rhythm__words">
        {gaps && gaps.length > 0 && (
          <Told
            shape="gap"
            title={words.gapsTitle(GAP_DAYS)}
            lines={gaps.map(({ from, to, days }) => ({
              key: `gap/${from}`,
              words: to === null ? words.gapOpen(formatDay(from), days) : words.gap(formatDay(from), formatDay(to), days),
            }))}
            onGo={onGo}
          />
        )}
        {bursts.length > 0 && (
          <Told
            shape="burst"
            title={words.burstsTitle(BURST_EVENTS, BURST_DAYS)}
            lines={bursts.map(({ from, to, count }) => ({
              key: `burst/${from}`,
              words: words.burst(count, formatDay(from), formatDay(to)),
            }))}
            onGo={onGo}
          />
        )}
      </div>
    </div>
  )
}

interface MarksProps extends Required<Pick<StripProps, 'months' | 'bursts' | 'today'>> {
  readonly gaps: readonly Gap[]
  readonly most: number
}

function Marks({ months, gaps, bursts, today, most }: MarksProps) {
  const columns = Math.max(months.length, LEAST_MONTHS)
  const width = 100 / columns
  const start = months[0]?.month ?? ''
  // A day's place within its month's column, in percent of the strip.
  const at = (day: Day) => {
    const column = months.findIndex(({ month }) => month === day.slice(0, 7))
    if (column < 0) return day.slice(0, 7) < start ? 0 : 100
    return Math.min(100, (column + (Number(day.slice(8)) - 1) / 31) * width)
  }
  const seen = (day: Day) => dayNumber(day) !== null && day.slice(0, 7) >= start
  return (
    <>
      {months.map(({ month, count }, column) => {
        const height = count === 0 ? 0 : Math.max(3, (count / most) * (FOOT - TOP))
        return (
          <rect
            key={month}
            class="rhythm__bar"
            x={`${column * width + width * 0.14}%`}
            y={FOOT - height}
            width={`${width * 0.72}%`}
            height={height}
          />
        )
      })}
      <line class="rhythm__foot" x1="0" x2="100%" y1={FOOT} y2={FOOT} />
      {months.map(
        ({ month }, column) =>
          month.endsWith('-01') && (
            <line key={month} class="rhythm__year" x1={`${column * width}%`} x2={`${column * width}%`} y1={FOOT} y2={FOOT + 5} />
          ),
      )}
      {gaps.map(
        ({ from, to }) =>
          seen(to ?? today) && (
            <line key={from} class="rhythm__gap" x1={`${at(from)}%`} x2={`${at(to ?? today)}%`} y1={FOOT + 10} y2={FOOT + 10} />
          ),
      )}
      {bursts.map(
        ({ from, to }) =>
          seen(to) && (
            <g key={from}>
              <line class="rhythm__span" x1={`${at(from)}%`} x2={`${at(to)}%`} y1="5" y2="5" />
              <svg x={`${at(to)}%`} y="0" class="rhythm__burst" aria-hidden="true">
                <path d="M0 0l5 5-5 5-5-5z" />
              </svg>
            </g>
          ),
      )}
    </>
  )
}

/** As many are told at once: the lines below tell each of them again, in its place. */
const FEW = 1

interface ToldProps {
  readonly shape: 'gap' | 'burst'
  readonly title: string
  readonly lines: readonly { readonly key: string; readonly words: string }[]
  readonly onGo: (key: string) => void
}

/** The latest in sight, the others folded. */
function Told({ shape, title, lines, onGo }: ToldProps) {
  const latest = lines.toReversed()
  const line = ({ key, words: what }: ToldProps['lines'][number]) => (
    <li key={key}>
      <button type="button" class="link rhythm__go" onClick={() => onGo(key)}>
        {what}
      </button>
      <span class="rhythm__print">{what}</span>
    </li>
  )
  return (
    <section>
      <h3 class="rhythm__title">
        <span class={`rhythm__key rhythm__key--${shape}`} aria-hidden="true" />
        {title}
      </h3>
      <ul>{latest.slice(0, FEW).map(line)}</ul>
      {latest.length > FEW && (
        <Disclosure summary={words.moreOf(latest.length - FEW)}>
          <ul>{latest.slice(FEW).map(line)}</ul>
        </Disclosure>
      )}
    </section>
  )
}
