import type { Alert } from '../../core/drift/index.ts'
import type { FamilyLook } from '../../core/drift/rule.ts'
import type { Family } from '../../app/read.ts'
import type { Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { AlertList } from '../alerts/AlertList.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { hrefTo } from '../route.ts'

export interface AlertsSheetProps {
  readonly family: Family
  readonly wording: Wording
  readonly look: FamilyLook
  readonly alerts: readonly Alert[]
}

/** What the rules found about the family and each of its children, worst first. */
export function AlertsSheet({ family, wording, look, alerts }: AlertsSheetProps) {
  const open = alerts.filter(({ acknowledged }) => acknowledged === null).length
  return (
    <Sheet title={text.alerts.title} count={open}>
      <AlertList family={family} wording={wording} look={look} alerts={alerts} />
      <p class="alerts__rules no-print">
        <a class="link" href={hrefTo({ at: 'rules' })}>
          {text.alerts.allRules}
        </a>
      </p>
    </Sheet>
  )
}
