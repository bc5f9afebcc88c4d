import type { EventType } from '../../core/event.ts'
import * as text from '../../i18n/index.ts'
import { hrefTo } from '../route.ts'

const words = text.event

/** What can be entered, in the order in which somebody on a doorstep would look for it. */
const GROUPS = {
  child: ['seen', 'no-access'],
  health: ['appointment', 'injury', 'emergency-visit'],
  learning: ['attendance', 'part-time-timetable', 'not-on-roll'],
  help: ['compensating-care', 'referral'],
  work: ['supervision', 'challenge', 'history-read', 'family-told'],
} as const satisfies Readonly<Record<keyof typeof words.groups, readonly EventType[]>>

const groups = Object.entries(GROUPS) as [keyof typeof GROUPS, readonly EventType[]][]

/** Everything that can be entered, each one touch away. */
export function PickType({ caseId }: { readonly caseId: string }) {
  return (
    <div class="stack">
      {groups.map(([group, types]) => (
        <section key={group} class="happen">
          <h2>{words.groups[group]}</h2>
          <ul class="happen__list">
            {types.map((type) => (
              <li key={type}>
                <a class="happen__pick" href={hrefTo({ at: 'event', caseId, eventId: 'new', type })}>
                  <b>{words.type[type]}</b>
                  <span class="sub">{words.about[type]}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
