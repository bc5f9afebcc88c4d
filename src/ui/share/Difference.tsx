import { useMemo } from 'preact/hooks'
import type { FamilyArriving } from '../../app/exchange/exchange.ts'
import type { Case } from '../../core/case.ts'
import type { Day } from '../../core/day.ts'
import type { Answer, Source } from '../../core/fact.ts'
import type { Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { current } from '../../instruments/index.ts'
import { useApp, useFamily, useWording } from '../context.tsx'
import { labelOf, wayOf } from '../contested/ways.ts'
import { familyName, personName } from '../../report/say/names.ts'
import { InMarking, useMarking } from '../marking.tsx'
import { GradeTile } from '../parts/GradeTile.tsx'
import { answerWords } from '../../report/say/answer.ts'
import type { Dispute, Side } from './disputes.ts'

const words = text.share.preview

interface DifferenceProps {
  readonly family: FamilyArriving
  readonly dispute: Dispute
  readonly today: Day
}

/** Visit, child and item that it is about, as far as it is about any. */
const partsOf = ({ kind, about }: Dispute) => {
  const [visit, child, item] = about.split('/')
  return kind === 'child' ? { visit: undefined, child: about, item: undefined } : { visit, child, item }
}

/** Where in the family it is: whose, at which visit, in which domain. */
function placeWords({ family, dispute }: Omit<DifferenceProps, 'today'>, here: Case, wording: Wording): string {
  const parts = partsOf(dispute)
  const child = here.children.find(({ id }) => id === parts.child)
  const on = family.visits.find(({ id }) => id === parts.visit)?.on ?? here.visits.find(({ id }) => id === parts.visit)?.on
  const domain = wording.domains[parts.item?.split('.')[0] ?? '']?.name ?? ''
  const inside = words.ofItem(child ? personName(child) : '', on ? words.visitOf(on) : '', domain)
  return inside === '' ? familyName(family) : words.inFamily(familyName(family), inside)
}

/** One thing that people entered differently: every value beside the others, with who, when, how they know and in which words. */
export function Difference({ family, dispute, today }: DifferenceProps) {
  const { library } = useApp()
  const here = useFamily(family.caseId)
  const { visit, item } = partsOf(dispute)
  const used = family.visits.find(({ id }) => id === visit)?.instrument ?? current
  const instrument = library.find(used.id, used.version) ?? current
  const wording = useWording(used.id, used.version)
  if (!wording || !here) return <p aria-busy="true">{text.common.loading}</p>
  const label = labelOf(dispute.kind, dispute.register)
  const title = item ? (wording.items[item]?.name ?? item) : label
  return (
    <InMarking instrument={instrument} wording={wording}>
      <div class="differ__head">
        <h3>{title}</h3>
        <p class="sub">{placeWords({ family, dispute }, here, wording)}</p>
        {item && dispute.register !== 'answer' && <p class="sub">{label}</p>}
      </div>
      <ul class="differ__sides">
        {dispute.sides.map((side) => (
          <li key={side.fact.id} class="side side--shown">
            <SideHead side={side} today={today} />
            {dispute.of === 'item' ? <GradeSide side={side} /> : <Said {...{ dispute, side, here, wording }} />}
          </li>
        ))}
      </ul>
    </InMarking>
  )
}

function SideHead({ side: { fact, here }, today }: { readonly side: Side; readonly today: Day }) {
  const { me } = useApp()
  return (
    <p class="side__by">
      <b>{fact.by.practitioner === me.practitioner ? words.you : fact.by.name}</b>
      <span class="sub">{words.whenWhere(words.moment(fact.at.wall, today), here)}</span>
    </p>
  )
}

function GradeSide({ side: { value, evidence, sources } }: { readonly side: Side }) {
  const marking = useMarking()
  const answer = value as Answer
  return (
    <>
      <p class="side__grade">
        <GradeTile grade={answer.kind === 'graded' ? answer.grade : null} size="l" decorative />
        <b>{answerWords(answer, marking)}</b>
      </p>
      {evidence !== '' && <p class="side__words">{text.read.quoted(evidence)}</p>}
      {sources.length > 0 && (
        <p class="sub">{text.read.source(sources.map((source) => text.grading.source[source as Source] ?? source))}</p>
      )}
    </>
  )
}

interface SaidProps {
  readonly dispute: Dispute
  readonly side: Side
  readonly here: Case
  readonly wording: Wording
}

/** A value in the words of the screen where it is entered. */
function Said({ dispute: { kind, register }, side: { value }, here, wording }: SaidProps) {
  const { practiceSettings: practice } = useApp()
  const marking = useMarking()
  const said = useMemo(
    () => wayOf({ family: here, wording, marking, practice }, kind, register).say(value),
    [here, wording, marking, practice, kind, register, value],
  )
  return <p class="side__said">{said === '' ? text.contested.nothing : said}</p>
}
