import { useState } from 'preact/hooks'
import { addAction, changeAction, checkAction } from '../../app/actions.ts'
import { today } from '../../app/app.ts'
import type { Family } from '../../app/read.ts'
import type { Action } from '../../core/known.ts'
import type { Wording } from '../../core/instrument.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { SettleFirst } from '../contested/SettleFirst.tsx'
import { useApp, useFamily, useWording } from '../context.tsx'
import { InError } from '../event/InError.tsx'
import { EntryForm } from '../family/EntryForm.tsx'
import { isHere } from '../family/here.ts'
import { familyName } from '../../report/say/names.ts'
import { KeepField, useKeep } from '../family/KeepField.tsx'
import { SaveButtons } from '../family/SaveButtons.tsx'
import { useEntry } from '../family/useEntry.ts'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { goInstead, hrefTo, type Route } from '../route.ts'
import { ActionFields } from './ActionFields.tsx'
import { type ActionTyped, entryOf, newAction, typedOf, wrongIn } from './action-typed.ts'
import { EndAction } from './EndAction.tsx'

const words = text.action

/** One thing that somebody does by a day, new or to be changed: for the family, or our own work. */
export function ActionScreen({ route }: { readonly route: Extract<Route, { at: 'action' }> }) {
  const { caseId, actionId } = route
  const family = useFamily(caseId)
  const wording = useWording()
  if (!family || !wording) return <Waiting title={words.screen} />
  const action = family.actions.find(({ id }) => id === actionId)
  if (!isHere(family) || !(action || actionId === 'new')) return <NotHere />
  return (
    <Page
      title={words.screen}
      barTitle={familyName(family)}
      back={{ label: text.common.familyNav.plan, href: hrefTo({ at: 'plan', caseId }) }}
      form
    >
      <SettleFirst
        key={`${caseId}/${actionId}/${route.from ?? ''}`}
        family={family}
        of={({ kind, about }) => kind === 'action' && about === action?.id}
        title={words.editTitle}
        what={text.family.settleThis(words.screen)}
      >
        <ActionForm family={family} action={action} wording={wording} from={route.from} />
      </SettleFirst>
    </Page>
  )
}

/** What the place that one came from says of a new one: support, an item that money would put right, or the event in which it was agreed. */
function begun(family: Family, wording: Wording, from: string | undefined): ActionTyped {
  if (from === 'support') return newAction({ support: true })
  if (from !== undefined && from in wording.items) return newAction({ support: true, item: from })
  return newAction(family.events.some(({ id }) => id === from) ? { event: from ?? '' } : {})
}

interface ActionFormProps {
  readonly family: Family
  /** None for a new one. */
  readonly action: Action | undefined
  readonly wording: Wording
  readonly from: string | undefined
}

function ActionForm({ family, action, wording, from }: ActionFormProps) {
  const app = useApp()
  const now = today(app.platform)
  // As it was when the form opened: what is saved replaces what the person saw, and nothing that came in meanwhile.
  const [seen] = useState(action)
  const [typed, setTyped] = useState<ActionTyped>(() => (seen ? typedOf(seen) : begun(family, wording, from)))
  const keep = useKeep(family, seen?.id)
  const home = { at: 'plan', caseId: family.id } as const
  const entry = useEntry({
    check: () => [...wrongIn(checkAction(entryOf(typed), now, seen)), ...keep.wrong()],
    save: () =>
      seen ? changeAction(app, family.id, seen, entryOf(typed), keep.said) : addAction(app, family.id, entryOf(typed), keep.said),
    say: (failure) => text.failures[failure.kind](),
    done: () => goInstead(home),
  })
  const event = family.events.find(({ id }) => id === typed.event)
  const title = seen ? words.editTitle : typed.support ? words.newSupportTitle : words.newTitle
  return (
    <>
      <EntryForm
        id="action-form"
        entry={entry}
        head={<PageHead title={title} sub={typed.support ? words.supportSub : words.newSub} />}
        actions={<SaveButtons busy={entry.busy} cancel={hrefTo(home)} />}
      >
        {event && <p class="plan__from">{words.ofEvent(text.event.type[event.type], formatDay(event.on))}</p>}
        <ActionFields
          {...{ family, wording, typed, error: entry.error, today: now }}
          onType={(change) => setTyped((before) => ({ ...before, ...change }))}
        />
        <KeepField keep={keep} error={entry.error} />
      </EntryForm>
      {seen && (
        <>
          <EndAction family={family} action={seen} done={() => goInstead(home)} />
          <InError caseId={family.id} thing={seen} done={() => goInstead(home)} />
        </>
      )}
    </>
  )
}
