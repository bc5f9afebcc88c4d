import { useState } from 'preact/hooks'
import type { Device } from '../../app/device.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { ChangePassphrase } from './ChangePassphrase.tsx'

/** The passphrase of this tablet: folded away until it is to be changed. */
export function Passphrase({ device }: { readonly device: Device }) {
  const { title, sub, change, changed } = text.settings.passphrase
  const [at, setAt] = useState<'rest' | 'changing' | 'changed'>('rest')
  return (
    <Sheet title={title} sub={sub}>
      <div class="stack stack--s">
        <p role="status" class={at === 'changed' ? undefined : 'vh'}>
          {at === 'changed' ? changed : ''}
        </p>
        {at === 'changing' ? (
          <ChangePassphrase device={device} onCancel={() => setAt('rest')} onDone={() => setAt('changed')} />
        ) : (
          <div>
            <Button variant="quiet" small onClick={() => setAt('changing')}>
              {change}
            </Button>
          </div>
        )}
      </div>
    </Sheet>
  )
}
