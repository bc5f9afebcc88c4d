import { useLayoutEffect, useRef } from 'preact/hooks'
import { offerPassphrase } from '../../app/keys.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { FieldError } from '../parts/Field.tsx'
import type { Attempt } from './attempt.ts'
import { FIELDS, type NewPassphrase } from './new-passphrase.ts'
import { Secret } from './Secret.tsx'

export interface NewPassphraseFieldsProps {
  readonly entry: NewPassphrase
  readonly attempt: Attempt
  readonly onChange: (entry: NewPassphrase) => void
}

interface OfferedProps extends NewPassphraseFieldsProps {
  /** From seeing the words to typing them, or back. */
  readonly onTurn: (written: boolean) => void
}

function Offered({ entry, attempt, onChange, onTurn }: OfferedProps) {
  const { words, byHand, another, written } = text.start.pass
  const error = attempt.at(FIELDS.written)
  return (
    <div class="offer">
      <ol class="offer__words" aria-label={words}>
        {entry.offered.split(' ').map((word, at) => (
          <li key={at}>
            <span class="words__place" aria-hidden="true">
              {at + 1}
            </span>{' '}
            {word}
          </li>
        ))}
      </ol>
      <p class="sub">{byHand}</p>
      <FieldError id={`${FIELDS.written}-error`} error={error} word={text.common.errorWord} />
      <div class="acts">
        <Button variant="quiet" small onClick={() => onChange({ ...entry, offered: offerPassphrase(), copied: '' })}>
          {another}
        </Button>
        <Button
          id={FIELDS.written}
          variant="quiet"
          small
          aria-describedby={error && `${FIELDS.written}-error`}
          onClick={() => onTurn(true)}
        >
          {written}
        </Button>
      </div>
    </div>
  )
}

function Copied({ entry, attempt, onChange, onTurn }: OfferedProps) {
  const { typeOffered, typeOfferedHint, seeAgain } = text.start.pass
  return (
    <div class="stack stack--s">
      <Secret
        id={FIELDS.copied}
        label={typeOffered}
        hint={typeOfferedHint}
        autocomplete="new-password"
        value={entry.copied}
        error={attempt.at(FIELDS.copied)}
        onInput={(copied) => onChange({ ...entry, copied })}
      />
      <div>
        <Button variant="plain" small onClick={() => onTurn(false)}>
          {seeAgain}
        </Button>
      </div>
    </div>
  )
}

function Own({ entry, attempt, onChange }: NewPassphraseFieldsProps) {
  const { typeOwn, typeOwnHint, typeAgain } = text.start.pass
  return (
    <div class="stack">
      <Secret
        id={FIELDS.own}
        label={typeOwn}
        hint={typeOwnHint}
        autocomplete="new-password"
        value={entry.own}
        error={attempt.at(FIELDS.own)}
        onInput={(own) => onChange({ ...entry, own })}
      />
      <Secret
        id={FIELDS.again}
        label={typeAgain}
        autocomplete="new-password"
        value={entry.again}
        error={attempt.at(FIELDS.again)}
        onInput={(again) => onChange({ ...entry, again })}
      />
    </div>
  )
}

/** Choosing a passphrase: six offered words, seen, written down and typed back; or one's own, typed twice. */
export function NewPassphraseFields(props: NewPassphraseFieldsProps) {
  const { entry, onChange } = props
  const { which, offered, offeredHint, own, ownHint } = text.start.pass
  const focusNext = useRef<string | null>(null)
  // The button that was pressed is gone, so the focus follows to what took its place.
  useLayoutEffect(() => {
    if (focusNext.current) document.getElementById(focusNext.current)?.focus()
    focusNext.current = null
  })
  const turn = (written: boolean) => {
    focusNext.current = written ? FIELDS.copied : FIELDS.written
    props.attempt.found([])
    onChange({ ...entry, written })
  }
  return (
    <div class="stack">
      <ChipGroup
        legend={which}
        name="pass-way"
        variant="stacked"
        value={entry.way}
        options={[
          { value: 'offered', label: offered, hint: offeredHint },
          { value: 'own', label: own, hint: ownHint },
        ]}
        onPick={(way) => onChange({ ...entry, way })}
      />
      {entry.way === 'own' ? (
        <Own {...props} />
      ) : entry.written ? (
        <Copied {...props} onTurn={turn} />
      ) : (
        <Offered {...props} onTurn={turn} />
      )}
    </div>
  )
}
