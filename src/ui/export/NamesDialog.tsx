import { useState } from 'preact/hooks'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { useProof } from '../start/useProof.tsx'
import { namesIn } from './choices.ts'
import type { Exporting } from './useExport.ts'

const words = text.exporting

/** Asks, before a file with names is made, whether it is to hold them: which kinds, of how many families; and who asks for it. */
export function NamesDialog({ exporting, families }: { readonly exporting: Exporting; readonly families: number }) {
  const { standing, chosen, goBack, confirm } = exporting
  const proof = useProof('export-proof')
  const [busy, setBusy] = useState(false)
  const { household, everybody } = words.askKinds
  const all = namesIn(chosen) === 'everybody'
  const kinds = all ? [...household, ...everybody] : household
  async function agree() {
    if (busy) return
    setBusy(true)
    const proved = await proof.prove()
    setBusy(false)
    if (proved) await confirm()
  }
  return (
    <Dialog
      open={standing.at === 'asking'}
      title={words.ask}
      onClose={goBack}
      closeWord={text.common.close}
      actions={
        <>
          <Button variant="plain" onClick={goBack}>
            {words.askCancel}
          </Button>
          <Button busy={busy} busyWord={words.making} onClick={() => void agree()}>
            {words.askMake}
          </Button>
        </>
      }
    >
      <div class="stack stack--s">
        <p>{words.askWhat(families)}</p>
        <ul class="bullets">
          {kinds.map((kind) => (
            <li key={kind}>{kind}</li>
          ))}
        </ul>
        {!all && <p class="sub">{words.askTyped}</p>}
        <p class="sub">{words.notLocked}</p>
        {proof.field}
      </div>
    </Dialog>
  )
}
