import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { Notice } from '../parts/Notice.tsx'
import type { Entry } from './useEntry.ts'

export interface EntryDialogProps {
  readonly title: string
  readonly sub?: string | undefined
  readonly entry: Entry
  /** "Save" unless given. */
  readonly label?: string | undefined
  readonly onClose: () => void
  readonly children: ComponentChildren
}

/** Into the middle: at the edge it would lie under the buttons at the foot of the dialog. */
function toFirstWrong(form: string) {
  const field = document.getElementById(form)?.querySelector<HTMLElement>('[aria-invalid=true], .field--error input')
  field?.focus({ preventScroll: true })
  field?.scrollIntoView({ block: 'center' })
}

/** A short form over the page: what is wrong stands at its field, which takes the focus; a failed save keeps all that was typed. */
export function EntryDialog({ title, sub, entry, label = text.common.save, onClose, children }: EntryDialogProps) {
  const form = useId()
  return (
    <Dialog
      open
      title={title}
      closeWord={text.common.close}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {text.common.cancel}
          </Button>
          <Button type="submit" form={form} busy={entry.busy} busyWord={text.family.saving}>
            {entry.failed === null ? label : text.common.tryAgain}
          </Button>
        </>
      }
    >
      {sub !== undefined && <p class="sub">{sub}</p>}
      <form
        id={form}
        class="entry-dialog"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          entry.submit()
          // The fields are painted with their errors first.
          setTimeout(() => toFirstWrong(form))
        }}
      >
        {children}
        <div role="alert">{entry.failed !== null && <Notice variant="alert" title={entry.failed} />}</div>
      </form>
    </Dialog>
  )
}
