import type { Family } from '../../app/read.ts'
import { type Episode, episodeOn } from '../../core/episode.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { UndoEnding } from '../gate/UndoEnding.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { hrefTo } from '../route.ts'

const words = text.family

/** Every earlier episode, folded: how it ended, by whom, what was answered for, and its visits. Nothing while the first one is open. */
export function Earlier({ family }: { readonly family: Family }) {
  const earlier = family.episodes.slice(0, -1)
  if (earlier.length === 0) return null
  return (
    <Sheet title={words.earlierTitle} sub={words.earlierSub} tone="outline" id={EARLIER}>
      {earlier.toReversed().map((episode) => (
        <Disclosure key={episode.id} summary={sayEpisode(episode)}>
          <Ended episode={episode} />
          <Then family={family} episode={episode} />
          {episode.closing && <UndoEnding family={family} closing={episode.closing} />}
        </Disclosure>
      ))}
    </Sheet>
  )
}

/** The id of the sheet that holds them. */
const EARLIER = 'earlier-episodes'

function sayEpisode({ number, openedOn, closing }: Episode) {
  if (!closing) return `${words.episodeLine(number, formatDay(openedOn), '')} ${words.notClosed}`
  const { values, by } = closing
  return (
    <>
      <b>{words.episodeLine(number, formatDay(openedOn), formatDay(values.on))}</b>{' '}
      <span class="sub">{words.episodeEndBy(words.episodeEnd[values.type], by.name)}</span>
    </>
  )
}

/** How an episode ended, with what somebody answered for. */
export function Ended({ episode: { reason, closing } }: { readonly episode: Episode }) {
  const values = closing?.values
  const override = values?.override
  return (
    <div class="stack stack--s">
      {reason && <p>{words.episodeWhy(reason)}</p>}
      {values?.to && <p>{words.episodeTo(values.to)}</p>}
      {values?.reason && <p>{words.episodeReason(values.reason)}</p>}
      {!values && <p>{words.notClosed}</p>}
      {values && !override && <p class="sub">{words.noOverride}</p>}
      {override && (
        <div class="override">
          <h3>{words.overrideTitle}</h3>
          <p>{words.overrideLine(override.reason, override.manager)}</p>
          {override.points.length > 0 && <p class="sub">{words.overridePoints(override.points.map(gatePoint))}</p>}
        </div>
      )}
    </div>
  )
}

/** A point of the gate by name; one that a newer version knows, by its id. */
const gatePoint = (id: string): string => (text.rules.gateName as Readonly<Record<string, string>>)[id] ?? id

/** What there is of that time: its visits to be read, and how much else is noted. */
function Then({ family, episode }: { readonly family: Family; readonly episode: Episode }) {
  const isThen = (on: string) => episodeOn(family.episodes, on).id === episode.id
  const visits = family.visits.filter(({ on }) => isThen(on))
  const events = family.events.filter(({ on }) => isThen(on)).length
  return (
    <>
      <h3>{words.episodeVisits}</h3>
      {visits.length === 0 && <p class="sub">{words.episodeNoVisits}</p>}
      <ul class="links">
        {visits.map(({ id, type, on, signed }) => (
          <li key={id}>
            <a class="link" href={hrefTo({ at: signed ? 'visit-read' : 'visit', caseId: family.id, visitId: id })}>
              {words.visitOf(text.grading.visitType[type], formatDay(on))}
            </a>
          </li>
        ))}
      </ul>
      {events > 0 && <p class="sub">{words.episodeEvents(events)}</p>}
    </>
  )
}
