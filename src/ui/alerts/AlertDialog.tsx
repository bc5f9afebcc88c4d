import type { Family } from '../../app/read.ts'
import type { Alert } from '../../core/drift/index.ts'
import type { FamilyLook } from '../../core/drift/rule.ts'
import type { Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { AlertWhole } from './AlertWhole.tsx'
import { LookedAt } from './LookedAt.tsx'
import { sayAlert } from '../../report/say/alert.ts'

const words = text.alerts

export interface AlertDialogProps {
  readonly family: Family
  readonly wording: Wording
  readonly look: FamilyLook
  /** Null while nobody asks. */
  readonly alert: Alert | null
  readonly onClose: () => void
}

/** The whole of one alert over the page: what was found, what would clear it, what it rests on, the rule, and who has looked at it. */
export function AlertDialog({ family, wording, look, alert, onClose }: AlertDialogProps) {
  const said = alert && sayAlert(alert, family, wording, look.practice)
  return (
    <Dialog
      open={alert !== null}
      wide
      title={said ? words.heading(said.about, said.rule) : ''}
      closeWord={text.common.close}
      onClose={onClose}
    >
      {alert && said && (
        <>
          <AlertWhole {...{ family, wording, look, alert, said }} />
          <LookedAt key={alert.key} family={family} alert={alert} />
        </>
      )}
    </Dialog>
  )
}
