// What lets one script be both a function for the tests and a command for people.
import { realpathSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Whether this module is what was started on the command line. */
export const isMain = (meta) => Boolean(process.argv[1]) && realpathSync(process.argv[1]) === fileURLToPath(meta.url)

/** When started as a command: prints what `check(root)` found, one line each, and exits with 1 if there was anything. */
export async function checkAsCommand(meta, check, { good, bad }) {
  if (!isMain(meta)) return
  const problems = await check(process.argv[2] ?? root)
  for (const problem of problems) console.error(`  ${problem}`)
  if (problems.length > 0) console.error(`${bad}: ${problems.length}`)
  else console.log(typeof good === 'function' ? good() : good)
  process.exitCode = problems.length > 0 ? 1 : 0
}
