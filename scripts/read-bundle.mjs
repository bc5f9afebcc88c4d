// `node scripts/read-bundle.mjs plumbline-shared.age key.txt`: reads a shared file by docs/formats.md alone and says what is in it.
// Guards: that the file can be read without this app. Nothing here comes from src; the same can be written in any language that has age.
// key.txt is what `age-keygen` writes. Where no line of it is an identity, its first line is the passphrase.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { Decrypter } from 'age-encryption'
import { isMain } from './cli.mjs'

const MOST = { maxOutputLength: 2 ** 30 }
const BODY = 54
const sha256 = (/** @type {Uint8Array} */ bytes) => createHash('sha256').update(bytes).digest('base64url')

/** The bytes of the compressed content. Throws where no key fits or a byte of the file is another. */
function unlock(/** @type {Uint8Array} */ file, /** @type {string} */ keys) {
  const decrypter = new Decrypter()
  const lines = keys.split(/\r?\n/)
  const identities = lines.filter((line) => line.startsWith('AGE-SECRET-KEY-'))
  for (const identity of identities) decrypter.addIdentity(identity)
  if (identities.length === 0) decrypter.addPassphrase(lines[0] ?? '')
  return decrypter.decrypt(file)
}

/** Each line with its end, as bytes. */
function* linesOf(/** @type {Uint8Array} */ bytes) {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from)
    if (end < 0) throw new Error('the last line has no end: the file was cut short')
    yield bytes.subarray(from, end + 1)
    from = end + 1
  }
}

/** What a file says and whether it is true: `wrong` has a sentence for everything that is not. */
export async function readSharedFile(/** @type {Uint8Array} */ file, /** @type {string} */ keys) {
  const [first, ...rest] = linesOf(gunzipSync(await unlock(file, keys), MOST))
  const [format, manifest] = JSON.parse(String(first))
  if (format !== 'plumbline-bundle') throw new Error('not a shared file of Plumbline')
  if (manifest.minReader > 1) throw new Error(`format ${manifest.version}, of which this reader knows nothing`)
  const [, end] = JSON.parse(String(rest.pop()))

  const wrong = []
  const found = { statement: 0, pack: 0, fact: 0 }
  const facts = []
  const digest = createHash('sha256')
  for (const [at, line] of rest.entries()) {
    digest.update(line)
    const [kind, id, body] = JSON.parse(String(line))
    if (!(kind in found)) {
      wrong.push(`line ${at + 2} is a ${kind}, which is not known`)
      continue
    }
    found[kind]++
    if (kind !== 'fact') continue
    // The id is the hash of exactly the bytes between `["fact","<id>",` and `]`.
    if (sha256(line.subarray(BODY, -2)) === id) facts.push({ id, ...body })
    else wrong.push(`line ${at + 2}: the fact is not the one that its id names`)
  }
  const cases = new Set(facts.map(({ caseId }) => caseId)).size
  const counted = { cases, facts: found.fact, packs: found.pack, statements: found.statement }
  for (const [name, count] of Object.entries(counted)) {
    if (manifest.counts[name] !== count) wrong.push(`${count} ${name}, and the first line speaks of ${manifest.counts[name]}`)
  }
  if (end?.lines !== rest.length) wrong.push(`${rest.length} lines, and the last one speaks of ${end?.lines}`)
  if (end?.digest !== digest.digest('base64url')) wrong.push('the digest is another one')
  return { manifest, counted, facts, digest: end?.digest, wrong }
}

if (isMain(import.meta)) {
  const [file, keys] = process.argv.slice(2)
  if (!file || !keys) {
    console.error('Usage: node scripts/read-bundle.mjs plumbline-shared.age key.txt')
    process.exit(2)
  }
  const { manifest, counted, facts, digest, wrong } = await readSharedFile(readFileSync(file), readFileSync(keys, 'utf8'))
  const kinds = new Map()
  for (const { kind } of facts) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  console.log(`Format ${manifest.version}, ${manifest.scope}, saved by ${manifest.by.name} (${manifest.by.agency}) at ${manifest.at.wall}`)
  console.log(
    Object.entries(counted)
      .map(([name, count]) => `${count} ${name}`)
      .join(', '),
  )
  for (const [kind, count] of kinds) console.log(`  ${count} ${kind}`)
  console.log(`Digest ${digest}`)
  for (const sentence of wrong) console.error(`  ${sentence}`)
  console.log(wrong.length > 0 ? `${wrong.length} wrong` : 'Whole: every id, every count and the digest are right')
  process.exitCode = wrong.length > 0 ? 1 : 0
}
