import { lookFor } from '../../app/alerts.ts'
import type { Family } from '../../app/read.ts'
import type { Day } from '../../core/day.ts'
import type { Wording } from '../../core/instrument.ts'
import { supportOf } from '../../core/plan/support.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { personName } from '../../report/say/names.ts'
import { Button } from '../parts/Button.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { SelectField } from '../parts/SelectField.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { DateField, TextField } from '../parts/TextField.tsx'
import { ACTION_FIELDS, type ActionTyped } from './action-typed.ts'
import { itemName } from './of.ts'

const words = text.action
const errorWord = text.common.errorWord
const WHOLE = 'whole'

export interface ActionFieldsProps {
  readonly family: Family
  readonly wording: Wording
  readonly typed: ActionTyped
  readonly onType: (change: Partial<ActionTyped>) => void
  readonly error: (field: string) => string | undefined
  readonly today: Day
}

/** What is to be done, by whom and by when, and whether it is for the family. */
export function ActionFields({ family, wording, typed, onType, error, today }: ActionFieldsProps) {
  const app = useApp()
  const needed = supportOf(lookFor(app, family)).needs.map(({ item }) => item)
  const items = [...new Set([...needed, ...(typed.item === '' ? [] : [typed.item])])]
  const { what, who, by } = ACTION_FIELDS
  return (
    <>
      <TextAreaField
        id={what}
        label={words.what}
        hint={words.whatHint}
        error={error(what)}
        errorWord={errorWord}
        rows={2}
        value={typed.what}
        onInput={(value) => onType({ what: value })}
      />
      <div class="plan__who">
        <TextField
          id={who}
          label={words.who}
          hint={words.whoHint}
          error={error(who)}
          errorWord={errorWord}
          width="m"
          value={typed.who}
          onInput={(value) => onType({ who: value })}
        />
        {typed.who.trim() === '' && (
          <Button variant="quiet" small onClick={() => onType({ who: app.me.name })}>
            {words.whoMe}
          </Button>
        )}
      </div>
      <DateField
        id={by}
        label={words.by}
        error={error(by)}
        errorWord={errorWord}
        value={typed.by}
        min={today}
        onInput={(value) => onType({ by: value })}
      />
      <ChipGroup
        legend={words.support}
        hint={words.supportHint}
        name="support"
        options={(['yes', 'no'] as const).map((value) => ({ value, label: words.supportAnswer[value] }))}
        value={typed.support ? 'yes' : 'no'}
        onPick={(value) => onType({ support: value === 'yes' })}
      />
      {typed.support && items.length > 0 && (
        <SelectField
          label={words.item}
          blank={words.itemNone}
          options={items.map((value) => ({ value, label: itemName(wording, value) }))}
          value={typed.item}
          onPick={(item) => onType({ item })}
        />
      )}
      {family.children.length > 1 && (
        <ChipGroup
          legend={words.child}
          name="child"
          options={[
            { value: WHOLE, label: words.wholeFamily },
            ...family.children.map((child) => ({ value: child.id, label: personName(child) })),
          ]}
          value={typed.child || WHOLE}
          onPick={(child) => onType({ child: child === WHOLE ? '' : child })}
        />
      )}
    </>
  )
}
