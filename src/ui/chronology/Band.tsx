import type { Case } from '../../core/case.ts'
import type { Line } from '../../core/chronology/line.ts'
import { type Episode, episodeOn } from '../../core/episode.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Sheet } from '../parts/Sheet.tsx'

const words = text.chronology

/** As many episodes are told at once: the present one. */
const LATEST = 1

/** Every episode, and who led it, whatever is filtered below: that a story began again and changed hands is part of it. */
export function Band({ family, lines }: { readonly family: Case; readonly lines: readonly Line[] }) {
  const latest = family.episodes.toReversed()
  const told = (episode: Episode) => <Told key={episode.id} family={family} episode={episode} lines={lines} />
  return (
    <Sheet title={words.episodesTitle} tone="outline">
      <ol class="band" reversed>
        {latest.slice(0, LATEST).map(told)}
      </ol>
      {latest.length > LATEST && (
        <Disclosure summary={words.earlier(latest.length - LATEST)}>
          <ol class="band" reversed>
            {latest.slice(LATEST).map(told)}
          </ol>
        </Disclosure>
      )}
    </Sheet>
  )
}

function Told({ family, episode, lines }: { readonly family: Case; readonly episode: Episode; readonly lines: readonly Line[] }) {
  const { number, openedOn, reason, closing } = episode
  const leads = lines.flatMap(({ on, told }) =>
    told.what === 'lead' && episodeOn(family.episodes, on).id === episode.id ? [words.ledFrom(told.lead.name, formatDay(on))] : [],
  )
  const values = closing?.values
  return (
    <li class="band__one">
      <p>
        <b>{words.episode(number)}</b> {words.openedOn(formatDay(openedOn))}{' '}
        {values ? words.endedOn[values.type](formatDay(values.on), closing.by.name) : words.stillOpen}{' '}
        {values?.to ? words.handedTo(values.to) : ''}
      </p>
      {[reason, values?.reason].map((why) => why && <p key={why}>{words.reason(why)}</p>)}
      <p class="sub">{leads.length > 0 ? words.ledBy(leads) : words.ledNobody}</p>
    </li>
  )
}
