import type { Case } from '../core/case.ts'
import { type Day, dayNumber, daysBetween } from '../core/day.ts'
import type { Lead } from '../core/decided.ts'
import { TEXT_MAX, type Values } from '../core/fact.ts'
import { seenIn } from '../core/fold.ts'
import { fail, type Result } from '../core/result.ts'
import { type App, record, today } from './app.ts'
import type { WriteFailure } from './failure.ts'

type Named = Pick<Case, 'id' | 'household'>

export type LeadFailure = { readonly kind: 'empty-name' } | { readonly kind: 'impossible-date' } | { readonly kind: 'too-long' }
export type ReviewByFailure =
  | { readonly kind: 'impossible-date' }
  | { readonly kind: 'review-in-past' }
  | { readonly kind: 'review-too-far' }
export type NextSeesFailure = { readonly kind: 'empty-name' } | { readonly kind: 'too-long' }

/** Longest that a review may be set ahead, in days. What is due sooner by the area's numbers is due then all the same. Ours, 2026. */
const TOO_FAR_DAYS = 365

const keep = (app: App, { id, household }: Named, values: Pick<Values<'household'>, 'lead' | 'reviewBy' | 'nextSees'>) =>
  record(app, id, [
    {
      kind: 'household',
      about: id,
      values,
      replaces: seenIn(Object.keys(values).map((name) => household[name as keyof typeof household])),
    },
  ])

/** Who leads from that day on. Who led before stays in the history. */
export async function setLead(app: App, family: Named, lead: Lead): Promise<Result<unknown, LeadFailure | WriteFailure>> {
  const [name, role, agency] = [lead.name.trim(), lead.role.trim(), lead.agency.trim()]
  if (name === '') return fail({ kind: 'empty-name' })
  if (dayNumber(lead.from) === null) return fail({ kind: 'impossible-date' })
  if ([name, role, agency].some((text) => text.length > TEXT_MAX)) return fail({ kind: 'too-long' })
  return keep(app, family, { lead: { name, role, agency, from: lead.from } })
}

/** The day by which the next review is due. */
export async function setReviewBy(app: App, family: Named, by: Day): Promise<Result<unknown, ReviewByFailure | WriteFailure>> {
  if (dayNumber(by) === null) return fail({ kind: 'impossible-date' })
  const ahead = daysBetween(today(app.platform), by)
  if (ahead < 0) return fail({ kind: 'review-in-past' })
  return ahead > TOO_FAR_DAYS ? fail({ kind: 'review-too-far' }) : keep(app, family, { reviewBy: by })
}

/** Who sees the children next, once the case is closed or handed on. */
export async function setNextSees(app: App, family: Named, who: string): Promise<Result<unknown, NextSeesFailure | WriteFailure>> {
  if (who.trim() === '') return fail({ kind: 'empty-name' })
  return who.length > TEXT_MAX ? fail({ kind: 'too-long' }) : keep(app, family, { nextSees: who.trim() })
}
