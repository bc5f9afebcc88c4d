import { Download, Share2 } from 'lucide'
import { useState } from 'preact/hooks'
import { type HandOut, handedOut, handOut, type MakeFailure } from '../../app/exchange/exchange.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { canShareFile, download, shareFile } from './give.ts'
import { sayMake } from './say.ts'

const words = text.share.save

type Giving =
  | { readonly at: 'nothing' | 'making' }
  | { readonly at: 'ready' | 'given'; readonly made: HandOut }
  | { readonly at: 'failed'; readonly failure: MakeFailure }

/** A small file, to ask the browser whether its share sheet takes such ones. */
const sample = () => new File(['-'], words.copyName, { type: 'application/octet-stream' })

interface GiveSheetProps {
  /** This browser has no other way to save. */
  readonly only: boolean
  /** Why nothing can be given out, in a sentence; null where it can. */
  readonly blocked: string | null
}

/** The whole for the team as a file in the hand. */
export function GiveSheet({ only, blocked }: GiveSheetProps) {
  const app = useApp()
  const [giving, setGiving] = useState<Giving>({ at: 'nothing' })
  const [sheet] = useState(() => canShareFile(sample()))

  async function given(made: HandOut) {
    setGiving({ at: 'given', made })
    // The meter says that it was given out; where that cannot be written down, the file has left all the same.
    await handedOut(app, made.holds)
  }

  function save(made: HandOut) {
    download(made.file, made.name)
    return given(made)
  }

  async function make(way: 'download' | 'share') {
    setGiving({ at: 'making' })
    const made = await handOut(app)
    if (!made.ok) return setGiving({ at: 'failed', failure: made.failure })
    if (way === 'download') return save(made.value)
    await share(made.value)
  }

  async function share(made: HandOut) {
    const answer = await shareFile(made.file)
    if (answer === 'shared') return given(made)
    // Making a large file can outlast the tap that a share sheet asks for: then one more is needed.
    setGiving({ at: 'ready', made })
  }

  const made = giving.at === 'ready' || giving.at === 'given' ? giving.made : null
  const busy = giving.at === 'making'
  return (
    <Sheet title={only ? words.title : words.give} sub={only ? undefined : words.giveHint}>
      <div class="stack">
        {only && (
          <>
            <p>{words.byHand}</p>
            <ol class="sharehand">
              {words.byHandSteps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </>
        )}
        <div class="acts">
          <Button
            variant={only ? 'primary' : 'quiet'}
            small={!only}
            icon={Download}
            busy={busy}
            busyWord={words.making}
            disabled={blocked !== null}
            onClick={() => void (made ? save(made) : make('download'))}
          >
            {words.copy}
          </Button>
          {sheet && (
            <Button
              variant="quiet"
              small={!only}
              icon={Share2}
              disabled={blocked !== null || busy}
              onClick={() => void (made ? share(made) : make('share'))}
            >
              {words.share}
            </Button>
          )}
        </div>
        <p class={blocked === null && giving.at === 'nothing' ? 'vh' : 'sub'} role="status">
          {blocked}
          {busy && words.making}
          {giving.at === 'ready' && words.ready}
          {giving.at === 'given' && words.given(giving.made.holds.visits, giving.made.holds.families)}
        </p>
        {giving.at === 'failed' && (
          <Notice variant="alert" role="alert" title={words.notSaved}>
            {sayMake(giving.failure)}
          </Notice>
        )}
      </div>
    </Sheet>
  )
}
