import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { AppContext } from './app-context.ts'
import { Boundary } from './frame/Boundary.tsx'
import { watchFaults } from './frame/fault.ts'
import { later, warmUp } from './frame/later.tsx'
import { NotHere } from './frame/NotHere.tsx'
import { AutoLock } from './lock/AutoLock.tsx'
import { CoverScreen } from './lock/CoverScreen.tsx'
import { type Route, route } from './route.ts'
import { isCovered, session } from './session.ts'
import { Refused } from './start/Refused.tsx'
import { Starting } from './start/Starting.tsx'
import { Trouble } from './start/Trouble.tsx'
import { Unlock } from './start/Unlock.tsx'
import { Welcome } from './start/Welcome.tsx'
import { UpdateNotice } from './update/UpdateNotice.tsx'

// Each comes while the person looks at the one before it, the caseload while they type their passphrase.
const Caseload = later(async () => (await import('./caseload/Caseload.tsx')).Caseload)
const VisitScreen = later(async () => (await import('./visit/VisitScreen.tsx')).VisitScreen)
const FinishScreen = later(async () => (await import('./visit/FinishScreen.tsx')).FinishScreen)
const FamilyScreen = later(async () => (await import('./family/FamilyScreen.tsx')).FamilyScreen)
const ReadVisit = later(async () => (await import('./read/ReadVisit.tsx')).ReadVisit)
const SecondScreen = later(async () => (await import('./second/SecondScreen.tsx')).SecondScreen)
const Siblings = later(async () => (await import('./compare/Siblings.tsx')).Siblings)
const Compare = later(async () => (await import('./compare/Compare.tsx')).Compare)
const VisitPlanForm = later(async () => (await import('./visit-plan/VisitPlanForm.tsx')).VisitPlanForm)
const NewFamily = later(async () => (await import('./family/NewFamily.tsx')).NewFamily)
const FamilyEdit = later(async () => (await import('./family/FamilyEdit.tsx')).FamilyEdit)
const ChildEdit = later(async () => (await import('./family/ChildEdit.tsx')).ChildEdit)
const AdultEdit = later(async () => (await import('./family/AdultEdit.tsx')).AdultEdit)
const Rules = later(async () => (await import('./rules/Rules.tsx')).Rules)
const EventScreen = later(async () => (await import('./event/EventScreen.tsx')).EventScreen)
const TargetScreen = later(async () => (await import('./target/TargetScreen.tsx')).TargetScreen)
const ReadInstrument = later(async () => (await import('./reader/ReadInstrument.tsx')).ReadInstrument)
const GateScreen = later(async () => (await import('./gate/GateScreen.tsx')).GateScreen)
const HistoryScreen = later(async () => (await import('./chronology/HistoryScreen.tsx')).HistoryScreen)
const ReopenScreen = later(async () => (await import('./gate/ReopenScreen.tsx')).ReopenScreen)
const ChronologyScreen = later(async () => (await import('./chronology/ChronologyScreen.tsx')).ChronologyScreen)
const PeopleScreen = later(async () => (await import('./people/PeopleScreen.tsx')).PeopleScreen)
const AgenciesScreen = later(async () => (await import('./people/AgenciesScreen.tsx')).AgenciesScreen)
const AgencyScreen = later(async () => (await import('./people/AgencyScreen.tsx')).AgencyScreen)
const PlanScreen = later(async () => (await import('./plan/PlanScreen.tsx')).PlanScreen)
const ActionScreen = later(async () => (await import('./plan/ActionScreen.tsx')).ActionScreen)
const DaysScreen = later(async () => (await import('./days/DaysScreen.tsx')).DaysScreen)
const DayScreen = later(async () => (await import('./days/DayScreen.tsx')).DayScreen)
const DecisionsScreen = later(async () => (await import('./decisions/DecisionsScreen.tsx')).DecisionsScreen)
const DecisionScreen = later(async () => (await import('./decisions/DecisionScreen.tsx')).DecisionScreen)
const CaseReviewScreen = later(async () => (await import('./case-review/CaseReviewScreen.tsx')).CaseReviewScreen)
const SupervisionScreen = later(async () => (await import('./supervision/SupervisionScreen.tsx')).SupervisionScreen)
const HandoverScreen = later(async () => (await import('./handover/HandoverScreen.tsx')).HandoverScreen)
const LensScreen = later(async () => (await import('./lens/LensScreen.tsx')).LensScreen)
const Team = later(async () => (await import('./team/Team.tsx')).Team)
const Share = later(async () => (await import('./share/Share.tsx')).Share)
const Colleagues = later(async () => (await import('./colleagues/Colleagues.tsx')).Colleagues)
const ContestedScreen = later(async () => (await import('./contested/ContestedScreen.tsx')).ContestedScreen)
const ContestedEverywhere = later(async () => (await import('./contested/Everywhere.tsx')).ContestedEverywhere)
const ForgetScreen = later(async () => (await import('./forget/ForgetScreen.tsx')).ForgetScreen)
const RetentionScreen = later(async () => (await import('./forget/RetentionScreen.tsx')).RetentionScreen)
const PrintScreen = later(async () => (await import('./print/PrintScreen.tsx')).PrintScreen)
const ExportScreen = later(async () => (await import('./export/ExportScreen.tsx')).ExportScreen)
const PartScreen = later(async () => (await import('./part/PartScreen.tsx')).PartScreen)
const Packs = later(async () => (await import('./packs/Packs.tsx')).Packs)
const PackScreen = later(async () => (await import('./packs/PackScreen.tsx')).PackScreen)
const CheckScreen = later(async () => (await import('./check/CheckScreen.tsx')).CheckScreen)
const LogScreen = later(async () => (await import('./log/LogScreen.tsx')).LogScreen)
const Settings = later(async () => (await import('./settings/Settings.tsx')).Settings)

function Screen({ place }: { readonly place: Route }) {
  switch (place.at) {
    case 'caseload':
      return <Caseload />
    case 'team':
      return <Team />
    case 'share':
      return <Share route={place} />
    case 'colleagues':
      return <Colleagues />
    case 'new-family':
      return <NewFamily />
    case 'family':
      return <FamilyScreen route={place} />
    case 'family-edit':
      return <FamilyEdit route={place} />
    case 'child-edit':
      return <ChildEdit route={place} />
    case 'adult-edit':
      return <AdultEdit route={place} />
    case 'visit-plan':
      return <VisitPlanForm route={place} />
    case 'visit':
      return <VisitScreen route={place} />
    case 'visit-finish':
      return <FinishScreen route={place} />
    case 'visit-read':
      return <ReadVisit route={place} />
    case 'second':
      return <SecondScreen route={place} />
    case 'siblings':
      return <Siblings route={place} />
    case 'compare':
      return <Compare route={place} />
    case 'event':
      return <EventScreen route={place} />
    case 'target':
      return <TargetScreen route={place} />
    case 'instrument':
      return <ReadInstrument route={place} />
    case 'gate':
      return <GateScreen route={place} />
    case 'history':
      return <HistoryScreen route={place} />
    case 'reopen':
      return <ReopenScreen route={place} />
    case 'contested':
      return <ContestedScreen route={place} />
    case 'contested-everywhere':
      return <ContestedEverywhere />
    case 'lens':
      return <LensScreen route={place} />
    case 'chronology':
      return <ChronologyScreen route={place} />
    case 'people':
      return <PeopleScreen route={place} />
    case 'agencies':
      return <AgenciesScreen route={place} />
    case 'agency':
      return <AgencyScreen route={place} />
    case 'plan':
      return <PlanScreen route={place} />
    case 'action':
      return <ActionScreen route={place} />
    case 'days':
      return <DaysScreen route={place} />
    case 'day':
      return <DayScreen route={place} />
    case 'decisions':
      return <DecisionsScreen route={place} />
    case 'decision':
      return <DecisionScreen route={place} />
    case 'case-review':
      return <CaseReviewScreen route={place} />
    case 'supervision':
      return <SupervisionScreen route={place} />
    case 'handover':
      return <HandoverScreen route={place} />
    case 'forget':
      return <ForgetScreen route={place} />
    case 'print':
      return <PrintScreen route={place} />
    case 'export':
      return <ExportScreen route={place} />
    case 'part':
      return <PartScreen route={place} />
    case 'retention':
      return <RetentionScreen />
    case 'settings':
      return <Settings />
    case 'check':
      return <CheckScreen />
    case 'log':
      return <LogScreen />
    case 'packs':
      return <Packs />
    case 'pack':
      return <PackScreen route={place} />
    case 'rules':
      return <Rules route={place} />
    case 'gallery':
    case 'nowhere':
      return <NotHere />
  }
}

function Inside(): ComponentChildren {
  const now = session.value
  switch (now.at) {
    case 'starting':
      return <Starting />
    case 'refused':
      return <Refused failure={now.failure} />
    case 'new':
      return <Welcome device={now.device} />
    case 'locked':
      return <Unlock device={now.device} />
    case 'open':
      return (
        <AppContext.Provider value={now.app}>
          <Trouble />
          <Screen place={route.value} />
          <AutoLock />
        </AppContext.Provider>
      )
  }
}

/** After this many milliseconds the first screen has been painted, and the rest may be loaded. */
const PAINTED = 400

/** The whole of what is on the screen: the cover over everything, else where the person stands. */
export function Root({ workerUrl }: { readonly workerUrl: (path: string) => string }) {
  const waiting = session.value.at === 'open' || session.value.at === 'locked'
  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(() => void warmUp(), PAINTED)
    return () => clearTimeout(timer)
  }, [waiting])
  useEffect(watchFaults, [])
  return (
    <>
      {isCovered.value ? (
        <CoverScreen />
      ) : (
        <Boundary>
          <Inside />
        </Boundary>
      )}
      <UpdateNotice scriptUrl={workerUrl} />
    </>
  )
}
