import type { PlanWarning } from '../../core/plan/warnings.ts'
import * as text from '../../i18n/index.ts'
import { Notice } from '../parts/Notice.tsx'
import { hrefTo } from '../route.ts'
import { childName, domainName, itemName, type PlanProps } from './of.ts'

const words = text.plan

/** What the plan leaves out, each with the way to put it right. Nothing is blocked by it, and it is not printed. */
export function Warnings({ family, wording, plan }: PlanProps) {
  const caseId = family.id
  const item = (targetId: string) => {
    const target = family.targets.find(({ id }) => id === targetId)
    return target ? itemName(wording, target.item) : ''
  }
  const newTarget = (child: string) => (
    <a class="link" href={hrefTo({ at: 'target', caseId, targetId: 'new', childId: child })}>
      {words.addTargetFor(childName(family, child))}
    </a>
  )
  const domains = (codes: readonly string[]) => codes.map((code) => domainName(wording, code))
  const line = (warning: PlanWarning) => {
    switch (warning.kind) {
      case 'one-domain': {
        const { child, domain, others } = warning
        return [words.oneDomain(childName(family, child), domainName(wording, domain), domains(others)), newTarget(child)]
      }
      case 'no-target':
        return [words.noTarget(childName(family, warning.child), domains(warning.domains)), newTarget(warning.child)]
      case 'no-child-view':
        return [
          words.noChildView(warning.targets.length),
          warning.targets.map((targetId) => (
            <a key={targetId} class="link" href={hrefTo({ at: 'target', caseId, targetId })}>
              {words.sayView(item(targetId))}
            </a>
          )),
        ]
      case 'support-not-care': {
        const target = family.targets.find(({ id }) => id === warning.target)
        if (!target) return null
        return [
          words.supportNotCare(itemName(wording, target.item), childName(family, target.child)),
          <a key="support" class="link" href={hrefTo({ at: 'action', caseId, actionId: 'new', from: target.item })}>
            {words.toSupport}
          </a>,
        ]
      }
    }
  }
  return (
    <div class="no-print">
      <Notice variant="attention" title={words.warningsTitle} level={2}>
        <ul class="plan__warnings">
          {plan.warnings.map((warning) => {
            const said = line(warning)
            return (
              said && (
                <li key={JSON.stringify(warning)}>
                  <p>{said[0]}</p>
                  <div class="plan__ways">{said[1]}</div>
                </li>
              )
            )
          })}
        </ul>
      </Notice>
    </div>
  )
}
