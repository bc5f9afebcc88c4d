import { Plus, ScanEye } from 'lucide'
import { useMemo } from 'preact/hooks'
import { today } from '../../app/app.ts'
import type { Family } from '../../app/read.ts'
import type { Wording } from '../../core/instrument.ts'
import { ladderOf } from '../../core/ladder.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useApp, useFamily, useWording } from '../context.tsx'
import { isHere } from '../family/here.ts'
import { familyName } from '../../report/say/names.ts'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { LinkButton } from '../parts/Button.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { PartialNotice } from '../read/PartialNotice.tsx'
import { useOpenInPrint } from '../read/useOpenInPrint.ts'
import { hrefTo, type Route } from '../route.ts'
import { Agreement } from './Agreement.tsx'
import { Challenges } from './Challenges.tsx'
import { DecisionList } from './DecisionList.tsx'
import { LevelNow } from './LevelNow.tsx'
import { Referrals } from './Referrals.tsx'
import { Shared } from './Shared.tsx'
import { Slipped } from './Slipped.tsx'

const words = text.decisions

/** What was decided about a family and why, the way to challenge, referrals, agreement and what was shared. */
export function DecisionsScreen({ route: { caseId } }: { readonly route: Extract<Route, { at: 'decisions' }> }) {
  const family = useFamily(caseId)
  const wording = useWording()
  const nav = { caseId, at: 'decisions' } as const
  if (!family || !wording) return <Waiting title={words.screen} back={BACK} family={nav} />
  if (!isHere(family)) return <NotHere />
  return (
    <Page title={words.screen} barTitle={familyName(family)} back={BACK} family={nav}>
      <PageHead
        title={words.title}
        sub={words.sub}
        actions={
          <>
            <LinkButton variant="quiet" icon={ScanEye} href={hrefTo({ at: 'case-review', caseId })}>
              {words.toReview}
            </LinkButton>
            <LinkButton icon={Plus} href={hrefTo({ at: 'decision', caseId, decisionId: 'new' })}>
              {words.note}
            </LinkButton>
          </>
        }
      />
      <Whole key={family.id} {...{ family, wording }} />
    </Page>
  )
}

const BACK = { label: text.family.toCaseload, href: hrefTo({ at: 'caseload' }) }

function Whole({ family, wording }: { readonly family: Family; readonly wording: Wording }) {
  const app = useApp()
  const now = today(app.platform)
  const area = app.practiceSettings
  useOpenInPrint()
  const ladder = useMemo(() => ladderOf(family.events, area, now), [family, area, now])
  return (
    <div class="stack">
      <p class="decisions__printed">
        <b>{familyName(family)}.</b> {words.printed(formatDay(now), app.me.name)}
      </p>
      <PartialNotice family={family} />
      <Slipped family={family} wording={wording} />
      <div class="decisions">
        <div class="stack">
          <LevelNow {...{ family, area }} today={now} />
          <Challenges {...{ family, area, ladder, wording }} today={now} />
          <DecisionList {...{ family, area }} />
        </div>
        <div class="stack">
          <Agreement family={family} />
          <Referrals {...{ family, area, ladder }} today={now} />
          <Shared family={family} />
          <p class="no-print">
            <a class="link" href={hrefTo({ at: 'agencies', caseId: family.id, from: 'decisions' })}>
              {words.toAgencies}
            </a>
          </p>
        </div>
      </div>
    </div>
  )
}
