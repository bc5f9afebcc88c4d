import type { Values } from '../core/fact.ts'
import { TEXT_MAX } from '../core/fact.ts'
import { seenIn } from '../core/fold.ts'
import { gather } from '../core/history.ts'
import { discretionAt } from '../core/out.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { readRegisters } from '../core/visit.ts'
import { type Source, sourceOf } from '../report/source.ts'
import { type App, record, today } from './app.ts'
import { checkChain } from './chain.ts'
import type { WriteFailure } from './failure.ts'
import { note } from './log.ts'
import type { Family } from './read.ts'

/** What the copies of a family's record are made from, as it is read on this device today. */
export const sourceFor = (app: App, family: Family): Promise<Source> =>
  sourceOf({ family, library: app.library, area: app.practiceSettings, today: today(app.platform), by: app.me, practice: app.practice })

/** The same, with every signature checked against what it was put to: for a copy that people lean on. */
export async function checkedSourceFor(app: App, family: Family): Promise<Source> {
  const links = await checkChain(family)
  return { ...(await sourceFor(app, family)), signatures: new Map(links.map(({ signature, state }) => [signature.id, state])) }
}

/**
 * That a copy left the record of each of these families, kept for good. Written before it is handed out: a copy of which nothing is
 * known is worse than a note of one that came to nothing. Stops at the first family that could not be written.
 */
export async function recordExport(app: App, caseIds: readonly string[], values: Values<'export'>): Promise<Result<unknown, WriteFailure>> {
  const told: string[] = []
  try {
    for (const caseId of caseIds) {
      const written = await record(app, caseId, [{ kind: 'export', about: app.platform.randomId(), values, replaces: [] }])
      if (!written.ok) return written
      told.push(caseId)
    }
    return ok(undefined)
  } finally {
    note(app, DEEDS[values.place], { caseIds: told, detail: values.what })
  }
}

const DEEDS = { printer: 'printed', clipboard: 'copied', file: 'exported' } as const

export type DiscretionFailure = { readonly kind: 'no-reason' } | { readonly kind: 'too-long' }

/**
 * Keeps something from the family in every copy that is for them, or lets it be shown again, with the reason. `thing` is what its facts
 * are about: an event, a decision, `visit/child`, `visit/child/item`.
 */
export async function keepFromFamily(
  app: App,
  { id, facts }: Pick<Family, 'id' | 'facts'>,
  thing: string,
  state: Values<'discretion'>['state'],
  reason: string,
): Promise<Result<unknown, DiscretionFailure | WriteFailure>> {
  if (reason.trim() === '') return fail({ kind: 'no-reason' })
  if (reason.length > TEXT_MAX) return fail({ kind: 'too-long' })
  const about = discretionAt(thing)
  const seen = readRegisters<Values<'discretion'>>(gather(facts).about(about, 'discretion'), ['state', 'reason'])
  const values = { state, reason: reason.trim() }
  return record(app, id, [{ kind: 'discretion', about, values, replaces: seenIn([seen.state, seen.reason]) }])
}
