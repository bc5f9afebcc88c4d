import { UsersRound } from 'lucide'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Family } from '../../app/read.ts'
import { disputesOf } from '../../app/settle.ts'
import type { Contested } from '../../core/contested.ts'
import * as text from '../../i18n/index.ts'
import { useApp, useFamily, useWording } from '../context.tsx'
import { isHere } from '../family/here.ts'
import { familyName } from '../../report/say/names.ts'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { InMarking, useMarking } from '../marking.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { hrefTo, type Route } from '../route.ts'
import { SettledPart } from './SettledPart.tsx'
import { ThingForm } from './ThingForm.tsx'
import { type Group, groupsOf, visitName } from './things.ts'
import { Unreadable } from './Unreadable.tsx'

const words = text.contested

/** What people entered differently in one family without having seen each other's: both values of each, and settling it with a reason. */
export function ContestedScreen({ route }: { readonly route: Extract<Route, { at: 'contested' }> }) {
  const family = useFamily(route.caseId)
  const back = { label: family ? familyName(family) : text.common.back, href: hrefTo({ at: 'family', caseId: route.caseId }) }
  if (!family) return <Waiting title={words.screen} back={back} />
  if (!isHere(family)) return <NotHere />
  return (
    <Page title={words.screen} barTitle={familyName(family)} sub={words.screen} back={back}>
      <Whole key={family.id} family={family} about={route.about} />
    </Page>
  )
}

/** Until a grade is settled it moves a headline. */
const isGrade = ({ kind, register }: Contested) => kind === 'answer' && register === 'answer'

function Whole({ family, about }: { readonly family: Family; readonly about: string | undefined }) {
  const [said, setSaid] = useState<string>()
  const status = useRef<HTMLParagraphElement>(null)
  const { open, settled } = disputesOf(family)
  const { groups, hidden } = groupsOf(family, open)
  const count = groups.reduce((sum, { things }) => sum + things.length, 0)
  const graded = groups.some(({ things }) => things.some(({ registers }) => registers.some(isGrade)))
  const onSettled = (name: string) => {
    setSaid(name)
    // The button that had the focus goes with what is settled.
    status.current?.focus()
  }
  return (
    <>
      <PageHead title={words.title} sub={words.sub(count, graded)} />
      <div class="stack">
        <p role="status" class="entry__status" ref={status} tabIndex={-1}>
          {said !== undefined && words.said(said)}
        </p>
        {count === 0 && hidden === 0 && settled.length === 0 && (
          <div class="sheet">
            <EmptyState title={words.noneTitle} icon={UsersRound}>
              {words.noneHint}
            </EmptyState>
          </div>
        )}
        {groups.map((group) => (
          <OneGroup key={group.key} {...{ family, group, onSettled }} />
        ))}
        {hidden > 0 && <Notice>{words.hiddenSecond(hidden)}</Notice>}
        {settled.length > 0 && <SettledPart family={family} settled={settled} />}
      </div>
      {about !== undefined && <GoTo about={about} />}
    </>
  )
}

/** How often, and how long apart in milliseconds, a thing is looked for whose words may still be loading. */
const [TRIES, APART] = [80, 60]

/** Brings the thing that the address names into view, once it is there; settled meanwhile, it never is. */
function GoTo({ about }: { readonly about: string }) {
  useEffect(() => {
    let tries = 0
    const timer = setInterval(() => {
      const found = document.querySelector<HTMLElement>(`[data-about="${CSS.escape(about)}"]`)
      if (found || ++tries === TRIES) clearInterval(timer)
      found?.scrollIntoView({ block: 'start' })
      found?.querySelector<HTMLElement>('article')?.focus({ preventScroll: true })
    }, APART)
    return () => clearInterval(timer)
  }, [about])
  return null
}

interface GroupProps {
  readonly family: Family
  readonly group: Group
  readonly onSettled: (name: string) => void
}

function OneGroup(props: GroupProps) {
  const { visit, unread, things } = props.group
  const wording = useWording(visit?.instrument.id, visit?.instrument.version)
  if (!wording) return <Sheet title={visit ? visitName(visit) : words.ofFamily} titleHidden />
  if (unread) return <Unreadable things={things} family={props.family} wording={wording} />
  if (!visit) return <Things {...props} wording={wording} />
  return (
    <InMarking instrument={visit} wording={wording}>
      <Things {...props} wording={wording} />
    </InMarking>
  )
}

function Things({ family, group, onSettled, wording }: GroupProps & { readonly wording: NonNullable<ReturnType<typeof useWording>> }) {
  const { practiceSettings } = useApp()
  const marking = useMarking()
  const { visit, things } = group
  const telling = { family, wording, marking, practice: practiceSettings }
  return (
    <Sheet title={visit ? visitName(visit) : words.ofFamily} count={things.length}>
      <div class="things">
        {things.map((thing) => (
          <div key={thing.key} data-about={thing.about}>
            <ThingForm {...{ family, thing, visit, telling, onSettled }} />
          </div>
        ))}
      </div>
    </Sheet>
  )
}
