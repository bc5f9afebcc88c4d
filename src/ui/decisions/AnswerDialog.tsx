import { useState } from 'preact/hooks'
import { type App, today } from '../../app/app.ts'
import type { DiscreetFailure } from '../../app/discretion.ts'
import { changeEvent, checkEvent, type EventEntry, type EventFailure } from '../../app/events.ts'
import type { WriteFailure } from '../../app/failure.ts'
import type { Family } from '../../app/read.ts'
import type { Outcome } from '../../core/event.ts'
import { shown } from '../../core/fold.ts'
import type { CaseEvent } from '../../core/happened.ts'
import { ok, type Result } from '../../core/result.ts'
import * as text from '../../i18n/index.ts'
import { SettleFirst } from '../contested/SettleFirst.tsx'
import { useApp } from '../context.tsx'
import { EntryDialog } from '../family/EntryDialog.tsx'
import { useEntry } from '../family/useEntry.ts'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { DateField } from '../parts/TextField.tsx'
import { entryAs } from './entry.ts'

const words = text.decisions
const [DAY, OUTCOME, NOTE] = ['answer-day', 'answer-outcome', 'answer-note']

/** What an answer can be to each, and how it is asked. */
const ASKS = {
  challenge: { question: words.settledQuestion, none: words.noSettled, says: words.settledAnswer },
  referral: { question: words.acceptedQuestion, none: words.noAccepted, says: words.acceptedAnswer },
} as const

export interface AnswerDialogProps {
  readonly family: Family
  readonly event: CaseEvent
  readonly about: keyof typeof ASKS
  readonly onClose: () => void
}

/** An answer that came: when, what it was, and whether that was that. What was noted before stays, and the answer stands under it. */
export function AnswerDialog(props: AnswerDialogProps) {
  const { family, event, about, onClose } = props
  const ids = [event, ...(event.same ?? [])].map(({ id }) => id)
  return (
    <SettleFirst
      family={family}
      of={(open) => open.kind === 'event' && ids.includes(open.about)}
      what={text.family.settleThis(text.event.type[about])}
      dialog={{ title: words.answerTitle[about], onClose }}
    >
      <AnswerForm {...props} />
    </SettleFirst>
  )
}

function AnswerForm({ family, event, about, onClose }: AnswerDialogProps) {
  const app = useApp()
  const now = today(app.platform)
  // As it was when the form opened: what is saved replaces what the person saw.
  const [seen] = useState(event)
  const [on, setOn] = useState(now)
  const [outcome, setOutcome] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const { question, none, says } = ASKS[about]
  const before = shown(seen.registers.note)?.trim() ?? ''
  const answered: Partial<EventEntry> = {
    feedbackOn: on,
    note: [before, note.trim()].filter(Boolean).join('\n'),
    ...(outcome !== null && { outcome: outcome as Outcome }),
  }
  const entry = useEntry({
    check: () => [
      ...(outcome === null ? [{ field: OUTCOME, message: none }] : []),
      ...(on === '' ? [{ field: DAY, message: words.noDay }] : checkEvent(entryAs(seen, answered), now).map(wrong)),
    ],
    save: () => answer(app, family.id, seen, answered),
    say: (failure) => text.failures[failure.kind](),
    done: onClose,
  })
  const { errorWord } = text.common
  return (
    <EntryDialog title={words.answerTitle[about]} entry={entry} onClose={onClose}>
      <ChipGroup
        id={OUTCOME}
        legend={question}
        name="answer-outcome"
        options={Object.entries(says).map(([value, label]) => ({ value, label }))}
        value={outcome}
        onPick={setOutcome}
        error={entry.error(OUTCOME)}
        errorWord={errorWord}
      />
      <DateField
        id={DAY}
        label={words.answerDay}
        error={entry.error(DAY)}
        errorWord={errorWord}
        min={seen.on}
        max={now}
        value={on}
        onInput={setOn}
      />
      <TextAreaField
        id={NOTE}
        label={words.answerNote}
        hint={words.answerNoteHint}
        error={entry.error(NOTE)}
        errorWord={errorWord}
        rows={3}
        value={note}
        onInput={setNote}
      />
    </EntryDialog>
  )
}

const wrong = (failure: EventFailure) => ({
  field: 'field' in failure || failure.kind === 'until-before-on' ? DAY : NOTE,
  message: text.failures[failure.kind](),
})

/**
 * The answer is at the event, and at every entry that somebody joined to it: two whose endings differ would come apart again, and one of
 * them would go on waiting.
 */
async function answer(
  app: App,
  caseId: string,
  event: CaseEvent,
  { feedbackOn, outcome, note }: Partial<EventEntry>,
): Promise<Result<unknown, EventFailure | DiscreetFailure | WriteFailure>> {
  const ended = { ...(feedbackOn !== undefined && { feedbackOn }), ...(outcome !== undefined && { outcome }) }
  for (const other of event.same ?? []) {
    const written = await changeEvent(app, caseId, other, entryAs(other, ended))
    if (!written.ok) return written
  }
  const written = await changeEvent(app, caseId, event, entryAs(event, { ...ended, ...(note !== undefined && { note }) }))
  return written.ok ? ok(undefined) : written
}
