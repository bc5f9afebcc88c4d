import { Baby, Play, Plus } from 'lucide'
import { alertsFor, lookFor } from '../../app/alerts.ts'
import { today } from '../../app/app.ts'
import type { Family } from '../../app/read.ts'
import { type Course, courseOf } from '../../core/course.ts'
import type { Wording } from '../../core/instrument.ts'
import { formatAge, formatList } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useApp, useFamily, useWording } from '../context.tsx'
import { RecordsLine } from '../forget/RecordsLine.tsx'
import { LensSheet } from '../lens/LensSummary.tsx'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { LinkButton } from '../parts/Button.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { SafetyNotice } from '../people/SafetyNotice.tsx'
import { PrintLink } from '../print/PrintLink.tsx'
import { hrefTo, type Route } from '../route.ts'
import { AlertsSheet } from './AlertsSheet.tsx'
import { Earlier } from './Earlier.tsx'
import { Ending } from './Ending.tsx'
import { FollowUp } from './FollowUp.tsx'
import { Happened } from './Happened.tsx'
import { isHere } from './here.ts'
import { HistoryNotice } from './HistoryNotice.tsx'
import { familyName, personName } from '../../report/say/names.ts'
import { Notices } from './Notices.tsx'
import { Now } from './Now.tsx'
import { PracticeNote } from './PracticeNote.tsx'
import { People } from './People.tsx'
import { Standing } from './Standing.tsx'
import { Targets } from './Targets.tsx'
import { Visits } from './Visits.tsx'

const words = text.family
const back = { label: words.toCaseload, href: hrefTo({ at: 'caseload' }) }

/** One family: where each child is now, the visits, and the people. */
export function FamilyScreen({ route }: { readonly route: Extract<Route, { at: 'family' }> }) {
  const family = useFamily(route.caseId)
  const wording = useWording()
  if (!family || !wording) return <Waiting title={words.screen} back={back} family={{ caseId: route.caseId, at: 'family' }} />
  return isHere(family) ? <Whole key={family.id} family={family} wording={wording} /> : <NotHere />
}

function Whole({ family, wording }: { readonly family: Family; readonly wording: Wording }) {
  const app = useApp()
  const now = today(app.platform)
  const [look, alerts] = [lookFor(app, family), alertsFor(app, family)]
  const courses = family.children.map((child) => courseOf(family, child.id)).filter((course) => course !== null)
  const ages = formatList(family.children.map((child) => words.childAge(personName(child), formatAge(child.birth, now))))
  const open = look.episode.closing === null
  return (
    <Page
      title={words.screen}
      barTitle={familyName(family)}
      sub={ages || undefined}
      back={back}
      family={{ caseId: family.id, at: 'family' }}
    >
      <PageHead
        title={familyName(family)}
        sub={<About family={family} open={open} />}
        actions={open && <Actions family={family} courses={courses} />}
      />
      <div class="stack">
        <PracticeNote name={family.name} />
        <Ending family={family} look={look} />
        <SafetyNotice family={family} />
        <HistoryNotice family={family} alerts={alerts} />
        <Earlier family={family} />
        <Notices family={family} />
        {courses.length === 0 && <NoChildren caseId={family.id} />}
        <Standing family={family} look={look} />
        <div class="family__cols">
          {open && courses.length > 0 && (
            <div class="stack">
              <AlertsSheet family={family} wording={wording} look={look} alerts={alerts} />
              <FollowUp family={family} look={look} alerts={alerts} />
            </div>
          )}
          <div class="stack family__main">
            {courses.some(({ latest }) => latest) && <Now family={family} courses={courses} wording={wording} look={look} today={now} />}
            {courses.length > 0 && <Targets family={family} look={look} wording={wording} />}
            <Happened family={family} look={look} />
            <Visits family={family} today={now} />
          </div>
          <div class="stack family__side">
            <People family={family} today={now} />
            {family.adults.length > 0 && <LensSheet family={family} />}
            <RecordsLine caseId={family.id} />
          </div>
        </div>
      </div>
    </Page>
  )
}

function About({ family, open }: { readonly family: Family; readonly open: boolean }) {
  return (
    <p class="family__about">
      <a class="link" href={hrefTo({ at: 'family-edit', caseId: family.id })}>
        {words.rename}
      </a>
      {open && (
        <a class="link" href={hrefTo({ at: 'gate', caseId: family.id })}>
          {words.toGate}
        </a>
      )}
      <a class="link" href={hrefTo({ at: 'handover', caseId: family.id })}>
        {words.toHandover}
      </a>
      <a class="link" href={hrefTo({ at: 'export', caseId: family.id })}>
        {words.toTables}
      </a>
    </p>
  )
}

/** What one comes here to do: carry on where a visit is half done, else start one. */
function Actions({ family, courses }: { readonly family: Family; readonly courses: readonly Course[] }) {
  if (family.children.length === 0) return null
  const caseId = family.id
  const halfDone = family.visits.findLast((visit) => !visit.signed)
  const compared = courses.find(({ visits }) => visits.length > 1)
  const plan = hrefTo({ at: 'visit-plan', caseId, visitId: 'new' })
  return (
    <>
      <PrintLink caseId={caseId} report="family-sheet">
        {words.print}
      </PrintLink>
      {compared && (
        <LinkButton variant="quiet" href={hrefTo({ at: 'compare', caseId, childId: compared.child.id })}>
          {words.compare}
        </LinkButton>
      )}
      {halfDone ? (
        <>
          <LinkButton variant="quiet" href={plan}>
            {words.startAnother}
          </LinkButton>
          <LinkButton icon={Play} href={hrefTo({ at: 'visit', caseId, visitId: halfDone.id })}>
            {words.carryOn}
          </LinkButton>
        </>
      ) : (
        <LinkButton icon={Plus} href={plan}>
          {words.start}
        </LinkButton>
      )}
    </>
  )
}

function NoChildren({ caseId }: { readonly caseId: string }) {
  return (
    <div class="sheet">
      <EmptyState
        title={words.noChildrenTitle}
        icon={Baby}
        action={
          <LinkButton icon={Plus} href={hrefTo({ at: 'child-edit', caseId, childId: 'new' })}>
            {words.addChild}
          </LinkButton>
        }
      >
        {words.noChildrenHint}
      </EmptyState>
    </div>
  )
}
