import { Plus } from 'lucide'
import type { Action } from '../../core/known.ts'
import * as text from '../../i18n/index.ts'
import { LinkButton } from '../parts/Button.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { hrefTo } from '../route.ts'
import { ActionRow } from './ActionRow.tsx'
import type { PlanProps } from './of.ts'

const words = text.plan

/** What the workers have taken on: who, what, by when; what is done or dropped folded beneath. */
export function ActionsSheet(props: PlanProps) {
  const { family, plan } = props
  const open = plan.actions.filter(({ outcome }) => outcome === null)
  const ended = plan.actions.filter(({ outcome }) => outcome !== null)
  const rows = (actions: readonly Action[]) => (
    <ul>
      {actions.map((action) => (
        <ActionRow key={action.id} {...props} action={action} />
      ))}
    </ul>
  )
  return (
    <Sheet
      title={words.actionsTitle}
      count={open.length}
      sub={words.actionsSub}
      end={
        <LinkButton variant="quiet" small icon={Plus} href={hrefTo({ at: 'action', caseId: family.id, actionId: 'new' })}>
          {words.addAction}
        </LinkButton>
      }
    >
      {plan.actions.length === 0 && <p class="sub">{words.actionsNone}</p>}
      {open.length > 0 && rows(open)}
      {ended.length > 0 && <Disclosure summary={words.actionsEnded(ended.length)}>{rows(ended)}</Disclosure>}
    </Sheet>
  )
}
