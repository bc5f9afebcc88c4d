import type { Family } from '../../app/read.ts'
import type { FamilyLook } from '../../core/drift/rule.ts'
import * as text from '../../i18n/index.ts'
import { SettleFirst } from '../contested/SettleFirst.tsx'
import { LeadForm } from './LeadForm.tsx'
import { DueForm, NextSeesForm } from './NextForms.tsx'

/** What can be changed about where the work with a family stands. */
export type StandingPart = 'lead' | 'due' | 'next-sees'

export interface StandingFormProps {
  readonly family: Family
  readonly look: FamilyLook
  readonly onClose: () => void
}

/** The register of the household that each form sets. */
const SETS = { lead: 'lead', due: 'reviewBy', 'next-sees': 'nextSees' } as const
const NAMES = { lead: text.family.lead, due: text.family.due, 'next-sees': text.family.nextSees } as const
const FORMS = { lead: LeadForm, due: DueForm, 'next-sees': NextSeesForm } as const

/** The short form for one part, over the page; nothing while nobody asks. */
export function StandingDialog({ part, ...props }: StandingFormProps & { readonly part: StandingPart | null }) {
  if (!part) return null
  const Form = FORMS[part]
  const { family, onClose } = props
  return (
    <SettleFirst
      family={family}
      of={({ kind, register }) => kind === 'household' && register === SETS[part]}
      what={text.family.settleThis(NAMES[part])}
      dialog={{ title: NAMES[part], onClose }}
    >
      <Form {...props} />
    </SettleFirst>
  )
}
