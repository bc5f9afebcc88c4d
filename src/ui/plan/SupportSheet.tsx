import { Plus } from 'lucide'
import type { Need } from '../../core/plan/support.ts'
import { formatShortDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { LinkButton } from '../parts/Button.tsx'
import { GradeTile } from '../parts/GradeTile.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'
import { ActionRow } from './ActionRow.tsx'
import { childName, itemName, type PlanProps } from './of.ts'

const words = text.plan
const MONEY = ['yes', 'partly'] as const

/** What money or repairs would put right, apart from what is asked of the family, and who gets it. */
export function SupportSheet(props: PlanProps) {
  const { family, plan } = props
  const { needs, others } = plan.support
  const caseId = family.id
  return (
    <Sheet
      title={words.supportTitle}
      count={needs.length + others.filter(({ outcome }) => outcome === null).length}
      sub={words.supportSub}
      tone="outline"
      end={
        <LinkButton variant="quiet" small icon={Plus} href={hrefTo({ at: 'action', caseId, actionId: 'new', from: 'support' })}>
          {words.addSupport}
        </LinkButton>
      }
    >
      {needs.length === 0 && <p class="sub">{family.visits.some(({ signed }) => signed) ? words.supportNone : words.supportUnasked}</p>}
      {MONEY.map((money) => {
        const these = needs.filter((need) => need.money === money)
        if (these.length === 0) return null
        return (
          <section key={money} class="plan__group">
            <h3>{words.money[money]}</h3>
            <ul>
              {these.map((need) => (
                <NeedRow key={need.item} {...props} need={need} />
              ))}
            </ul>
          </section>
        )
      })}
      {others.length > 0 && (
        <section class="plan__group">
          {needs.length > 0 && <h3>{words.supportOther}</h3>}
          <ul>
            {others.map((action) => (
              <ActionRow key={action.id} {...props} action={action} />
            ))}
          </ul>
        </section>
      )}
      {plan.moneyMayHide && <p class="plan__hides no-print">{words.moneyHides}</p>}
    </Sheet>
  )
}

function NeedRow(props: PlanProps & { readonly need: Need }) {
  const { family, wording, need } = props
  const { item, children, actions, contested } = need
  const add = (
    <a class="link" href={hrefTo({ at: 'action', caseId: family.id, actionId: 'new', from: item })}>
      <span>
        {words.needAdd}
        <VisuallyHidden>{text.family.about(itemName(wording, item))}</VisuallyHidden>
      </span>
    </a>
  )
  return (
    <li class="plan__need">
      <div class="plan__need-head">
        <h4>{itemName(wording, item)}</h4>
        <p class="cluster">
          {children.map(({ child, grade, on }) => (
            <span key={child} class="plan__of">
              <GradeTile grade={grade} size="s" decorative />
              <span class="sub">
                <VisuallyHidden>{words.needGrade(grade, childName(family, child), formatShortDay(on))}</VisuallyHidden>
                <span aria-hidden="true">
                  {childName(family, child)}, {formatShortDay(on)}
                </span>
              </span>
            </span>
          ))}
        </p>
      </div>
      {contested && <p class="sub">{words.needContested}</p>}
      {actions.length > 0 && (
        <ul class="plan__linked">
          {actions.map((action) => (
            <ActionRow key={action.id} {...props} action={action} />
          ))}
        </ul>
      )}
      {actions.every(({ outcome }) => outcome !== null) && (
        <p class="plan__nobody">
          {actions.length === 0 && words.needNobody} {add}
        </p>
      )}
    </li>
  )
}
