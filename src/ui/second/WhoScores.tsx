import { useState } from 'preact/hooks'
import type { Practitioner } from '../../app/device.ts'
import { beginSecond, maySecond } from '../../app/second.ts'
import { childAt } from '../../core/fact.ts'
import { formatAge } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { EntryForm } from '../family/EntryForm.tsx'
import { SaveButtons } from '../family/SaveButtons.tsx'
import { useEntry } from '../family/useEntry.ts'
import { Page } from '../frame/Page.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { TextField } from '../parts/TextField.tsx'
import type { SecondProps } from './SecondScreen.tsx'

const words = text.second
const NAME = 'second-name'
const NOBODY: Practitioner = { name: '', role: '', agency: '' }

/** Who scores a second time: whoever works on this tablet, unless they graded the visit themselves and hand it over. */
export function WhoScores({ family, visit, child, back }: SecondProps) {
  const app = useApp()
  const [typed, setTyped] = useState<Practitioner>(() => {
    const { name, role, agency } = app.me
    return maySecond(visit, app.me) ? { name, role, agency } : NOBODY
  })
  const type = (change: Partial<Practitioner>) => setTyped({ ...typed, ...change })
  const check = () => {
    if (typed.name.trim() === '') return [{ field: NAME, message: text.failures['empty-name']() }]
    return maySecond(visit, typed) ? [] : [{ field: NAME, message: text.failures['same-scorer']() }]
  }
  const entry = useEntry({
    check,
    save: () => beginSecond(app, family.id, visit, childAt(visit.id, child.id), typed),
    say: (failure) => text.failures[failure.kind](),
    // The screen itself goes on to the first item once the family is read again.
    done: () => undefined,
  })
  return (
    <Page title={words.screen} barTitle={child.name} sub={formatAge(child.birth, visit.on)} back={back} form>
      <EntryForm
        entry={entry}
        head={<PageHead title={words.whoTitle(child.name)} sub={words.whoSub} />}
        actions={<SaveButtons busy={entry.busy} cancel={back.href} label={words.start} />}
      >
        <Notice title={words.unseen}>{words.unseenHint}</Notice>
        <TextField
          id={NAME}
          label={words.name}
          width="m"
          value={typed.name}
          error={entry.error(NAME)}
          errorWord={text.common.errorWord}
          onInput={(name) => type({ name })}
        />
        <TextField label={words.role} hint={words.roleHint} width="m" value={typed.role} onInput={(role) => type({ role })} />
        <TextField label={words.agency} width="m" value={typed.agency} onInput={(agency) => type({ agency })} />
      </EntryForm>
    </Page>
  )
}
