import { BookOpen } from 'lucide'
import { alertsFor } from '../../app/alerts.ts'
import type { Family } from '../../app/read.ts'
import type { Visit } from '../../core/visit.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { LinkButton } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { hrefTo } from '../route.ts'

const words = text.visitPlan

export interface StartAgainProps {
  readonly family: Family
  /** What the form says now. */
  readonly type: Visit['type']
}

/** Says plainly when a plan sets aside what is known: a new first visit over older profiles, or somebody new who has not read the history. */
export function StartAgain({ family, type }: StartAgainProps) {
  const app = useApp()
  const older = type === 'baseline' ? family.visits.findLast((visit) => visit.signed) : undefined
  const unread = alertsFor(app, family).some(({ rule }) => rule === 'D19')
  if (!older && !unread) return null
  return (
    <Notice
      variant="attention"
      icon={BookOpen}
      title={words.againTitle}
      level={2}
      actions={
        <LinkButton variant="quiet" small icon={BookOpen} href={hrefTo({ at: 'handover', caseId: family.id })}>
          {words.againRead}
        </LinkButton>
      }
    >
      {older && <p>{words.againOlder(formatDay(older.on))}</p>}
      {unread && <p>{words.againUnread}</p>}
    </Notice>
  )
}
