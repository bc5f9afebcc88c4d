import { Download, Trash2 } from 'lucide'
import { useState } from 'preact/hooks'
import { exportPack, removePack } from '../../app/packs.ts'
import type { Instrument } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Button } from '../parts/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { Notice } from '../parts/Notice.tsx'
import { goInstead } from '../route.ts'
import { saveFile } from './save-file.ts'
import { sayPackFailure } from './words.ts'

const words = text.packs.pack

interface PackActsProps {
  readonly id: string
  readonly version: number
  readonly name: string
  /** Only what was brought can go again. */
  readonly removable: boolean
  /** Where it is an instrument, which other systems can show as a form. */
  readonly instrument?: Instrument
}

/** Save it as a file, or remove it where nothing was made with it. */
export function PackActs({ id, version, name, removable, instrument }: PackActsProps) {
  const app = useApp()
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<string>()

  async function save() {
    const file = await exportPack(app, { id, version })
    if (file.ok) saveFile(file.value.name, 'application/json', file.value.text)
    else setProblem(sayPackFailure(file.failure))
  }

  async function saveForm(shown: Instrument) {
    const { questionnaireFile } = await import('../../report/fhir/file.ts')
    const file = questionnaireFile({ instrument: shown, wording: await app.library.wording(id, version) })
    saveFile(file.name, file.type, file.text)
  }

  async function remove() {
    const removed = await removePack(app, { id, version })
    setAsking(false)
    if (removed.ok) goInstead({ at: 'packs' })
    else setProblem(sayPackFailure(removed.failure))
  }

  return (
    <>
      <div class="acts packs__acts">
        {removable && (
          <Button variant="quiet" icon={Trash2} onClick={() => setAsking(true)}>
            {words.remove}
          </Button>
        )}
        {instrument && (
          <Button variant="quiet" icon={Download} onClick={() => void saveForm(instrument)}>
            {words.saveForm}
          </Button>
        )}
        <Button variant="quiet" icon={Download} onClick={() => void save()}>
          {words.save}
        </Button>
      </div>
      {problem && (
        <Notice variant="alert" role="alert">
          {problem}
        </Notice>
      )}
      <Dialog
        open={asking}
        title={words.removeTitle(name)}
        closeWord={text.common.close}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button variant="quiet" onClick={() => setAsking(false)}>
              {text.common.cancel}
            </Button>
            <Button onClick={() => void remove()}>{words.removeYes}</Button>
          </>
        }
      >
        <p>{words.removeHint}</p>
      </Dialog>
    </>
  )
}
