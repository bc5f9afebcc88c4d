import { useState } from 'preact/hooks'
import { setNextSees, setReviewBy } from '../../app/leading.ts'
import { shown } from '../../core/fold.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { DateField } from '../parts/TextField.tsx'
import { EntryDialog } from './EntryDialog.tsx'
import type { StandingFormProps } from './StandingDialog.tsx'
import { useEntry } from './useEntry.ts'

const words = text.family
const [DAY, WHO] = ['due-day', 'next-sees-who']

/** The day by which the next review is due. */
export function DueForm({ family, look, onClose }: StandingFormProps) {
  const app = useApp()
  const [seen] = useState(family)
  const now = shown(seen.household.reviewBy)
  const [by, setBy] = useState(now !== undefined && now >= look.today ? now : '')
  const entry = useEntry({
    check: () => (by === '' ? [{ field: DAY, message: words.noDay }] : []),
    save: () => setReviewBy(app, seen, by),
    say: (failure) => text.failures[failure.kind](),
    done: onClose,
  })
  const ceiling = look.thresholds['review-ceiling-days']
  return (
    <EntryDialog title={words.dueTitle} sub={words.dueSub(ceiling)} entry={entry} onClose={onClose}>
      <DateField
        id={DAY}
        label={words.dueDay}
        error={entry.error(DAY)}
        errorWord={text.common.errorWord}
        value={by}
        min={look.today}
        onInput={setBy}
      />
    </EntryDialog>
  )
}

/** Who sees the children next, once the case is closed or handed on. */
export function NextSeesForm({ family, onClose }: StandingFormProps) {
  const app = useApp()
  const [seen] = useState(family)
  const [who, setWho] = useState(shown(seen.household.nextSees) ?? '')
  const entry = useEntry({
    check: () => (who.trim() === '' ? [{ field: WHO, message: words.noName }] : []),
    save: () => setNextSees(app, seen, who),
    say: (failure) => text.failures[failure.kind](),
    done: onClose,
  })
  return (
    <EntryDialog title={words.nextSeesTitle} sub={words.nextSeesSub} entry={entry} onClose={onClose}>
      <TextAreaField
        id={WHO}
        label={words.nextSeesWho}
        hint={words.nextSeesHint}
        error={entry.error(WHO)}
        errorWord={text.common.errorWord}
        rows={2}
        value={who}
        onInput={setWho}
      />
    </EntryDialog>
  )
}
