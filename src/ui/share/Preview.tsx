import { LockKeyhole, TriangleAlert } from 'lucide'
import { useState } from 'preact/hooks'
import { today } from '../../app/app.ts'
import { type Arrival, type TakenIn, takeIn, type TakeInFailure } from '../../app/exchange/exchange.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Page } from '../frame/Page.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Pill } from '../parts/Pill.tsx'
import { hrefTo } from '../route.ts'
import { Adds } from './Adds.tsx'
import { type Agreement, agreementsFor, Decide } from './Decide.tsx'
import { Differences } from './Differences.tsx'
import { Totals } from './Totals.tsx'
import { asideCount, Wrong } from './Wrong.tsx'

const words = text.share.preview

export interface PreviewProps {
  readonly arrival: Arrival
  /** Somebody was saving: the way on is to save. */
  readonly saving: boolean
  /** A place for the shared file is known. */
  readonly canSave: boolean
  readonly onTaken: (taken: TakenIn, thenSave: boolean) => void
  readonly onLeave: () => void
}

/** What a file would do, before any of it is done. */
export function Preview({ arrival, saving, canSave, onTaken, onLeave }: PreviewProps) {
  const app = useApp()
  const now = today(app.platform)
  const [leaveOut, setLeaveOut] = useState<ReadonlySet<string>>(new Set())
  const [agreed, setAgreed] = useState<ReadonlySet<Agreement>>(new Set())
  const [asked, setAsked] = useState(0)
  const [busy, setBusy] = useState<'take' | 'save' | null>(null)
  const [failure, setFailure] = useState<TakeInFailure | null>(null)
  const { from, at, aside, openedBy, team, list } = arrival
  const missing = agreementsFor(arrival).filter((each) => !agreed.has(each))

  async function take(thenSave: boolean) {
    if (missing.length > 0) return setAsked(asked + 1)
    setBusy(thenSave ? 'save' : 'take')
    setFailure(null)
    const taken = await takeIn(app, arrival, { leaveOut: [...leaveOut] })
    setBusy(null)
    if (taken.ok) onTaken(taken.value, thenSave)
    else setFailure(taken.failure)
  }

  const toggle = <T,>(set: ReadonlySet<T>, one: T, on: boolean) => new Set(on ? [...set, one] : [...set].filter((each) => each !== one))
  const mark = aside ? (
    <Pill tone="line" icon={TriangleAlert}>
      {words.notWhole(asideCount(aside))}
    </Pill>
  ) : (
    <Pill icon={LockKeyhole}>{words.whole[openedBy]}</Pill>
  )
  return (
    <Page title={words.title} barTitle={words.bar(from.name)} back={{ label: words.back, href: hrefTo({ at: 'share' }) }}>
      <div class="stack share">
        <PageHead
          title={team === 'joinable' && list ? words.joinTitle : words.title}
          sub={
            <>
              <p>{words.sub(from.name, at.wall, now)}</p>
              <p>{words.who(from.name, from.role, from.agency)}</p>
            </>
          }
          actions={mark}
        />
        <Totals arrival={arrival} />
        <div class="cols">
          <div class="stack">
            <Wrong arrival={arrival} today={now} />
            <Differences arrival={arrival} today={now} />
            <Adds
              arrival={arrival}
              today={now}
              leaveOut={leaveOut}
              onLeaveOut={(caseId, out) => setLeaveOut(toggle(leaveOut, caseId, out))}
            />
          </div>
          <Decide
            {...{ arrival, leaveOut, saving, canSave, agreed, busy, failure }}
            asked={missing.length > 0 ? asked : 0}
            missing={missing}
            onAgree={(which, yes) => setAgreed(toggle(agreed, which, yes))}
            onTake={() => void take(false)}
            onTakeAndSave={() => void take(true)}
            onLeave={onLeave}
          />
        </div>
      </div>
    </Page>
  )
}
