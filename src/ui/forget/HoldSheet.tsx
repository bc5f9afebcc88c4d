import { LockKeyhole } from 'lucide'
import { useState } from 'preact/hooks'
import { liftHold, setHold } from '../../app/erasure.ts'
import type { Family } from '../../app/read.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { useEntry } from '../family/useEntry.ts'
import { Button } from '../parts/Button.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { dayOf } from './say.ts'

const words = text.forget
const WHY = 'hold-why'

/** That records are on hold, since when, by whom and why. */
export function Held({ family }: { readonly family: Family }) {
  return (
    <Notice variant="attention" icon={LockKeyhole} title={words.heldTitle} level={2}>
      {family.keeping.held.map(({ id, by, at, values }) => (
        <p key={id}>
          {values.reason} <span class="sub">{words.heldBy(by.name, dayOf(at.wall))}</span>
        </p>
      ))}
      <p>{words.heldWhat}</p>
    </Notice>
  )
}

/** The way to put records on hold, or to lift it; folded away until somebody asks for it. */
export function HoldSheet({ family }: { readonly family: Family }) {
  const app = useApp()
  const isHeld = family.keeping.held.length > 0
  const [why, setWhy] = useState('')
  const entry = useEntry({
    check: () => (why.trim() === '' ? [{ field: WHY, message: words.noHoldReason }] : []),
    save: () => (isHeld ? liftHold : setHold)(app, family.id, why),
    say: (failure) => text.failures[failure.kind](),
    done: () => setWhy(''),
  })
  return (
    <Sheet title={words.hold} sub={words.holdSub} tone="outline">
      {/* Another fold for the other act: it begins closed, with nothing typed. */}
      <Disclosure key={String(isHeld)} summary={isHeld ? words.liftOpen : words.holdOpen}>
        <form
          class="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            entry.submit()
            if (why.trim() === '') document.getElementById(WHY)?.focus()
          }}
        >
          <TextAreaField
            id={WHY}
            rows={2}
            label={isHeld ? words.liftWhy : words.holdWhy}
            hint={isHeld ? undefined : words.holdWhyHint}
            error={entry.error(WHY)}
            errorWord={text.common.errorWord}
            value={why}
            onInput={setWhy}
          />
          <div role="alert">{entry.failed !== null && <Notice variant="alert" title={entry.failed} />}</div>
          <div>
            <Button type="submit" variant="quiet" busy={entry.busy} busyWord={text.family.saving}>
              {isHeld ? words.liftAct : words.holdAct}
            </Button>
          </div>
        </form>
      </Disclosure>
    </Sheet>
  )
}
