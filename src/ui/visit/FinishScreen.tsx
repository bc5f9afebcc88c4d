import { useState } from 'preact/hooks'
import { disputesOf } from '../../app/settle.ts'
import { signVisit } from '../../app/sign.ts'
import type { Family } from '../../app/read.ts'
import type { Wording } from '../../core/instrument.ts'
import type { Profile, Visit } from '../../core/visit.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useApp, useFamily, useWording } from '../context.tsx'
import { ExplainGrade } from '../explain/ExplainGrade.tsx'
import { sayDomain } from '../../report/say/domain.ts'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { Button, LinkButton } from '../parts/Button.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Dock } from '../parts/Dock.tsx'
import { GradeTile } from '../parts/GradeTile.tsx'
import { InMarking, useMarking } from '../marking.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { TaskList } from '../parts/TaskList.tsx'
import { PartialNotice } from '../read/PartialNotice.tsx'
import { goTo, hrefTo, type Route } from '../route.ts'
import { SecondLine } from '../second/SecondLine.tsx'
import { useProof } from '../start/useProof.tsx'
import { ChildFirst } from './ChildFirst.tsx'
import { openPoints, placeOf } from './finish.ts'

/** The end of a visit: what is open, the grades with their reasons, and the signature that freezes it. */
export function FinishScreen({ route }: { readonly route: Extract<Route, { at: 'visit-finish' }> }) {
  const family = useFamily(route.caseId)
  const visit = family?.visits.find((candidate) => candidate.id === route.visitId)
  const wording = useWording(visit?.instrument.id, visit?.instrument.version)
  const back = { label: text.visit.backToVisit, href: hrefTo({ at: 'visit', caseId: route.caseId, visitId: route.visitId }) }
  if (!family || !wording) return <Waiting title={text.visit.finishScreen} back={back} />
  if (!visit) return <NotHere />
  return (
    <InMarking instrument={visit} wording={wording}>
      <Finish {...{ family, visit, wording, back }} />
    </InMarking>
  )
}

interface FinishProps {
  readonly family: Family
  readonly visit: Visit
  readonly wording: Wording
  readonly back: { readonly label: string; readonly href: string }
}

function Finish({ family, visit, wording, back }: FinishProps) {
  const app = useApp()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const proof = useProof('sign-proof')
  const points = openPoints(family, visit, wording)
  const read = { at: 'visit-read', caseId: family.id, visitId: visit.id } as const

  async function sign() {
    if (points.some((point) => point.needed)) return setFailure(text.visit.signOpen)
    setFailure(undefined)
    setBusy(true)
    const signed = (await proof.prove()) ? await signVisit(app, family.id, visit.id) : null
    setBusy(false)
    if (!signed) return
    if (signed.ok || signed.failure.kind === 'signed') goTo(read)
    else setFailure(text.failures[signed.failure.kind]())
  }

  const kind = `${text.grading.visitType[visit.type]} · ${text.grading.set[visit.set]}`
  const action = visit.signed ? (
    <LinkButton href={hrefTo(read)}>{text.visit.readIt}</LinkButton>
  ) : (
    <Button busy={busy} busyWord={text.visit.signing} onClick={() => void sign()}>
      {text.visit.sign}
    </Button>
  )
  return (
    <Page title={text.visit.finishScreen} barTitle={family.name} back={back} dock={<Dock label={text.visit.finishScreen}>{action}</Dock>}>
      <PageHead title={text.visit.finishTitle} sub={text.visit.finishSub(kind, formatDay(visit.on))} />
      <div class="stack">
        <PartialNotice family={family} />
        <OpenHere family={family} visit={visit} />
        {failure && <Notice variant="alert" role="alert" title={failure} />}
        {visit.children.map((childId) => {
          const profile = visit.profiles.get(childId)
          const child = family.children.find((candidate) => candidate.id === childId)
          return profile && child && <ChildFirst key={childId} {...{ family, visit, child, profile }} />
        })}
        <Sheet title={text.visit.toDo} count={points.length}>
          {points.length === 0 ? (
            <p>{text.visit.toDoNone}</p>
          ) : (
            <TaskList
              tasks={points.map((point) => ({
                key: point.key,
                name: point.words,
                href: hrefTo(placeOf(family, visit, point)),
                status: point.needed
                  ? { text: text.visit.needed, tone: 'todo' as const }
                  : { text: text.visit.optional, tone: 'blocked' as const },
              }))}
            />
          )}
        </Sheet>
        {visit.children.map((childId) => {
          const profile = visit.profiles.get(childId)
          const child = family.children.find((candidate) => candidate.id === childId)
          return profile && child && <ChildGrades key={childId} name={child.name} profile={profile} wording={wording} />
        })}
        <div class="second-lines">
          {family.children.map((child) => visit.children.includes(child.id) && <SecondLine key={child.id} {...{ family, visit, child }} />)}
        </div>
        <p class="sub">{text.visit.signHint}</p>
        {!visit.signed && proof.field && (
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault()
              if (!busy) void sign()
            }}
          >
            {proof.field}
          </form>
        )}
      </div>
    </Page>
  )
}

/** That people entered different things in this visit, with the way to settle it; signing does not wait for it. */
function OpenHere({ family, visit }: { readonly family: Family; readonly visit: Visit }) {
  const [first, ...rest] = new Set(disputesOf(family).open.flatMap(({ place, about }) => (place.visit === visit.id ? [about] : [])))
  if (first === undefined) return null
  return (
    <Notice
      variant="attention"
      title={text.visit.contestedLeft(rest.length + 1)}
      actions={
        <a class="link" href={hrefTo({ at: 'contested', caseId: family.id, about: first })}>
          {text.visit.contestedSettle}
        </a>
      }
    >
      {text.visit.contestedLeftHint}
    </Notice>
  )
}

function ChildGrades({ name, profile, wording }: { readonly name: string; readonly profile: Profile; readonly wording: Wording }) {
  const marking = useMarking()
  // Such an instrument adds up by a rule of its own, and says what that can do wrong.
  const summed = profile.domains.some((domain) => domain.kind === 'summed')
  return (
    <Sheet title={text.visit.gradesOf(name)} sub={summed ? undefined : text.grading.noTotal}>
      <ul class="finish__domains">
        {profile.domains
          .filter((domain) => domain.kind !== 'not-asked')
          .map((domain) => (
            <li key={domain.domain}>
              <GradeTile grade={domain.kind === 'graded' ? domain.grade : null} decorative />
              <div>
                <p>
                  <b>{wording.domains[domain.domain]?.name}</b>{' '}
                  <span class="sub">
                    {domain.kind === 'graded' ? marking.word(domain.grade) : sayDomain(domain, marking)}
                    {' · '}
                    {text.grading.seenOf(domain.coverage.graded, domain.coverage.asked)}
                  </span>
                </p>
                <Disclosure summary={text.visit.whyThisGrade}>
                  <ExplainGrade domain={domain} wording={wording} />
                </Disclosure>
              </div>
            </li>
          ))}
      </ul>
    </Sheet>
  )
}
