import { alertsFor, lookFor } from '../../app/alerts.ts'
import type { Family } from '../../app/read.ts'
import { shown } from '../../core/fold.ts'
import type { Wording } from '../../core/instrument.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useApp, useFamily, useWording } from '../context.tsx'
import { isHere } from '../family/here.ts'
import { familyName, personName } from '../../report/say/names.ts'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { LinkButton } from '../parts/Button.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { SafetyNotice } from '../people/SafetyNotice.tsx'
import { PartialNotice } from '../read/PartialNotice.tsx'
import { useOpenInPrint } from '../read/useOpenInPrint.ts'
import { hrefTo, type Route } from '../route.ts'
import { First } from './First.tsx'
import { HistoryRead } from './HistoryRead.tsx'
import { NextSheet } from './NextSheet.tsx'
import { OpenSheet } from './OpenSheet.tsx'
import { TriedSheet } from './TriedSheet.tsx'
import { WhySheet } from './WhySheet.tsx'
import { WorksSheet } from './WorksSheet.tsx'
import { WorriesSheet } from './WorriesSheet.tsx'
import { PrintButton } from '../start/PrintButton.tsx'

const words = text.handover

/** The page that whoever takes over reads first. */
export function HandoverScreen({ route }: { readonly route: Extract<Route, { at: 'handover' }> }) {
  const family = useFamily(route.caseId)
  const wording = useWording()
  if (!family || !wording) return <Waiting title={words.screen} />
  return isHere(family) ? <Whole key={family.id} family={family} wording={wording} from={route.from} /> : <NotHere />
}

interface WholeProps {
  readonly family: Family
  readonly wording: Wording
  readonly from: 'supervision' | undefined
}

function Whole({ family, wording, from }: WholeProps) {
  const app = useApp()
  const [look, alerts] = [lookFor(app, family), alertsFor(app, family)]
  const part = { family, wording, look }
  const lead = shown(family.household.lead)
  useOpenInPrint()
  return (
    <Page
      title={words.screen}
      barTitle={familyName(family)}
      sub={words.screen}
      back={{
        label: from ? text.common.familyNav[from] : familyName(family),
        href: hrefTo({ at: from ?? 'family', caseId: family.id }),
      }}
    >
      <PageHead
        title={words.title}
        sub={words.sub(family.children.map(personName), lead?.name ?? '')}
        actions={
          <>
            <LinkButton variant="quiet" href={hrefTo({ at: 'supervision', caseId: family.id })}>
              {words.toSupervision}
            </LinkButton>
            <PrintButton label={words.print} page="handover" caseId={family.id} />
          </>
        }
      />
      <p class="supervise__printed sub">
        {familyName(family)}. {words.printed(formatDay(look.today), app.me.name, app.me.role)}
      </p>
      <div class="stack handing">
        <SafetyNotice family={family} />
        <HistoryRead {...{ family, look, alerts }} />
        <PartialNotice family={family} />
        <div class="supervise__cols">
          <div class="stack">
            <First family={family} />
            <WhySheet {...part} />
            <WorriesSheet {...part} />
          </div>
          <div class="stack">
            <NextSheet {...part} />
            <TriedSheet {...part} />
            <WorksSheet {...part} />
          </div>
        </div>
        <OpenSheet {...part} alerts={alerts} />
      </div>
    </Page>
  )
}
