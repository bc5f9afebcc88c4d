import type { EventType, Outcome } from '../../core/event.ts'
import type { Practice } from '../../core/practice.ts'
import * as text from '../../i18n/index.ts'
import { Notice } from '../parts/Notice.tsx'

const words = text.event.urgent

const URGENT = ['self-harm', 'other-harm', 'missing', 'crisis-action'] as const
type Urgent = (typeof URGENT)[number]
const isUrgentType = (type: EventType): type is Urgent => (URGENT as readonly EventType[]).includes(type)

/** Whether somebody may be in danger now; not once a missing child is back. */
export const isUrgent = (type: EventType, outcome: Outcome | null): boolean =>
  isUrgentType(type) && !(type === 'missing' && outcome === 'back')

/** Where the focus goes once such a type is picked: it is read before anything is typed. */
export const DANGER = 'event-danger'

export interface DangerNoticeProps {
  readonly type: EventType
  readonly outcome: Outcome | null
  readonly practice: Pick<Practice, 'links'>
}

/** What comes before any form where somebody may be in danger now; nothing where not. */
export function DangerNotice({ type, outcome, practice: { links } }: DangerNoticeProps) {
  if (!isUrgentType(type) || !isUrgent(type, outcome)) return null
  return (
    <div id={DANGER} class="happen__danger" tabIndex={-1}>
      <Notice variant="alert" title={words.title} level={2}>
        <div class="stack stack--s">
          <p>{words.ring}</p>
          <p>{words[type]}</p>
          {links.length === 0 ? (
            <p>{words.noNumbers}</p>
          ) : (
            <div>
              <p>{words.numbers}</p>
              <ul class="happen__numbers">
                {links.map(({ name, where }) => (
                  <li key={name}>{words.number(name, where)}</li>
                ))}
              </ul>
            </div>
          )}
        </div>
      </Notice>
    </div>
  )
}
