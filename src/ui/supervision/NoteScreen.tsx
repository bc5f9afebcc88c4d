import { useEffect, useState } from 'preact/hooks'
import { today } from '../../app/app.ts'
import type { Family } from '../../app/read.ts'
import { readSupervision, type SupervisionEntry, supervisionFor } from '../../app/supervision.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { EntryForm } from '../family/EntryForm.tsx'
import { familyName } from '../../report/say/names.ts'
import { SaveDock } from '../family/SaveDock.tsx'
import { useEntry } from '../family/useEntry.ts'
import { Page, Waiting } from '../frame/Page.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { DateField, TextField } from '../parts/TextField.tsx'
import { goInstead, hrefTo } from '../route.ts'
import { trouble } from '../session.ts'
import { SaveLine } from '../visit/SaveLine.tsx'
import { ActionRows } from './ActionRows.tsx'
import { DropTyped } from './DropTyped.tsx'
import { isTyped, NOTE_FIELDS, newNote, sayFailure, wrongIn } from './note-typed.ts'
import { Thoughts } from './Thoughts.tsx'
import { useNote } from './useNote.ts'

const words = text.supervision.form
const FORM = 'supervision-form'

/** The form for a supervision, with what was typed of one and not noted yet. */
export function NoteScreen({ family }: { readonly family: Family }) {
  const app = useApp()
  const [begin, setBegin] = useState<SupervisionEntry | null>()
  useEffect(() => {
    let gone = false
    void readSupervision(app, family.id).then((read) => {
      if (gone) return
      if (read.ok) setBegin(read.value)
      else trouble.value = read.failure
    })
    return () => {
      gone = true
    }
  }, [app, family.id])
  if (begin === undefined) return <Waiting title={words.title} back={backTo(family)} />
  return <NoteForm family={family} kept={begin} />
}

const backTo = (family: Family) => ({ label: text.supervision.screen, href: hrefTo({ at: 'supervision', caseId: family.id }) })

function NoteForm({ family, kept }: { readonly family: Family; readonly kept: SupervisionEntry | null }) {
  const app = useApp()
  const now = today(app.platform)
  const { typed, change, note, drop, saver } = useNote(family.id, kept ?? newNote(now))
  // As they were when the form opened: no question moves away under what is typed about it.
  const [questions] = useState(() => {
    const asked: readonly string[] = supervisionFor(app, family).questions
    return [...asked, ...typed.reflections.map(({ about }) => about).filter((about) => !asked.includes(about))]
  })
  const back = backTo(family)
  const home = { at: 'supervision', caseId: family.id } as const
  const entry = useEntry({
    check: () => wrongIn(typed, now),
    save: note,
    say: (failure) => ('wrong' in failure || failure.kind === 'no-company' ? sayFailure(failure) : text.failures[failure.kind]()),
    done: () => goInstead(home),
  })
  const set = (more: Partial<SupervisionEntry>) => change((before) => ({ ...before, ...more }))
  const field = (name: keyof typeof NOTE_FIELDS) => ({
    id: NOTE_FIELDS[name],
    error: entry.error(NOTE_FIELDS[name]),
    errorWord: text.common.errorWord,
  })
  const dock = <SaveDock label={words.dock} form={FORM} busy={entry.busy} back={back.href} backWord={text.common.back} />
  return (
    <Page title={words.title} barTitle={familyName(family)} back={back} form dock={dock}>
      <EntryForm id={FORM} entry={entry} head={<PageHead title={words.title} sub={words.sub} />}>
        <SaveLine saver={saver} drafted={kept !== null} />
        <DateField {...field('on')} label={words.on} value={typed.on} max={now} onInput={(on) => set({ on })} />
        <TextField
          {...field('withWhom')}
          label={words.withWhom}
          hint={words.withWhomHint}
          value={typed.withWhom}
          onInput={(withWhom) => set({ withWhom })}
        />
        <Thoughts {...{ typed, questions }} onType={change} />
        <TextAreaField
          {...field('decisions')}
          label={words.decisions}
          hint={words.decisionsHint}
          value={typed.decisions}
          onInput={(decisions) => set({ decisions })}
        />
        <ActionRows actions={typed.actions} today={now} error={entry.error} onActions={(actions) => set({ actions })} />
      </EntryForm>
      {isTyped(typed) && <DropTyped onDrop={drop} done={() => goInstead(home)} />}
    </Page>
  )
}
