import * as text from '../../i18n/index.ts'
import { Sheet } from '../parts/Sheet.tsx'
import { hrefTo } from '../route.ts'

/** The ways to the check of the data and to the log. */
export function CheckAndLog() {
  const { check, log } = text
  return (
    <Sheet title={check.sheet} sub={check.sheetSub}>
      <p>
        <a class="link" href={hrefTo({ at: 'check' })}>
          {check.link}
        </a>
      </p>
      <p>
        <a class="link" href={hrefTo({ at: 'log' })}>
          {log.link}
        </a>
      </p>
    </Sheet>
  )
}
