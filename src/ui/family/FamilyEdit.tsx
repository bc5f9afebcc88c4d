import { useState } from 'preact/hooks'
import { changeFamily, type FamilyEntry } from '../../app/families.ts'
import type { Family } from '../../app/read.ts'
import { TEXT_MAX } from '../../core/fact.ts'
import { shown } from '../../core/fold.ts'
import * as text from '../../i18n/index.ts'
import { SettleFirst } from '../contested/SettleFirst.tsx'
import { useApp, useFamily } from '../context.tsx'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { TextField } from '../parts/TextField.tsx'
import { goInstead, type Route } from '../route.ts'
import { cameFrom } from './came-from.ts'
import { EntryForm } from './EntryForm.tsx'
import { isHere } from './here.ts'
import { SaveButtons } from './SaveButtons.tsx'
import { useEntry } from './useEntry.ts'

const words = text.family
const safety = text.safety
const NAME = 'family-name'
const SAFETY = 'family-safety'
const ANSWERS = ['yes', 'no'] as const
const REGISTERS = ['name', 'workerSafety', 'jointVisits']

/** The name of a family, and what keeps whoever goes there safe, to be changed. */
export function FamilyEdit({ route }: { readonly route: Extract<Route, { at: 'family-edit' }> }) {
  const family = useFamily(route.caseId)
  if (!family) return <Waiting title={words.editTitle} />
  if (!isHere(family)) return <NotHere />
  const back = cameFrom(family, route)
  return (
    <SettleFirst
      key={family.id}
      family={family}
      of={({ kind, register }) => kind === 'household' && REGISTERS.includes(register)}
      what={words.settleFamily}
      page={{ title: words.editTitle, back }}
    >
      <FamilyForm family={family} back={back} />
    </SettleFirst>
  )
}

const typedOf = ({ name, household }: Family): FamilyEntry => ({
  name,
  workerSafety: shown(household.workerSafety) ?? '',
  jointVisits: shown(household.jointVisits) ?? null,
})

function checkTyped({ name, workerSafety }: FamilyEntry) {
  return [
    ...(name.trim() === '' ? [{ field: NAME, message: text.failures['empty-name']() }] : []),
    ...(workerSafety.length > TEXT_MAX ? [{ field: SAFETY, message: text.failures['too-long']() }] : []),
  ]
}

function FamilyForm({ family, back }: { readonly family: Family; readonly back: ReturnType<typeof cameFrom> }) {
  const app = useApp()
  // As it was when the form opened: what is saved replaces what the person saw, and nothing that came in meanwhile.
  const [seen] = useState(family)
  const [typed, setTyped] = useState(() => typedOf(seen))
  const entry = useEntry({
    check: () => checkTyped(typed),
    save: () => changeFamily(app, seen, typed),
    say: (failure) => text.failures[failure.kind](),
    done: () => goInstead(back.to),
  })
  const { jointVisits } = typed
  return (
    <Page title={words.editTitle} back={back} form>
      <EntryForm
        entry={entry}
        head={<PageHead title={words.editTitle} sub={words.editSub} />}
        actions={<SaveButtons busy={entry.busy} cancel={back.href} />}
      >
        <TextField
          id={NAME}
          label={words.nameLabel}
          hint={words.nameHint}
          error={entry.error(NAME)}
          errorWord={text.common.errorWord}
          width="m"
          value={typed.name}
          onInput={(name) => setTyped({ ...typed, name })}
        />
        <TextAreaField
          id={SAFETY}
          label={safety.workerSafety}
          hint={safety.workerSafetyHint}
          error={entry.error(SAFETY)}
          errorWord={text.common.errorWord}
          rows={2}
          value={typed.workerSafety}
          onInput={(workerSafety) => setTyped({ ...typed, workerSafety })}
        />
        <ChipGroup
          legend={safety.joint}
          hint={safety.stays}
          name="joint-visits"
          options={ANSWERS.map((value) => ({ value, label: safety.jointAnswer[value] }))}
          value={jointVisits === null ? null : jointVisits ? 'yes' : 'no'}
          onPick={(answer) => setTyped({ ...typed, jointVisits: answer === 'yes' })}
        />
      </EntryForm>
    </Page>
  )
}
