import type { ComponentChildren } from 'preact'
import { today } from '../../app/app.ts'
import type { Family } from '../../app/read.ts'
import type { Episode } from '../../core/episode.ts'
import type { Wording } from '../../core/instrument.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Ended } from '../family/Earlier.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { lookBack } from './as-it-stood.ts'
import { type Entry, entriesOf } from './chronology.ts'
import { EntryLine } from './EntryLine.tsx'
import { LastGrades } from './LastGrades.tsx'

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
  const { number, openedOn, reason, closing } = episode
  const look = lookBack(app, family, episode, today(app.platform))
  const entries = entriesOf(family, episode, wording, app.practiceSettings)
  const from = formatDay(openedOn)
  return (
    <Sheet title={closing ? words.past(number, from, formatDay(closing.values.on)) : words.present(number, from)}>
      <div class="story">
        <Part title={words.began}>
          <p>{number === 1 ? words.beganFirst : `“${reason}”`}</p>
        </Part>
        {whole && <Happened entries={entries} caseId={family.id} />}
        {closing && (
          <Part title={words.ended}>
            <p>{words.endedBy[closing.values.type](formatDay(closing.values.on), closing.by.name)}</p>
            <Ended episode={{ ...episode, reason: '' }} />
          </Part>
        )}
        <Part title={closing ? words.last : words.lastNow}>
          <LastGrades {...{ look, wording }} />
        </Part>
        {!whole && entries.length > 0 && (
          <Disclosure summary={words.happenedCount(entries.length)}>
            <EntryList entries={entries} caseId={family.id} />
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

interface EntriesProps {
  readonly entries: readonly Entry[]
  readonly caseId: string
}

function Happened(props: EntriesProps) {
  return (
    <Part title={words.happened}>
      {props.entries.length === 0 && <p class="sub">{words.nothing}</p>}
      <EntryList {...props} />
    </Part>
  )
}

const EntryList = ({ entries, caseId }: EntriesProps) => (
  <ol class="story__entries">
    {entries.map((entry) => (
      <EntryLine key={entry.key} entry={entry} caseId={caseId} />
    ))}
  </ol>
)
