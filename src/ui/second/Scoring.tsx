import { useEffect, useMemo, useRef } from 'preact/hooks'
import { confirmSecond } from '../../app/second.ts'
import type { SecondItem, SecondScoring } from '../../core/second.ts'
import { formatAge } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Page } from '../frame/Page.tsx'
import { Button } from '../parts/Button.tsx'
import { Dock } from '../parts/Dock.tsx'
import { Notice } from '../parts/Notice.tsx'
import { goTo, hrefTo } from '../route.ts'
import { beforeLeaving, trouble } from '../session.ts'
import { SaveLine } from '../visit/SaveLine.tsx'
import { createSaver } from '../visit/saver.ts'
import { useHold } from '../visit/useHold.ts'
import { secondName } from './people.ts'
import { ScoreItem } from './ScoreItem.tsx'
import { ScoreRail } from './ScoreRail.tsx'
import type { SecondProps } from './SecondScreen.tsx'
import { FINISH, isAnswered, type Part } from './steps.ts'

export interface ScoringProps extends SecondProps {
  readonly scoring: SecondScoring
  readonly parts: readonly Part[]
  readonly item: SecondItem
}

const words = text.second

/** One item of a second scoring: nothing of the first scorer's is on it. What is tapped is on the disk before the line says so. */
export function Scoring({ family, visit, child, wording, back, scoring, parts, item }: ScoringProps) {
  const app = useApp()
  const saver = useMemo(() => createSaver(app.platform.now), [app])
  useEffect(() => beforeLeaving(() => saver.flush()), [saver])
  const { mine, takeOver } = useHold(`${scoring.about}/second`, () => saver.flush().finally(saver.forget))
  const { about } = item.reading
  const writes = useRef(mine)
  writes.current = mine
  // Leaving an item, by whatever way, makes a fact of it.
  useEffect(() => {
    return () => {
      void saver.flush().then(async (flushed) => {
        if (flushed && writes.current && (await confirmSecond(app, family.id, about)).ok) saver.settle(about)
      })
    }
  }, [about, saver, app, family.id])

  const all = parts.flatMap((part) => part.items)
  const at = all.indexOf(item)
  const place = (step: string) => ({ at: 'second', caseId: family.id, visitId: visit.id, childId: child.id, step }) as const
  const stepOf = (other: SecondItem | undefined) => other?.reading.item.code ?? FINISH
  const before = all[at - 1]

  async function leaveTo(step: string) {
    if (!(await saver.flush())) return
    if (mine) {
      const confirmed = await confirmSecond(app, family.id, about)
      if (!confirmed.ok) {
        saver.state.value = { kind: 'failed', failure: confirmed.failure }
        return
      }
      saver.settle(about)
    }
    goTo(place(step))
  }

  saver.version.value
  const answered = isAnswered(item) || saver.latest(about)?.answer !== undefined
  const isLast = at === all.length - 1
  return (
    <Page
      title={words.screen}
      barTitle={`${child.name}, ${formatAge(child.birth, visit.on)}`}
      sub={words.by(secondName(scoring))}
      back={back}
      focusOn={about}
      dock={
        <Dock
          label={words.screen}
          start={
            <div class="dock__words">
              {before && (
                <Button variant="quiet" onClick={() => void leaveTo(stepOf(before))}>
                  {words.back}
                </Button>
              )}
              <SaveLine saver={saver} drafted={family.drafted.size > 0} />
            </div>
          }
        >
          <Button variant={answered ? 'primary' : 'quiet'} onClick={() => void leaveTo(stepOf(all[at + 1]))}>
            {isLast ? words.toFinish : answered ? words.next : words.skip}
          </Button>
        </Dock>
      }
    >
      <div class="desk">
        <div class="desk__rail">
          <ScoreRail {...{ parts, item, wording }} hrefOf={(code) => hrefTo(place(code))} />
        </div>
        <div class="desk__step">
          {mine === false && (
            <Notice
              variant="attention"
              title={words.elsewhere}
              actions={
                <Button small onClick={takeOver}>
                  {words.takeOver}
                </Button>
              }
            >
              {words.elsewhereHint}
            </Notice>
          )}
          <fieldset class="desk__write" disabled={mine === false || trouble.value !== null} key={about}>
            <ScoreItem {...{ family, visit, child, wording, scoring, parts, item, saver }} />
          </fieldset>
        </div>
        <p class="desk__foot">
          <a href={hrefTo(place(FINISH))}>{words.toFinishNow}</a>
        </p>
      </div>
    </Page>
  )
}
