import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import type { App } from '../../src/app/app.ts'
import { handOut } from '../../src/app/exchange/exchange.ts'
import { deviceKeys, foundTeam } from '../../src/app/team.ts'
import { run } from '../../src/cli/main.ts'
import { AT_START } from '../helpers/app.ts'
import { value } from '../stories/telling.ts'

/** The day on which the clocks of these tests stand still. */
export const TODAY = new Date(AT_START).toISOString().slice(0, 10)

const made: string[] = []
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A new folder that is gone after this file of tests. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'plumbline-cli-'))
  made.push(path)
  return path
}

/** A file in it. */
export function put(place: string, name: string, bytes: string | Uint8Array): string {
  const path = join(place, name)
  writeFileSync(path, bytes)
  return path
}

/** One run of the command line, as a program would hear it. */
export async function cli(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const [pieces, said]: [Buffer[], string[]] = [[], []]
  const code = await run(args, {
    out: async (data) => void pieces.push(Buffer.from(data as string)),
    err: (sentence) => void said.push(sentence),
    env,
    today: TODAY,
    now: AT_START,
    version: '0.1.0',
  })
  const bytes = Buffer.concat(pieces)
  return {
    code,
    bytes,
    out: bytes.toString(),
    err: said.join('\n'),
    json: () =>
      bytes
        .toString()
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
  }
}

/** The same, of a run that has to go well. */
export async function done(...args: readonly string[]) {
  const ran = await cli(args)
  if (ran.code !== 0) expect.fail(`${args.join(' ')} ended with ${ran.code}: ${ran.err}`)
  return ran
}

/** All that an app holds in a file of its own writing, and its key beside it, as the command line is given them. */
export async function given(app: App) {
  const place = folder()
  value(await foundTeam(app, 'Marsh Lane team'))
  const { file, holds } = value(await handOut(app))
  const path = put(place, 'all.age', Buffer.from(await file.arrayBuffer()))
  const key = put(place, 'key.txt', `# created: 2026-11-21\n${value(await deviceKeys(app)).identity}\n`)
  return { place, path, key, holds, opens: ['--identity', key] as const }
}
