import { useEffect, useState } from 'preact/hooks'
import type { Instrument } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { hasBaseline } from './first-plan.ts'
import type { PlanFieldsProps } from './WhatFields.tsx'

const words = text.visitPlan

export interface InstrumentChoiceProps extends PlanFieldsProps {
  readonly choices: readonly Instrument[]
}

/** Which instrument a new visit uses, where this tablet has more than one. Grades of two instruments never meet on one line. */
export function InstrumentChoice({ choices, family, plan, onPlan }: InstrumentChoiceProps) {
  const names = useNames(choices)
  const pick = (id: string) => {
    const chosen = choices.find((choice) => choice.id === id)
    if (!chosen) return
    const set = chosen.sets.includes(plan.set) ? plan.set : (chosen.sets[0] ?? 'full')
    onPlan({
      instrument: { id, version: chosen.version },
      type: hasBaseline(family, id) ? 'review' : 'baseline',
      set,
      ...(set !== plan.set && { contact: null }),
    })
  }
  return (
    <ChipGroup
      legend={words.instrument}
      hint={words.instrumentHint}
      name="instrument"
      options={choices.map(({ id, version }) => ({ value: id, label: words.instrumentName(names[id] ?? id, version) }))}
      value={plan.instrument.id}
      onPick={pick}
    />
  )
}

/** What the instruments are called, by id; empty while their words load. */
function useNames(choices: readonly Instrument[]): Readonly<Record<string, string>> {
  const { library } = useApp()
  const [names, setNames] = useState<Readonly<Record<string, string>>>({})
  const wanted = choices.map(({ id, version }) => `${id} ${version}`).join()
  // The list is a new one on each painting; `wanted` says when it differs.
  useEffect(() => {
    let gone = false
    const named = choices.map(async ({ id, version }) => [id, (await library.wording(id, version)).name] as const)
    void Promise.all(named).then((entries) => gone || setNames(Object.fromEntries(entries)))
    return () => {
      gone = true
    }
  }, [library, wanted])
  return names
}
