import { useState } from 'preact/hooks'
import { alertsFor } from '../../app/alerts.ts'
import { today } from '../../app/app.ts'
import { changeDecision, checkDecision, levelOn, recordDecision } from '../../app/decisions.ts'
import type { Family } from '../../app/read.ts'
import type { DecisionType } from '../../core/decided.ts'
import type { Decision } from '../../core/happened.ts'
import type { Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { SettleFirst } from '../contested/SettleFirst.tsx'
import { useApp, useFamily, useWording } from '../context.tsx'
import { InError } from '../event/InError.tsx'
import { EntryForm } from '../family/EntryForm.tsx'
import { isHere } from '../family/here.ts'
import { familyName } from '../../report/say/names.ts'
import { KeepField, useKeep } from '../family/KeepField.tsx'
import { SaveDock } from '../family/SaveDock.tsx'
import { useEntry } from '../family/useEntry.ts'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { goInstead, hrefTo, type Route } from '../route.ts'
import { DecisionFields } from './DecisionFields.tsx'
import { DECISION_FIELDS, type DecisionTyped, entryOf, newDecision, typedOf, wrongIn } from './decision-typed.ts'
import { Slipped, slippedIn } from './Slipped.tsx'

const words = text.decisions

/** One decision, new or known: what kind, of a level which one, on which day, by whom and why. */
export function DecisionScreen({ route }: { readonly route: Extract<Route, { at: 'decision' }> }) {
  const { caseId, decisionId, type } = route
  const family = useFamily(caseId)
  const wording = useWording()
  if (!family || !wording) return <Waiting title={words.form} />
  const decision = family.decisions.find(({ id }) => id === decisionId)
  if (!isHere(family) || !(decision || decisionId === 'new')) return <NotHere />
  return (
    <SettleFirst
      key={`${caseId}/${decisionId}/${type ?? ''}`}
      family={family}
      of={({ kind, about }) => kind === 'decision' && about === decision?.id}
      what={text.family.settleThis(words.form)}
      page={{ title: words.form, back: backTo(caseId) }}
    >
      <DecisionForm {...{ family, wording, decision }} type={decision ? null : (type ?? null)} />
    </SettleFirst>
  )
}

const backTo = (caseId: string) => ({ label: words.screen, href: hrefTo({ at: 'decisions', caseId }) })

const FORM = 'decision-form'

interface DecisionFormProps {
  readonly family: Family
  readonly wording: Wording
  /** None for a new one. */
  readonly decision: Decision | undefined
  readonly type: DecisionType | null
}

function DecisionForm({ family, wording, decision, type }: DecisionFormProps) {
  const app = useApp()
  const now = today(app.platform)
  // As it was when the form opened: what is saved replaces what the person saw, and nothing that came in meanwhile.
  const [seen] = useState(() => decision && { family, decision })
  const [typed, setTyped] = useState<DecisionTyped>(() =>
    decision ? typedOf(decision, confirmed(family, decision)) : newDecision(type, now),
  )
  const onType = (change: Partial<DecisionTyped>) => setTyped((before) => ({ ...before, ...change }))
  const keep = useKeep(family, seen?.decision.id)
  const others = family.levels.filter(({ id }) => id !== seen?.decision.id)
  const done = () => goInstead({ at: 'decisions', caseId: family.id })
  const entry = useEntry({
    check: () => {
      if (typed.type === null) return [{ field: DECISION_FIELDS.type, message: words.typeNone }]
      return [...wrongIn(checkDecision(entryOf(typed, typed.type), now, others), typed), ...keep.wrong()]
    },
    save: () => {
      const made = entryOf(typed, typed.type ?? 'level')
      return seen ? changeDecision(app, seen.family, seen.decision, made, keep.said) : recordDecision(app, family.id, made, keep.said)
    },
    say: (failure) => text.failures[failure.kind](),
    done,
  })
  const back = backTo(family.id)
  const hasSlipped = slippedIn(alertsFor(app, family)).length > 0
  const dock = <SaveDock label={words.form} form={FORM} busy={entry.busy} back={back.href} />
  return (
    <Page title={words.form} barTitle={familyName(family)} back={back} form dock={dock}>
      <EntryForm id={FORM} entry={entry} head={<PageHead title={titleOf(seen !== undefined, type)} sub={words.newSub} />}>
        {!seen && <Slipped {...{ family, wording }} />}
        <DecisionFields
          {...{ typed, onType, hasSlipped }}
          picked={type !== null}
          area={app.practiceSettings}
          standing={levelOn(others, typed.on || now)}
          today={now}
          error={entry.error}
        />
        {typed.type !== null && <KeepField keep={keep} error={entry.error} />}
      </EntryForm>
      {type !== null && (
        <p class="decisions__other">
          <a class="link" href={hrefTo({ at: 'decision', caseId: family.id, decisionId: 'new' })}>
            {words.otherType}
          </a>
        </p>
      )}
      {seen && <InError caseId={family.id} thing={seen.decision} done={done} />}
    </Page>
  )
}

/** Whether a decision confirmed the level that stood before it. */
function confirmed({ levels }: Family, { id }: Decision): boolean {
  const at = levels.findIndex((each) => each.id === id)
  return at > 0 && levels[at]?.level === levels[at - 1]?.level
}

function titleOf(isKnown: boolean, type: DecisionType | null): string {
  if (isKnown) return words.changeTitle
  if (type === null) return words.newTitle
  return type === 'level' ? words.levelTitle : text.contested.decisionType[type]
}
