import { useState } from 'preact/hooks'
import { type AdultEntry, addAdult, changeAdult } from '../../app/families.ts'
import type { Family } from '../../app/read.ts'
import type { Adult } from '../../core/case.ts'
import { LIVES } from '../../core/fact.ts'
import { shown } from '../../core/fold.ts'
import * as text from '../../i18n/index.ts'
import { SettleFirst } from '../contested/SettleFirst.tsx'
import { useApp, useFamily } from '../context.tsx'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { TextField } from '../parts/TextField.tsx'
import { goInstead, type Route } from '../route.ts'
import { cameFrom } from './came-from.ts'
import { EntryForm } from './EntryForm.tsx'
import { isHere } from './here.ts'
import { personName } from '../../report/say/names.ts'
import { SaveButtons } from './SaveButtons.tsx'
import { useEntry } from './useEntry.ts'

const words = text.family
const NAME = 'adult-name'
const ANSWERS = ['yes', 'no'] as const

/** An adult in the children's lives, new or to be changed. */
export function AdultEdit({ route }: { readonly route: Extract<Route, { at: 'adult-edit' }> }) {
  const family = useFamily(route.caseId)
  const isNew = route.adultId === 'new'
  if (!family) return <Waiting title={isNew ? words.adultNewTitle : words.adultEditTitle} />
  const adult = family.adults.find((candidate) => candidate.id === route.adultId)
  if (!isHere(family) || !(adult || isNew)) return <NotHere />
  const back = cameFrom(family, route)
  return (
    <SettleFirst
      key={`${route.caseId}/${route.adultId}`}
      family={family}
      of={({ kind, about }) => kind === 'adult' && about === adult?.id}
      what={adult ? personName(adult) : ''}
      page={{ title: words.adultEditTitle, back }}
    >
      <AdultForm family={family} adult={adult} back={back} />
    </SettleFirst>
  )
}

const typedOf = ({ name, registers }: Adult): AdultEntry => ({
  name,
  relation: shown(registers.relation) ?? '',
  lives: shown(registers.lives) ?? 'here',
  cares: shown(registers.cares) ?? false,
})

const newAdult: AdultEntry = { name: '', relation: '', lives: 'here', cares: true }

interface AdultFormProps {
  readonly family: Family
  /** None for a new adult. */
  readonly adult: Adult | undefined
  readonly back: ReturnType<typeof cameFrom>
}

function AdultForm({ family, adult, back }: AdultFormProps) {
  const app = useApp()
  // As it was when the form opened: what is saved replaces what the person saw, and nothing that came in meanwhile.
  const [seen] = useState(adult)
  const [typed, setTyped] = useState<AdultEntry>(() => (seen ? typedOf(seen) : newAdult))
  const type = (change: Partial<AdultEntry>) => setTyped({ ...typed, ...change })
  const entry = useEntry({
    check: () => (typed.name.trim() === '' ? [{ field: NAME, message: text.failures['empty-name']() }] : []),
    save: () => (seen ? changeAdult(app, family.id, seen, typed) : addAdult(app, family.id, typed)),
    say: (failure) => text.failures[failure.kind](),
    done: () => goInstead(back.to),
  })
  const title = seen ? words.adultEditTitle : words.adultNewTitle
  return (
    <Page title={title} back={back} form>
      <EntryForm
        entry={entry}
        head={<PageHead title={title} sub={words.adultSub} />}
        actions={<SaveButtons busy={entry.busy} cancel={back.href} />}
      >
        <TextField
          id={NAME}
          label={words.adultName}
          error={entry.error(NAME)}
          errorWord={text.common.errorWord}
          width="m"
          value={typed.name}
          onInput={(name) => type({ name })}
        />
        <TextField
          label={words.relation}
          hint={words.relationHint}
          width="m"
          value={typed.relation}
          onInput={(relation) => type({ relation })}
        />
        <ChipGroup
          legend={words.adultLives}
          name="lives"
          options={LIVES.map((value) => ({ value, label: words.lives[value] }))}
          value={typed.lives}
          onPick={(lives) => type({ lives })}
        />
        <ChipGroup
          legend={words.cares}
          name="cares"
          options={ANSWERS.map((value) => ({ value, label: words.caresAnswer[value] }))}
          value={typed.cares ? 'yes' : 'no'}
          onPick={(answer) => type({ cares: answer === 'yes' })}
        />
      </EntryForm>
    </Page>
  )
}
