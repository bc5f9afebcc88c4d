import { Download, FileLock2, Share2 } from 'lucide'
import { useLayoutEffect, useRef } from 'preact/hooks'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { sayCodeFailure } from '../colleagues/words.ts'
import { Digits, KeyLetters } from '../colleagues/Digits.tsx'
import { Button } from '../parts/Button.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { NewPassphraseFields } from '../start/NewPassphraseFields.tsx'
import { canShareFile } from '../share/give.ts'
import type { Part } from '../../app/redact.ts'
import { CODE, type Handing, useHandOver } from './useHandOver.ts'

const words = text.part

/** Who can open the file, the making of it, and the ways to hand it on. `part` is null while there is nothing to hand over. */
export function HandOver({ part }: { readonly part: Part | null }) {
  const { practice } = useApp()
  const hand = useHandOver(part, (failure) => sayCodeFailure(failure, practice))
  const { way, member, attempt, made } = hand
  const ready = useRef<HTMLDivElement>(null)
  // The button that made it is gone, and the focus with it.
  useLayoutEffect(() => {
    if (made) ready.current?.focus()
  }, [made])
  return (
    <Sheet title={words.hand} tone="accent">
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void hand.submit()
        }}
      >
        <ErrorSummary title={text.common.errorTitle} errors={attempt.errors} attempt={attempt.attempt} />
        <ChipGroup
          legend={words.hand}
          legendHidden
          name="part-way"
          variant="stacked"
          value={way}
          options={(['code', 'passphrase'] as const).map((value) => ({ value, label: words.way[value], hint: words.wayHint[value] }))}
          onPick={hand.pickWay}
        />
        {way === 'passphrase' && <NewPassphraseFields entry={hand.pass} attempt={attempt} onChange={hand.setPass} />}
        {way === 'code' && !member && (
          <TextAreaField
            id={CODE}
            label={words.code}
            hint={words.codeHint}
            error={attempt.at(CODE)}
            errorWord={text.common.errorWord}
            spellcheck={false}
            autocapitalize="none"
            value={hand.code}
            onInput={hand.setCode}
          />
        )}
        {way === 'code' && member && (
          <div class="part__whose">
            <h3>{words.compare}</h3>
            {member.what === 'reader' ? (
              <>
                <p>{words.compareKey}</p>
                <KeyLetters value={member.recipient} />
              </>
            ) : (
              <>
                <p>
                  <b>{words.by(member.name, member.role, member.agency)}</b>
                </p>
                <p>{words.compareWhat(member.name || words.somebody)}</p>
                <Digits of={member} large />
              </>
            )}
          </div>
        )}
        {!made && (way === 'passphrase' || member) && hand.proof.field}
        <div role="alert">{hand.failed !== null && <Notice variant="alert" title={hand.failed} />}</div>
        {!made && (
          <div class="acts">
            <Button type="submit" icon={FileLock2} busy={hand.busy} busyWord={words.making} disabled={part === null}>
              {way === 'passphrase' ? words.make : member ? words.makeSame : words.look}
            </Button>
            {member && way === 'code' && (
              <Button variant="plain" onClick={hand.forgetCode}>
                {words.another}
              </Button>
            )}
          </div>
        )}
      </form>
      <div role="status" ref={ready} tabIndex={-1}>
        {made && <Ready hand={hand} made={made} />}
      </div>
    </Sheet>
  )
}

function Ready({ hand, made }: { readonly hand: Handing; readonly made: File }) {
  return (
    <Notice
      icon={FileLock2}
      title={words.ready}
      actions={
        <>
          <Button small icon={Download} onClick={hand.save}>
            {words.save}
          </Button>
          {canShareFile(made) && (
            <Button variant="quiet" small icon={Share2} onClick={() => void hand.send()}>
              {words.send}
            </Button>
          )}
        </>
      }
    >
      <p>{words.readyWhat(hand.way === 'passphrase' ? words.whoPassphrase : words.whoCode(hand.member?.name ?? ''))}</p>
      <p>{words.name(made.name)}</p>
      {hand.left !== null && <p>{words[hand.left]}</p>}
    </Notice>
  )
}
