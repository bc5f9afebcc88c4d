import { UsersRound } from 'lucide'
import type { Family } from '../../app/read.ts'
import { type ChildVisit, type Course, courseOf, mainInstrument } from '../../core/course.ts'
import type { Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { useFamily, useWording } from '../context.tsx'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { InMarking, useMarking } from '../marking.tsx'
import { LinkButton } from '../parts/Button.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { hrefTo, type Route } from '../route.ts'
import { CourseLegend } from './CourseLegend.tsx'
import { drawnGrade } from '../../report/compare/courses.ts'
import { SiblingsNow } from './SiblingsNow.tsx'
import { SiblingsOver } from './SiblingsOver.tsx'

const words = text.compare

/** A child with a visit to show. */
export interface Sibling {
  readonly course: Course
  readonly latest: ChildVisit
}

/** The children of a family side by side: one row a child, five domains, each on its own. */
export function Siblings({ route }: { readonly route: Extract<Route, { at: 'siblings' }> }) {
  const family = useFamily(route.caseId)
  const instrument = family ? mainInstrument(family.visits.map((visit) => ({ visit }))) : null
  const last = family?.visits.findLast((visit) => visit.instrument.id === instrument)
  const wording = useWording(last?.instrument.id, last?.instrument.version)
  const back = { label: family?.name ?? text.common.back, href: hrefTo({ at: 'family', caseId: route.caseId }) }
  if (!family || !wording) return <Waiting title={words.siblings} back={back} />
  if (family.children.length === 0) return <NotHere />
  const courses = family.children.flatMap((child) => courseOf(family, child.id, instrument ?? undefined) ?? [])
  return (
    <Page title={words.siblings} back={back}>
      <PageHead title={words.siblingsTitle(family.name)} sub={words.siblingsSub} />
      {last && courses.length > 1 ? (
        <InMarking instrument={last} wording={wording}>
          <Rows {...{ family, courses, wording }} />
        </InMarking>
      ) : (
        <EmptyState
          icon={UsersRound}
          title={courses.length > 1 ? words.noneTitle : words.siblingsOne}
          action={
            courses.length > 1 ? (
              <LinkButton href={hrefTo({ at: 'visit-plan', caseId: family.id, visitId: 'new' })}>{words.planBaseline}</LinkButton>
            ) : (
              <LinkButton href={hrefTo({ at: 'child-edit', caseId: family.id, childId: 'new' })}>{text.family.addChild}</LinkButton>
            )
          }
        >
          {courses.length > 1 ? words.siblingsNoVisits : words.siblingsOneHint}
        </EmptyState>
      )}
    </Page>
  )
}

interface RowsProps {
  readonly family: Family
  readonly courses: readonly Course[]
  readonly wording: Wording
}

function Rows({ family, courses, wording }: RowsProps) {
  const { goodEnough } = useMarking().scale
  const shown = courses.flatMap((course): Sibling[] => (course.latest ? [{ course, latest: course.latest }] : []))
  const sentences = courses.map(({ child, latest, domains }) => {
    if (!latest) return words.siblingsNoVisit(child.name)
    const worse = domains.filter(({ now }) => (drawnGrade(now) ?? goodEnough) > goodEnough)
    const concerns = worse.map(({ domain }) => wording.domains[domain]?.name ?? domain)
    return words.siblingsShows(child.name, latest.visit.on, concerns)
  })
  const domains = shown[0]?.course.domains.map(({ domain }) => domain) ?? []
  return (
    <div class="stack siblings">
      <Sheet title={words.siblingsOver} sub={words.higher}>
        <ul class="siblings__said">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <SiblingsOver {...{ domains, wording }} caseId={family.id} siblings={shown} />
        <CourseLegend
          marks={[]}
          unseen={shown.some(({ course }) =>
            course.visits.some(({ profile }) => profile.domains.some((domain) => drawnGrade(domain) === null)),
          )}
        />
      </Sheet>
      <Sheet title={words.siblingsNow}>
        <SiblingsNow {...{ domains, wording }} siblings={shown} />
      </Sheet>
    </div>
  )
}
