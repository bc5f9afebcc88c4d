import type { Family } from '../../app/read.ts'
import type { Day } from '../../core/day.ts'
import type { Episode } from '../../core/episode.ts'
import { shown } from '../../core/fold.ts'
import { formatAgo, formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { SummaryList } from '../parts/SummaryList.tsx'
import { Section } from './Section.tsx'

const words = text.caseReview

/** Since when and why the case is open, what the help is for, who leads, and how it ended before. */
export function Why({ family, today }: { readonly family: Family; readonly today: Day }) {
  const now = family.episodes.at(-1)
  const { purpose, expectedChange, consequence, lead } = family.household
  const leads = shown(lead)
  const said = [
    { key: words.lead, value: leads ? [leads.name, leads.role, leads.agency].filter(Boolean).join(', ') : words.leadNone },
    ...[
      { key: words.purpose, value: shown(purpose)?.trim() },
      { key: words.expected, value: shown(expectedChange)?.trim() },
      { key: words.consequence, value: shown(consequence)?.trim() },
    ].filter(({ value }) => value),
  ]
  return (
    <Section title={words.whyTitle}>
      {now && <Present {...{ today }} episode={now} />}
      <ul class="review__lines">
        {family.episodes.slice(0, -1).map((episode) => (
          <Past key={episode.id} episode={episode} />
        ))}
      </ul>
      <SummaryList rows={said} />
    </Section>
  )
}

function Present({ episode: { number, openedOn, reason, closing }, today }: { readonly episode: Episode; readonly today: Day }) {
  const ended = closing?.values
  return (
    <div>
      <p>
        <b>{words.present(number, formatDay(openedOn), formatAgo(openedOn, today))}</b>{' '}
        {ended && (ended.type === 'closed' ? words.closed(formatDay(ended.on)) : words.transferred(formatDay(ended.on), ended.to))}
      </p>
      {reason && <p>{words.reopened(reason)}</p>}
      {ended?.reason && <p>{words.because(ended.reason)}</p>}
    </div>
  )
}

function Past({ episode: { openedOn, closing } }: { readonly episode: Episode }) {
  const ended = closing?.values
  return (
    <li>
      <b>{words.past(formatDay(openedOn), ended ? formatDay(ended.on) : '', ended ? words.how[ended.type] : text.family.notClosed)}</b>
      {ended?.reason && <p>{words.because(ended.reason)}</p>}
      {ended?.override && <p>{words.although(ended.override.reason, ended.override.manager)}</p>}
    </li>
  )
}
