import { toSend } from '../../core/log.ts'
import { nextStamp } from '../../core/stamp.ts'
import { many } from '../many.ts'
import { canLockFor, recipientOf } from '../../seal/team-keys.ts'
import type { Carried, Key, Lock } from '../../sync/bundle/contents.ts'
import { writeInOrder } from '../../sync/bundle/write.ts'
import { markOf, readMark } from '../../sync/mark.ts'
import { type Surveyed, survey } from '../file.ts'
import { readKey } from '../keys.ts'
import { joinedLog } from '../log.ts'
import { joined, meetings } from '../merge/cases.ts'
import { countMerged } from '../merge/counting.ts'
import type { Typed } from '../options.ts'
import { judgePacks } from '../packs.ts'
import { mayWrite, save } from '../save.ts'
import { type Code, CODES, misused, Stop } from '../stop.ts'
import { type JudgedTeam, judgeTeam } from '../team.ts'
import type { World } from '../world.ts'

const DEVICE = 'command-line'
const BY = { practitioner: DEVICE, name: 'Plumbline command line', role: '', agency: '', device: DEVICE }

/** How all of the files name their team. Those of two teams, and fictional and real families, are never put into one file. */
function markFor(files: readonly Surveyed[]): { readonly practice: boolean; readonly team: string | null } {
  const marks = files.map(({ manifest }) => readMark(manifest.team))
  const teams = [...new Set(marks.flatMap(({ team }) => team ?? []))]
  if (new Set(marks.map(({ practice }) => practice)).size > 1) throw misused('Fictional families and real ones do not go into one file.')
  if (teams.length > 1) throw misused('These files are of several teams: join those of one.')
  return { practice: marks[0]?.practice ?? false, team: teams[0] ?? null }
}

/** Whom the file is locked for: whoever was named; else whoever has the passphrase; else the team as its list says; else who joins the files. */
async function lockFor({ recipients }: Typed, { passphrase, identities }: Key, { team }: Pick<JudgedTeam, 'team'>): Promise<Lock> {
  for (const each of recipients) if (!(await canLockFor(each))) throw misused('A recipient is none that files can be locked for.')
  if (recipients.length > 0) return { kind: 'recipients', recipients }
  if (passphrase !== undefined) return { kind: 'passphrase', passphrase }
  if (team) return { kind: 'recipients', recipients: [...new Set(team.members.map(({ recipient }) => recipient))].sort() }
  const own = (await Promise.all(identities.map(recipientOf))).flatMap((each) => each ?? [])
  if (own.length === 0) throw misused('Say whom to lock the file for: --recipient age1….')
  return { kind: 'recipients', recipients: own }
}

const sentenceFor = (lock: Lock) =>
  lock.kind === 'passphrase' ? 'It is locked with the same passphrase.' : `It is locked for ${many(lock.recipients.length, 'key')}.`

/**
 * One file with everything that several files hold, each fact once: the same whichever comes first, but for when it was written and its lock.
 * Nothing is written before all of them were read to their ends.
 */
export async function merge(typed: Typed, world: World): Promise<Code> {
  const [out, ...paths] = typed.words
  if (out === undefined || paths.length < 2) throw misused('merge needs a file to write and at least two to read.')
  await mayWrite(out, typed.force)
  const key = await readKey(typed, world)
  const files: Surveyed[] = []
  for (const path of paths) files.push(await survey(path, key))
  const mark = markFor(files)
  const team = markOf(mark)
  const list = await judgeTeam({
    manifest: { ...(files[0] as Surveyed).manifest, team },
    statements: files.flatMap((each) => each.statements),
  })
  const { packs, refused } = await judgePacks(files.flatMap((each) => each.packs))
  const lock = await lockFor(typed, key, list)

  const { counts, through, brings, erased } = await countMerged(files)
  if (counts.facts === 0) throw new Stop(CODES.missing, 'There is nothing in these files to join.')
  for (const [at, { facts, families, fresh }] of brings.entries())
    world.err(`${paths[at]} adds ${many(facts, 'fact')} in ${many(families, 'family')}, ${fresh} of them new.`)
  if (erased > 0) world.err(`${many(erased, 'family')} ${erased === 1 ? 'was' : 'were'} erased: only the word of it goes into the file.`)
  const aside = files.reduce((sum, each) => sum + each.aside.length, 0)
  if (aside > 0) world.err(`${many(aside, 'line')} did not fit and ${aside === 1 ? 'is' : 'are'} not in it; verify says why.`)
  if (list.refused > 0) world.err(`Not in it, of the team's list: ${many(list.refused, 'statement')}; verify says why.`)
  for (const { id, version, why } of refused) world.err(`An instrument is not in it (${why}): ${JSON.stringify(id)} version ${version}`)

  const highest = [...through.values(), ...files.map(({ manifest }) => manifest.at.stamp)].sort().at(-1) ?? null
  const at = { stamp: nextStamp(highest, world.now, DEVICE), wall: `${new Date(world.now).toISOString().slice(0, -1)}+00:00` }
  // Nothing that is not in it is said to be gone.
  const log = toSend(await joinedLog(files))
  const head = {
    team,
    scope: 'part',
    by: BY,
    at,
    statements: list.statements,
    packs,
    counts,
    through: Object.fromEntries(through),
    log,
  } as const
  async function* facts(): AsyncGenerator<readonly Carried[], void, undefined> {
    for await (const meeting of meetings(files)) yield joined(meeting) as unknown as readonly Carried[]
  }
  const { file, digest } = await writeInOrder(head, facts(), lock, world.version)
  await save(out, file, typed.force)
  world.err(`It holds ${many(counts.facts, 'fact')} of ${many(counts.cases, 'family')}. ${sentenceFor(lock)}`)
  await world.out(typed.json ? `${JSON.stringify({ digest, ...counts, bytes: file.length })}\n` : `Digest ${digest}\n`)
  return aside + list.refused + refused.length > 0 ? CODES.wrong : CODES.ok
}
