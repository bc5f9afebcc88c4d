import { today } from '../../app/app.ts'
import type { BoardEntry } from '../../app/board.ts'
import { keptCases } from '../../core/retention.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Notice } from '../parts/Notice.tsx'
import { hrefTo } from '../route.ts'
import { closedIn } from './due.ts'

/** That the time for keeping the records of closed cases is over; nothing where there is none, or somebody holds them. */
export function RetentionLine({ families }: { readonly families: readonly BoardEntry[] }) {
  const { platform, practiceSettings } = useApp()
  const due = keptCases(closedIn(families), today(platform), practiceSettings).filter(({ over, held }) => over && !held)
  if (due.length === 0) return null
  return (
    <Notice
      actions={
        <a class="link" href={hrefTo({ at: 'retention' })}>
          {text.forget.dueLook}
        </a>
      }
    >
      {text.forget.due(due.length)}
    </Notice>
  )
}
