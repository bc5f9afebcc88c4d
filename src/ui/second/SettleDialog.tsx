import { useState } from 'preact/hooks'
import { settleSecond } from '../../app/second.ts'
import type { Answer } from '../../core/fact.ts'
import { settled } from '../../core/fold.ts'
import type { Kept, SecondItem } from '../../core/second.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { useMarking } from '../marking.tsx'
import { Button } from '../parts/Button.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Notice } from '../parts/Notice.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { answerWords } from '../../report/say/answer.ts'
import { textsOf } from '../../report/say/texts.ts'
import { secondWords } from './Answered.tsx'
import type { DifferencesProps } from './Differences.tsx'
import { OtherAnswer } from './OtherAnswer.tsx'
import { secondName } from './people.ts'

export interface SettleDialogProps extends Omit<DifferencesProps, 'back'> {
  readonly item: SecondItem
  readonly onClose: () => void
}

const words = text.second
const FIELD = { kept: 'settle-kept', other: 'settle-other', why: 'settle-why' } as const
type Field = keyof typeof FIELD

/** The words that stand once the second answer is taken: those of the visit, then the second scorer's with their name. Null leaves them. */
function wordsTaken(item: SecondItem, name: string): string | null {
  const second = secondWords(item)
  return second === '' ? null : [...textsOf(item.reading.registers.evidence), words.addedWords(name, second)].join('\n\n')
}

/** One difference is settled: what stands and why. What could not be saved stays on the screen. */
export function SettleDialog({ family, visit, child, wording, scoring, item, onClose }: SettleDialogProps) {
  const app = useApp()
  const marking = useMarking()
  const [kept, setKept] = useState<Kept | null>(null)
  const [other, setOther] = useState<Answer | null>(null)
  const [why, setWhy] = useState('')
  const [wrong, setWrong] = useState<readonly Field[]>([])
  const [attempt, setAttempt] = useState(0)
  const [failed, setFailed] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [first, second] = [settled(item.first.answer), settled(item.registers.answer)]
  const sentences: Readonly<Record<Field, string>> = {
    kept: words.pickOne,
    other: text.failures['no-answer'](),
    why: text.failures['no-reason'](),
  }

  async function save() {
    const missing = (['kept', 'other', 'why'] as const).filter(
      (field) =>
        (field === 'kept' && kept === null) || (field === 'other' && kept === 'other' && !other) || (field === 'why' && why.trim() === ''),
    )
    setWrong(missing)
    setAttempt(attempt + 1)
    setFailed(null)
    if (kept === null || missing.length > 0) return
    setBusy(true)
    const answer = kept === 'other' ? other : kept === 'second' ? (second ?? null) : null
    const evidence = kept === 'second' ? wordsTaken(item, secondName(scoring)) : null
    const written = await settleSecond(app, family.id, visit, item, { kept, why, answer, evidence })
    setBusy(false)
    if (written.ok) onClose()
    else setFailed(text.failures[written.failure.kind]())
  }

  const error = (field: Field) => (wrong.includes(field) ? sentences[field] : undefined)
  const options = [
    ...(first ? [{ value: 'first' as const, label: words.keepFirst(answerWords(first, marking)) }] : []),
    ...(second
      ? [
          {
            value: 'second' as const,
            label: words.takeSecond(answerWords(second, marking)),
            ...(secondWords(item) !== '' && { hint: words.wordsAdded(secondName(scoring)) }),
          },
        ]
      : []),
    { value: 'other' as const, label: words.other, hint: words.otherHint },
  ]
  return (
    <Dialog
      open
      wide
      title={words.settleTitle(wording.items[item.reading.item.code]?.name ?? item.reading.item.code)}
      closeWord={text.common.close}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {text.common.cancel}
          </Button>
          <Button busy={busy} onClick={() => void save()}>
            {words.save}
          </Button>
        </>
      }
    >
      <div class="stack">
        <ErrorSummary
          title={text.common.errorTitle}
          attempt={attempt}
          errors={wrong.map((field) => ({ field: FIELD[field], message: sentences[field] }))}
        />
        {failed !== null && (
          <Notice
            variant="alert"
            role="alert"
            title={words.notSaved}
            actions={
              <Button small onClick={() => void save()}>
                {text.common.tryAgain}
              </Button>
            }
          >
            {failed}
          </Notice>
        )}
        <p>{visit.signed ? words.settleSigned : words.settleSub}</p>
        <ChipGroup<Kept>
          legend={words.keep}
          name="settle-kept"
          id={FIELD.kept}
          variant="stacked"
          options={options}
          value={kept}
          error={error('kept')}
          errorWord={text.common.errorWord}
          onPick={setKept}
        />
        {kept === 'other' && (
          <OtherAnswer
            {...{ visit, child, wording }}
            code={item.reading.item.code}
            id={FIELD.other}
            value={other}
            error={error('other')}
            onAnswer={setOther}
          />
        )}
        <TextAreaField
          id={FIELD.why}
          label={words.why}
          hint={words.whyHint}
          rows={3}
          value={why}
          error={error('why')}
          errorWord={text.common.errorWord}
          onInput={setWhy}
        />
      </div>
    </Dialog>
  )
}
