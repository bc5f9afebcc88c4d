import type { Child } from '../../core/case.ts'
import type { Contested } from '../../core/contested.ts'
import type { Answer } from '../../core/fact.ts'
import type { Wording } from '../../core/instrument.ts'
import type { Visit } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { DateField } from '../parts/TextField.tsx'
import { OtherAnswer } from '../second/OtherAnswer.tsx'
import { labelOf, type Way } from './ways.ts'

/** The item that an answer is of, with what its descriptors need. */
export interface OfItem {
  readonly visit: Visit
  readonly child: Child
  readonly wording: Wording
  readonly code: string
}

export interface AnotherProps {
  readonly of: Contested
  readonly way: Way
  /** Null where it is no item. */
  readonly item: OfItem | null
  readonly value: unknown
  readonly onValue: (value: unknown) => void
}

/** Something that neither of the two entered, or both put together. */
export function Another({ of, way: { instead }, item, value, onValue }: AnotherProps) {
  const label = text.contested.anotherLabel
  const name = `another-${of.about}-${of.register}`
  switch (instead.kind) {
    case 'none':
      return null
    case 'answer':
      return item && <OtherAnswer {...item} id={name} value={(value as Answer | null) ?? null} error={undefined} onAnswer={onValue} />
    case 'text':
      return (
        <TextAreaField
          label={text.contested.anotherText(labelOf(of.kind, of.register))}
          rows={4}
          value={String(value ?? '')}
          onInput={onValue}
        />
      )
    case 'day':
      return <DateField label={label} value={String(value ?? '')} onInput={onValue} />
    case 'one':
      return <ChipGroup legend={label} name={name} options={instead.options} value={value as string | null} onPick={onValue} />
    case 'many': {
      const values = (value as readonly string[] | null) ?? []
      return (
        <ChipGroup
          many
          legend={label}
          name={name}
          options={instead.options}
          values={values}
          onToggle={(option, on) => onValue(on ? [...values, option] : values.filter((each) => each !== option))}
        />
      )
    }
  }
}
