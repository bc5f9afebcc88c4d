import { useState } from 'preact/hooks'
import { renameFamily } from '../../app/families.ts'
import type { Family } from '../../app/read.ts'
import * as text from '../../i18n/index.ts'
import { SettleFirst } from '../contested/SettleFirst.tsx'
import { useApp, useFamily } from '../context.tsx'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { TextField } from '../parts/TextField.tsx'
import { goInstead, hrefTo, type Route } from '../route.ts'
import { EntryForm } from './EntryForm.tsx'
import { isHere } from './here.ts'
import { familyName } from './names.ts'
import { SaveButtons } from './SaveButtons.tsx'
import { useEntry } from './useEntry.ts'

const words = text.family
const NAME = 'family-name'

/** The name of a family, to be changed. */
export function FamilyEdit({ route }: { readonly route: Extract<Route, { at: 'family-edit' }> }) {
  const family = useFamily(route.caseId)
  if (!family) return <Waiting title={words.editTitle} />
  if (!isHere(family)) return <NotHere />
  return (
    <SettleFirst
      key={family.id}
      family={family}
      of={({ kind, register }) => kind === 'household' && register === 'name'}
      what={words.settleName}
      page={{ title: words.editTitle, back: backTo(family) }}
    >
      <NameForm family={family} />
    </SettleFirst>
  )
}

const backTo = (family: Family) => ({ label: familyName(family), href: hrefTo({ at: 'family', caseId: family.id }) })

function NameForm({ family }: { readonly family: Family }) {
  const app = useApp()
  // As it was when the form opened: what is saved replaces what the person saw, and nothing that came in meanwhile.
  const [seen] = useState(family)
  const [name, setName] = useState(seen.name)
  const entry = useEntry({
    check: () => (name.trim() === '' ? [{ field: NAME, message: text.failures['empty-name']() }] : []),
    save: () => renameFamily(app, seen, name),
    say: (failure) => text.failures[failure.kind](),
    done: () => goInstead({ at: 'family', caseId: family.id }),
  })
  const back = backTo(seen)
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
          value={name}
          onInput={setName}
        />
      </EntryForm>
    </Page>
  )
}
