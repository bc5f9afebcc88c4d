import { useEffect } from 'preact/hooks'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { MAIN_ID } from '../parts/Shell.tsx'
import { isCovered } from '../session.ts'
import { busy } from './busy.ts'
import { watchChunks } from './chunks.ts'
import { watchTyping } from './typed.ts'
import { offer, startUpdates, updateNow } from './updates.ts'

/**
 * A quiet bar when a newer version waits, never while somebody is in a visit or in set-up. Registers the service worker through
 * `scriptUrl`, which says what its address is where the browser wants such addresses vouched for.
 */
export function UpdateNotice({ scriptUrl }: { readonly scriptUrl: (path: string) => string }) {
  const { name, ready, readyHint, now, later, busy: busyWord, notNow } = text.start.update
  useEffect(() => startUpdates(scriptUrl), [scriptUrl])
  useEffect(watchChunks, [])
  useEffect(watchTyping, [])
  const shown = offer.value !== 'none' && offer.value !== 'later' && !busy.value && !isCovered.value
  const putOff = () => {
    offer.value = 'later'
    document.getElementById(MAIN_ID)?.focus()
  }
  return (
    <section class={shown ? 'update' : undefined} aria-label={name} hidden={!shown}>
      <div class="update__words" role="status">
        {shown && (
          <>
            <b>{ready}</b>
            <p class="sub">{offer.value === 'not-now' ? notNow : readyHint}</p>
          </>
        )}
      </div>
      {shown && (
        <div class="acts">
          <Button variant="plain" small onClick={putOff}>
            {later}
          </Button>
          <Button variant="quiet" small busy={offer.value === 'asking'} busyWord={busyWord} onClick={() => void updateNow()}>
            {now}
          </Button>
        </div>
      )}
    </section>
  )
}
