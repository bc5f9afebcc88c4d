import { Plus } from 'lucide'
import type { Family } from '../../app/read.ts'
import type { Day } from '../../core/day.ts'
import { gradingsOf, isReached } from '../../core/drift/gradings.ts'
import type { FamilyLook } from '../../core/drift/rule.ts'
import { shown } from '../../core/fold.ts'
import type { Target } from '../../core/happened.ts'
import type { Wording } from '../../core/instrument.ts'
import { formatAgo, formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useMarking } from '../marking.tsx'
import { LinkButton } from '../parts/Button.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { GradeTile } from '../parts/GradeTile.tsx'
import { Pill } from '../parts/Pill.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'
import { personName } from '../../report/say/names.ts'

const words = text.family

export interface TargetsProps {
  readonly family: Family
  readonly look: FamilyLook
  readonly wording: Wording
}

/** What has to change, open targets first by their day: from what to what, by when, who, every day it was moved to, and whether it is there by the latest grade. */
export function Targets({ family, look, wording }: TargetsProps) {
  const byDay = [...family.targets].sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0))
  const open = byDay.filter(({ outcome }) => outcome === null)
  const ended = byDay.filter(({ outcome }) => outcome !== null)
  const line = (target: Target) => <TargetLine key={target.id} {...{ family, look, wording, target }} />
  return (
    <Sheet
      title={words.targetsTitle}
      count={open.length}
      end={
        <div class="cluster">
          <a class="link" href={hrefTo({ at: 'plan', caseId: family.id })}>
            {words.toPlan}
          </a>
          <LinkButton variant="quiet" small icon={Plus} href={hrefTo({ at: 'target', caseId: family.id, targetId: 'new' })}>
            {words.addTarget}
          </LinkButton>
        </div>
      }
    >
      {family.targets.length === 0 && <p class="sub">{words.targetsNone}</p>}
      <ul class="targets">{open.map(line)}</ul>
      {ended.length > 0 && (
        <Disclosure summary={words.targetEnded(ended.length)}>
          <ul class="targets">{ended.map(line)}</ul>
        </Disclosure>
      )}
    </Sheet>
  )
}

function TargetLine({ family, look, wording, target }: TargetsProps & { readonly target: Target }) {
  const { say } = useMarking()
  const { id, item, from, to, child: childId, due, outcome, registers } = target
  const name = wording.items[item]?.name ?? item
  const child = family.children.find((candidate) => candidate.id === childId)
  const moved = due.length - 1
  const why = shown(registers.outcomeWhy)
  return (
    <li class="target">
      <p class="target__grades">
        <GradeTile grade={from} size="s" decorative />
        <span class="explain__to" aria-hidden="true" />
        <GradeTile grade={to} size="s" decorative />
        <VisuallyHidden>{words.targetFromTo(from, to)}</VisuallyHidden>
      </p>
      <div class="target__text">
        <h3>{name}</h3>
        <p class="sub">{words.targetFor(child ? personName(child) : words.unnamedPerson, shown(registers.who) ?? '')}</p>
        <p class="sub">
          {sayBy(target, look.today)}
          {moved > 0 && <>. {words.targetMoved(moved)}.</>}
        </p>
        {moved > 0 && <p class="sub">{words.targetDays(due.map(({ by }) => formatDay(by)))}</p>}
        {outcome && why && <p class="sub">“{why}”</p>}
        <p class="target__met">
          <Pill tone={outcome ? 'quiet' : 'line'}>{outcome ? words.targetOutcome[outcome] : sayMet(look, target)}</Pill>
        </p>
      </div>
      <a class="link" href={hrefTo({ at: 'target', caseId: family.id, targetId: id })}>
        <span>
          {words.change}
          <VisuallyHidden>{words.about(`${name}, ${say(to)}`)}</VisuallyHidden>
        </span>
      </a>
    </li>
  )
}

function sayBy({ by, outcome }: Target, today: Day): string {
  return outcome !== null || by >= today ? words.targetBy(formatDay(by)) : words.targetWas(formatDay(by), formatAgo(by, today))
}

/** Whether the item is there by the latest visit that graded it. */
function sayMet({ children }: FamilyLook, target: Target): string {
  const visits = children.find(({ child }) => child.id === target.child)?.visits ?? []
  const last = gradingsOf(visits, target.item).at(-1)
  if (!last) return words.targetNotGraded
  return (isReached(visits, target) ? words.targetMet : words.targetNotMet)(last.grade, formatDay(last.visit.on))
}
