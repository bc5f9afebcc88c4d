import { Plus } from 'lucide'
import type { Family } from '../../app/read.ts'
import { shown } from '../../core/fold.ts'
import { type AdultAround, lately } from '../../core/people.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { personName } from '../../report/say/names.ts'
import { LinkButton } from '../parts/Button.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { hrefTo } from '../route.ts'

const words = text.people

interface ConferenceProps {
  readonly family: Family
  /** Adults who live elsewhere. */
  readonly others: readonly AdultAround[]
}

/** Whether the wider family has been brought together: every step that was noted, the newest first, or that nobody offered it yet. */
export function Conference({ family, others }: ConferenceProps) {
  const steps = lately(family, 'family-group-conference')
  return (
    <Sheet title={words.conferenceTitle}>
      <div class="stack stack--s">
        {steps.length === 0 ? (
          <div>
            <p>
              <b>{words.conferenceNone}</b>
            </p>
            <p class="sub">{words.conferenceHint}</p>
          </div>
        ) : (
          <ul class="steps">
            {steps.map(({ id, on, registers }) => {
              const outcome = shown(registers.outcome)
              const note = shown(registers.note)
              return (
                <li key={id}>
                  <b>{outcome ? words.conferenceNow(text.event.outcome[outcome], formatDay(on)) : formatDay(on)}</b>
                  {note && `. ${note}`}
                </li>
              )
            })}
          </ul>
        )}
        <p class="sub">
          {others.length > 0 ? words.conferenceWider(others.map(({ adult }) => personName(adult))) : words.conferenceNobody}
        </p>
        <div class="no-print">
          <LinkButton
            variant="quiet"
            small
            icon={Plus}
            href={hrefTo({ at: 'event', caseId: family.id, eventId: 'new', type: 'family-group-conference', from: 'people' })}
          >
            {words.conferenceNote}
          </LinkButton>
        </div>
      </div>
    </Sheet>
  )
}
