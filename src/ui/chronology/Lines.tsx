import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { today } from '../../app/app.ts'
import type { Case } from '../../core/case.ts'
import { EVERYTHING, filterLines } from '../../core/chronology/filter.ts'
import type { Line } from '../../core/chronology/line.ts'
import { burstsIn, gapsIn, monthsIn } from '../../core/chronology/rhythm.ts'
import type { CaseEvent } from '../../core/happened.ts'
import { likelySame } from '../../core/same.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Band } from './Band.tsx'
import { type Item, itemsOf, monthsOf } from './chunks.ts'
import { FilterBar, partsOf } from './FilterBar.tsx'
import { LineList } from './LineList.tsx'
import { lineId, lineRow } from './LineRow.tsx'
import { JoinedEntries, Likely } from './Sameness.tsx'
import { Strip } from './Strip.tsx'
import type { Telling } from '../../report/say/telling.ts'
import { daysOf, firstView, keepView, type View, viewKept } from './view.ts'

const words = text.chronology

export interface LinesProps {
  readonly family: Case
  readonly lines: readonly Line[]
  readonly telling: Telling
  readonly show: string | undefined
}

/** How it was recorded, by what it can be picked, and the lines themselves. */
export function Lines({ family, lines, telling, show }: LinesProps) {
  const app = useApp()
  const now = today(app.platform)
  const name = `${family.id}/${show ?? ''}`
  const [view, setView] = useState<View>(() => viewKept(app, name) ?? firstView(family, show))
  const change = useCallback(
    (more: Partial<View>) =>
      setView((before) => {
        const next = { ...before, left: null, ...more }
        keepView(app, name, next)
        // The way back from an entry names nothing.
        keepView(app, `${family.id}/`, next)
        return next
      }),
    [app, name, family.id],
  )
  const shown = useShown(family, lines, view, now)
  const { said, goTo, wanted, tell } = useGoing(view.left)
  const offers = useOffers(family)
  const row = useCallback(
    ({ line }: Extract<Item, { kind: 'line' }>) => {
      const onSaid = (what: string) => tell(what, line.key)
      const event = line.told.what === 'event' ? line.told.event : null
      const offer = offers.get(line.key)
      const children = (
        <>
          {event?.same && <JoinedEntries head={event} {...{ family, telling, onSaid }} />}
          {event && offer && <Likely one={offer} other={event} {...{ family, telling, onSaid }} />}
        </>
      )
      return lineRow({ line, telling, onLeave: (left) => change({ left }), children: event?.same || offer ? children : undefined })
    },
    [family, telling, offers, tell, change],
  )
  const parts = partsOf(view, telling)
  return (
    <>
      <div class="chron__top">
        <Band family={family} lines={lines} />
        <Sheet title={words.rhythmTitle}>
          <Strip months={shown.rhythm} gaps={shown.gaps} bursts={shown.bursts} today={now} onGo={goTo} />
        </Sheet>
      </div>
      <Sheet title={words.listTitle}>
        <FilterBar {...{ family, telling, lines, view }} count={shown.lines.length} onView={change} />
        {parts.length > 0 && <p class="chron__printed">{words.shown(shown.lines.length, lines.length, parts)}</p>}
        <p class="chron__said" role="status">
          {said}
        </p>
        {shown.lines.length === 0 ? (
          <EmptyState level={3} title={words.nothingTitle}>
            {words.nothingHint}
          </EmptyState>
        ) : (
          <LineList months={shown.months} row={row} telling={telling} level={3} asked={askedBy(view)} wanted={wanted} />
        )}
      </Sheet>
    </>
  )
}

const askedBy = ({ left: _, ...asked }: View) => JSON.stringify(asked)

/** The lines that are asked for, and what stands out among them. */
function useShown(family: Case, lines: readonly Line[], view: View, today: string) {
  const { child, kind, agency, domain, period, latestFirst } = view
  return useMemo(() => {
    const { from, to } = daysOf(period, family, today)
    const found = filterLines(lines, { child, kind, agency, domain, from, to })
    // Whether anything was recorded is told by all that there is of a child, not by one sort of it.
    const whole = kind === null && agency === null && domain === null
    const about = () => (from === null && to === null ? found : filterLines(lines, { ...EVERYTHING, child }))
    const within = ({ from: first, to: last }: { from: string; to: string | null }) =>
      (from === null || (last ?? today) >= from) && (to === null || first <= to)
    const gaps = whole ? gapsIn(about(), family.episodes, today).filter(within) : null
    const bursts = burstsIn(found)
    const months = monthsOf(itemsOf(found, gaps ?? [], bursts, latestFirst))
    return { lines: found, gaps, bursts, months, rhythm: monthsIn(found, to ?? today) }
  }, [family, lines, child, kind, agency, domain, period, latestFirst, today])
}

/** Under the later of two entries that look like one thing stands the offer to say whether they are; by the key of its line. */
function useOffers({ events, sameness }: Case): ReadonlyMap<string, CaseEvent> {
  return useMemo(() => new Map(likelySame(events, sameness).map(([one, other]) => [other.id, one])), [events, sameness])
}

/** A row of the list to be gone to, with the focus, as soon as it is there; and what was said of two entries. */
function useGoing(left: string | null) {
  const [going, setGoing] = useState<{ readonly to: string; readonly said: string; readonly turn: number } | null>(
    left === null ? null : { to: left, said: '', turn: 0 },
  )
  const gone = useRef(-1)
  // After the page has begun at its top, as every page does.
  useEffect(() => {
    if (going === null || gone.current === going.turn) return
    const place = document.getElementById(going.to) ?? document.getElementById(lineId(going.to))
    if (!place) return
    gone.current = going.turn
    const target = place.querySelector('a') ?? place
    if (target === place) place.tabIndex = -1
    target.focus({ preventScroll: true })
    // What was said is where the eye is already.
    if (going.said === '') place.scrollIntoView({ block: 'center' })
  })
  const go = useCallback((to: string, said: string) => setGoing((before) => ({ to, said, turn: (before?.turn ?? 0) + 1 })), [])
  return {
    said: going?.said ?? '',
    wanted: going?.to ?? null,
    goTo: (key: string) => go(key, ''),
    tell: useCallback((said: string, key: string) => go(key, said), [go]),
  }
}
