import type { Family } from '../../app/read.ts'
import type { Day } from '../../core/day.ts'
import type { GatePoint } from '../../core/gate/point.ts'
import type { Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { DateField, TextField } from '../parts/TextField.tsx'
import { Although } from './Although.tsx'
import { FIELDS, firstEnd } from './check.ts'
import type { Typed } from './typed.ts'
import type { Closing } from './useClosing.ts'

const words = text.gate

export interface CloseFormProps {
  readonly family: Family
  readonly wording: Wording
  readonly points: readonly GatePoint[]
  readonly typed: Typed
  readonly today: Day
  readonly closing: Closing
  readonly onTyped: (change: Partial<Typed>) => void
}

/** The fields that end a case: in sight where nothing stands in the way, else folded away until somebody asks for them. */
export function CloseForm(props: CloseFormProps) {
  const { closing, typed } = props
  const { kind } = typed
  if (closing.open.length === 0) {
    return (
      <Sheet title={words.form[kind]} sub={words.formSub[kind]}>
        <EndFields {...props} label={words.act[kind]} />
      </Sheet>
    )
  }
  return (
    <Sheet title={words.overrideTitle[kind]} titleHidden tone="outline">
      <Disclosure summary={<b>{words.overrideTitle[kind]}</b>} onToggle={(isOpen) => isOpen && closing.see()}>
        <p class="sub">{words.overrideSub}</p>
        <EndFields {...props} label={words.overrideAct[kind](closing.open.length)} />
      </Disclosure>
    </Sheet>
  )
}

function EndFields({ label, ...props }: CloseFormProps & { readonly label: string }) {
  const { family, wording, points, typed, today, closing, onTyped } = props
  const { entry, open } = closing
  const { kind } = typed
  const field = (id: string) => ({ id, error: entry.error(id), errorWord: text.common.errorWord })
  return (
    <form
      class="gate__form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        entry.submit()
      }}
    >
      {open.length > 0 && <Although {...{ family, wording, kind, points, open }} />}
      <TextAreaField
        {...field(FIELDS.reason)}
        label={words.reason[kind]}
        hint={words.reasonHint}
        value={typed.reason}
        onInput={(reason) => onTyped({ reason })}
      />
      {kind === 'transferred' && (
        <TextAreaField
          {...field(FIELDS.to)}
          label={words.to}
          hint={words.toHint}
          rows={2}
          value={typed.to}
          onInput={(to) => onTyped({ to })}
        />
      )}
      <DateField
        {...field(FIELDS.on)}
        label={words.on[kind]}
        value={typed.on}
        min={firstEnd(family)}
        max={today}
        onInput={(on) => onTyped({ on })}
      />
      {open.length > 0 && (
        <>
          <TextAreaField
            {...field(FIELDS.why)}
            label={words.overrideWhy}
            hint={words.overrideWhyHint}
            value={typed.why}
            onInput={(why) => onTyped({ why })}
          />
          <TextField
            {...field(FIELDS.manager)}
            label={words.manager}
            hint={words.managerHint}
            value={typed.manager}
            onInput={(manager) => onTyped({ manager })}
          />
        </>
      )}
      <div role="alert">{entry.failed !== null && <Notice variant="alert" title={entry.failed} />}</div>
      <Button type="submit" wide variant={open.length > 0 ? 'quiet' : 'primary'} busy={entry.busy} busyWord={words.saving}>
        {label}
      </Button>
    </form>
  )
}
