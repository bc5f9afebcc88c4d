import { Check } from 'lucide'
import { useEffect, useState } from 'preact/hooks'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { Dock } from '../parts/Dock.tsx'
import { KeepingNotice } from './KeepingNotice.tsx'
import { askToKeep, type Keeping } from './keeping.ts'
import { StartPage } from './StartPage.tsx'

/** The end of set-up: asks the browser to keep what will be stored, and shows its answer. */
export function ReadyStep({ step, onDone }: { readonly step: string; readonly onDone: () => void }) {
  const { title, sub, goOn } = text.start.ready
  const [keeping, setKeeping] = useState<Keeping | null>(null)
  useEffect(() => {
    void askToKeep().then(setKeeping)
  }, [])
  const dock = (
    <Dock label={text.start.acts}>
      <Button onClick={onDone}>{goOn}</Button>
    </Dock>
  )
  return (
    <StartPage icon={Check} step={step} title={title} sub={sub} dock={dock}>
      <div role="status">{keeping && <KeepingNotice keeping={keeping} />}</div>
    </StartPage>
  )
}
