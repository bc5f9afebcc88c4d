import { Download, Share2 } from 'lucide'
import { useState } from 'preact/hooks'
import type { HandOut } from '../../app/exchange/exchange.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { canShareFile, download, shareFile } from './give.ts'

const words = text.share.handOver

interface HandedOverProps {
  readonly made: HandOut
  readonly pass: string
  readonly onLeave: () => void
}

/** A file that is made, with its words beside it for as long as this stays on the screen. */
export function HandedOver({ made, pass, onLeave }: HandedOverProps) {
  const [refused, setRefused] = useState(false)
  const [gone, setGone] = useState(false)

  async function share() {
    const answer = await shareFile(made.file)
    setRefused(answer === 'refused')
    if (answer === 'shared') setGone(true)
  }

  return (
    <Sheet title={words.ready} titleHidden>
      <div class="stack">
        <p>{words.readyText(made.holds.families)}</p>
        <p class="sharewords">{pass}</p>
        <div class="acts">
          <Button
            icon={Download}
            onClick={() => {
              download(made.file, made.name)
              setGone(true)
            }}
          >
            {text.share.save.copy}
          </Button>
          {canShareFile(made.file) && (
            <Button variant="quiet" icon={Share2} onClick={() => void share()}>
              {text.share.save.share}
            </Button>
          )}
        </div>
        <p class={refused || gone ? 'sub' : 'vh'} role="status">
          {refused && words.refused}
          {gone && words.done}
        </p>
        <div>
          <Button variant="plain" onClick={onLeave}>
            {words.close}
          </Button>
        </div>
      </div>
    </Sheet>
  )
}
