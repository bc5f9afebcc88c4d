import { useState } from 'preact/hooks'
import { today } from '../../app/app.ts'
import { addChild, changeChild, checkChild, type ChildEntry } from '../../app/families.ts'
import type { Family } from '../../app/read.ts'
import type { Child } from '../../core/case.ts'
import { TEXT_MAX } from '../../core/fact.ts'
import * as text from '../../i18n/index.ts'
import { SettleFirst } from '../contested/SettleFirst.tsx'
import { useApp, useFamily } from '../context.tsx'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { Button } from '../parts/Button.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { goInstead, hrefTo, type Route } from '../route.ts'
import { cameFrom } from './came-from.ts'
import { ChildFields } from './ChildFields.tsx'
import { birthOf, CHILD_FIELDS, type ChildTyped, newChild, typedOf } from './child-typed.ts'
import { EntryForm } from './EntryForm.tsx'
import { isHere } from './here.ts'
import { familyName, personName } from '../../report/say/names.ts'
import { SaveButtons } from './SaveButtons.tsx'
import { useEntry, type Wrong } from './useEntry.ts'

const words = text.family

/** A child of the family, new or to be changed. */
export function ChildEdit({ route }: { readonly route: Extract<Route, { at: 'child-edit' }> }) {
  const family = useFamily(route.caseId)
  // Each child added starts an empty form.
  const [added, setAdded] = useState<readonly string[]>([])
  const isNew = route.childId === 'new'
  const title = isNew ? words.childNewTitle : words.childEditTitle
  if (!family) return <Waiting title={title} />
  const child = family.children.find((candidate) => candidate.id === route.childId)
  if (!isHere(family) || !(child || isNew)) return <NotHere />
  const last = added.at(-1)
  const back = cameFrom(family, route)
  return (
    <Page title={title} back={back} form focusOn={`${title}/${added.length}`}>
      <p role="status" class="entry__status">
        {last !== undefined && words.added(last)}
      </p>
      <SettleFirst
        key={`${route.caseId}/${route.childId}/${added.length}`}
        family={family}
        of={({ kind, about }) => kind === 'child' && about === child?.id}
        what={child ? personName(child) : ''}
        title={title}
      >
        <ChildForm family={family} child={child} title={title} back={back.to} onAdded={(name) => setAdded([...added, name])} />
      </SettleFirst>
    </Page>
  )
}

interface ChildFormProps {
  readonly family: Family
  /** None for a new child. */
  readonly child: Child | undefined
  readonly title: string
  readonly back: Route
  /** One more was added, by name, and another is to follow. */
  readonly onAdded: (name: string) => void
}

function ChildForm({ family, child, title, back, onAdded }: ChildFormProps) {
  const app = useApp()
  // As it was when the form opened: what is saved replaces what the person saw, and nothing that came in meanwhile.
  const [seen] = useState(child)
  const [typed, setTyped] = useState<ChildTyped>(() => (seen ? typedOf(seen) : newChild))
  const { name, flags, lives, safePeople, whatHelps } = typed
  const entered: ChildEntry = { name, birth: birthOf(typed), flags, lives, safePeople, whatHelps }
  const now = today(app.platform)
  const entry = useEntry({
    check: () => checkTyped(typed, now),
    save: () => (seen ? changeChild(app, family.id, seen, entered) : addChild(app, family.id, entered)),
    say: (failure) => text.failures[failure.kind](),
    done: () => goInstead(back),
  })
  return (
    <EntryForm
      entry={entry}
      head={<PageHead title={title} sub={familyName(family)} />}
      actions={
        <SaveButtons busy={entry.busy} cancel={hrefTo(back)}>
          {!seen && (
            <Button variant="quiet" disabled={entry.busy} onClick={() => entry.submit(() => onAdded(typed.name.trim()))}>
              {words.addAnother}
            </Button>
          )}
        </SaveButtons>
      }
    >
      <ChildFields typed={typed} onType={(change) => setTyped({ ...typed, ...change })} error={entry.error} today={now} />
    </EntryForm>
  )
}

/** All that is wrong at once, so that nobody is sent back twice. */
function checkTyped(typed: ChildTyped, on: string): Wrong[] {
  const name = typed.name.trim() === '' ? [{ field: CHILD_FIELDS.name, message: text.failures['empty-name']() }] : []
  const long = (['safePeople', 'whatHelps'] as const).flatMap((field) =>
    typed[field].length > TEXT_MAX ? [{ field: CHILD_FIELDS[field], message: text.failures['too-long']() }] : [],
  )
  const wrong = checkChild({ name: 'named', birth: birthOf(typed) }, on)
  if (!wrong) return [...name, ...long]
  const message = typed.on === '' ? words.noDate[typed.birth] : text.failures[wrong.kind]()
  return [...name, { field: CHILD_FIELDS.on, message }, ...long]
}
