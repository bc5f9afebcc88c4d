import type { Thresholds } from '../../core/drift/thresholds.ts'
import type { ChildDomain } from '../../core/gate/point.ts'
import type { Wording } from '../../core/instrument.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { Disclosure } from '../parts/Disclosure.tsx'
import { type HoldPlan, holdPlan, type Lack, type ReviewTold } from './hold.ts'
import type { PointProps } from './PointDetail.tsx'
import { gateSay } from '../../report/say/gate.ts'

const words = text.gate.hold

/** Each domain that is not held: which items at which reviews keep it from it, and from which day on it could be. */
export function Holding({ family, wording, look, domains }: PointProps & { readonly domains: readonly ChildDomain[] }) {
  const say = gateSay(family, wording)
  const trends = domains.flatMap(({ child, domain }) => {
    const trend = look.children.find((each) => each.child.id === child)?.trends.find((each) => each.domain === domain)
    return trend?.held.kind === 'not-held'
      ? [{ key: `${child}/${domain}`, name: words.heading(say.domain(domain), say.child(child)), trend }]
      : []
  })
  if (trends.length === 0) return null
  return (
    <>
      <p class="sub">{words.rule(look.thresholds['hold-reviews'], look.thresholds['hold-days'])}</p>
      <ul>
        {trends.map(({ key, name, trend }) => {
          const plan = holdPlan(trend, look.thresholds, look.today)
          return (
            <li key={key}>
              <Disclosure
                summary={
                  <>
                    <b>{name}</b>: {plan.from > look.today ? words.from(formatDay(plan.from)) : words.now}
                  </>
                }
              >
                <Plan {...{ plan, wording }} today={look.today} thresholds={look.thresholds} />
              </Disclosure>
            </li>
          )
        })}
      </ul>
    </>
  )
}

interface PlanProps {
  readonly plan: HoldPlan
  readonly wording: Wording
  readonly today: string
  readonly thresholds: Thresholds
}

function Plan({ plan, wording, today }: PlanProps) {
  const { reviews, run, needed, worse } = plan
  return (
    <>
      <p>{reviews.length === 0 ? words.noReview : words.run(run, needed)}</p>
      <ul class="bullets">
        {reviews.map((review) => (
          <li key={review.visitId}>
            <b>{words.review(formatDay(review.on))}</b>: {sayReview(review, wording)}
          </li>
        ))}
      </ul>
      <p>{sayWhen(plan, today)}</p>
      {worse && <p>{words.worse}</p>}
    </>
  )
}

const sayReview = ({ told, lacks }: ReviewTold, wording: Wording): string =>
  told === 'lacking' ? words.lacks(lacks.map((lack) => sayLack(lack, wording))) : words[told]

function sayLack(lack: Lack, { items }: Wording): string {
  switch (lack.kind) {
    case 'grade':
      return words.grade(items[lack.item]?.name ?? lack.item, lack.grade)
    case 'not-seen':
      return words.notSeen(items[lack.item]?.name ?? lack.item)
    case 'headline':
      return words.headline(lack.grade)
    case 'unseen':
      return words.unseen
  }
}

function sayWhen({ more, from }: HoldPlan, today: string): string {
  if (from <= today) return words.next(more)
  return more === 1 ? words.last(formatDay(from)) : words.more(more, formatDay(from))
}
