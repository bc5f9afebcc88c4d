import { Pencil, Plus } from 'lucide'
import type { Family } from '../../app/read.ts'
import { shown } from '../../core/fold.ts'
import type { EffectCell } from '../../core/people.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { personName } from '../../report/say/names.ts'
import { Icon } from '../parts/Icon.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { ContestedLink } from './ContestedLink.tsx'

const words = text.people

interface EffectPlaceProps {
  readonly family: Family
  /** Whose need it is. */
  readonly name: string
  readonly cell: EffectCell
  readonly onOpen: () => void
}

/** What one person’s need does to one child, by everybody who wrote it, or that nobody has asked; touched, it opens to be entered. */
export function EffectPlace({ family, name, cell: { child, thing, effect }, onOpen }: EffectPlaceProps) {
  const whom = personName(child)
  return (
    <>
      <button type="button" class={effect ? 'effects__cell' : 'effects__cell effects__cell--open'} aria-haspopup="dialog" onClick={onOpen}>
        <span>{effect ? <Lines effect={effect} /> : words.effectNotAsked}</span>
        <Icon icon={effect ? Pencil : Plus} size="s" />
        <VisuallyHidden>{(effect ? words.effectChange : words.effectEnter)(name, whom)}</VisuallyHidden>
      </button>
      {effect && <ContestedLink family={family} kind="effect" about={thing} what={words.effectTitle(name, whom)} />}
    </>
  )
}

function Lines({ effect: { registers } }: { readonly effect: NonNullable<EffectCell['effect']> }) {
  const { effect } = registers
  if (effect.kind === 'contested') {
    return (
      <>
        {effect.heads.map(({ value, fact }) => (
          <span key={fact.id} class="effects__line">
            {value} <span class="sub">{words.byName(fact.by.name)}</span>
          </span>
        ))}
      </>
    )
  }
  const [source, on] = [shown(registers.source), shown(registers.on)]
  return (
    <>
      {shown(effect)}
      <span class="sub effects__line">{[source, on && formatDay(on)].filter(Boolean).join(', ')}</span>
    </>
  )
}
