import { useMemo } from 'preact/hooks'
import type { Family } from '../../app/read.ts'
import type { Alert } from '../../core/drift/index.ts'
import type { FamilyLook } from '../../core/drift/rule.ts'
import { besides, looseEndsOf } from '../../core/loose-ends.ts'
import * as text from '../../i18n/index.ts'
import { LooseEndList } from '../loose-ends/LooseEndList.tsx'
import { Sheet } from '../parts/Sheet.tsx'

/** As many as are read at a glance. */
const AT_A_GLANCE = 3

export interface FollowUpProps {
  readonly family: Family
  readonly look: FamilyLook
  /** Those that stand beside it. */
  readonly alerts: readonly Alert[]
}

/** What somebody has to follow up and no alert says already; nothing where nothing is open. */
export function FollowUp({ family, look, alerts }: FollowUpProps) {
  const { today, practice } = look
  const ends = useMemo(() => besides(looseEndsOf(family, today, practice), alerts), [family, today, practice, alerts])
  if (ends.length === 0) return null
  return (
    <Sheet title={text.looseEnds.title} count={ends.length} sub={text.looseEnds.sub}>
      <LooseEndList {...{ family, ends, today }} first={AT_A_GLANCE} />
    </Sheet>
  )
}
