import { Check } from 'lucide'
import type { ComponentChildren } from 'preact'
import { shown } from '../../core/fold.ts'
import type { Target } from '../../core/happened.ts'
import type { PlanTarget } from '../../core/plan/progress.ts'
import { formatAgo, formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useMarking } from '../marking.tsx'
import { GradeTile } from '../parts/GradeTile.tsx'
import { Pill } from '../parts/Pill.tsx'
import { Quote } from '../parts/Quote.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'
import { AgreedList } from './AgreedList.tsx'
import { KeptMark } from '../family/KeptMark.tsx'
import { ContestedMark } from './ContestedMark.tsx'
import { Marks } from './Marks.tsx'
import { childName, itemName, type PlanProps } from './of.ts'

const words = text.plan

export interface TargetCardProps extends PlanProps {
  readonly of: PlanTarget
  /** Of its heading. */
  readonly level: 3 | 4
}

/** One target: from which grade to which, by when with every day it was moved from, who, with what help, how it goes, and what was agreed and done. */
export function TargetCard(props: TargetCardProps) {
  const { family, wording, of, level } = props
  const { target, childView } = of
  const { id, item, from, to, child, outcome, registers } = target
  const marking = useMarking()
  const name = itemName(wording, item)
  const Heading = `h${level}` as const
  const why = (shown(registers.outcomeWhy) ?? '').trim()
  return (
    <li class="plan__target">
      <div class="plan__head">
        <p class="target__grades">
          {from > 0 && <GradeTile grade={from} size="s" decorative />}
          {from > 0 && <span class="explain__to" aria-hidden="true" />}
          <GradeTile grade={to} size="s" decorative />
          <VisuallyHidden>
            {from > 0 ? words.printFromTo(marking.say(from), marking.say(to)) : words.printTo(marking.say(to))}
          </VisuallyHidden>
        </p>
        <div>
          <Heading>{name}</Heading>
          {outcome !== null && family.children.length > 1 && <p class="sub">{childName(family, child)}</p>}
        </div>
        <a class="link" href={hrefTo({ at: 'target', caseId: family.id, targetId: id })}>
          <span>
            {text.common.change}
            <VisuallyHidden>{text.family.about(name)}</VisuallyHidden>
          </span>
        </a>
      </div>
      <State of={of} />
      <KeptMark kept={family.keptFromFamily} of={[id]} />
      {outcome !== null && why !== '' && <p class="plan__long">“{why}”</p>}
      <ContestedMark family={family} of={({ kind, about }) => kind === 'target' && about === id} />
      {childView === '' ? (
        <p class="sub">{words.noChildViewHere}</p>
      ) : (
        <Quote by={words.childView}>
          <span class="plan__long">{childView}</span>
        </Quote>
      )}
      <Facts {...props} />
      <Marks of={of} />
      {(outcome === null || of.agreed.length > 0) && <AgreedList {...props} name={name} />}
    </li>
  )
}

function State({ of: { target, state, marks, daysPast } }: { readonly of: PlanTarget }) {
  const last = marks.findLast(({ grade }) => grade !== null)
  const said =
    last?.grade == null || state === 'not-graded' ? words.state['not-graded'] : words.state[state](last.grade, formatDay(last.on))
  return (
    <p class="cluster plan__state">
      {target.outcome && <Pill tone="ink">{words.endedAs(text.target.outcome[target.outcome])}</Pill>}
      <Pill tone={state === 'reached' ? 'accent' : 'line'} icon={state === 'reached' ? Check : undefined}>
        {said}
      </Pill>
      {daysPast !== null && <Pill tone="ink">{words.past(daysPast)}</Pill>}
    </p>
  )
}

function Facts({ of: { target }, today }: TargetCardProps) {
  const { by, registers } = target
  const told = (name: 'who' | 'help' | 'how' | 'consequence' | 'familyView') => (shown(registers[name]) ?? '').trim()
  const rows: readonly (readonly [string, ComponentChildren])[] = [
    [words.by, <ByWhen key="by" target={target} over={target.outcome === null && by < today ? formatAgo(by, today) : null} />],
    [words.who, told('who')],
    [words.help, told('help')],
    [words.how, told('how') || <span class="sub">{words.notWritten}</span>],
    [words.ifNot, told('consequence')],
    [words.familyView, told('familyView')],
  ]
  return (
    <dl class="plan__facts">
      {rows.map(([label, value]) => {
        if (value === '') return null
        return (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        )
      })}
    </dl>
  )
}

/** The day now, and those that it was moved from struck out before it. */
function ByWhen({ target: { by, due }, over }: { readonly target: Target; readonly over: string | null }) {
  return (
    <span class="plan__days">
      {due.slice(0, -1).map(({ by: was, wall }) => (
        <del key={wall}>
          <VisuallyHidden>{words.moved} </VisuallyHidden>
          {formatDay(was)}
        </del>
      ))}
      <b>{over === null ? formatDay(by) : words.wasBy(formatDay(by), over)}</b>
    </span>
  )
}
