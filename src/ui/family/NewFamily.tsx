import { useState } from 'preact/hooks'
import { addFamily } from '../../app/families.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Page } from '../frame/Page.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { TextField } from '../parts/TextField.tsx'
import { goInstead, hrefTo } from '../route.ts'
import { EntryForm } from './EntryForm.tsx'
import { SaveButtons } from './SaveButtons.tsx'
import { useEntry } from './useEntry.ts'

const words = text.family
const NAME = 'family-name'

/** A new family by its name; then its first child. */
export function NewFamily() {
  const app = useApp()
  const [name, setName] = useState('')
  const entry = useEntry({
    check: () => (name.trim() === '' ? [{ field: NAME, message: text.failures['empty-name']() }] : []),
    save: () => addFamily(app, name),
    say: (failure) => text.failures[failure.kind](),
    // In the stead of this form: the way back must not lead to adding the same family again.
    done: (caseId) => goInstead({ at: 'child-edit', caseId, childId: 'new' }),
  })
  const back = { label: words.toCaseload, href: hrefTo({ at: 'caseload' }) }
  return (
    <Page title={words.newTitle} back={back} form>
      <EntryForm
        entry={entry}
        head={<PageHead title={words.newTitle} sub={words.newSub} />}
        actions={<SaveButtons busy={entry.busy} cancel={back.href} label={words.next} />}
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
