// What the command line needs for a file of 100,000 facts: time, and the most memory of its process, beside the size of what is in the file.
// `node scripts/bench/measure/cli.mjs` prints it by itself; the file is written by docs/formats.md, with none of the app's own writer.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMain, root } from '../../cli.mjs'
import { fileOf } from '../cli-file.mjs'
import { loadCore } from './judge.mjs'
import { PLACE } from '../site.mjs'

export const CLI_FACTS = 100_000

/** The process says on a line of its own what it took at the most; nothing of it is in what is measured. */
const TELL = "data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS+'\\n'))"

/** Milliseconds and bytes of one run of the command line. */
function ran(args) {
  const began = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['--import', TELL, join(root, 'scripts/plumbline.mjs'), ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  const ms = performance.now() - began
  const peak = /peak (\d+)/.exec(stderr)?.[1]
  if (status !== 0 || !peak) throw new Error(`${args[0]} ended with ${status}: ${stderr}`)
  return { ms, peak: Number(peak) * 1024 }
}

/** By command, one entry a pair: `ms` and `peak` (bytes). `plain`: bytes of what is in the file; `start`: of a command that reads none. */
export async function measureCli({ pairs, facts = CLI_FACTS }) {
  const place = join(PLACE, 'cli')
  mkdirSync(place, { recursive: true })
  const made = await fileOf(await loadCore(), facts, Date.now())
  const [path, key, other] = ['all.age', 'key.txt', 'merged.age'].map((name) => join(place, name))
  writeFileSync(path, made.file)
  writeFileSync(key, made.identity)
  const opens = ['--identity', key]
  const commands = {
    help: ['help'],
    verify: ['verify', path, ...opens],
    list: ['list', path, ...opens],
    alerts: ['alerts', path, '--json', ...opens],
    grades: ['table', path, '--table', 'grades', ...opens],
    report: ['report', path, '1', 'chronology', ...opens],
    merge: ['merge', other, path, path, '--force', ...opens],
  }
  ran(commands.help)
  const found = Object.fromEntries(Object.keys(commands).map((name) => [name, []]))
  for (let pair = 0; pair < pairs; pair++) for (const [name, args] of Object.entries(commands)) found[name].push(ran(args))
  rmSync(place, { recursive: true, force: true })
  return { facts: made.facts, families: made.families, plain: made.plain, bytes: made.file.length, found }
}

if (isMain(import.meta)) {
  const { facts, families, plain, bytes, found } = await measureCli({ pairs: 1 })
  const mb = (size) => `${(size / 1e6).toFixed(1)} MB`
  console.log(`${facts} facts of ${families} families: ${mb(plain)} plain, ${mb(bytes)} as a file`)
  for (const [name, [{ ms, peak }]] of Object.entries(found))
    console.log(`  ${name.padEnd(8)} ${(ms / 1000).toFixed(1)} s, peak ${mb(peak)}, ${(peak / plain).toFixed(2)} of the plain size`)
}
