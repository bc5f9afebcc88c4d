import { Plus, Target as TargetIcon } from 'lucide'
import type { PlanTarget } from '../../core/plan/progress.ts'
import * as text from '../../i18n/index.ts'
import { personName } from '../../report/say/names.ts'
import { LinkButton } from '../parts/Button.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { hrefTo } from '../route.ts'
import type { PlanProps } from './of.ts'
import { TargetCard } from './TargetCard.tsx'

const words = text.plan

/** What has to change, child by child, with how it goes; what has ended folded beneath. */
export function TargetsSheet(props: PlanProps) {
  const { family, plan } = props
  const open = plan.targets.filter(({ target }) => target.outcome === null)
  const ended = plan.targets.filter(({ target }) => target.outcome !== null)
  const cards = (targets: readonly PlanTarget[], level: 3 | 4) =>
    targets.map((of) => <TargetCard key={of.target.id} {...props} of={of} level={level} />)
  // Of a child whose record has not arrived.
  const strays = open.filter(({ target }) => !family.children.some(({ id }) => id === target.child))
  const byChild = family.children.map((child) => ({ child, mine: open.filter(({ target }) => target.child === child.id) }))
  const several = family.children.length > 1
  return (
    <Sheet title={words.targetsTitle} count={open.length}>
      {plan.targets.length === 0 && (
        <EmptyState
          title={words.targetsNone}
          level={3}
          icon={TargetIcon}
          action={
            family.children.length > 0 && (
              <LinkButton variant="quiet" icon={Plus} href={hrefTo({ at: 'target', caseId: family.id, targetId: 'new' })}>
                {words.addTarget}
              </LinkButton>
            )
          }
        >
          {words.targetsNoneText}
        </EmptyState>
      )}
      {plan.targets.length > 0 && open.length === 0 && <p class="sub">{words.targetsAllEnded}</p>}
      {byChild.map(
        ({ child, mine }) =>
          mine.length > 0 && (
            <section key={child.id} class="plan__child" aria-label={personName(child)}>
              {several && <h3>{personName(child)}</h3>}
              <ul class="plan__targets">{cards(mine, several ? 4 : 3)}</ul>
            </section>
          ),
      )}
      {strays.length > 0 && <ul class="plan__targets">{cards(strays, 3)}</ul>}
      {ended.length > 0 && (
        <Disclosure summary={words.targetsEnded(ended.length)}>
          <ul class="plan__targets">{cards(ended, 3)}</ul>
        </Disclosure>
      )}
    </Sheet>
  )
}
