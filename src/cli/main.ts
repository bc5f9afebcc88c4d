import { alerts } from './commands/alerts.ts'
import { dataset } from './commands/dataset.ts'
import { facts } from './commands/facts.ts'
import { list } from './commands/list.ts'
import { merge } from './commands/merge.ts'
import { report } from './commands/report.ts'
import { table } from './commands/table.ts'
import { verify } from './commands/verify.ts'
import { HELP } from './help.ts'
import { type Typed, typedIn } from './options.ts'
import { type Code, CODES, misused, Stop } from './stop.ts'
import type { World } from './world.ts'

type Command = (typed: Typed, world: World) => Promise<Code> | Promise<void>

const help: Command = (_, { out }) => out(HELP)

/** Every command by its name. */
export const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ...Object.entries({ help, verify, list, report, table, dataset, alerts, facts, merge }),
])

/** What people may be told of a mistake: where it was made, and nothing that it held. */
const placeOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}${(error.stack ?? '').match(/\n\s+at [^\n]+/)?.[0] ?? ''}` : typeof error

/** Runs one command to its end. The exit code; data has gone to `world.out`, sentences for people to `world.err`. Never throws. */
export async function run(args: readonly string[], world: World): Promise<Code> {
  try {
    const typed = typedIn(args, world.today)
    const command = commands.get(typed.command)
    if (!command) throw misused('There is no such command.')
    return (await command(typed, world)) ?? CODES.ok
  } catch (error) {
    if (error instanceof Stop) {
      world.err(error.message)
      return error.code
    }
    world.err(`This is a mistake of Plumbline itself, and nothing that you did: ${placeOf(error)}`)
    return CODES.fault
  }
}
