import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import { today } from '../../app/app.ts'
import type { Family } from '../../app/read.ts'
import { type Episode, episodeOn } from '../../core/episode.ts'
import type { Wording } from '../../core/instrument.ts'
import type { Line } from '../../core/chronology/line.ts'
import { burstsIn, gapsIn } from '../../core/chronology/rhythm.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Ended } from '../family/Earlier.tsx'
import { lookBack } from '../gate/as-it-stood.ts'
import { LastGrades } from '../gate/LastGrades.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { itemsOf, monthsOf } from './chunks.ts'
import { LineList } from './LineList.tsx'
import { lineRow } from './LineRow.tsx'
import type { Telling } from '../../report/say/telling.ts'
import { useLines } from './useLines.ts'

const words = text.ending

export interface EpisodeStoryProps {
  readonly family: Family
  readonly episode: Episode
  readonly wording: Wording
  /** What happened then stands open; folded without it. */
  readonly whole?: boolean | undefined
}

/** One episode to be read: how it began, what happened, how it ended and what somebody answered for, and the last grades. */
export function EpisodeStory({ family, episode, wording, whole }: EpisodeStoryProps) {
  const app = useApp()
  const now = today(app.platform)
  const { id, number, openedOn, reason, closing } = episode
  const look = lookBack(app, family, episode, now)
  const { lines: all, telling } = useLines(family, wording)
  const lines = useMemo(
    () => all.filter(({ on, told }) => told.what !== 'opened' && told.what !== 'ended' && episodeOn(family.episodes, on).id === id),
    [all, family, id],
  )
  const from = formatDay(openedOn)
  return (
    <Sheet title={closing ? words.past(number, from, formatDay(closing.values.on)) : words.present(number, from)}>
      <div class="story">
        <Part title={words.began}>
          <p>{number === 1 ? words.beganFirst : `“${reason}”`}</p>
        </Part>
        {whole && (
          <Part title={words.happened}>
            {lines.length === 0 && <p class="sub">{words.nothing}</p>}
            <Told {...{ family, episode, lines, telling, today: now }} />
          </Part>
        )}
        {closing && (
          <Part title={words.ended}>
            <p>{words.endedBy[closing.values.type](formatDay(closing.values.on), closing.by.name)}</p>
            <Ended episode={{ ...episode, reason: '' }} />
          </Part>
        )}
        <Part title={closing ? words.last : words.lastNow}>
          <LastGrades {...{ look, wording }} />
        </Part>
        {!whole && lines.length > 0 && (
          <Disclosure summary={words.happenedCount(lines.length)}>
            <Told {...{ family, episode, lines, telling, today: now }} />
          </Disclosure>
        )}
      </div>
    </Sheet>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="story__part">
      <h3>{title}</h3>
      {children}
    </section>
  )
}

interface ToldProps {
  readonly family: Family
  readonly episode: Episode
  readonly lines: readonly Line[]
  readonly telling: Telling
  readonly today: string
}

/** The lines of one episode, oldest first, in the words of the chronology. */
function Told({ family, episode, lines, telling, today: now }: ToldProps) {
  const months = useMemo(() => {
    const gaps = gapsIn(lines, [episode], now)
    return monthsOf(itemsOf(lines, gaps, burstsIn(lines), false))
  }, [lines, episode, now])
  const row = useMemo(() => (item: { readonly line: Line }) => lineRow({ line: item.line, telling }), [telling])
  return <LineList months={months} row={row} telling={telling} level={4} asked={`${family.id}/${episode.id}`} />
}
