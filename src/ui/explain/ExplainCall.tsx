import type { DomainChange, ItemChange } from '../../core/change/compare.ts'
import type { Call, Limits } from '../../core/change/sign-table.ts'
import type { Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { useMarking } from '../marking.tsx'
import { Direction } from '../parts/Direction.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { GradeTile } from '../parts/GradeTile.tsx'
import { leastFor, mostAgainst } from './sign-row.ts'

const words = text.explain

export interface ExplainCallProps {
  readonly change: DomainChange
  /** What it counts as, where grades from the visits between make it less sure than the two visits alone. */
  readonly call?: Call | undefined
  readonly limits: Limits
  readonly wording: Pick<Wording, 'items'>
}

/** Why a domain is called worse, better, not clearly changed or too thinly graded: the numbers, the rule, what was missing, the items. */
export function ExplainCall({ change, call = change.call, limits, wording }: ExplainCallProps) {
  const moved = change.items.filter((item) => item.kind === 'paired' && item.moved !== 0)
  const same = change.items.filter((item) => item.kind === 'paired' && item.moved === 0)
  return (
    <div class="explain__call">
      <p class="explain__said">
        <Direction call={call} word={words.call[call]} showWord />
      </p>
      {sayCall(change, call, limits).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {moved.length > 0 && (
        <div class="explain__part">
          <h4>{words.movedTitle}</h4>
          <BothGrades items={moved} wording={wording} />
        </div>
      )}
      {same.length > 0 && (
        <Disclosure summary={words.sameTitle(same.length)}>
          <BothGrades items={same} wording={wording} />
        </Disclosure>
      )}
    </div>
  )
}

/** The numbers, the row of the table that decided or what was missing for one, and what was left out. */
export function sayCall(change: DomainChange, call: Call, limits: Limits): string[] {
  const { paired, worse, better, same, items } = change
  const contested = items.filter((item) => item.kind === 'contested').length
  const oneSided = items.filter((item) => item.kind === 'one-sided' && (isGraded(item.earlier) || isGraded(item.later))).length
  return [
    words.counts(paired, worse, better, same),
    ...sayRow(change, limits),
    ...(call === change.call ? [] : [words.spokenAgainst]),
    ...(contested > 0 ? [words.contested(contested)] : []),
    ...(oneSided > 0 ? [words.oneSided(oneSided)] : []),
  ]
}

const isGraded = (counted: ItemChange['earlier']) => counted?.kind === 'graded'

function sayRow({ call, paired, worse, better }: DomainChange, limits: Limits): string[] {
  if (call === 'too-few') return [words.row.tooFew(limits['min-paired'], paired)]
  if (call === 'worse') return [words.row.worse(worse, mostAgainst('worse', worse, limits) ?? 0, better, limits['worse-p'])]
  if (call === 'better') return [words.row.better(better, mostAgainst('better', better, limits) ?? 0, worse, limits['better-p'])]
  return [
    words.needed.worse(leastFor('worse', better, limits), worse, better),
    words.needed.better(leastFor('better', worse, limits), better, worse),
    words.unsureMeans,
  ]
}

/** Each item with its grade then and its grade now. */
function BothGrades({ items, wording }: { readonly items: readonly ItemChange[]; readonly wording: Pick<Wording, 'items'> }) {
  return (
    <ul class="explain__both">
      {items.map(({ item, earlier, later }) => (
        <li key={item}>
          <Tile counted={earlier} />
          <span class="explain__to" aria-hidden="true" />
          <Tile counted={later} />
          <span>{wording.items[item]?.name ?? item}</span>
        </li>
      ))}
    </ul>
  )
}

function Tile({ counted }: { readonly counted: ItemChange['earlier'] }) {
  const { say } = useMarking()
  if (counted?.kind !== 'graded') return <GradeTile grade={null} size="s" text={words.notSeen} />
  return <GradeTile grade={counted.grade} size="s" text={say(counted.grade)} />
}
