import { useState } from 'preact/hooks'
import type { Family } from '../../app/read.ts'
import { chronologyOf } from '../../core/chronology/chronology.ts'
import type { Line } from '../../core/chronology/line.ts'
import type { Wording } from '../../core/instrument.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { sayLine, sayWhom } from '../chronology/say.ts'
import { domainOfIn, type Telling, tellingOf } from '../chronology/telling.ts'
import { useApp } from '../context.tsx'
import { Button } from '../parts/Button.tsx'
import { inShort, ownNote } from './own-note.ts'
import { Section } from './Section.tsx'

const words = text.caseReview

/** As many are read on a screen before somebody asks for all. Paper has them all. */
const AT_FIRST = 40

/** Told above already, or of our own desk: not the life of the children. */
const isHistory = ({ sort, kinds, told }: Line) =>
  sort !== 'decision' && sort !== 'plan' && told.what !== 'entered' && told.what !== 'lives' && !kinds.includes('work')

/** Everything that happened, oldest first, one line each; the latest of it on the screen until somebody asks for all. */
export function InShort({ family, wording }: { readonly family: Family; readonly wording: Wording }) {
  const app = useApp()
  const [all, setAll] = useState(false)
  const lines = chronologyOf(family, domainOfIn(app.library)).filter(isHistory)
  const telling = tellingOf(family, wording, app.practiceSettings)
  const hidden = all ? 0 : Math.max(0, lines.length - AT_FIRST)
  return (
    <Section title={words.historyTitle}>
      {lines.length === 0 && <p class="sub">{words.historyNone}</p>}
      {hidden > 0 && (
        <p class="no-print">
          <Button small variant="quiet" onClick={() => setAll(true)}>
            {words.historyMore(lines.length)}
          </Button>
        </p>
      )}
      <ol class="review__history">
        {lines.map((line, at) => (
          <li key={line.key} class={at < hidden ? 'review__earlier' : undefined}>
            <time dateTime={line.on}>{formatDay(line.on)}</time>
            <span>{sayShort(line, telling)}</span>
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** What it was, about whom, and of an event what somebody wrote who was there. */
function sayShort(line: Line, telling: Telling): string {
  const title = words.historyWhom(sayLine(line, telling).title, sayWhom(line, telling))
  const note = line.told.what === 'event' ? inShort(ownNote(line.told.event), words.historyCut) : ''
  return note ? `${title}. ${note}` : title
}
