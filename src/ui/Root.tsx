import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { AppContext } from './context.tsx'
import { Caseload } from './caseload/Caseload.tsx'
import { later, warmUp } from './frame/later.tsx'
import { NotHere } from './frame/NotHere.tsx'
import { AutoLock } from './lock/AutoLock.tsx'
import { CoverScreen } from './lock/CoverScreen.tsx'
import { type Route, route } from './route.ts'
import { isCovered, session } from './session.ts'
import { Refused } from './start/Refused.tsx'
import { Trouble } from './start/Trouble.tsx'
import { Unlock } from './start/Unlock.tsx'
import { Welcome } from './start/Welcome.tsx'
import { UpdateNotice } from './update/UpdateNotice.tsx'

// The caseload is the first screen after unlocking; the others come while the person looks at it.
const VisitScreen = later(async () => (await import('./visit/VisitScreen.tsx')).VisitScreen)
const FinishScreen = later(async () => (await import('./visit/FinishScreen.tsx')).FinishScreen)
const FamilyScreen = later(async () => (await import('./family/FamilyScreen.tsx')).FamilyScreen)
const ReadVisit = later(async () => (await import('./read/ReadVisit.tsx')).ReadVisit)
const Compare = later(async () => (await import('./compare/Compare.tsx')).Compare)
const VisitPlanForm = later(async () => (await import('./plan/VisitPlanForm.tsx')).VisitPlanForm)
const NewFamily = later(async () => (await import('./family/NewFamily.tsx')).NewFamily)
const FamilyEdit = later(async () => (await import('./family/FamilyEdit.tsx')).FamilyEdit)
const ChildEdit = later(async () => (await import('./family/ChildEdit.tsx')).ChildEdit)
const AdultEdit = later(async () => (await import('./family/AdultEdit.tsx')).AdultEdit)
const Settings = later(async () => (await import('./settings/Settings.tsx')).Settings)

function Screen({ place }: { readonly place: Route }) {
  switch (place.at) {
    case 'caseload':
      return <Caseload />
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
    case 'compare':
      return <Compare route={place} />
    case 'settings':
      return <Settings />
    case 'gallery':
    case 'nowhere':
      return <NotHere />
  }
}

function Inside(): ComponentChildren {
  const now = session.value
  switch (now.at) {
    case 'starting':
      return null
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
  const open = session.value.at === 'open'
  useEffect(() => {
    if (!open) return
    const timer = setTimeout(() => void warmUp(), PAINTED)
    return () => clearTimeout(timer)
  }, [open])
  return (
    <>
      {isCovered.value ? <CoverScreen /> : <Inside />}
      <UpdateNotice scriptUrl={workerUrl} />
    </>
  )
}
