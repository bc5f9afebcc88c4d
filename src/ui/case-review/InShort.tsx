import { useState } from 'preact/hooks'
import type { Family } from '../../app/read.ts'
import { chronologyOf } from '../../core/chronology/chronology.ts'
import type { Wording } from '../../core/instrument.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { isHistory, sayShort } from '../../report/say/short-line.ts'
import { domainOfIn, tellingOf } from '../../report/say/telling.ts'
import { useApp } from '../context.tsx'
import { Button } from '../parts/Button.tsx'
import { Section } from './Section.tsx'

const words = text.caseReview

/** As many are read on a screen before somebody asks for all. Paper has them all. */
const AT_FIRST = 40

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
