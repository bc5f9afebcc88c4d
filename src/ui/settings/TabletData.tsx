import { useEffect, useState } from 'preact/hooks'
import type { Device } from '../../app/device.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { SaveRescue } from '../start/SaveRescue.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { KeepingNotice } from '../start/KeepingNotice.tsx'
import { hrefTo } from '../route.ts'
import { Kept } from './Kept.tsx'
import { askToKeep, isKept, type Keeping } from '../start/keeping.ts'

/** What is on this tablet, and whether the browser keeps it. */
export function TabletData({ device }: { readonly device: Device | null }) {
  const { title, sentences, ask, tables } = text.settings.tablet
  const [keeping, setKeeping] = useState<Keeping | null>(null)
  useEffect(() => {
    void isKept().then(setKeeping)
  }, [])
  return (
    <Sheet title={title}>
      <div class="stack">
        <div class="stack stack--s">
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        {device && <Kept device={device} />}
        <div role="status">{keeping && <KeepingNotice keeping={keeping} />}</div>
        {keeping === 'clearable' && (
          <div>
            <Button variant="quiet" small onClick={() => void askToKeep().then(setKeeping)}>
              {ask}
            </Button>
          </div>
        )}
        {device && <SaveRescue platform={device.platform} space={device.space} />}
        <p>
          <a class="link" href={hrefTo({ at: 'retention' })}>
            {text.forget.retention}
          </a>
        </p>
        <p>
          <a class="link" href={hrefTo({ at: 'export' })}>
            {tables}
          </a>
        </p>
      </div>
    </Sheet>
  )
}
