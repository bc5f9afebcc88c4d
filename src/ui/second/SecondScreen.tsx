import { useEffect } from 'preact/hooks'
import type { Family } from '../../app/read.ts'
import type { Child } from '../../core/case.ts'
import type { Instrument, Wording } from '../../core/instrument.ts'
import { readSecond, type SecondScoring } from '../../core/second.ts'
import type { Profile, Visit } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import { useApp, useFamily, useWording } from '../context.tsx'
import { NotHere } from '../frame/NotHere.tsx'
import { Waiting } from '../frame/Page.tsx'
import { InMarking } from '../marking.tsx'
import { goInstead, hrefTo, type Route } from '../route.ts'
import { Differences } from './Differences.tsx'
import { FinishScoring } from './FinishScoring.tsx'
import { Scoring } from './Scoring.tsx'
import { FINISH, type Part, partsOf, resumeAt } from './steps.ts'
import { WhoScores } from './WhoScores.tsx'

export type SecondRoute = Extract<Route, { at: 'second' }>

/** What every step of a second scoring works on. */
export interface SecondProps {
  readonly family: Family
  readonly visit: Visit
  readonly child: Child
  readonly wording: Wording
  readonly back: { readonly label: string; readonly href: string }
}

/** A visit scored a second time, unseen: who, the items, the end; and once it is finished both scorers side by side. */
export function SecondScreen({ route }: { readonly route: SecondRoute }) {
  const app = useApp()
  const family = useFamily(route.caseId)
  const visit = family?.visits.find((candidate) => candidate.id === route.visitId)
  const wording = useWording(visit?.instrument.id, visit?.instrument.version)
  const back = { label: text.second.stop, href: hrefTo({ at: 'family', caseId: route.caseId }) }
  if (!family || !wording) return <Waiting title={text.second.screen} back={back} />
  const child = family.children.find((candidate) => candidate.id === route.childId)
  const profile = visit?.profiles.get(route.childId)
  const instrument = visit && app.library.find(visit.instrument.id, visit.instrument.version)
  if (!visit || !child || !profile || !instrument) return <NotHere />
  return (
    <InMarking instrument={instrument} wording={wording}>
      <Step {...{ family, visit, child, wording, back, profile, instrument }} step={route.step} />
    </InMarking>
  )
}

interface StepProps extends SecondProps {
  readonly profile: Profile
  readonly instrument: Instrument
  readonly step: string | undefined
}

function Step({ profile, instrument, step, ...rest }: StepProps) {
  const { family, visit, child } = rest
  const scoring = readSecond(family, visit, child.id)
  if (!scoring) return <WhoScores {...rest} />
  if (scoring.done) return <Differences key={scoring.about} {...rest} scoring={scoring} />
  return <AtStep {...rest} {...{ scoring, step }} parts={partsOf(visit, profile, instrument, scoring)} />
}

interface AtStepProps extends SecondProps {
  readonly scoring: SecondScoring
  readonly parts: readonly Part[]
  readonly step: string | undefined
}

/** The item that the address names; an address without one becomes the first that has no answer, and stays there once it has. */
function AtStep({ scoring, parts, step, ...rest }: AtStepProps) {
  const { family, visit, child } = rest
  const at = step ?? resumeAt(parts)
  useEffect(() => {
    if (step === undefined) goInstead({ at: 'second', caseId: family.id, visitId: visit.id, childId: child.id, step: at })
  }, [step, at, family.id, visit.id, child.id])
  const item = parts.flatMap((part) => part.items).find(({ reading }) => reading.item.code === at)
  if (at === FINISH || !item) return <FinishScoring {...rest} {...{ scoring, parts }} />
  return <Scoring key={scoring.about} {...rest} {...{ scoring, parts, item }} />
}
