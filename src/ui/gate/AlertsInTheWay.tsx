import { useMemo, useState } from 'preact/hooks'
import { alertsIn } from '../../core/drift/alerts.ts'
import type { Alert } from '../../core/drift/index.ts'
import * as text from '../../i18n/index.ts'
import { AlertDialog } from '../alerts/AlertDialog.tsx'
import { AlertLine } from '../alerts/AlertLine.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import type { PointProps } from './PointDetail.tsx'

const words = text.gate

/** As many as are read at a glance; a few more are shorter than the fold that would hide them. */
const [AT_A_GLANCE, SPARE] = [4, 2]

/** Each open alert of those that stand in the way, looked at or not, with its sentence; one tap opens the whole of it. */
export function AlertsInTheWay({ keys, ...props }: PointProps & { readonly keys: readonly string[] }) {
  const [openKey, setOpenKey] = useState<string | null>(null)
  const alerts = useMemo(() => alertsIn(props.look), [props.look]).filter(({ key }) => keys.includes(key))
  const line = (alert: Alert) => <AlertLine key={alert.key} {...props} alert={alert} onOpen={() => setOpenKey(alert.key)} />
  const shown = alerts.length <= AT_A_GLANCE + SPARE ? alerts.length : AT_A_GLANCE
  if (alerts.length === 0) return null
  return (
    <>
      <ul class="alerts">{alerts.slice(0, shown).map(line)}</ul>
      {alerts.length > shown && (
        <Disclosure summary={words.moreAlerts(alerts.length - shown)}>
          <ul class="alerts">{alerts.slice(shown).map(line)}</ul>
        </Disclosure>
      )}
      <AlertDialog {...props} alert={alerts.find(({ key }) => key === openKey) ?? null} onClose={() => setOpenKey(null)} />
    </>
  )
}
