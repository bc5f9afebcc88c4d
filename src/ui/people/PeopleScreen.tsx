import { Plus, UserRoundX } from 'lucide'
import { useState } from 'preact/hooks'
import { today } from '../../app/app.ts'
import type { Family } from '../../app/read.ts'
import { type AdultAround, adultsAround, asksForParent } from '../../core/people.ts'
import * as text from '../../i18n/index.ts'
import { useApp, useFamily } from '../context.tsx'
import { isHere } from '../family/here.ts'
import { familyName } from '../../report/say/names.ts'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { LinkButton } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Pill } from '../parts/Pill.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { hrefTo, type Route } from '../route.ts'
import { AdultCard } from './AdultCard.tsx'
import { ChildCard } from './ChildCard.tsx'
import { Conference } from './Conference.tsx'
import { HouseholdChanges } from './HouseholdChanges.tsx'
import { SafetyNotice } from './SafetyNotice.tsx'
import { TalkDialog } from './TalkDialog.tsx'
import { WholeFamily } from './WholeFamily.tsx'

const words = text.people
const back = { label: text.family.toCaseload, href: hrefTo({ at: 'caseload' }) }

/** Everybody around the children: who lives there, who does not, who has not been spoken to, and how one person’s need reaches each child. */
export function PeopleScreen({ route }: { readonly route: Extract<Route, { at: 'people' }> }) {
  const family = useFamily(route.caseId)
  if (!family) return <Waiting title={words.screen} back={back} family={{ caseId: route.caseId, at: 'people' }} />
  return isHere(family) ? <Whole key={family.id} family={family} /> : <NotHere />
}

function Whole({ family }: { readonly family: Family }) {
  const [talking, setTalking] = useState<AdultAround | null>(null)
  const [saved, setSaved] = useState<string>()
  const caseId = family.id
  const all = adultsAround(family)
  const others = all.filter(({ here }) => !here)
  const unheard = all.filter(({ notSpokenTo }) => notSpokenTo).length
  return (
    <Page title={words.screen} barTitle={familyName(family)} back={back} family={{ caseId, at: 'people' }}>
      <PageHead
        title={words.title}
        sub={words.sub}
        actions={
          <>
            {unheard > 0 && (
              <Pill tone="ink" icon={UserRoundX}>
                {words.notSpokenCount(unheard)}
              </Pill>
            )}
            <LinkButton variant="quiet" href={hrefTo({ at: 'agencies', caseId })}>
              {words.toAgencies}
            </LinkButton>
          </>
        }
      />
      <div class="stack">
        <SafetyNotice family={family} />
        <p role="status" class="entry__status">
          {saved !== undefined && words.talkSaved(saved)}
        </p>
        <Household family={family} adults={all.filter(({ here }) => here)} onTalk={setTalking} />
        <Others family={family} others={others} onTalk={setTalking} />
        <WholeFamily family={family} />
        <Conference family={family} others={others} />
      </div>
      {talking && (
        <TalkDialog
          key={talking.adult.id}
          family={family}
          around={talking}
          onClose={() => setTalking(null)}
          onDone={(name) => {
            setSaved(name)
            setTalking(null)
          }}
        />
      )}
    </Page>
  )
}

interface HouseholdProps {
  readonly family: Family
  readonly adults: readonly AdultAround[]
  readonly onTalk: (around: AdultAround) => void
}

function Household({ family, adults, onTalk }: HouseholdProps) {
  const now = today(useApp().platform)
  return (
    <Sheet title={words.householdTitle}>
      <div class="stack">
        <section class="stack stack--s">
          <h3>{words.childrenTitle}</h3>
          {family.children.length === 0 && <p class="sub">{words.noChildren}</p>}
          <ul class="around-list">
            {family.children.map((child) => (
              <ChildCard key={child.id} family={family} child={child} today={now} />
            ))}
          </ul>
          <div class="no-print">
            <LinkButton
              variant="quiet"
              small
              icon={Plus}
              href={hrefTo({ at: 'child-edit', caseId: family.id, childId: 'new', from: 'people' })}
            >
              {words.addChild}
            </LinkButton>
          </div>
        </section>
        <section class="stack stack--s">
          <h3>{words.adultsHere}</h3>
          {adults.length === 0 && <p class="sub">{words.nobodyHere}</p>}
          <Adults family={family} adults={adults} onTalk={onTalk} />
        </section>
        <HouseholdChanges family={family} />
      </div>
    </Sheet>
  )
}

function Others({ family, others, onTalk }: { readonly others: readonly AdultAround[] } & Omit<HouseholdProps, 'adults'>) {
  const add = hrefTo({ at: 'adult-edit', caseId: family.id, adultId: 'new', from: 'people' })
  return (
    <Sheet title={words.othersTitle} sub={words.othersSub}>
      <div class="stack">
        {asksForParent(family) && (
          <Notice
            variant="attention"
            title={words.parentTitle}
            actions={
              <LinkButton variant="quiet" small icon={Plus} href={add}>
                {words.parentAdd}
              </LinkButton>
            }
          >
            {words.parentHint}
          </Notice>
        )}
        {others.length === 0 && <p class="sub">{words.noOthers}</p>}
        <Adults family={family} adults={others} onTalk={onTalk} />
        <div class="no-print">
          <LinkButton variant="quiet" small icon={Plus} href={add}>
            {words.addAdult}
          </LinkButton>
        </div>
      </div>
    </Sheet>
  )
}

function Adults({ family, adults, onTalk }: HouseholdProps) {
  return (
    <ul class="around-list">
      {/* Who has not been spoken to is read first. */}
      {[...adults]
        .sort((a, b) => Number(b.notSpokenTo) - Number(a.notSpokenTo))
        .map((each) => (
          <AdultCard key={each.adult.id} family={family} around={each} onTalk={onTalk} />
        ))}
    </ul>
  )
}
