import type { CaseEvent } from '../../core/happened.ts'
import { shown } from '../../core/fold.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { textsOf } from '../../report/say/texts.ts'
import { eventLines, eventTitle } from '../../report/say/event.ts'
import type { Telling } from '../../report/say/telling.ts'

const words = text.chronology

/** One entry as it was written, to be held against another. */
export function EntryText({ event, telling }: { readonly event: CaseEvent; readonly telling: Telling }) {
  const { on, children, by, registers } = event
  const lines = eventLines(event, telling)
  const day = shown(registers.approximate) ? words.about(formatDay(on)) : formatDay(on)
  return (
    <div class="twin">
      <p>
        <b>{eventTitle(event)}</b> {day}
        {children.length > 0 && ` · ${children.map(telling.child).join(', ')}`}
      </p>
      {lines.length === 0 && <p class="sub">{words.noWords}</p>}
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {textsOf(registers.source).map((source) => (
        <p class="sub" key={source}>
          {words.source(source)}
        </p>
      ))}
      <p class="sub">{words.by(by.name, by.agency)}</p>
    </div>
  )
}
