import { useState } from 'preact/hooks'
import { itemsOf } from '../../core/asked.ts'
import { EVENT_KINDS } from '../../core/event-fields.ts'
import * as text from '../../i18n/index.ts'
import { current } from '../../instruments/index.ts'
import { personName } from '../../report/say/names.ts'
import { CheckField } from '../parts/CheckField.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { SelectField } from '../parts/SelectField.tsx'
import { TextField } from '../parts/TextField.tsx'
import { AgencyField } from './AgencyField.tsx'
import { ChildrenField } from './ChildrenField.tsx'
import { OutcomeField, ServiceField } from './FirstFields.tsx'
import type { FieldProps } from './field-props.ts'
import { DayField, isAsked } from './ThenFields.tsx'

const words = text.event

/** What is rarely needed, folded away: open at first where something of it is filled in. */
export function MoreFields(props: FieldProps) {
  const { type, has, typed, onType, today } = props
  const wholeFamily = EVENT_KINDS[type].about === 'family'
  const answered = has('feedbackDue') && !isAsked(type)
  const filled = [typed.source, typed.item, typed.place, typed.target, typed.agency].some((value) => value !== '')
  const [open] = useState(filled || typed.approximate || (wholeFamily && typed.children.length > 0))
  return (
    <Disclosure summary={words.more(wholeFamily)} open={open}>
      <div class="entry">
        {props.isEnded && <OutcomeField {...props} />}
        {wholeFamily && <ChildrenField {...props} />}
        <TextField label={words.source} hint={words.sourceHint} value={typed.source} onInput={(source) => onType({ source })} />
        {type === 'appointment' && <ServiceField {...props} />}
        {(!has('service') || type === 'appointment') && <AgencyField {...props} />}
        {has('place') && <TextField label={words.place} value={typed.place} onInput={(place) => onType({ place })} />}
        {answered && (
          <div class="entry__pair">
            <DayField {...props} field="feedbackDue" label={words.feedbackDue} min={typed.on} />
            <DayField {...props} field="feedbackOn" label={words.feedbackOn} min={typed.on} max={today} />
          </div>
        )}
        <ItemField {...props} />
        {has('target') && <TargetField {...props} />}
        <CheckField label={words.approximate} checked={typed.approximate} onChange={(approximate) => onType({ approximate })} />
      </div>
    </Disclosure>
  )
}

function ItemField({ wording, has, typed, onType }: FieldProps) {
  const domains = has('domain') && typed.domain !== null ? current.domains.filter(({ code }) => code === typed.domain) : current.domains
  const items = domains.flatMap((domain) =>
    itemsOf(domain).map(({ code }) => ({
      value: code,
      label: words.itemOf(wording.domains[domain.code]?.name ?? domain.code, wording.items[code]?.name ?? code),
    })),
  )
  return <SelectField label={words.item} blank={words.itemNone} options={items} value={typed.item} onPick={(item) => onType({ item })} />
}

function TargetField({ family, wording, typed, onType }: FieldProps) {
  const targets = family.targets.filter(({ id, outcome }) => outcome === null || id === typed.target)
  if (targets.length === 0) return null
  const nameOf = (childId: string) => personName(family.children.find(({ id }) => id === childId) ?? { name: '' })
  return (
    <SelectField
      label={words.target}
      blank={words.targetNone}
      options={targets.map(({ id, child, item }) => ({
        value: id,
        label: words.targetOf(nameOf(child), wording.items[item]?.name ?? item),
      }))}
      value={typed.target}
      onPick={(target) => onType({ target })}
    />
  )
}
