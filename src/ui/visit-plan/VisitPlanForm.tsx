import { Archive, Baby, Play } from 'lucide'
import { useState } from 'preact/hooks'
import { today } from '../../app/app.ts'
import type { WriteFailure } from '../../app/failure.ts'
import type { Family } from '../../app/read.ts'
import { changeVisit, checkPlan, type PlanFailure, startVisit, type VisitPlan } from '../../app/visits.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Visit } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import { offered } from '../../app/brought.ts'
import { current } from '../../instruments/index.ts'
import { SettleFirst } from '../contested/SettleFirst.tsx'
import { useApp, useFamily } from '../context.tsx'
import { EntryForm } from '../family/EntryForm.tsx'
import { isHere } from '../family/here.ts'
import { familyName } from '../../report/say/names.ts'
import { useEntry } from '../family/useEntry.ts'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { Button, LinkButton } from '../parts/Button.tsx'
import { Dock } from '../parts/Dock.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { SafetyNotice } from '../people/SafetyNotice.tsx'
import { goInstead, hrefTo, type Route } from '../route.ts'
import { Aside } from './Aside.tsx'
import { firstPlan, planOf, roleOf } from './first-plan.ts'
import { fieldOf, sayPlanFailure } from './plan-fields.ts'
import { StartAgain } from './StartAgain.tsx'
import { useSettings } from './useSettings.ts'
import { WhatFields } from './WhatFields.tsx'
import { PreviousField, ThereFields, WhereFields } from './WhereFields.tsx'

const words = text.visitPlan
const FORM = 'plan'

/** A visit before its first item: new, or one whose circumstances are to be changed. */
export function VisitPlanForm({ route }: { readonly route: Extract<Route, { at: 'visit-plan' }> }) {
  const { platform, me, practiceSettings } = useApp()
  const family = useFamily(route.caseId)
  const settings = useSettings()
  const isNew = route.visitId === 'new'
  const title = isNew ? words.newTitle : words.changeTitle
  if (!family || !settings) return <Waiting title={title} />
  const visit = family.visits.find((candidate) => candidate.id === route.visitId)
  if (!isHere(family) || !(visit || isNew)) return <NotHere />
  const back = { label: familyName(family), href: hrefTo({ at: 'family', caseId: family.id }) }
  if (visit?.signed) {
    return (
      <Aside title={title} back={back} head={words.signedTitle} hint={words.signedHint}>
        <LinkButton href={hrefTo({ at: 'visit-read', caseId: family.id, visitId: visit.id })}>{words.readIt}</LinkButton>
      </Aside>
    )
  }
  if (!visit && family.episodes.at(-1)?.closing) {
    return (
      <Aside title={title} back={back} icon={Archive} head={text.ending.closedTitle} hint={text.ending.closedHint}>
        <LinkButton href={hrefTo({ at: 'reopen', caseId: family.id })}>{text.ending.toReopen}</LinkButton>
      </Aside>
    )
  }
  if (family.children.length === 0) {
    return (
      <Aside title={title} back={back} icon={Baby} head={words.noChildrenTitle} hint={words.noChildrenHint}>
        <LinkButton href={hrefTo({ at: 'child-edit', caseId: family.id, childId: 'new' })}>{words.addChild}</LinkButton>
      </Aside>
    )
  }
  const plan = visit
    ? planOf(visit)
    : firstPlan(family, roleOf(practiceSettings.roles, me.role), settings.previous, today(platform), current)
  return (
    <SettleFirst
      key={`${route.caseId}/${route.visitId}`}
      family={family}
      // What was seen, heard, smelt and felt is no part of this form.
      of={({ kind, about, register }) => kind === 'visit' && about === visit?.id && register in plan}
      what={words.settleVisit}
      page={{ title, back }}
    >
      <PlanForm family={family} visit={visit} begin={plan} back={back} />
    </SettleFirst>
  )
}

interface PlanFormProps {
  readonly family: Family
  /** None for a new visit. */
  readonly visit: Visit | undefined
  readonly begin: VisitPlan
  readonly back: { readonly label: string; readonly href: string }
}

function PlanForm({ family, visit, begin, back }: PlanFormProps) {
  const app = useApp()
  // As it was when the form opened: what is saved replaces what the person saw, and nothing that came in meanwhile.
  const [seen] = useState(visit)
  const [plan, setPlan] = useState(begin)
  const now = today(app.platform)
  const wrong = checkPlan(family, plan, now, seen?.id)

  async function save(): Promise<Result<string, PlanFailure | WriteFailure>> {
    if (!seen) return startVisit(app, family, plan)
    const changed = await changeVisit(app, family, seen, plan)
    return changed.ok ? ok(seen.id) : changed
  }

  const entry = useEntry({
    check: () => (wrong ? [{ field: fieldOf(wrong), message: plan.on === '' ? words.noDate : sayPlanFailure(wrong) }] : []),
    save,
    say: sayPlanFailure,
    // In the stead of this form: the way back leads to the family, not to starting the same visit again.
    done: (visitId) => goInstead({ at: 'visit', caseId: family.id, visitId }),
  })
  const fields = { family, plan, onPlan: (change: Partial<VisitPlan>) => setPlan((before) => ({ ...before, ...change })) }
  const instrument = app.library.find(plan.instrument.id, plan.instrument.version) ?? current
  const rather = wrong?.kind === 'second-baseline' ? 'review' : wrong?.kind === 'no-baseline' ? 'baseline' : null
  const title = seen ? words.changeTitle : words.newTitle
  const dock = (
    <Dock
      label={words.dock}
      start={
        <LinkButton variant="plain" href={back.href}>
          {text.common.cancel}
        </LinkButton>
      }
    >
      <Button type="submit" form={FORM} icon={seen ? undefined : Play} busy={entry.busy} busyWord={words.starting}>
        {seen ? text.common.save : words.start}
      </Button>
    </Dock>
  )
  return (
    <Page title={title} back={back} form dock={dock}>
      <EntryForm id={FORM} entry={entry} head={<PageHead title={title} sub={seen ? words.changeSub : familyName(family)} />}>
        {!seen && <StartAgain family={family} type={plan.type} />}
        <SafetyNotice family={family} bare />
        <WhatFields
          {...fields}
          choices={seen ? [] : offered(app)}
          role={roleOf(app.practiceSettings.roles, app.me.role)}
          instrument={instrument}
          today={now}
          error={entry.error}
          rather={rather}
        />
        <WhereFields {...fields} />
        <ThereFields {...fields} />
        {plan.type === 'review' && <PreviousField {...fields} />}
      </EntryForm>
    </Page>
  )
}
