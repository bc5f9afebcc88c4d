import type { Family } from '../../app/read.ts'
import type { FamilyLook } from '../../core/drift/rule.ts'
import { LeadForm } from './LeadForm.tsx'
import { LevelForm } from './LevelForm.tsx'
import { DueForm, NextSeesForm } from './NextForms.tsx'

/** What can be changed about where the work with a family stands. */
export type StandingPart = 'lead' | 'level' | 'due' | 'next-sees'

export interface StandingFormProps {
  readonly family: Family
  readonly look: FamilyLook
  readonly onClose: () => void
}

const FORMS = { lead: LeadForm, level: LevelForm, due: DueForm, 'next-sees': NextSeesForm } as const

/** The short form for one part, over the page; nothing while nobody asks. */
export function StandingDialog({ part, ...props }: StandingFormProps & { readonly part: StandingPart | null }) {
  if (!part) return null
  const Form = FORMS[part]
  return <Form {...props} />
}
