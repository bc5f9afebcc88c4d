import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { sh } from '../../../scripts/setup.mjs'

const found = (program: string) => (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))

/**
 * What keeps the programs `age` and `age-keygen` from being run here, or null where they can be. Installs them on Debian when run by root,
 * as `npm test` does with a browser.
 */
export function ageProgram(): string | null {
  const here = () => found('age') && found('age-keygen')
  if (!here() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing age with apt-get …')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const apt = (...args: string[]) => sh('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=900', ...args], { env, stdio: 'ignore' })
    if (apt('update') === 0) apt('install', '-y', '--no-install-recommends', 'age')
  }
  return here() ? null : 'no age program (Debian: sudo apt-get install age)'
}

/** What a command says; throws what it complains of. */
export function run(command: string, args: readonly string[], input?: Uint8Array): Buffer {
  const done = spawnSync(command, args, { input, maxBuffer: 2 ** 28 })
  if (done.status !== 0) throw new Error(`${command}: ${done.error?.message ?? done.stderr}`)
  return done.stdout
}

/** Runs `age` at a terminal of its own, where it asks for passphrases, and answers each question with the next answer. */
export async function atTerminal(args: readonly string[], answers: readonly string[]): Promise<void> {
  const words = ['age', ...args].map((word) => `'${word}'`).join(' ')
  const terminal = spawn('script', ['-qec', words, '/dev/null'], { stdio: ['pipe', 'pipe', 'inherit'] })
  let said = ''
  let answered = 0
  terminal.stdout.on('data', (data: Buffer) => {
    said += data
    const asked = said.match(/passphrase[^:]*:/gi)?.length ?? 0
    for (; answered < asked && answered < answers.length; answered++) terminal.stdin.write(`${answers[answered]}\n`)
  })
  const code = await new Promise((done) => terminal.once('close', done))
  if (code !== 0) throw new Error(`age: ${said}`)
}
