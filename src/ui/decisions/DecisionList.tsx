import type { Family } from '../../app/read.ts'
import type { Decision } from '../../core/happened.ts'
import type { Practice } from '../../core/practice.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'
import { about, Disputed } from './Disputed.tsx'
import { sayCategory, sayDecision, sayWho } from '../../report/say/decision.ts'

const words = text.decisions

/** As many as are read at a glance. */
const LATEST = 5

interface ListProps {
  readonly family: Family
  readonly area: Practice
}

/** Everything that was decided, latest first, each with its reason. */
export function DecisionList({ family, area }: ListProps) {
  const latestFirst = family.decisions.toReversed()
  const line = (decision: Decision) => <DecisionLine key={decision.id} {...{ family, area, decision }} />
  return (
    <Sheet title={words.list} count={latestFirst.length}>
      {latestFirst.length === 0 && <p class="sub">{words.listNone}</p>}
      <ul class="decisions__list">{latestFirst.slice(0, LATEST).map(line)}</ul>
      {latestFirst.length > LATEST && (
        <Disclosure summary={words.earlier(latestFirst.length - LATEST)}>
          <ul class="decisions__list">{latestFirst.slice(LATEST).map(line)}</ul>
        </Disclosure>
      )}
    </Sheet>
  )
}

function DecisionLine({ family, area, decision }: ListProps & { readonly decision: Decision }) {
  const { id, on, reason } = decision
  const what = sayDecision(family, area, decision)
  const level = family.levels.find((each) => each.id === id)
  const isPlan = area.levels.some((each) => each.id === level?.level && each.protection)
  return (
    <li>
      <time dateTime={on}>{formatDay(on)}</time>
      <div>
        <b>{what}</b>
        <p>{reason ? words.reason(reason) : words.noReason}</p>
        <p class="sub">
          {level && isPlan ? `${sayCategory(level)}. ` : ''}
          {sayWho(decision)}
        </p>
        <Disputed family={family} of={about(id)} />
      </div>
      <a class="link no-print" href={hrefTo({ at: 'decision', caseId: family.id, decisionId: id })}>
        <span>
          {text.common.change}
          <VisuallyHidden>{words.of(what, formatDay(on))}</VisuallyHidden>
        </span>
      </a>
    </li>
  )
}
