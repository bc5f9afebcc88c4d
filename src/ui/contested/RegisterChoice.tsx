import { useId } from 'preact/hooks'
import type { Contested } from '../../core/contested.ts'
import * as text from '../../i18n/index.ts'
import { classes } from '../parts/classes.ts'
import { Chip } from '../parts/Chip.tsx'
import { FieldError } from '../parts/Field.tsx'
import { Another, type AnotherProps } from './Another.tsx'
import { type Choice, joinedOf, OPEN, sidesOf } from './choice.ts'
import { SideCard } from './SideCard.tsx'
import { labelOf, type Way } from './ways.ts'

const words = text.contested

export interface RegisterChoiceProps extends Pick<AnotherProps, 'item'> {
  readonly of: Contested
  readonly way: Way
  readonly choice: Choice
  readonly onChoose: (choice: Choice) => void
  /** What an error summary leads to. */
  readonly id: string
  readonly error?: string | undefined
  /** The words of both were put together when a grade was picked. */
  readonly takenAlong: boolean
}

const anotherWord = ({ instead }: Way): string =>
  instead.kind === 'answer' ? words.another.answer : instead.kind === 'text' ? words.another.text : words.another.other

const anotherHint = ({ instead }: Way): string | undefined =>
  instead.kind === 'text' || instead.kind === 'many' ? words.anotherHint[instead.kind] : undefined

/** The values of one register side by side, something else, or leaving it open: one of them is always chosen, the last one at first. */
export function RegisterChoice({ of, way, choice, onChoose, id, error, item, takenAlong }: RegisterChoiceProps) {
  const name = useId()
  const label = labelOf(of.kind, of.register)
  return (
    <fieldset class={classes('sides', error !== undefined && 'field--error')}>
      <legend>{words.which(label)}</legend>
      <FieldError id={`${id}-error`} error={error} word={text.common.errorWord} />
      <div class="sides__cards">
        {sidesOf(of).map((side, at) => (
          <SideCard
            key={side.head.fact.id}
            {...{ of, side, way }}
            pick={{
              name,
              id: at === 0 ? id : undefined,
              checked: choice.kind === 'head' && choice.fact === side.head.fact.id,
              onPick: () => onChoose({ kind: 'head', fact: side.head.fact.id }),
            }}
          />
        ))}
      </div>
      <div class="sides__more">
        {way.instead.kind !== 'none' && (
          <Chip
            type="radio"
            boxed
            name={name}
            value="other"
            label={anotherWord(way)}
            hint={anotherHint(way)}
            checked={choice.kind === 'other'}
            onChange={() => onChoose({ kind: 'other', value: joinedOf(of, way) })}
          />
        )}
        <Chip
          type="radio"
          boxed
          name={name}
          value="open"
          label={words.leave}
          checked={choice.kind === 'open'}
          onChange={() => onChoose(OPEN)}
        />
      </div>
      {choice.kind === 'other' && (
        <div class="sides__other">
          {takenAlong && <p class="sub">{words.takenAlong}</p>}
          <Another {...{ of, way, item }} value={choice.value} onValue={(value) => onChoose({ kind: 'other', value })} />
        </div>
      )}
    </fieldset>
  )
}
