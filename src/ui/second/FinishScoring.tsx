import { useState } from 'preact/hooks'
import { finishSecond } from '../../app/second.ts'
import type { SecondScoring } from '../../core/second.ts'
import { formatAge } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Page } from '../frame/Page.tsx'
import { Button, LinkButton } from '../parts/Button.tsx'
import { Dock } from '../parts/Dock.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { TaskList } from '../parts/TaskList.tsx'
import { goInstead, hrefTo } from '../route.ts'
import { secondName } from './people.ts'
import { partName } from './ScoreRail.tsx'
import type { SecondProps } from './SecondScreen.tsx'
import { isAnswered, type Part } from './steps.ts'

export interface FinishScoringProps extends SecondProps {
  readonly scoring: SecondScoring
  readonly parts: readonly Part[]
}

const words = text.second

/** The end of a second scoring: what has no answer yet, and the word that it is finished. */
export function FinishScoring({ family, visit, child, wording, back, scoring, parts }: FinishScoringProps) {
  const app = useApp()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const place = { at: 'second', caseId: family.id, visitId: visit.id, childId: child.id } as const
  const all = parts.flatMap((part) => part.items)
  const done = all.filter(isAnswered).length
  const left = parts.flatMap((part) => {
    const open = part.items.filter((item) => !isAnswered(item))
    return open.length === 0 ? [] : [{ part, open }]
  })

  async function finish() {
    if (done === 0) return setFailure(words.nothingYet)
    setFailure(null)
    setBusy(true)
    const finished = await finishSecond(app, family.id, scoring)
    setBusy(false)
    if (finished.ok) goInstead(place)
    else setFailure(text.failures[finished.failure.kind]())
  }

  const last = all.at(-1)?.reading.item.code
  return (
    <Page
      title={words.screen}
      barTitle={`${child.name}, ${formatAge(child.birth, visit.on)}`}
      sub={words.by(secondName(scoring))}
      back={back}
      focusOn="finish"
      dock={
        <Dock
          label={words.screen}
          start={
            last && (
              <LinkButton variant="quiet" href={hrefTo({ ...place, step: left[0]?.open[0]?.reading.item.code ?? last })}>
                {words.backToItems}
              </LinkButton>
            )
          }
        >
          <Button busy={busy} busyWord={words.finishing} onClick={() => void finish()}>
            {words.finish}
          </Button>
        </Dock>
      }
    >
      <PageHead title={words.finishTitle} sub={words.finishSub(done, all.length)} />
      <div class="stack">
        {failure !== null && <Notice variant="alert" role="alert" title={failure} />}
        <Sheet title={words.left} count={all.length - done} sub={left.length > 0 ? words.leftHint : undefined}>
          {left.length === 0 ? (
            <p>{words.leftNone}</p>
          ) : (
            <TaskList
              tasks={left.map(({ part, open }) => ({
                key: part.key,
                name: words.leftIn(partName(part, wording), open.length),
                href: hrefTo({ ...place, step: open[0]?.reading.item.code ?? '' }),
                status: { text: words.goThere, tone: 'blocked' as const },
              }))}
            />
          )}
        </Sheet>
        <p>{words.finishHint}</p>
      </div>
    </Page>
  )
}
