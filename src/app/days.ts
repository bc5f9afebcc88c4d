import { TEXT_MAX, type Values } from '../core/fact.ts'
import { dayAt, type ToldDay } from '../core/known.ts'
import { fail, type Result } from '../core/result.ts'
import { DAY_KINDS } from '../core/surroundings.ts'
import type { App } from './app.ts'
import { type Draft, finishDrafts, keepDraft, seenFacts } from './drafts.ts'
import type { WriteFailure } from './failure.ts'

export type DayFailure = { readonly kind: 'too-long' }

/**
 * Parts of a child's day as they are told, kept on the disk as a draft until the day is left. At a visit that is signed too: the
 * signature does not speak for what is written after it, so that it is told as late.
 */
export async function draftDay(
  app: App,
  caseId: string,
  told: Pick<ToldDay, 'thing' | 'registers'>,
  values: Values<'day'>,
): Promise<Result<Draft, DayFailure | WriteFailure>> {
  if (Object.values(values).some((value) => typeof value === 'string' && value.length > TEXT_MAX)) return fail({ kind: 'too-long' })
  const replaces = seenFacts((Object.keys(values) as (keyof Values<'day'>)[]).map((name) => told.registers[name]))
  return keepDraft(app, caseId, { kind: 'day', about: told.thing, values, replaces })
}

/** What was drafted of a child's days at a visit is now facts, in one page. None is fine. */
export async function leaveDays(app: App, caseId: string, visitId: string, childId: string): Promise<Result<unknown, WriteFailure>> {
  const days = DAY_KINDS.map((kind) => dayAt(visitId, childId, kind))
  return finishDrafts(app, caseId, (act) => act.kind === 'day' && days.includes(act.about))
}
