import { childrenOfConcern } from '../drift/concern.ts'
import type { FamilyLook } from '../drift/rule.ts'
import type { PlanTarget } from './progress.ts'
import { moneySaid } from './support.ts'

/** What a plan leaves out, or takes for care though it is none. */
export type PlanWarning =
  /** Every target of the child is in one domain, while others are of concern. Causes hang together: one alone will not put it right. */
  | { readonly kind: 'one-domain'; readonly child: string; readonly domain: string; readonly others: readonly string[] }
  /** Domains of concern of the child that no target is about. */
  | { readonly kind: 'no-target'; readonly child: string; readonly domains: readonly string[] }
  /** Targets that do not say what the child said or showed. */
  | { readonly kind: 'no-child-view'; readonly targets: readonly string[] }
  /** A target whose item money or repairs alone would put right. */
  | { readonly kind: 'support-not-care'; readonly target: string }

const isIn = (domain: string, { target }: PlanTarget) => target.item.startsWith(`${domain}.`)

/** What of a child's domains of concern the targets leave out: said once, as the narrower thing where both are true. */
function ofDomains(look: FamilyLook, open: readonly PlanTarget[]): PlanWarning[] {
  return childrenOfConcern(look.children).flatMap(({ look: { child }, domains }): PlanWarning[] => {
    const mine = open.filter(({ target }) => target.child === child.id)
    const without = domains.filter((domain) => !mine.some((each) => isIn(domain, each)))
    if (without.length === 0) return []
    const [first] = mine
    const domain = first?.target.item.slice(0, first.target.item.indexOf('.'))
    if (domains.length >= 2 && domain && mine.every((each) => isIn(domain, each)))
      return [{ kind: 'one-domain', child: child.id, domain, others: without }]
    return [{ kind: 'no-target', child: child.id, domains: without }]
  })
}

/** What is to be looked at again in the plan, of its open targets. Source: domain.md 5.1, row 35; 5.2, row 40; 5.6, row 104. */
export function warningsOf(look: FamilyLook, targets: readonly PlanTarget[]): PlanWarning[] {
  const open = targets.filter(({ target }) => target.outcome === null)
  const silent = open.filter(({ childView }) => childView === '').map(({ target }) => target.id)
  return [
    ...ofDomains(look, open),
    ...open.flatMap(({ target }): PlanWarning[] => {
      const said = moneySaid(look, target.child, target.item)
      return said?.money === 'yes' ? [{ kind: 'support-not-care', target: target.id }] : []
    }),
    ...(silent.length > 0 ? [{ kind: 'no-child-view', targets: silent } as const] : []),
  ]
}
