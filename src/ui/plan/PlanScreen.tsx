import { Plus } from 'lucide'
import { lookFor } from '../../app/alerts.ts'
import { today } from '../../app/app.ts'
import { planFor } from '../../app/plan.ts'
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
import { PageHead } from '../parts/PageHead.tsx'
import { PrintLink } from '../print/PrintLink.tsx'
import { hrefTo, type Route } from '../route.ts'
import { ActionsSheet } from './ActionsSheet.tsx'
import { PurposeSheet } from './PurposeSheet.tsx'
import { SupportSheet } from './SupportSheet.tsx'
import { TargetsSheet } from './TargetsSheet.tsx'
import { Warnings } from './Warnings.tsx'

const words = text.plan

/** What has to change for whom, by when and with what help; what the family needs that is no matter of care; and what the workers do. */
export function PlanScreen({ route: { caseId } }: { readonly route: Extract<Route, { at: 'plan' }> }) {
  const family = useFamily(caseId)
  const wording = useWording()
  if (!family || !wording) return <Waiting title={words.screen} family={{ caseId, at: 'plan' }} />
  return isHere(family) ? <Whole key={family.id} family={family} wording={wording} /> : <NotHere />
}

function Whole({ family, wording }: { readonly family: Family; readonly wording: Wording }) {
  const app = useApp()
  const now = today(app.platform)
  const plan = planFor(app, family)
  const { id: caseId } = family
  const open = lookFor(app, family).episode.closing === null
  const of = { family, wording, plan, today: now }
  return (
    <Page
      title={words.screen}
      barTitle={familyName(family)}
      sub={words.screen}
      back={{ label: text.family.toCaseload, href: hrefTo({ at: 'caseload' }) }}
      family={{ caseId, at: 'plan' }}
    >
      <PageHead
        title={words.title(familyName(family))}
        sub={words.asOf(formatDay(now))}
        actions={
          <>
            <PrintLink caseId={caseId} report="plan">
              {words.print}
            </PrintLink>
            {open && family.children.length > 0 && (
              <LinkButton icon={Plus} href={hrefTo({ at: 'target', caseId, targetId: 'new' })}>
                {words.addTarget}
              </LinkButton>
            )}
          </>
        }
      />
      <div class="stack">
        <PurposeSheet family={family} />
        {open && plan.warnings.length > 0 && <Warnings {...of} />}
        <TargetsSheet {...of} />
        <SupportSheet {...of} />
        <ActionsSheet {...of} />
      </div>
    </Page>
  )
}
