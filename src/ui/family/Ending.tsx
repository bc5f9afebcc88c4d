import { Archive } from 'lucide'
import type { Family } from '../../app/read.ts'
import type { FamilyLook } from '../../core/drift/rule.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { UndoEnding } from '../gate/UndoEnding.tsx'
import { LinkButton } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { hrefTo } from '../route.ts'
import { Ended } from './Earlier.tsx'

const words = text.family

/** That the case is closed or handed on, by whom and why, and the way to open it again; nothing while it is open. */
export function Ending({ family, look: { episode } }: { readonly family: Family; readonly look: FamilyLook }) {
  if (!episode.closing) return null
  const { values, by } = episode.closing
  const on = formatDay(values.on)
  return (
    <Notice
      variant="attention"
      icon={Archive}
      title={values.type === 'closed' ? words.closedTitle(on) : words.transferredTitle(on, values.to)}
      level={2}
      actions={
        <>
          <LinkButton variant="quiet" small href={hrefTo({ at: 'reopen', caseId: family.id })}>
            {words.reopen}
          </LinkButton>
          <LinkButton variant="quiet" small href={hrefTo({ at: 'gate', caseId: family.id })}>
            {text.gate.toRecord}
          </LinkButton>
        </>
      }
    >
      <div class="stack stack--s">
        <p class="sub">{words.endedBy(by.name, by.role)}</p>
        <Ended episode={episode} />
        <p class="sub">{words.closedWhat}</p>
        <UndoEnding family={family} closing={episode.closing} />
      </div>
    </Notice>
  )
}
