import type { Chain } from '../../core/log.ts'
import { check } from '../../i18n/en/check.ts'
import { log } from '../../i18n/en/log.ts'
import type { SignatureState } from '../../sync/signature-state.ts'
import { familiesIn, type OpenFile, openFile, signaturesIn } from '../families.ts'
import { judgeLog } from '../log.ts'
import type { Typed } from '../options.ts'
import { type Code, CODES } from '../stop.ts'
import { many } from '../many.ts'
import { type JudgedTeam, judgeTeam } from '../team.ts'
import type { World } from '../world.ts'

/** A signed visit that is not what was signed, as far as anybody can tell here. */
interface Doubt {
  readonly number: number
  readonly visit: string
  readonly on: string | null
  readonly state: SignatureState
  /** How its own entries stand; where they are whole, the visit that was signed before it is not there. */
  readonly own: SignatureState
}

const STATES: Readonly<Record<SignatureState, string>> = {
  whole: 'whole (exactly what was signed is there)',
  missing: 'missing something (not all of what was signed is there)',
  altered: 'altered (what is there is not what was signed)',
  partial: 'in part (something was held back by whoever shared it, so nobody can tell)',
}

const ASIDE = {
  altered: 'does not give its id: it was altered',
  'not-a-fact': 'is no fact that Plumbline makes',
  'not-readable': 'is no line of this format',
} as const

async function signaturesOf(file: OpenFile) {
  const counts: Record<SignatureState, number> = { whole: 0, missing: 0, altered: 0, partial: 0 }
  const doubts: Doubt[] = []
  for await (const { number, family } of familiesIn(file)) {
    for (const { signature, state, own } of await signaturesIn(family)) {
      counts[state] += 1
      const visit = [...family.visits, ...family.enteredInError].find(({ id }) => id === signature.about)
      if (state !== 'whole') doubts.push({ number, visit: signature.about, on: visit?.on ?? null, state, own })
    }
  }
  return { counts, doubts }
}

const teamOf = ({ id, team, refused }: JudgedTeam) =>
  id === null
    ? null
    : {
        id,
        followed: team !== null,
        members: team?.members.length ?? 0,
        left: team?.left.length ?? 0,
        doubtful: team?.doubtful.length ?? 0,
        waiting: team?.waiting ?? 0,
        refused,
      }

function wrongsIn(file: OpenFile, team: JudgedTeam, doubts: readonly Doubt[], chains: readonly Chain[]): string[] {
  const wrong = file.aside.map(({ line, why }) => `Line ${line} ${ASIDE[why]}.`)
  if (team.id !== null && !team.team) wrong.push('The list of the team cannot be followed: what founded it is not there.')
  if (team.refused > 0) wrong.push(`Of the team's list, not what was signed or signed by nobody of it: ${many(team.refused, 'statement')}.`)
  for (const { number, visit, on, state, own } of doubts) {
    if (state === 'partial') continue
    const what = own === 'whole' ? 'missing something (the visit that was signed before it is not there)' : STATES[state]
    wrong.push(`Family ${number}, visit ${visit}${on ? ` of ${on}` : ''}: ${what}.`)
  }
  for (const { device, state } of chains) if (state !== 'whole') wrong.push(log.inFileWrong(JSON.stringify(device), log.states[state]))
  return wrong
}

/**
 * Everything that can be checked about a file: that every byte is what was written, every count and the digest, every fact by its id and its
 * shape, every statement of the team by its signature, every signed visit by what was signed, the log by its chains. Wrong where any of it is not so.
 */
export async function verify(typed: Typed, world: World): Promise<Code> {
  const file = await openFile(typed, world)
  const team = await judgeTeam(file)
  const { counts, doubts } = await signaturesOf(file)
  const logged = await judgeLog(file)
  const wrong = wrongsIn(file, team, doubts, logged.chains)
  const { version, scope, at, app } = file.manifest
  const facts = [...file.facts.values()].reduce((sum, each) => sum + each, 0)
  const found = {
    ...{ format: version, scope, practice: file.practice, at: at.wall, app, bytes: file.bytes, digest: file.digest },
    ...{ families: file.cases.length, facts, packs: file.packs.length, statements: file.statements.length, aside: file.aside.length },
    ...{ log: { entries: logged.entries, chains: logged.chains.map(({ last: _, ...chain }) => chain) } },
    ...{ team: teamOf(team), signatures: counts, doubts, wrong },
  }
  if (typed.json) await world.out(`${JSON.stringify(found)}\n`)
  else {
    const said = [
      `Format ${version}, ${scope === 'whole' ? 'all that its device had' : 'a part'}, saved at ${at.wall} by Plumbline ${app}`,
      ...(file.practice ? ['Its families are fictional'] : []),
      `${[many(found.families, 'family'), many(facts, 'fact'), many(found.packs, 'pack'), many(found.statements, 'statement')].join(', ')}, ${many(found.aside, 'line')} put aside`,
      `Digest ${file.digest}`,
      ...(found.team ? [`Team of ${many(found.team.members, 'member')}, ${found.team.left} who left`] : []),
      ...Object.entries(counts).map(([state, count]) => `Signed visits ${STATES[state as SignatureState]}: ${count}`),
      log.inFile(logged.entries, logged.chains.length),
      wrong.length > 0 ? check.wrong(wrong.length) : counts.partial > 0 ? check.part : check.whole,
    ]
    await world.out(`${said.join('\n')}\n`)
  }
  for (const each of wrong) world.err(each)
  return wrong.length > 0 ? CODES.wrong : CODES.ok
}
