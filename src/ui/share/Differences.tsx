import { Check, CircleCheck } from 'lucide'
import type { Arrival, FamilyArriving } from '../../app/exchange/exchange.ts'
import type { Day } from '../../core/day.ts'
import * as text from '../../i18n/index.ts'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Difference } from './Difference.tsx'
import { type Dispute, opensIn, secondsIn } from './disputes.ts'

const words = text.share.preview

/** As many as are read without being put off; the rest is one touch away. */
const SHOWN = 3

interface Open {
  readonly family: FamilyArriving
  readonly dispute: Dispute
}

function List({ open, today }: { readonly open: readonly Open[]; readonly today: Day }) {
  return (
    <ul class="differ">
      {open.map(({ family, dispute }) => (
        <li key={`${dispute.kind} ${dispute.about} ${dispute.register}`}>
          <Difference family={family} dispute={dispute} today={today} />
        </li>
      ))}
    </ul>
  )
}

/** Grades first, since they move headlines; then values, then words. */
const RANK = { item: 0, value: 1, text: 2 } as const

/** What people entered differently without having seen each other's, both sides of it. */
export function Differences({ arrival: { families }, today }: { readonly arrival: Arrival; readonly today: Day }) {
  const open = families
    .flatMap((family) => opensIn(family).map((dispute): Open => ({ family, dispute })))
    .sort((a, b) => RANK[a.dispute.of] - RANK[b.dispute.of])
  const closed = families.flatMap(({ disputes }) => disputes.filter(({ change }) => change === 'closes')).length
  const hidden = families.reduce((sum, family) => sum + secondsIn(family), 0)
  if (open.length + closed + hidden === 0) return null
  return (
    <Sheet title={words.contested} count={open.length > 1 ? open.length : undefined} sub={open.length > 0 ? words.contestedSub : undefined}>
      <div class="stack">
        {open.length > 0 && <List open={open.slice(0, SHOWN)} today={today} />}
        {open.length > SHOWN && (
          <Disclosure summary={words.moreContested(open.length - SHOWN)}>
            <List open={open.slice(SHOWN)} today={today} />
          </Disclosure>
        )}
        {open.length > 0 && (
          <div class="leftopen">
            <Icon icon={Check} />
            <p>
              <b>{words.leftOpen}</b>
              <span class="sub">{words.leftOpenText}</span>
            </p>
          </div>
        )}
        {hidden > 0 && <p class="sub">{text.contested.hiddenSecond(hidden)}</p>}
        {closed > 0 && (
          <p class="sharenote">
            <Icon icon={CircleCheck} size="s" />
            {words.closes(closed)}
          </p>
        )}
      </div>
    </Sheet>
  )
}
