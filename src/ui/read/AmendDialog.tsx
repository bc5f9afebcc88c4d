import { useState } from 'preact/hooks'
import { amendAnswer } from '../../app/sign.ts'
import type { Child } from '../../core/case.ts'
import type { Wording } from '../../core/instrument.ts'
import type { ItemReading, Visit } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Button } from '../parts/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Notice } from '../parts/Notice.tsx'
import { AmendForm, FIELD, type FieldErrors } from './AmendForm.tsx'
import { changesOf, type Entry, type Missing } from './amendment.ts'

/** One item of one child that is being corrected. */
export interface Correcting {
  readonly child: Child
  readonly reading: ItemReading
}

export interface AmendDialogProps {
  readonly caseId: string
  readonly visit: Visit
  readonly wording: Wording
  readonly correcting: Correcting
  readonly entry: Entry
  readonly onEntry: (entry: Entry) => void
  /** Left without saving; what was entered stays with whoever holds `entry`. */
  readonly onLeave: () => void
  readonly onSaved: () => void
}

type WriteTrouble = Extract<Awaited<ReturnType<typeof amendAnswer>>, { ok: false }>['failure']

const SENTENCES: Readonly<Record<Missing, () => string>> = {
  answer: () => text.read.pickAnswer,
  cant: () => text.read.pickWhyNot,
  change: () => text.read.nothingChanged,
  reason: () => text.failures['no-reason'](),
}

/** A correction of one signed answer. What is wrong is said at its field and at the top; what could not be saved stays on the screen. */
export function AmendDialog({ caseId, visit, wording, correcting, entry, onEntry, onLeave, onSaved }: AmendDialogProps) {
  const app = useApp()
  const [missing, setMissing] = useState<readonly Missing[]>([])
  const [trouble, setTrouble] = useState<WriteTrouble | null>(null)
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const { child, reading } = correcting
  const name = wording.items[reading.item.code]?.name ?? reading.item.code

  const save = async () => {
    setTrouble(null)
    setAttempt(attempt + 1)
    const changes = changesOf(reading, entry)
    setMissing(changes.ok ? [] : changes.failure.fields)
    if (!changes.ok) return
    setBusy(true)
    const written = await amendAnswer(app, caseId, visit, child.id, reading, changes.value, entry.reason)
    setBusy(false)
    if (written.ok) onSaved()
    else setTrouble(written.failure)
  }
  const errors: FieldErrors = Object.fromEntries(missing.map((field) => [field, SENTENCES[field]()]))
  return (
    <Dialog
      open
      wide
      title={text.read.correctTitle(name)}
      closeWord={text.common.close}
      onClose={onLeave}
      actions={
        <>
          <Button variant="quiet" onClick={onLeave}>
            {text.common.cancel}
          </Button>
          <Button busy={busy} onClick={() => void save()}>
            {text.read.saveCorrection}
          </Button>
        </>
      }
    >
      <ErrorSummary
        title={text.common.errorTitle}
        attempt={attempt}
        errors={missing.map((field) => ({ field: FIELD[field], message: SENTENCES[field]() }))}
      />
      {trouble && (
        <Notice
          variant="alert"
          role="alert"
          title={text.read.notSaved}
          actions={
            <Button small onClick={() => void save()}>
              {text.common.tryAgain}
            </Button>
          }
        >
          {text.failures[trouble.kind]()}
        </Notice>
      )}
      <p>{text.read.correctHint}</p>
      <AmendForm {...{ visit, child, reading, wording, entry, onEntry, errors }} />
    </Dialog>
  )
}
