import { ShieldAlert } from 'lucide'
import type { Family } from '../../app/read.ts'
import * as text from '../../i18n/index.ts'
import { Notice } from '../parts/Notice.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'

const words = text.safety

export interface SafetyNoticeProps {
  readonly family: Pick<Family, 'id' | 'household'>
  /** Without the way to change it: where a form would lose what is typed. */
  readonly bare?: boolean | undefined
}

/** What whoever goes there has to know to be safe, by everybody who entered something; nothing where nobody did. Never printed. */
export function SafetyNotice({ family, bare }: SafetyNoticeProps) {
  const { workerSafety, jointVisits } = family.household
  // Where two people contradict each other, the careful one is heard: everything that anybody wrote, and by two where anybody says so.
  const notes = workerSafety.kind === 'unanswered' ? [] : [...new Set(workerSafety.heads.map(({ value }) => value))].filter(Boolean)
  const byTwo = jointVisits.kind !== 'unanswered' && jointVisits.heads.some(({ value }) => value)
  if (notes.length === 0 && !byTwo) return null
  const contested = [workerSafety, jointVisits].some(({ kind }) => kind === 'contested')
  return (
    <div class="safety no-print">
      <Notice
        variant="alert"
        icon={ShieldAlert}
        title={words.title}
        level={2}
        actions={
          !bare && (
            <a class="link" href={hrefTo({ at: 'family-edit', caseId: family.id, from: 'people' })}>
              <span>
                {words.change}
                <VisuallyHidden>{words.changeHidden}</VisuallyHidden>
              </span>
            </a>
          )
        }
      >
        {byTwo && (
          <p>
            <b>{words.jointVisits}</b>
          </p>
        )}
        {notes.map((note) => (
          <p key={note} class="safety__note">
            {note}
          </p>
        ))}
        {contested && <p>{words.contested}</p>}
        <p class="sub">{words.stays}</p>
      </Notice>
    </div>
  )
}
