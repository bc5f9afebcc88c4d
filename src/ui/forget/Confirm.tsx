import { useEffect, useState } from 'preact/hooks'
import type { Device } from '../../app/device.ts'
import { erasing, type Going } from '../../app/erasure.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import type { Entry } from '../family/useEntry.ts'
import { CheckField } from '../parts/CheckField.tsx'
import { Notice } from '../parts/Notice.tsx'
import { TextField } from '../parts/TextField.tsx'
import { Secret } from '../start/Secret.tsx'
import { FIELDS, type Typed } from './typed.ts'

const words = text.forget

export interface ConfirmProps {
  readonly name: string
  readonly going: Going
  readonly device: Device | null
  readonly typed: Typed
  readonly entry: Entry
  readonly onTyped: (change: Partial<Typed>) => void
}

/** The last questions before records go: what is unfinished, a word that nobody types by accident, and the passphrase. */
export function Confirm({ name, going, device, typed, entry, onTyped }: ConfirmProps) {
  const field = (id: string) => ({ id, error: entry.error(id), errorWord: text.common.errorWord })
  const app = useApp()
  const [how, setHow] = useState<'key' | 'rows' | null>(null)
  useEffect(() => void erasing(app).then(setHow), [app])
  return (
    <>
      {how && <p class="sub">{text.keys.erasing[how]}</p>}
      {going.halfDone + going.drafts > 0 && (
        <>
          <Notice variant="attention">{words.unfinished(going.halfDone, going.drafts)}</Notice>
          <CheckField
            {...field(FIELDS.unfinished)}
            label={words.unfinishedToo}
            checked={typed.unfinishedToo}
            onChange={(unfinishedToo) => onTyped({ unfinishedToo })}
          />
        </>
      )}
      <TextField
        {...field(FIELDS.word)}
        label={words.confirm(words.word)}
        hint={words.confirmHint(name)}
        width="m"
        autocapitalize="characters"
        spellcheck={false}
        value={typed.word}
        onInput={(word) => onTyped({ word })}
      />
      {device && (
        <Secret
          id={FIELDS.passphrase}
          error={entry.error(FIELDS.passphrase)}
          label={words.passphrase}
          hint={words.passphraseHint}
          autocomplete="current-password"
          value={typed.passphrase}
          onInput={(passphrase) => onTyped({ passphrase })}
        />
      )}
    </>
  )
}
