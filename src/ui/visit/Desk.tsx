import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { confirm } from '../../app/answers.ts'
import type { Family } from '../../app/read.ts'
import { childAt, itemAt } from '../../core/fact.ts'
import { shown } from '../../core/fold.ts'
import type { Wording } from '../../core/instrument.ts'
import { lastTime } from '../../core/previous.ts'
import type { Profile, Visit } from '../../core/visit.ts'
import { formatAge, formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Page } from '../frame/Page.tsx'
import { Button } from '../parts/Button.tsx'
import { Dock } from '../parts/Dock.tsx'
import { Notice } from '../parts/Notice.tsx'
import { goTo, hrefTo, route } from '../route.ts'
import { beforeLeaving, trouble } from '../session.ts'
import { type AnswerValues, isDrafted, owesReason, shownAnswer } from './answering.ts'
import { ChildStep } from './ChildStep.tsx'
import { ItemStep } from './ItemStep.tsx'
import { SaveLine } from './SaveLine.tsx'
import { createSaver } from './saver.ts'
import { SensesStep } from './SensesStep.tsx'
import { nameOf, neighbour, type Step, type Stop } from './steps.ts'
import { useHold } from './useHold.ts'
import { VisitRail } from './VisitRail.tsx'

export interface DeskProps {
  readonly family: Family
  readonly visit: Visit
  readonly wording: Wording
  readonly profile: Profile
  readonly stops: readonly Stop[]
  readonly step: Step
}

/** The thing that a step's draft is about. */
function aboutOf(visit: Visit, childId: string, step: Step): string {
  if (step.kind === 'item') return itemAt(visit.id, childId, step.reading.item.code)
  return step.kind === 'child' ? childAt(visit.id, childId) : visit.id
}

function onwardWord(onward: Step | null): string {
  if (!onward) return text.visit.toFinish
  return onward.kind === 'item' ? text.visit.nextItem : text.visit.next
}

/** A visit being graded: the rail, one step, and the dock. What is tapped is on the disk before the line says so. */
export function Desk({ family, visit, wording, profile, stops, step }: DeskProps) {
  const app = useApp()
  const saver = useMemo(() => createSaver(app.platform.now), [app])
  useEffect(() => beforeLeaving(() => saver.flush()), [saver])
  const { mine, takeOver } = useHold(visit.id, () => saver.flush().finally(saver.forget))
  const [askedWhy, setAskedWhy] = useState(false)

  const { childId } = profile
  const name = nameOf(step)
  const about = aboutOf(visit, childId, step)
  const earlier = step.kind === 'item' ? lastTime(family, visit, childId, step.reading.item.code) : null
  saver.version.value
  const latest = saver.latest(about) as AnswerValues | undefined
  const owes = step.kind === 'item' && owesReason(visit, step.reading, earlier !== null, shownAnswer(step.reading, latest))

  // What each step was like when it was last on the screen: it is asked for when the screen has gone on to another one already.
  const standing = useRef(new Map<string, { owes: boolean; mine: boolean }>())
  standing.current.set(about, { owes, mine: mine === true })
  // Leaving a step, by whatever way, makes a fact of it. A change that owes a reason stays a draft, and the finish asks for it.
  useEffect(() => {
    setAskedWhy(false)
    return () => {
      const left = standing.current.get(about)
      void saver.flush().then(async (flushed) => {
        if (flushed && left?.mine && !left.owes && (await confirm(app, family.id, about)).ok) saver.settle(about)
      })
    }
  }, [about, saver, app, family.id])

  const finish = { at: 'visit-finish', caseId: family.id, visitId: visit.id } as const

  /** True when what was drafted here is a fact, or nothing was drafted. */
  async function settle(): Promise<boolean> {
    if (!(await saver.flush())) return false
    if (!mine) return true
    const confirmed = await confirm(app, family.id, about)
    if (confirmed.ok) saver.settle(about)
    else saver.state.value = { kind: 'failed', failure: confirmed.failure }
    return confirmed.ok
  }

  async function leaveTo(go: () => void) {
    if (owes && !askedWhy) return setAskedWhy(true)
    const here = route.value
    // Whoever went elsewhere while it was being written is not brought back.
    if ((owes || (await settle())) && route.value === here) go()
  }

  const answered = step.kind !== 'item' || step.reading.counted.kind !== 'unanswered' || latest?.answer !== undefined
  const drafted = step.kind === 'item' && (isDrafted(step.reading) || saver.isTouched(about))
  // Where last time's grade waits, the first press confirms and shows it, and the next one goes on.
  const asksConfirm = drafted && answered && earlier !== null && shown(visit.registers.previous) === 'hidden'
  const onward = neighbour(stops, name, 1)
  const before = neighbour(stops, name, -1)
  const goOn = () => (onward ? goTo({ at: 'visit', caseId: family.id, visitId: visit.id, childId, step: nameOf(onward) }) : goTo(finish))
  const goBack = () => before && goTo({ at: 'visit', caseId: family.id, visitId: visit.id, childId, step: nameOf(before) })
  const primary = asksConfirm ? text.visit.confirm : onwardWord(onward)

  const child = family.children.find((candidate) => candidate.id === childId)
  const title = child ? `${child.name}, ${formatAge(child.birth, visit.on)}` : ''
  const kind = `${text.grading.visitType[visit.type]} · ${text.grading.set[visit.set]}`
  return (
    <Page
      title={text.visit.screen}
      barTitle={title}
      sub={text.visit.ofChild(kind, formatDay(visit.on))}
      back={{ label: text.visit.toFamily, href: hrefTo({ at: 'family', caseId: family.id }) }}
      focusOn={about}
      dock={
        <Dock
          label={text.visit.screen}
          start={
            <div class="dock__words">
              {before && (
                <Button variant="quiet" onClick={() => void leaveTo(goBack)}>
                  {text.visit.back}
                </Button>
              )}
              <SaveLine saver={saver} drafted={family.drafted.size > 0} />
            </div>
          }
        >
          {!answered && onward && (
            <Button variant="quiet" onClick={goOn}>
              {text.visit.skip}
            </Button>
          )}
          <Button onClick={() => void leaveTo(asksConfirm ? () => undefined : goOn)}>{primary}</Button>
        </Dock>
      }
    >
      <div class="desk">
        <VisitRail {...{ family, visit, wording, profile, stops, step }} />
        <div class="desk__step">
          {mine === false && (
            <Notice
              variant="attention"
              title={text.visit.elsewhere}
              actions={
                <Button small onClick={takeOver}>
                  {text.visit.takeOver}
                </Button>
              }
            >
              {text.visit.elsewhereHint}
            </Notice>
          )}
          <fieldset class="desk__write" disabled={mine === false || trouble.value !== null} key={about}>
            {step.kind === 'item' && (
              <ItemStep
                {...{ family, visit, wording, childId, saver, earlier, stops }}
                reading={step.reading}
                askWhy={owes && askedWhy}
                onKeyBack={() => void leaveTo(goBack)}
                onKeyOn={() => void leaveTo(goOn)}
              />
            )}
            {step.kind === 'senses' && <SensesStep {...{ family, visit, wording, saver }} />}
            {step.kind === 'child' && child && <ChildStep {...{ family, visit, profile, child, wording, saver }} />}
          </fieldset>
        </div>
        <p class="desk__foot">
          <a href={hrefTo({ at: 'visit-plan', caseId: family.id, visitId: visit.id })}>{text.visit.about}</a>
          <a href={hrefTo(finish)}>{text.visit.toFinishNow}</a>
        </p>
      </div>
    </Page>
  )
}
