import { NotebookPen } from 'lucide'
import { useEffect, useState } from 'preact/hooks'
import { alertsFor, lookFor } from '../../app/alerts.ts'
import type { Family } from '../../app/read.ts'
import { readSupervision, supervisionFor } from '../../app/supervision.ts'
import type { Wording } from '../../core/instrument.ts'
import { supervisionsOf } from '../../core/supervision.ts'
import { formatAgo, formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { AlertList } from '../alerts/AlertList.tsx'
import { useApp, useFamily, useWording } from '../context.tsx'
import { isHere } from '../family/here.ts'
import { familyName } from '../../report/say/names.ts'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { LinkButton } from '../parts/Button.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { useOpenInPrint } from '../read/useOpenInPrint.ts'
import { PrintLink } from '../print/PrintLink.tsx'
import { hrefTo, type Route } from '../route.ts'
import { trouble } from '../session.ts'
import { DueSheet } from './DueSheet.tsx'
import { NoteScreen } from './NoteScreen.tsx'
import { OverdueSheet } from './OverdueSheet.tsx'
import { PastSheet } from './PastSheet.tsx'
import { QuestionsSheet } from './QuestionsSheet.tsx'
import { SinceSheet } from './SinceSheet.tsx'
import { StuckSheet } from './StuckSheet.tsx'
import { UnseenSheet } from './UnseenSheet.tsx'

const words = text.supervision
const back = { label: text.family.toCaseload, href: hrefTo({ at: 'caseload' }) }

/** The sheet that a supervision begins with, and what was talked about before; with a step, the form for what is talked about now. */
export function SupervisionScreen({ route }: { readonly route: Extract<Route, { at: 'supervision' }> }) {
  const { caseId, step } = route
  const family = useFamily(caseId)
  const wording = useWording()
  const nav = { caseId, at: 'supervision' } as const
  if (!family || !wording) return <Waiting title={words.screen} back={back} family={nav} />
  if (!isHere(family)) return <NotHere />
  const closed = family.episodes.at(-1)?.closing != null
  if (step === 'note' && !closed) return <NoteScreen key={caseId} family={family} />
  return <Whole key={caseId} {...{ family, wording, closed }} />
}

interface WholeProps {
  readonly family: Family
  readonly wording: Wording
  readonly closed: boolean
}

function Whole({ family, wording, closed }: WholeProps) {
  const app = useApp()
  const [look, alerts] = [lookFor(app, family), alertsFor(app, family)]
  const sheet = supervisionFor(app, family)
  const begun = useBegun(family.id)
  useOpenInPrint()
  const { today } = look
  const part = { family, wording, look, sheet }
  const past = <PastSheet {...{ family, today }} past={supervisionsOf(family)} />
  const counts = sheet.alerts.map(({ level, alerts: of }) => words.level(text.alerts.level[level], of.length)).join(' · ')
  return (
    <Page title={words.screen} barTitle={familyName(family)} back={back} family={{ caseId: family.id, at: 'supervision' }}>
      <PageHead
        title={words.screen}
        sub={closed ? words.closed : saySub(sheet.last?.on, sheet.since, today)}
        actions={
          <>
            <PrintLink caseId={family.id} report="supervision">
              {words.print}
            </PrintLink>
            {!closed && (
              <LinkButton icon={NotebookPen} href={hrefTo({ at: 'supervision', caseId: family.id, step: 'note' })}>
                {begun ? words.goOn : words.note}
              </LinkButton>
            )}
          </>
        }
      />
      <p class="supervise__printed sub">
        {familyName(family)}. {words.printed(formatDay(today), app.me.name, app.me.role)}
      </p>
      <div class="stack supervise">
        {!closed && (
          <>
            <div class="supervise__cols">
              <div class="stack">
                <DueSheet {...{ look, sheet }} />
                <SinceSheet {...part} />
                <Sheet title={words.alertsTitle} sub={counts || undefined}>
                  {alerts.length === 0 ? (
                    <p class="sub">{words.alertsNone}</p>
                  ) : (
                    <AlertList {...{ family, wording, look, alerts }} supervision />
                  )}
                </Sheet>
              </div>
              <div class="stack">
                <UnseenSheet {...part} />
                <OverdueSheet {...part} />
                <StuckSheet {...part} />
                {past}
              </div>
            </div>
            <QuestionsSheet questions={sheet.questions} />
          </>
        )}
        {closed && past}
        <p class="cluster no-print">
          <a class="link" href={hrefTo({ at: 'case-review', caseId: family.id, from: 'supervision' })}>
            {words.wholeCase}
          </a>
          <a class="link" href={hrefTo({ at: 'handover', caseId: family.id, from: 'supervision' })}>
            {words.handover}
          </a>
        </p>
      </div>
    </Page>
  )
}

const saySub = (last: string | undefined, since: string, today: string): string =>
  last === undefined ? words.subFirst(formatDay(since)) : words.sub(formatDay(last), formatAgo(last, today))

/** Whether something was typed on this device and not noted yet. */
function useBegun(caseId: string): boolean {
  const app = useApp()
  const [begun, setBegun] = useState(false)
  useEffect(() => {
    let gone = false
    void readSupervision(app, caseId).then((read) => {
      if (gone) return
      if (read.ok) setBegun(read.value !== null)
      else trouble.value = read.failure
    })
    return () => {
      gone = true
    }
  }, [app, caseId])
  return begun
}
