// Guards that what is served is what this source says: another build, elsewhere on the disk and on another clock, comes out byte for byte
// the same. Used by `npm test` (step rebuild) and by `npm run release`.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { isMain, root } from './cli.mjs'

// All that a build reads. Anything else beside them cannot change what comes out.
const SOURCE = ['package.json', 'tsconfig.json', 'vite.config.ts', 'public', 'scripts', 'src']
// What a machine may differ in without anybody noticing.
const ELSEWHERE = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }

/** Every file under `folder`, relative with '/', sorted by code unit, which no locale changes. */
export function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** Builds `from` (a checkout with node_modules) into `dist`, from clean. Throws with what the build said when it fails. */
export function buildInto(dist, from = root, env = {}) {
  rmSync(dist, { recursive: true, force: true })
  const args = [join(from, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', dist, '--emptyOutDir', '--logLevel', 'error']
  const { NODE_ENV: _theirs, ...rest } = process.env
  const done = spawnSync(process.execPath, args, { cwd: from, encoding: 'utf8', env: { ...rest, ...env } })
  if (done.status !== 0) throw new Error(`the build of ${from} failed: ${done.error?.message ?? ''}${done.stdout}${done.stderr}`)
}

/** A copy of what a build reads, of this checkout or of another, in a folder of its own; `remove()` it at the end. */
export function copyOfSource(from = root) {
  // The bundler goes by the names of folders, so packages must come before the source in both: beside each other, as in any checkout.
  const beside = join(from, 'test-results')
  mkdirSync(beside, { recursive: true })
  const folder = mkdtempSync(join(beside, 'elsewhere-'))
  for (const path of SOURCE) cpSync(join(from, path), join(folder, path), { recursive: true })
  symlinkSync(realpathSync(join(from, 'node_modules')), join(folder, 'node_modules'), 'junction')
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Builds a copy of the source that lies in another folder, in another time zone and language, into `dist`. */
export function buildElsewhere(dist, from = root) {
  const copy = copyOfSource(from)
  try {
    buildInto(dist, copy.folder, ELSEWHERE)
  } finally {
    copy.remove()
  }
}

/** Each file in which two folders differ, as a sentence; empty when they hold the same bytes under the same names. */
export function differences(one, other) {
  const [first, second] = [new Set(filesIn(one)), new Set(filesIn(other))]
  return [...new Set([...first, ...second])].sort().flatMap((path) => {
    if (!second.has(path)) return [`${path} is in the first build only`]
    if (!first.has(path)) return [`${path} is in the second build only`]
    const [a, b] = [readFileSync(join(one, path)), readFileSync(join(other, path))]
    if (a.equals(b)) return []
    const at = a.findIndex((byte, index) => byte !== b[index])
    return [`${path} differs from byte ${at === -1 ? a.length : at} on (${a.length} and ${b.length} bytes)`]
  })
}

/** Prints the first of them: one difference changes the names of all that import it, so the list is long and its head is enough. */
export function tell(found, most = 20) {
  for (const each of found.slice(0, most)) console.error(`  ${each}`)
  if (found.length > most) console.error(`  and ${found.length - most} more`)
}

/** The SHA-256 of bytes as 64 hexadecimal digits. */
export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

if (isMain(import.meta)) {
  const dist = join(root, process.argv[2] ?? 'dist')
  if (!existsSync(dist)) throw new Error(`${dist} is not there: npm run build`)
  const again = mkdtempSync(join(tmpdir(), 'plumbline-rebuilt-'))
  try {
    buildElsewhere(again)
    const found = differences(dist, again)
    tell(found)
    if (found.length > 0) console.error(`rebuild: ${found.length} files differ. Was the source changed since ${dist} was built?`)
    else console.log(`rebuild: ${filesIn(dist).length} files, the same bytes twice`)
    process.exitCode = found.length > 0 ? 1 : 0
  } finally {
    rmSync(again, { recursive: true, force: true })
  }
}
