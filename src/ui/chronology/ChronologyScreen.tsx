import { BookOpen, Plus } from 'lucide'
import { today } from '../../app/app.ts'
import type { Family } from '../../app/read.ts'
import type { Wording } from '../../core/instrument.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useApp, useFamily, useWording } from '../context.tsx'
import { isHere } from '../family/here.ts'
import { familyName } from '../../report/say/names.ts'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { LinkButton } from '../parts/Button.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { PrintLink } from '../print/PrintLink.tsx'
import { useOpenInPrint } from '../read/useOpenInPrint.ts'
import { hrefTo, type Route } from '../route.ts'
import { Lines } from './Lines.tsx'
import { useLines } from './useLines.ts'

const words = text.chronology
const back = { label: text.family.toCaseload, href: hrefTo({ at: 'caseload' }) }

/** Everything that happened to a family in one line: episodes, how it was recorded, and the lines, to be filtered. */
export function ChronologyScreen({ route }: { readonly route: Extract<Route, { at: 'chronology' }> }) {
  const { caseId, show } = route
  const family = useFamily(caseId)
  const wording = useWording()
  const frame = { family: { caseId, at: 'chronology' as const } }
  if (!family || !wording) return <Waiting title={words.screen} back={back} {...frame} />
  if (!isHere(family)) return <NotHere />
  return (
    <Page title={words.screen} barTitle={familyName(family)} back={back} {...frame}>
      <Whole key={`${caseId}/${show ?? ''}`} family={family} wording={wording} show={show} />
    </Page>
  )
}

interface WholeProps {
  readonly family: Family
  readonly wording: Wording
  readonly show: string | undefined
}

function Whole({ family, wording, show }: WholeProps) {
  const app = useApp()
  const { lines, telling } = useLines(family, wording)
  useOpenInPrint()
  // That a case was opened is no entry of anybody.
  const entered = lines.filter(({ told }) => told.what !== 'opened')
  const add = (
    <LinkButton icon={Plus} href={hrefTo({ at: 'event', caseId: family.id, eventId: 'new', from: 'chronology' })}>
      {words.add}
    </LinkButton>
  )
  if (entered.length === 0) {
    return (
      <>
        <PageHead title={words.screen} sub={words.subNone} />
        <EmptyState title={words.emptyTitle} action={add}>
          {words.emptyHint}
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <div class="chron__head">
        <PageHead
          title={words.screen}
          sub={words.sub(lines.length, formatDay(lines[0]?.on ?? today(app.platform)))}
          actions={
            <>
              <PrintLink caseId={family.id} report="chronology">
                {words.print}
              </PrintLink>
              <LinkButton variant="quiet" icon={BookOpen} href={hrefTo({ at: 'history', caseId: family.id })}>
                {words.readThrough}
              </LinkButton>
              {add}
            </>
          }
        />
      </div>
      <div class="stack">
        {family.partial && <p class="sub">{words.partial}</p>}
        {family.unread.length > 0 && <p class="sub">{words.unread(family.unread.length)}</p>}
        <Lines family={family} lines={lines} telling={telling} show={show} />
      </div>
    </>
  )
}
