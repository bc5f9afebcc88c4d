import * as text from '../../i18n/index.ts'
import type { FieldProps } from './field-props.ts'
import { KnownText } from './KnownText.tsx'
import { agenciesKnown } from './known.ts'

const words = text.event

/** The agency by name: the one that it went to, or that it comes from. */
export function AgencyField({ family, has, typed, onType, today }: FieldProps) {
  const to = has('service')
  return (
    <KnownText
      label={to ? words.agencyTo : words.agency}
      hint={to ? undefined : words.agencyHint}
      value={typed.agency}
      onInput={(agency) => onType({ agency })}
      knownLabel={words.known}
      known={agenciesKnown(family, today)}
    />
  )
}
