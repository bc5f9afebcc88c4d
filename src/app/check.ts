import { canonical } from '../core/canonical.ts'
import { type Fact, isKnownKind, misfits } from '../core/fact.ts'
import { gather } from '../core/history.ts'
import { ok, type Result } from '../core/result.ts'
import { readTeam } from '../core/team.ts'
import { breathe, unhurried } from '../seal/breath.ts'
import { contentId } from '../seal/digest.ts'
import { chainOf, signatureState } from '../sync/signature-state.ts'
import { joinLists } from '../sync/team-list.ts'
import { type App, wallTime } from './app.ts'
import { readBrought } from './brought.ts'
import { type Checked, type CheckPart, type CheckStep, type Skipped, type Wrong, wrongs } from './check-found.ts'
import type { ReadFailure } from './failure.ts'
import { keepChecked } from './health.ts'
import { note, readLogAfresh } from './log.ts'
import { readStatements } from './team-here.ts'

/** How a person follows a look through everything, and ends it. */
export interface Following {
  onStep?(step: CheckStep): void
  /** Asked between two families. */
  isStopped?(): boolean
}

/** Facts that are looked at in one go. */
const SLICE = 20

/** What is being found. */
class Finding {
  readonly wrong: Wrong[] = []
  private readonly left = new Map<string, Skipped>()
  readonly counts = {
    families: 0,
    pages: 0,
    facts: 0,
    signatures: 0,
    drafts: 0,
    rows: 0,
    packs: 0,
    team: 0,
    log: 0,
    copies: null as number | null,
  }

  skip(part: CheckPart, why: Skipped['why'], count = 1): void {
    if (count === 0) return
    const before = this.left.get(`${part} ${why}`)?.count ?? 0
    this.left.set(`${part} ${why}`, { part, why, count: before + count })
  }

  found(wrong: Wrong, count: number): void {
    if (count > 0) this.wrong.push(wrong)
  }

  get skipped(): Skipped[] {
    return [...this.left.values()]
  }
}

async function namesOf(facts: readonly Fact[]): Promise<ReadonlySet<string>> {
  const altered = new Set<string>()
  for (let at = 0; at < facts.length; at += SLICE) {
    await breathe()
    await Promise.all(
      facts.slice(at, at + SLICE).map(async ({ id, ...body }) => {
        if (id !== (await contentId(canonical(body)))) altered.add(id)
      }),
    )
  }
  return altered
}

async function lookAtFamily(app: App, finding: Finding, caseId: string): Promise<'locked' | null> {
  const read = await (await app.store.inspect()).pagesOf(caseId)
  if (!read.ok) {
    if (read.failure.kind === 'locked') return 'locked'
    finding.skip('pages', 'no-answer')
    return null
  }
  const { wrong, counts } = finding
  const pages = read.value
  counts.families += 1
  counts.pages += pages.length
  const places = pages.flatMap(({ facts }, place) => (facts ? [] : [place + 1]))
  finding.found({ kind: 'page', caseId, places, of: pages.length }, places.length)

  const facts = [...new Map(pages.flatMap((page) => page.facts ?? []).map((fact) => [fact.id, fact as Fact])).values()]
  counts.facts += facts.length
  const altered = await namesOf(facts)
  finding.found({ kind: 'altered', caseId, count: altered.size }, altered.size)
  const fitting: Fact[] = []
  for await (const fact of unhurried(facts)) if (misfits(fact).length === 0) fitting.push(fact)
  const misfit = facts.length - fitting.length
  finding.found({ kind: 'misfit', caseId, count: misfit }, misfit)
  finding.skip('facts', 'newer', fitting.filter(({ kind }) => !isKnownKind(kind)).length)

  const family = { facts: gather(fitting).facts, partial: fitting.some(({ of }) => of !== undefined) }
  const themselves = async (some: readonly Fact[]) => {
    // Between two signatures of one family: some have dozens.
    await breathe()
    return some.every(({ id }) => !altered.has(id))
  }
  const links = await chainOf(family, (signature) => signatureState(family, signature, themselves))
  counts.signatures += links.length
  for (const state of ['missing', 'altered'] as const) {
    const count = links.filter((link) => link.state === state).length
    if (count > 0) wrong.push({ kind: 'signature', caseId, state, count })
  }
  finding.skip('signatures', 'held-back', links.filter(({ state }) => state === 'partial').length)
  return null
}

type Look = (app: App, finding: Finding) => Promise<Result<unknown, ReadFailure>>

async function lookAtDrafts(app: App, finding: Finding) {
  const drafts = await app.store.drafts()
  if (!drafts.ok) return drafts
  const { drafts: whole, damaged } = drafts.value
  finding.counts.drafts = whole.length + damaged.length
  finding.found({ kind: 'draft', count: damaged.length }, damaged.length)
  return drafts
}

async function lookAtRows(app: App, finding: Finding) {
  const rows = await (await app.store.inspect()).settings()
  if (!rows.ok) return rows
  finding.counts.rows = rows.value.length
  for (const { key, opens } of rows.value) if (!opens) finding.wrong.push({ kind: 'row', key, count: 1 })
  return rows
}

async function lookAtPacks(app: App, finding: Finding) {
  const brought = await readBrought(app)
  if (!brought.ok) return brought
  const { packs } = brought.value
  finding.counts.packs = packs.length
  let count = 0
  for await (const { hash, body } of unhurried(packs)) if ((await contentId(canonical(body))) !== hash) count += 1
  finding.found({ kind: 'pack', count }, count)
  return brought
}

async function lookAtTeam(app: App, finding: Finding) {
  const statements = await readStatements(app)
  if (!statements.ok) return statements
  finding.counts.team = statements.value.length
  const team = readTeam(statements.value)
  const sound = team ? (await joinLists([], statements.value, team.id)).statements.length : 0
  const count = statements.value.length - sound
  finding.found({ kind: 'statement', count }, count)
  return statements
}

async function lookAtLog(app: App, finding: Finding) {
  const log = await readLogAfresh(app)
  if (!log.ok) return log
  const { entries, chains, damaged, missed } = log.value
  finding.counts.log = entries.length
  finding.found({ kind: 'log-page', count: damaged }, damaged)
  for (const { state, device, missing, forks, altered } of chains) {
    const count = { whole: 0, missing, forked: forks.length, altered: altered.length }[state]
    if (state !== 'whole') finding.wrong.push({ kind: 'chain', state, device, count })
  }
  const owned = entries.reduce((sum, { did, detail }) => sum + (did === 'missed' ? Number(detail?.slice(2) ?? 1) || 1 : 0), missed)
  finding.found({ kind: 'gap', count: owned }, owned)
  return log
}

async function lookAtCopies(app: App, finding: Finding): Promise<Result<unknown, ReadFailure>> {
  const compared = await app.store.compareCopies?.()
  if (!compared) return ok(undefined)
  if (!compared.ok) return compared
  finding.counts.copies = compared.value.rows
  finding.found({ kind: 'copies', count: compared.value.different }, compared.value.different)
  return compared
}

const LOOKS: readonly (readonly [Exclude<CheckPart, 'pages' | 'facts' | 'signatures'>, Look])[] = [
  ['drafts', lookAtDrafts],
  ['rows', lookAtRows],
  ['packs', lookAtPacks],
  ['team', lookAtTeam],
  ['log', lookAtLog],
  ['copies', lookAtCopies],
]

/**
 * Everything on this device is opened anew from the disk and held against what it says of itself: pages, facts by their names and shapes,
 * signatures and their chains, drafts, sealed rows, packs, the team's list, the log, the second copy. A little at a time; whatever was
 * left out is named. Changes nothing but the log, which tells of it, and the row that remembers when it was done last.
 */
export async function checkData(app: App, { onStep, isStopped = () => false }: Following = {}): Promise<Result<Checked, ReadFailure>> {
  const began = app.platform.monotonic()
  const finding = new Finding()
  const ids = await app.store.pageIds()
  if (!ids.ok) return ids
  const cases = [...ids.value.keys()]
  for await (const [done, caseId] of unhurried(cases.entries())) {
    onStep?.({ part: 'pages', done, of: cases.length })
    if (isStopped()) {
      finding.skip('pages', 'stopped', cases.length - done)
      break
    }
    const gone = await lookAtFamily(app, finding, caseId)
    if (gone) return { ok: false, failure: { kind: gone } }
  }
  for (const [part, look] of LOOKS) {
    onStep?.({ part, done: 0, of: 0 })
    await breathe()
    if (isStopped()) {
      finding.skip(part, 'stopped')
      continue
    }
    const looked = await look(app, finding)
    if (looked.ok) continue
    if (looked.failure.kind === 'locked') return looked
    finding.skip(part, 'no-answer')
  }
  const { wrong, skipped, counts } = finding
  const checked: Checked = { at: wallTime(app.platform), took: app.platform.monotonic() - began, counts, wrong, skipped }
  await remember(app, checked)
  return ok(checked)
}

/** What came of it goes into the log, and the row of the settings says when. If that cannot be written now, what was found is as true. */
async function remember(app: App, checked: Checked): Promise<void> {
  const { counts, skipped, at } = checked
  const stopped = skipped.some(({ why }) => why === 'stopped')
  const wrong = wrongs(checked)
  const looked = Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0) - counts.families
  note(app, 'checked', { detail: stopped ? 'stopped' : wrong > 0 ? 'wrong' : skipped.length > 0 ? 'in-part' : 'whole' })
  await keepChecked(app, { at, looked, wrong, skipped: skipped.length, stopped })
}
