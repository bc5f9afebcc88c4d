import type { FamilyLook } from '../../core/drift/rule.ts'
import type { SupervisionSheet } from '../../core/supervision.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { saySupervisionDue } from '../../report/say/supervision.ts'
import { Sheet } from '../parts/Sheet.tsx'

const words = text.supervision

/** By when the family is to be talked about, in words, and by which numbers. */
export function DueSheet({ look, sheet: { due, last } }: { readonly look: FamilyLook; readonly sheet: SupervisionSheet }) {
  const { 'supervision-days': soon, 'supervision-act-days': late } = look.thresholds
  return (
    <Sheet title={words.dueTitle}>
      {due === null ? (
        <p>{words.dueNone}</p>
      ) : (
        <>
          <p>{saySupervisionDue(due, look.today)}</p>
          <p class="sub">{words.dueWhy(formatDay(due.from), soon, late, last !== null && last.on >= due.from)}</p>
        </>
      )}
    </Sheet>
  )
}
