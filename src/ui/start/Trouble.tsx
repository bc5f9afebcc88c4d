import { useState } from 'preact/hooks'
import type { ReadFailure } from '../../app/failure.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { lockNow, reconnect, trouble } from '../session.ts'

// Nothing in this tab can mend these; only a person may ask for the others again.
const LASTING: ReadonlySet<ReadFailure['kind']> = new Set(['frozen', 'data-missing', 'locked'])

/** Why what is on the screen may be out of date; stays until it is mended. Its live region is there before it speaks. */
export function Trouble() {
  const { reload, tryAgain, still, ...sentences } = text.start.trouble
  const [tried, setTried] = useState(false)
  const kind = trouble.value?.kind
  const again = async () => {
    setTried(false)
    await reconnect()
    setTried(true)
  }
  return (
    <div role="alert" class={kind ? 'trouble' : undefined}>
      {kind && (
        <Notice
          variant="alert"
          title={sentences[kind]}
          actions={
            LASTING.has(kind) ? (
              <Button small variant="quiet" onClick={() => void lockNow()}>
                {reload}
              </Button>
            ) : (
              <>
                <Button small variant="quiet" onClick={() => void again()}>
                  {tryAgain}
                </Button>
                {tried && (
                  <Button small variant="quiet" onClick={() => void lockNow()}>
                    {reload}
                  </Button>
                )}
              </>
            )
          }
        >
          {tried ? still : null}
        </Notice>
      )}
    </div>
  )
}
