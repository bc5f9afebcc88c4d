import { useState } from 'preact/hooks'
import { today } from '../../app/app.ts'
import type { Family } from '../../app/read.ts'
import { changeTarget, checkTarget, setTarget } from '../../app/targets.ts'
import type { Target } from '../../core/happened.ts'
import type { Wording } from '../../core/instrument.ts'
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
import { EndTarget } from './EndTarget.tsx'
import { latestOf } from './items.ts'
import { TargetFields } from './TargetFields.tsx'
import { entryOf, newTarget, type TargetTyped, typedOf, wrongIn } from './target-typed.ts'
import { WordsFields } from './WordsFields.tsx'

const words = text.target

/** One thing that has to change, new or to be changed: the item, from what to what, by when, who does it and with what help. */
export function TargetScreen({ route }: { readonly route: Extract<Route, { at: 'target' }> }) {
  const { caseId, targetId } = route
  const family = useFamily(caseId)
  const wording = useWording()
  if (!family || !wording) return <Waiting title={words.screen} />
  const target = family.targets.find(({ id }) => id === targetId)
  if (!isHere(family) || !(target || targetId === 'new')) return <NotHere />
  return (
    <Page
      title={words.screen}
      barTitle={familyName(family)}
      back={{ label: text.common.familyNav.plan, href: hrefTo({ at: 'plan', caseId }) }}
      form
    >
      <SettleFirst
        key={`${caseId}/${targetId}`}
        family={family}
        of={({ kind, about }) => kind === 'target' && about === target?.id}
        title={words.editTitle}
        what={text.family.settleThis(wording.items[target?.item ?? '']?.name ?? words.screen)}
      >
        <TargetForm family={family} target={target} wording={wording} route={route} />
      </SettleFirst>
    </Page>
  )
}

interface TargetFormProps {
  readonly family: Family
  /** None for a new one. */
  readonly target: Target | undefined
  readonly wording: Wording
  readonly route: Extract<Route, { at: 'target' }>
}

function TargetForm({ family, target, wording, route: { childId, item = '' } }: TargetFormProps) {
  const app = useApp()
  const now = today(app.platform)
  // As it was when the form opened: what is saved replaces what the person saw, and nothing that came in meanwhile.
  const [seen] = useState(target)
  const [only, another] = family.children
  const [typed, setTyped] = useState<TargetTyped>(() => {
    if (seen) return typedOf(seen)
    return newTarget(childId ?? (only && !another ? only.id : ''), childId === undefined ? '' : item)
  })
  // What it starts from is what was agreed then; for another item, the latest grade.
  const agreed = seen?.item === typed.item && seen.child === typed.child && seen.from > 0 ? seen.from : null
  const from = agreed ?? latestOf(app, family, typed.child, typed.item)?.grade ?? null
  const keep = useKeep(family, seen?.id)
  const home = { at: 'plan', caseId: family.id } as const
  const onType = (change: Partial<TargetTyped>) => setTyped((before) => ({ ...before, ...change }))
  const entry = useEntry({
    check: () => [...wrongIn(checkTarget(entryOf(typed, from), now, seen), typed), ...keep.wrong()],
    save: () => {
      const entered = entryOf(typed, from)
      return seen ? changeTarget(app, family.id, seen, entered, keep.said) : setTarget(app, family.id, entered, keep.said)
    },
    say: (failure) => text.failures[failure.kind](),
    done: () => goInstead(home),
  })
  return (
    <>
      <EntryForm
        id="target-form"
        entry={entry}
        head={<PageHead title={seen ? words.editTitle : words.newTitle} sub={words.newSub} />}
        actions={<SaveButtons busy={entry.busy} cancel={hrefTo(home)} />}
      >
        <TargetFields {...{ family, wording, seen, typed, from, onType, error: entry.error, today: now }} />
        <WordsFields typed={typed} onType={onType} error={entry.error} />
        <KeepField keep={keep} error={entry.error} />
      </EntryForm>
      {seen && (
        <>
          <EndTarget family={family} target={seen} done={() => goInstead(home)} />
          <InError caseId={family.id} thing={seen} done={() => goInstead(home)} />
        </>
      )}
    </>
  )
}
