import { Plus } from 'lucide'
import { alertsFor, lookFor } from '../../app/alerts.ts'
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
import { PartialNotice } from '../read/PartialNotice.tsx'
import { PrintLink } from '../print/PrintLink.tsx'
import { hrefTo, type Route } from '../route.ts'
import { Agreed } from './Agreed.tsx'
import { ChildNow } from './ChildNow.tsx'
import { Decided } from './Decided.tsx'
import { InShort } from './InShort.tsx'
import { questionsFor } from '../../report/say/questions.ts'
import { Section } from './Section.tsx'
import { StandsOut } from './StandsOut.tsx'
import { Who } from './Who.tsx'
import { Why } from './Why.tsx'

const words = text.caseReview

/** The whole case on one page, to stop and look at it with fresh eyes; on paper as on the screen. */
export function CaseReviewScreen({ route: { caseId, from } }: { readonly route: Extract<Route, { at: 'case-review' }> }) {
  const family = useFamily(caseId)
  const wording = useWording()
  const back = { label: text.common.familyNav[from ?? 'decisions'], href: hrefTo({ at: from ?? 'decisions', caseId }) }
  if (!family || !wording) return <Waiting title={words.screen} back={back} />
  if (!isHere(family)) return <NotHere />
  return (
    <Page title={words.screen} barTitle={familyName(family)} sub={words.screen} back={back}>
      <Whole key={family.id} {...{ family, wording }} />
    </Page>
  )
}

function Whole({ family, wording }: { readonly family: Family; readonly wording: Wording }) {
  const app = useApp()
  const [look, alerts] = [lookFor(app, family), alertsFor(app, family)]
  const { me } = app
  return (
    <div class="review">
      <PageHead
        title={words.title(familyName(family))}
        sub={words.sub}
        actions={
          <>
            <PrintLink caseId={family.id} report="case-review">
              {words.print}
            </PrintLink>
            <LinkButton icon={Plus} href={hrefTo({ at: 'decision', caseId: family.id, decisionId: 'new' })}>
              {words.note}
            </LinkButton>
          </>
        }
      />
      <p class="sub review__printed">{words.printed(formatDay(look.today), me.name, me.role)}</p>
      <div class="stack">
        <PartialNotice family={family} />
        <Section title={words.questionsTitle}>
          <ol class="review__questions">
            {questionsFor(family, alerts).map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ol>
        </Section>
        <div class="review__pair">
          <Why {...{ family }} today={look.today} />
          <Who {...{ family }} today={look.today} />
        </div>
        <Section title={words.nowTitle} sub={words.nowSub}>
          {look.children.length === 0 && <p class="sub">{words.noChildren}</p>}
          {look.children.map((child) => (
            <ChildNow key={child.child.id} {...{ family, wording }} look={child} />
          ))}
        </Section>
        <StandsOut {...{ family, alerts, look, wording }} />
        <div class="review__pair">
          <Agreed {...{ family, look, wording }} />
          <Decided {...{ family, look }} />
        </div>
        <InShort {...{ family, wording }} />
        <p class="sub review__out">
          <b>{words.leftOut}.</b> {words.leftOutText}
        </p>
      </div>
    </div>
  )
}
