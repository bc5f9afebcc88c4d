import { canonical } from '../core/canonical.ts'
import { type Case, readCase } from '../core/case.ts'
import type { Fact } from '../core/fact.ts'
import { type Held, redact, type Scope } from '../core/redact.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { contentId } from '../seal/digest.ts'
import type { StrengthFailure } from '../seal/strength.ts'
import type { Lock } from '../sync/bundle/contents.ts'
import type { App } from './app.ts'
import { leaves } from './exchange/leaves.ts'
import { contentsOf } from './exchange/ours.ts'
import { teamMark } from './exchange/space.ts'
import type { ReadFailure, WriteFailure } from './failure.ts'
import { note } from './log.ts'

/** Why there is nothing to hand out. */
export type PartFailure =
  | { readonly kind: 'no-records' }
  /** A colleague erased the family: first somebody says what is to become of it here. */
  | { readonly kind: 'erased' }
  | { readonly kind: 'which-child' }
  /** No signed visit has an answer that is theirs to see. */
  | { readonly kind: 'nothing-theirs' }

/** A part of a family's records, as whoever gets it will see it. */
export interface Part {
  readonly scope: Scope
  readonly facts: readonly Fact[]
  /** The family as those facts alone tell of it. */
  readonly family: Case
  /** How much of each sort stays here. */
  readonly held: ReadonlyMap<Held, number>
}

/** What whoever the scope names would see of a family. Nothing leaves the device by it. */
export async function partOf(app: App, caseId: string, scope: Scope): Promise<Result<Part, PartFailure | ReadFailure>> {
  if (scope.children.length === 0) return fail({ kind: 'which-child' })
  const pages = await app.store.readCase(caseId)
  if (!pages.ok) return pages
  const all = pages.value.facts as Fact[]
  if (!all.some(({ kind }) => kind !== 'erasure')) return fail({ kind: 'no-records' })
  if (readCase(caseId, all, app.library.find).keeping.erased.length > 0) return fail({ kind: 'erased' })
  const { whole, parts, held } = redact(all, scope, app.library.find)
  // Named after exactly what is in them, so that whoever gets them can tell that they are as they were given.
  const named = await Promise.all(parts.map(async (body) => ({ ...body, id: await contentId(canonical(body)) }) as Fact))
  const facts = [...whole, ...named]
  if (!facts.some(({ kind }) => kind === 'answer' || kind === 'amendment')) return fail({ kind: 'nothing-theirs' })
  return ok({ scope, facts, family: readCase(caseId, facts, app.library.find), held })
}

/** For whom a part is locked: the recipient of one colleague’s device, or whoever knows a passphrase. `offered` is the one that was offered. */
export type PartLock =
  | { readonly kind: 'recipient'; readonly recipient: string }
  | { readonly kind: 'passphrase'; readonly passphrase: string; readonly offered: string }

/** A file to hand out. Its name says nothing of the family. */
export interface PartFile {
  readonly file: Blob
  readonly name: string
}

const NAME = 'plumbline-part.age'

/** A file with this part of a family’s records and nothing else: no list of colleagues, no other family. The device keeps what it has. */
export async function sharePart(
  app: App,
  { facts, family, scope }: Part,
  lock: PartLock,
): Promise<Result<PartFile, PartFailure | StrengthFailure | WriteFailure>> {
  // It may have been erased since it was on the screen. What was there goes, and not what came since.
  const now = await partOf(app, family.id, scope)
  if (!now.ok) return now
  if (lock.kind === 'passphrase') {
    const { checkPassphrase } = await import('../seal/strength.ts')
    const strong = await checkPassphrase(lock.passphrase, [family.name], lock.offered)
    if (!strong.ok) return strong
  }
  const cases = new Map([[family.id, facts]])
  const contents = await contentsOf(app, cases, { team: teamMark(app, null), scope: 'part', statements: [] })
  if (!contents.ok) return contents
  const noted = await leaves(app)
  if (!noted.ok) return noted
  // Loaded when first needed: whoever never shares does without.
  const { writeBundle } = await import('../sync/bundle/index.ts')
  const recipients: Lock =
    lock.kind === 'passphrase' ? { kind: 'passphrase', passphrase: lock.passphrase } : { kind: 'recipients', recipients: [lock.recipient] }
  const { file } = await writeBundle(contents.value, recipients)
  note(app, 'shared', { caseIds: [family.id], detail: 'part' })
  return ok({ file: new Blob([file], { type: 'application/octet-stream' }), name: NAME })
}
