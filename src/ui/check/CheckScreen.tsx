import { CircleX, ScanSearch } from 'lucide'
import type { CheckStep } from '../../app/check-found.ts'
import type { LastCheck } from '../../app/health.ts'
import * as text from '../../i18n/index.ts'
import { whenOf } from '../forget/say.ts'
import { Page } from '../frame/Page.tsx'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Progress } from '../parts/Progress.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { hrefTo } from '../route.ts'
import { Diagnostics } from './Diagnostics.tsx'
import { Outcome } from './Outcome.tsx'
import { type Checking, useCheck } from './useCheck.ts'

const words = text.check

function sayLast(last: LastCheck | null): string {
  if (!last) return words.never
  const when = whenOf(last.at)
  if (last.wrong > 0) return words.lastWrong(when, last.wrong)
  return last.skipped > 0 || last.stopped ? words.lastPart(when) : words.lastWhole(when)
}

function Step({ step: { part, done, of } }: { readonly step: CheckStep }) {
  if (part === 'pages' || part === 'facts' || part === 'signatures')
    return of > 1 ? <Progress label={words.progress} value={done} max={of} words={words.busy.pages(done, of)} /> : null
  return <Progress label={words.progress} value={1} max={1} words={words.busy[part]} />
}

function Start({ checking: { standing, last, start, stop } }: { readonly checking: Checking }) {
  const working = standing.at === 'working'
  return (
    <Sheet title={words.last} titleHidden>
      <div class="stack">
        {last !== undefined && standing.at === 'rest' && <p>{sayLast(last)}</p>}
        {working && <Step step={standing.step} />}
        <div>
          {working ? (
            <Button key="stop" variant="quiet" icon={CircleX} onClick={stop}>
              {words.stop}
            </Button>
          ) : (
            <Button key="start" icon={ScanSearch} variant={standing.at === 'done' ? 'quiet' : 'primary'} onClick={() => void start()}>
              {standing.at === 'rest' ? words.start : words.again}
            </Button>
          )}
        </div>
      </div>
    </Sheet>
  )
}

/** Everything on this tablet held against what was written; and what whoever helps may know of it. */
export function CheckScreen() {
  const checking = useCheck()
  const { standing } = checking
  return (
    <Page title={words.screen} barTitle={words.screen} back={{ label: words.toSettings, href: hrefTo({ at: 'settings' }) }}>
      <PageHead title={words.title} sub={words.sub} />
      <div class="stack">
        <Start checking={checking} />
        {standing.at === 'failed' && <Notice variant="alert" role="alert" title={words.failed} />}
        {standing.at === 'done' && <Outcome checked={standing.checked} />}
        <Diagnostics />
        <p>
          <a class="link" href={hrefTo({ at: 'log' })}>
            {text.log.link}
          </a>
        </p>
      </div>
    </Page>
  )
}
