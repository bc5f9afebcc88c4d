import { Download, Share2 } from 'lucide'
import { useId, useState } from 'preact/hooks'
import type { Platform } from '../../app/app.ts'
import type { Space } from '../../app/device.ts'
import { note } from '../../app/log.ts'
import { type RescueFailure, type RescueFile, rescue } from '../../app/rescue.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { session } from '../session.ts'
import { canShareFile, download, shareFile } from '../share/give.ts'

const words = text.restore.rescue

type Saving =
  | { readonly at: 'nothing' | 'making' }
  | { readonly at: 'ready' | 'given'; readonly made: RescueFile }
  | { readonly at: 'failed'; readonly failure: RescueFailure }

/** A small file, to ask the browser whether its share sheet takes such ones. */
const sample = () => new File(['-'], 'plumbline-rescue', { type: 'application/octet-stream' })

interface SaveRescueProps {
  readonly platform: Platform
  readonly space: Space
}

/** Everything on this tablet as one sealed file in the hand. Asks for no key, and opens with none but those of this tablet. */
export function SaveRescue({ platform, space }: SaveRescueProps) {
  const about = useId()
  const [saving, setSaving] = useState<Saving>({ at: 'nothing' })
  const [sheet] = useState(() => canShareFile(sample()))

  function save(made: RescueFile) {
    download(made.file, made.name)
    setSaving({ at: 'given', made })
  }

  async function share(made: RescueFile) {
    // Making a large file can outlast the tap that a share sheet asks for: then one more is needed.
    setSaving({ at: (await shareFile(made.file)) === 'shared' ? 'given' : 'ready', made })
  }

  async function make(give: (made: RescueFile) => void) {
    if (saving.at === 'ready') return give(saving.made)
    setSaving({ at: 'making' })
    const made = await rescue(platform, space)
    if (made.ok) {
      // Without a key there is nobody whose log could tell of it.
      const now = session.peek()
      if (now.at === 'open') note(now.app, 'rescued')
      give(made.value)
    } else setSaving({ at: 'failed', failure: made.failure })
  }

  const busy = saving.at === 'making'
  return (
    <div class="stack stack--s">
      <div class="acts">
        <Button
          variant="quiet"
          small
          icon={Download}
          busy={busy}
          busyWord={words.making}
          aria-describedby={about}
          onClick={() => void make(save)}
        >
          {words.save}
        </Button>
        {sheet && (
          <Button variant="quiet" small icon={Share2} disabled={busy} onClick={() => void make((made) => void share(made))}>
            {words.share}
          </Button>
        )}
      </div>
      <p class="sub" id={about}>
        {words.what}
      </p>
      <p class={saving.at === 'nothing' || saving.at === 'failed' ? 'vh' : undefined} role="status">
        {busy && words.making}
        {saving.at === 'ready' && words.ready}
        {saving.at === 'given' && words.saved(saving.made.cases)}{' '}
        {saving.at === 'given' && saving.made.missing > 0 && words.lacks(saving.made.missing)}
      </p>
      {saving.at === 'failed' && (
        <Notice variant="alert" role="alert" title={words.failed}>
          {words[saving.failure.kind]}
        </Notice>
      )}
    </div>
  )
}
