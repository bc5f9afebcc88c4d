import { useState } from 'preact/hooks'
import { today } from '../../app/app.ts'
import { checkEffect, type EffectFailure, effectRegisters, recordEffect } from '../../app/effects.ts'
import type { Family } from '../../app/read.ts'
import type { Adult, Child } from '../../core/case.ts'
import { shown } from '../../core/fold.ts'
import { effectAt } from '../../core/known.ts'
import * as text from '../../i18n/index.ts'
import { SettleFirst } from '../contested/SettleFirst.tsx'
import { useApp } from '../context.tsx'
import { EntryDialog } from '../family/EntryDialog.tsx'
import { personName } from '../../report/say/names.ts'
import { useEntry } from '../family/useEntry.ts'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { DateField, TextField } from '../parts/TextField.tsx'

const words = text.people

interface EffectDialogProps {
  readonly family: Family
  readonly person: Adult | Child
  readonly child: Child
  readonly onClose: () => void
  readonly onDone: () => void
}

/** What one person’s need does to one child, in a line with its source and day; where two people contradict each other, the way to settle it. */
export function EffectDialog(props: EffectDialogProps) {
  const { family, person, child, onClose } = props
  const about = effectAt(person.id, child.id)
  return (
    <SettleFirst
      family={family}
      of={(open) => open.kind === 'effect' && open.about === about}
      what={words.settleEffect}
      dialog={{ title: words.effectTitle(personName(person), personName(child)), onClose }}
    >
      <EffectForm {...props} />
    </SettleFirst>
  )
}

const FIELD: Readonly<Record<EffectFailure['kind'], string>> = {
  'no-effect': 'effect-line',
  'too-long': 'effect-line',
  'no-source': 'effect-source',
  'impossible-date': 'effect-on',
  'date-in-future': 'effect-on',
}

function EffectForm({ family, person, child, onClose, onDone }: EffectDialogProps) {
  const app = useApp()
  const now = today(app.platform)
  const place = { person: person.id, child: child.id }
  // As it was when the form opened: what is saved replaces what the person saw, and nothing that came in meanwhile.
  const [seen] = useState(family)
  const before = effectRegisters(seen, place)
  const [typed, setTyped] = useState({
    effect: shown(before.effect) ?? '',
    source: shown(before.source) ?? '',
    on: shown(before.on) ?? now,
  })
  const entry = useEntry({
    check: () =>
      checkEffect(typed, now, before.effect.kind !== 'unanswered').map(({ kind }) => ({
        field: FIELD[kind],
        message: kind === 'impossible-date' && typed.on === '' ? words.noDay : text.failures[kind](),
      })),
    save: () => recordEffect(app, seen, place, typed),
    say: (failure) => text.failures[failure.kind](),
    done: onDone,
  })
  const { errorWord } = text.common
  return (
    <EntryDialog title={words.effectTitle(personName(person), personName(child))} entry={entry} onClose={onClose}>
      <TextAreaField
        id={FIELD['no-effect']}
        label={words.effectLabel}
        hint={words.effectHint}
        error={entry.error(FIELD['no-effect'])}
        errorWord={errorWord}
        rows={2}
        value={typed.effect}
        onInput={(effect) => setTyped({ ...typed, effect })}
      />
      <TextField
        id={FIELD['no-source']}
        label={words.effectSource}
        error={entry.error(FIELD['no-source'])}
        errorWord={errorWord}
        value={typed.source}
        onInput={(source) => setTyped({ ...typed, source })}
      />
      <DateField
        id={FIELD['impossible-date']}
        label={words.effectOn}
        error={entry.error(FIELD['impossible-date'])}
        errorWord={errorWord}
        max={now}
        value={typed.on}
        onInput={(on) => setTyped({ ...typed, on })}
      />
    </EntryDialog>
  )
}
