import { ShieldAlert } from 'lucide'
import type { Family } from '../../app/read.ts'
import type { Visit } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import { Notice } from '../parts/Notice.tsx'
import { hrefTo } from '../route.ts'
import { alteredOf, useChain } from './useChain.ts'

const words = text.signed

export interface AlteredNoticeProps {
  readonly family: Family
  /** Only these visits; every one of the family unless given. */
  readonly visits?: readonly Visit[] | undefined
}

/** That a visit which counts here is not what was signed, with the way to it; nothing where all are, or while they are checked. */
export function AlteredNotice({ family, visits = family.visits }: AlteredNoticeProps) {
  const altered = alteredOf(useChain(family), visits)
  if (altered.length === 0) return null
  return (
    <Notice
      variant="alert"
      role="alert"
      icon={ShieldAlert}
      title={words.alteredIn(altered.length)}
      actions={altered.map((visit) => (
        <a class="link" key={visit.id} href={hrefTo({ at: 'visit-read', caseId: family.id, visitId: visit.id })}>
          {words.alteredRead(text.grading.visitType[visit.type], visit.on)}
        </a>
      ))}
    >
      {words.alteredHere}
    </Notice>
  )
}
