import { sha256 } from '@noble/hashes/sha2.js'
import { Encrypter } from 'age-encryption'
import { canonical } from '../../core/canonical.ts'
import { nameOf, type Pack } from '../../core/pack/pack.ts'
import { type Bytes, base64url, utf8 } from '../../seal/bytes.ts'
import { normalised } from '../../seal/kdf.ts'
import { type BundleContents, type Carried, type Lock, type Manifest, MOST, VERSION, type WrittenBundle } from './contents.ts'
import { byId, byText, type Head, inOrder } from './order.ts'

type Facts = Iterable<readonly Carried[]> | AsyncIterable<readonly Carried[]>

function byName(a: Pack, b: Pack): number {
  const [first, second] = [nameOf(a), nameOf(b)]
  return byText(first.id, second.id) || first.version - second.version || byText(a.hash, b.hash)
}

/** The line of one fact: its id, then exactly the bytes that the id is the hash of. */
function factLine({ id, ...body }: Carried): string {
  return `["fact","${id}",${canonical(body)}]`
}

/** The lines of a bundle in their order, some at a time, each with its line end; and at the end the digest of those between the first and the last. */
async function* bundleLines({ counts, ...head }: Head, facts: Facts, app: string): AsyncGenerator<Bytes, string> {
  const { team, scope, by, at, through, log } = head
  const [statements, packs] = [head.statements.toSorted(byId), head.packs.toSorted(byName)]
  const all = { ...counts, packs: packs.length, statements: statements.length }
  const manifest: Manifest = { version: VERSION, minReader: VERSION, team, scope, by, at, app, counts: all, through }
  yield utf8(`${canonical(['plumbline-bundle', manifest])}\n`)

  const hash = sha256.create()
  let count = 0
  function ended(lines: readonly string[]): Bytes {
    count += lines.length
    // Nobody could read it again: better nothing is written.
    if (count > MOST.lines || lines.some(tooLong)) throw new Error('more than a shared file can hold')
    const bytes = utf8(`${lines.join('\n')}\n`)
    hash.update(bytes)
    return bytes
  }
  for (const statement of statements) yield ended([canonical(['statement', statement])])
  for (const pack of packs) yield ended([canonical(['pack', pack])])
  for await (const some of facts) if (some.length > 0) yield ended(some.map(factLine))
  const digest = base64url(hash.digest())
  const end = canonical(['end', { lines: count, digest, ...(log && log.entries.length > 0 && { log }) }])
  // Names as long as nobody has would make it longer than a line may be: then the records go without it.
  yield utf8(`${tooLong(end) ? canonical(['end', { lines: count, digest }]) : end}\n`)
  return digest
}

/** Whether a line is longer than one may be, with its end. No character takes more than three bytes. */
const tooLong = (line: string) => 3 * line.length >= MOST.line && utf8(line).length >= MOST.line

async function whole(stream: ReadableStream<Uint8Array>): Promise<Bytes> {
  const chunks: Uint8Array[] = []
  const reader = stream.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) chunks.push(next.value)
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

/** The bytes of some lines, compressed and locked, as age's own programs open them. */
async function locked(plain: ReadableStream<Bytes>, lock: Lock): Promise<Bytes> {
  const encrypter = new Encrypter()
  if (lock.kind === 'passphrase') encrypter.setPassphrase(normalised(lock.passphrase))
  else for (const recipient of lock.recipients) encrypter.addRecipient(recipient)
  return whole(await encrypter.encrypt(plain.pipeThrough(new CompressionStream('gzip'))))
}

/** The file that holds these facts, given in their order, for whoever the lock names. Throws where they are more than anybody could open again. */
export async function writeInOrder(head: Head, facts: Facts, lock: Lock, app: string): Promise<WrittenBundle> {
  if (lock.kind === 'recipients' && lock.recipients.length === 0) throw new Error('a file for nobody')
  const lines = bundleLines(head, facts, app)
  let digest = ''
  let total = 0
  const plain = new ReadableStream<Bytes>({
    async pull(controller) {
      const next = await lines.next()
      if (next.done) {
        digest = next.value
        return controller.close()
      }
      total += next.value.length
      if (total > MOST.inflated) throw new Error('more than a shared file can hold')
      controller.enqueue(next.value)
    },
  })
  const file = await locked(plain, lock)
  if (file.length > MOST.file) throw new Error('more than a shared file can hold')
  return { file, digest }
}

/** As `writeInOrder`, of facts in any order. */
export async function write(contents: BundleContents, lock: Lock, app: string): Promise<WrittenBundle> {
  const { head, facts } = await inOrder(contents)
  return writeInOrder(head, facts, lock, app)
}
