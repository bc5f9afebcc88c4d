import { Printer } from 'lucide'
import { useState } from 'preact/hooks'
import { note } from '../../app/log.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../app-context.ts'
import { Button } from '../parts/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { useProof } from './useProof.tsx'

interface PrintButtonProps {
  readonly label: string
  /** What the log calls this page, and whose it is; nobody's of a page about many. */
  readonly page: 'history' | 'ended' | 'gate' | 'handover' | 'days' | 'team'
  readonly caseId?: string
  readonly onPrint?: (() => void) | undefined
}

/** Prints a page that names people and notes it in the log, once whoever asks has shown that they know the passphrase of a tablet that has one. */
export function PrintButton({ label, page, caseId, onPrint = () => print() }: PrintButtonProps) {
  const app = useApp()
  const proof = useProof('print-page-proof')
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)

  function printOut() {
    note(app, 'printed', { detail: `page-${page}`, ...(caseId !== undefined && { caseIds: [caseId] }) })
    onPrint()
  }

  async function go() {
    if (busy) return
    setBusy(true)
    const proved = await proof.prove()
    setBusy(false)
    if (!proved) return
    setAsking(false)
    // The dialog is no part of the page on paper.
    requestAnimationFrame(() => requestAnimationFrame(printOut))
  }
  return (
    <>
      <Button variant="quiet" icon={Printer} onClick={() => (proof.field ? setAsking(true) : printOut())}>
        {label}
      </Button>
      <Dialog
        open={asking}
        title={label}
        closeWord={text.common.close}
        onClose={() => setAsking(false)}
        actions={
          <Button icon={Printer} busy={busy} busyWord={text.keys.printing} onClick={() => void go()}>
            {label}
          </Button>
        }
      >
        {proof.field}
      </Dialog>
    </>
  )
}
