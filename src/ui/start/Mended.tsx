import { Check } from 'lucide'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { MAIN_ID } from '../parts/Shell.tsx'
import { mended, readMended } from '../session.ts'

/** What this start put right between the copies on this tablet, and what neither of them has; until it is read. */
export function Mended() {
  const { name, title, what, whole, often, lost, lostDo, close } = text.restore.repaired
  const { one, oneWhat, oneWhy } = text.restore.kept
  const found = mended.value
  if (!found) return null
  const { repaired, missing, alone } = found
  const read = () => {
    readMended()
    document.getElementById(MAIN_ID)?.focus()
  }
  const actions = (
    <Button small variant="quiet" onClick={read}>
      {close}
    </Button>
  )
  return (
    <section class="mended" aria-label={name}>
      {missing > 0 ? (
        <Notice variant="alert" title={lost(missing)} actions={actions}>
          {lostDo}
        </Notice>
      ) : alone ? (
        <Notice variant="attention" title={one} actions={actions}>
          {oneWhy[alone]} {oneWhat}
        </Notice>
      ) : (
        repaired && (
          <Notice icon={Check} title={title} actions={actions}>
            {what[repaired.what](repaired.changes)} {whole} {often}
          </Notice>
        )
      )}
    </section>
  )
}
