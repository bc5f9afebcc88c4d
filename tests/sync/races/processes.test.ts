// @vitest-environment node
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { SHARED } from '../../../src/sync/targets/names.ts'
import { factsIn } from './device.ts'
import type { Said } from './process.ts'

const ROUNDS = 12

// Nothing is acted out here: real time, four processes, whatever the machine makes of them. What is shown as shared may be missing for a
// while where one of them was put to sleep between its last look and its landing, so only the end is judged.
test('twenty tablets in four processes: nothing is lost in the end', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-'))
  const built = mkdtempSync(join(tmpdir(), 'plumbline-'))
  const processes: ChildProcess[] = []
  try {
    await build({
      root: import.meta.dirname,
      configFile: false,
      logLevel: 'error',
      build: { ssr: 'process.ts', outDir: built, rolldownOptions: { output: { entryFileNames: 'process.mjs' } } },
    })
    for (const name of 'ABCD') processes.push(fork(join(built, 'process.mjs'), [folder, name, '5']))
    const tell = async (each: ChildProcess, what: number | 'last') => {
      const answer = once(each, 'message')
      each.send(what)
      return (await answer)[0] as Said[]
    }

    const made = new Set<string>()
    for (let round = 0; round < ROUNDS; round++) {
      const said = (await Promise.all(processes.map((each) => tell(each, round)))).flat()
      for (const { fact, told, seen } of said) {
        if (fact) made.add(fact)
        expect(told === 'try-again' || (told === 'saved' && fact !== null && seen.includes(fact))).toBe(true)
      }
    }
    for (const each of processes) for (const { told } of await tell(each, 'last')) expect(told).toBe('saved')

    const facts = factsIn(readFileSync(join(folder, SHARED), 'utf8'))
    expect(made.size).toBe(20 * ROUNDS)
    expect([...made].filter((fact) => !(facts.ok && facts.value.has(fact)))).toEqual([])
  } finally {
    for (const each of processes) each.kill()
    for (const each of [folder, built]) rmSync(each, { recursive: true })
  }
}, 300_000)
