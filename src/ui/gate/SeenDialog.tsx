import { useState } from 'preact/hooks'
import { recordEvent } from '../../app/events.ts'
import type { Family } from '../../app/read.ts'
import type { FamilyLook } from '../../core/drift/rule.ts'
import type { GatePointOf } from '../../core/gate/point.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { EntryDialog } from '../family/EntryDialog.tsx'
import { personName } from '../../report/say/names.ts'
import { useEntry } from '../family/useEntry.ts'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { DateField, TextField } from '../parts/TextField.tsx'
import { noteOf } from './note.ts'

const words = text.gate
const [WHO, DAY, BY] = ['seen-who', 'seen-day', 'seen-by']
const ALONE = { yes: true, no: false, unsaid: null } as const
type Alone = keyof typeof ALONE

export interface SeenDialogProps {
  readonly family: Family
  readonly look: FamilyLook
  readonly point: GatePointOf<'seen'>
  readonly onClose: () => void
}

/** That somebody saw one or more of the children: who, when, by whom, and whether alone. */
export function SeenDialog({ family, look, point, onClose }: SeenDialogProps) {
  const app = useApp()
  const [children, setChildren] = useState<readonly string[]>(point.children)
  const [on, setOn] = useState(look.today)
  const [source, setSource] = useState('')
  const [alone, setAlone] = useState<Alone>('unsaid')
  const entry = useEntry({
    check: () => [
      ...(children.length === 0 ? [{ field: WHO, message: words.noChild }] : []),
      ...(on === '' ? [{ field: DAY, message: words.noDay }] : []),
      ...(on > look.today ? [{ field: DAY, message: text.failures['event-in-future']() }] : []),
      ...(source.trim() === '' ? [{ field: BY, message: words.noSeer }] : []),
    ],
    save: () => recordEvent(app, family.id, noteOf('seen', on, { children, source, alone: ALONE[alone] })),
    say: (failure) => text.failures[failure.kind](),
    done: onClose,
  })
  const born = family.children.filter(({ birth }) => birth.kind === 'born')
  return (
    <EntryDialog title={words.seenTitle} sub={words.seenSub(point.because.limit)} entry={entry} onClose={onClose}>
      <ChipGroup
        many
        id={WHO}
        legend={words.seenWho}
        name="seen-who"
        error={entry.error(WHO)}
        errorWord={text.common.errorWord}
        options={born.map((child) => ({ value: child.id, label: personName(child) }))}
        values={children}
        onToggle={(id, isOn) => setChildren(isOn ? [...children, id] : children.filter((each) => each !== id))}
      />
      <DateField
        id={DAY}
        label={words.seenOn}
        error={entry.error(DAY)}
        errorWord={text.common.errorWord}
        value={on}
        max={look.today}
        onInput={setOn}
      />
      <TextField
        id={BY}
        label={words.seenBy}
        hint={words.seenByHint}
        error={entry.error(BY)}
        errorWord={text.common.errorWord}
        value={source}
        onInput={setSource}
      />
      <ChipGroup
        legend={words.seenAlone}
        name="seen-alone"
        options={(Object.keys(ALONE) as Alone[]).map((value) => ({ value, label: words.alone[value] }))}
        value={alone}
        onPick={setAlone}
      />
    </EntryDialog>
  )
}
