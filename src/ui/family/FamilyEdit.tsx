import { useState } from 'preact/hooks'
import { renameFamily } from '../../app/families.ts'
import type { Family } from '../../app/read.ts'
import * as text from '../../i18n/index.ts'
import { useApp, useFamily } from '../context.tsx'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { TextField } from '../parts/TextField.tsx'
import { goInstead, hrefTo, type Route } from '../route.ts'
import { Contested, disputed } from './Contested.tsx'
import { EntryForm } from './EntryForm.tsx'
import { isHere, nameRegister } from './here.ts'
import { familyName } from './names.ts'
import { SaveButtons } from './SaveButtons.tsx'
import { useEntry } from './useEntry.ts'

const words = text.family
const NAME = 'family-name'

/** The name of a family, to be changed. */
export function FamilyEdit({ route }: { readonly route: Extract<Route, { at: 'family-edit' }> }) {
  const family = useFamily(route.caseId)
  if (!family) return <Waiting title={words.editTitle} />
  return isHere(family) ? <NameForm key={family.id} family={family} /> : <NotHere />
}

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
  const back = { label: familyName(seen), href: hrefTo({ at: 'family', caseId: seen.id }) }
  return (
    <Page title={words.editTitle} back={back} form>
      <EntryForm
        entry={entry}
        head={<PageHead title={words.editTitle} sub={words.editSub} />}
        actions={<SaveButtons busy={entry.busy} cancel={back.href} />}
      >
        <Contested items={[disputed(words.nameLabel, nameRegister(seen), (value) => value)]} />
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
