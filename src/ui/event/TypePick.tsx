import { useState } from 'preact/hooks'
import { EVENT_GROUPS, type EventGroup, type EventType } from '../../core/event.ts'
import * as text from '../../i18n/index.ts'
import { FieldError } from '../parts/Field.tsx'
import { LIKELY, type Pick, pickLabel } from './quick.ts'
import { EVENT_FIELDS } from './wrong.ts'

const words = text.event

const groups = Object.entries(EVENT_GROUPS) as [EventGroup, readonly EventType[]][]

export interface TypePickProps {
  readonly onPick: (pick: Pick) => void
  readonly error: string | undefined
}

/** What it can have been: the likeliest a tap away, all of them one tap further. */
export function TypePick({ onPick, error }: TypePickProps) {
  const [all, setAll] = useState(false)
  return (
    <div class="happen">
      <FieldError id={`${EVENT_FIELDS.type}-error`} error={error} word={text.common.errorWord} />
      {all ? (
        groups.map(([group, types]) => (
          <section key={group} class="happen__group" aria-labelledby={`event-group-${group}`}>
            <h2 id={`event-group-${group}`}>{words.groups[group]}</h2>
            <ul class="happen__list">
              {types.map((type) => (
                <li key={type}>
                  <button type="button" class="happen__pick" onClick={() => onPick({ type })}>
                    <b>{words.type[type]}</b>
                    <span class="sub">{words.about[type]}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form; these are actions.
        <div class="happen__likely" role="group" aria-label={words.likely}>
          {LIKELY.map((pick, at) => (
            <button
              type="button"
              key={pickLabel(pick)}
              id={at === 0 ? EVENT_FIELDS.type : undefined}
              class="chip happen__chip"
              aria-describedby={error === undefined ? undefined : `${EVENT_FIELDS.type}-error`}
              onClick={() => onPick(pick)}
            >
              {pickLabel(pick)}
            </button>
          ))}
        </div>
      )}
      <button type="button" class="happen__all" aria-expanded={all} id={all ? EVENT_FIELDS.type : undefined} onClick={() => setAll(!all)}>
        {all ? words.fewerKinds : words.allKinds}
      </button>
    </div>
  )
}
