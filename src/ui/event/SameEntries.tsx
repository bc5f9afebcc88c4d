import type { Family } from '../../app/read.ts'
import { shown } from '../../core/fold.ts'
import * as text from '../../i18n/index.ts'
import { Notice } from '../parts/Notice.tsx'
import { hrefTo, type Route } from '../route.ts'

const words = text.event.same

/** The other entries of what this one tells of, where somebody joined them; nothing where it stands alone. */
export function SameEntries({ family, route }: { readonly family: Family; readonly route: Extract<Route, { at: 'event' }> }) {
  const all = family.events.map((event) => [event, ...(event.same ?? [])]).find((each) => each.some(({ id }) => id === route.eventId))
  const others = (all ?? []).filter(({ id }) => id !== route.eventId)
  if (others.length === 0) return null
  return (
    <Notice title={words.title(others.length + 1)} level={2}>
      <p>{words.hint}</p>
      <ul class="happen__same">
        {others.map(({ id, on, by, registers }) => {
          const note = shown(registers.note)
          return (
            <li key={id}>
              <b>{words.by(by.name, on)}</b>
              {note && <p class="sub">{note}</p>}
              <a class="link" href={hrefTo({ ...route, eventId: id })}>
                {words.open}
              </a>
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
