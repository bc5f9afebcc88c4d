import { createCipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { canonical } from '../../../src/core/canonical.ts'
import type { Author } from '../../../src/core/fact.ts'
import type { BundleContents, Carried, Key, OpenedBundle } from '../../../src/sync/bundle/contents.ts'
import { readBundle, writeBundle } from '../../../src/sync/bundle/index.ts'
import { idOf } from '../../helpers/people.ts'

type Bytes = Uint8Array<ArrayBuffer>

export const ASHA: Author = {
  practitioner: 'practitioner-asha',
  name: 'Asha',
  role: 'Family worker',
  agency: 'Fictional Trust',
  device: 'tablet-asha',
}

/** A fact by its body, named as the app names it. */
export const named = (body: object): Carried => ({ id: idOf(body), ...body }) as unknown as Carried

/** An answer as somebody gives it: about 500 bytes. `n` makes each another. */
export function answerFact(n: number, caseId = `family-${n % 7}`, evidence = 'Two blankets, both dry. Window closed.'): Carried {
  return named({
    caseId,
    kind: 'answer',
    about: `visit-${n % 50}/child-1/PHY.${n}`,
    values: { answer: { kind: 'graded', grade: (n % 5) + 1 }, sources: ['seen'], evidence },
    by: ASHA,
    at: { stamp: `0mi9nz1x0-${n.toString(36).padStart(4, '0')}-tablet-asha`, wall: '2026-11-21T14:02:05.123+00:00' },
    replaces: [],
  })
}

/** The first so many of those answers. */
export const answers = (count: number) => Array.from({ length: count }, (_, n) => answerFact(n))

/** Contents with these facts, grouped by case, and nothing else. */
export function contentsOf(facts: readonly Carried[], more: Partial<BundleContents> = {}): BundleContents {
  const at = { stamp: '0mi9nz1x0-0001-tablet-asha', wall: '2026-11-21T16:05:00.000+00:00' }
  const cases = new Map<string, Carried[]>()
  for (const fact of facts) {
    if (!cases.has(fact.caseId)) cases.set(fact.caseId, [])
    cases.get(fact.caseId)?.push(fact)
  }
  return { team: null, scope: 'whole', by: ASHA, at, statements: [], packs: [], cases, ...more }
}

/** A device's own key, and what others lock files for it with. */
export async function newKey() {
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  return { identity, recipient, key: { identities: [identity] }, lock: { kind: 'recipients', recipients: [recipient] } } as const
}

/** What a file holds, or the test fails. */
export async function opened(file: Bytes | Blob, key: Key): Promise<OpenedBundle> {
  const result = await readBundle(file instanceof Blob ? file : new Blob([file]), key)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

/** Why a file is not taken, or the test fails. */
export async function failure(file: Bytes | Blob, key: Key) {
  const result = await readBundle(file instanceof Blob ? file : new Blob([file]), key)
  if (result.ok) throw new Error('it opened')
  return result.failure
}

/** All facts of an opened file, by id. */
export const factsOf = ({ cases }: OpenedBundle) => [...cases.values()].flat().sort((a, b) => (a.id < b.id ? -1 : 1))

/** Bytes that any age program would lock for this recipient. */
export async function sealed(bytes: Bytes | string, recipient: string): Promise<Bytes> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return (await encrypter.encrypt(bytes)) as Bytes
}

/** What is inside an age file. */
export async function unsealed(file: Bytes, identity: string): Promise<Bytes> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return (await decrypter.decrypt(file)) as Bytes
}

/** A file of somebody who holds the recipient, and puts this text in. */
export const sealedText = (text: string | Bytes, recipient: string) => sealed(new Uint8Array(gzipSync(text, { level: 1 })), recipient)

/**
 * Locks texts for the one recipient of `file` at a fiftieth of the usual cost: with its header, and so with its file key. Of up to 64 KiB
 * compressed, which is one sealed piece: ChaCha20-Poly1305 under HKDF-SHA-256 of the file key, with a nonce of zeros that ends in 1.
 */
export async function relocking(file: Bytes, identity: string): Promise<(text: string) => Bytes> {
  const latin1 = Buffer.from(file).toString('latin1')
  const header = file.slice(0, latin1.indexOf('\n', latin1.indexOf('\n---') + 1) + 1)
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const fileKey = await decrypter.decryptHeader(header)
  return (text) => {
    const nonce = randomBytes(16)
    const key = Buffer.from(hkdfSync('sha256', fileKey, nonce, 'payload', 32))
    const cipher = createCipheriv('chacha20-poly1305', key, Buffer.from('000000000000000000000001', 'hex'), { authTagLength: 16 })
    const piece = Buffer.concat([cipher.update(gzipSync(text, { level: 1 })), cipher.final()])
    if (piece.length > 2 ** 16) throw new Error('more than one piece')
    return new Uint8Array(Buffer.concat([header, nonce, piece, cipher.getAuthTag()]))
  }
}

/** The lines of a bundle, without their ends. */
export const linesOf = async (file: Bytes, identity: string) =>
  gunzipSync(await unsealed(file, identity))
    .toString()
    .split('\n')
    .slice(0, -1)

export const hashOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('base64url')

/** The line of a fact with its right id, whatever its body says. */
export const factLine = (body: string) => `["fact","${hashOf(body)}",${body}]`

/** The text of a file with these lines between the first and the last, which say what is true of them. */
export function finished(body: readonly string[], said: Record<string, unknown> = {}): string {
  const tagged = (tag: string) => body.filter((line) => line.startsWith(`["${tag}",`)).length
  const caseIds = body.flatMap((line) => (line.startsWith('["fact",') ? [/"caseId":"([^"]*)"/.exec(line)?.[1]] : []))
  const counts = { cases: new Set(caseIds).size, facts: tagged('fact'), packs: tagged('pack'), statements: tagged('statement') }
  const { team, scope, by, at } = contentsOf([])
  const manifest = { version: 1, minReader: 1, team, scope, by, at, app: '0.1.0', counts, through: {}, ...said }
  const text = body.map((line) => `${line}\n`).join('')
  return `${canonical(['plumbline-bundle', manifest])}\n${text}${canonical(['end', { lines: body.length, digest: hashOf(text) }])}\n`
}

/** A file of the app itself with these facts. */
export const written = async (facts: readonly Carried[], recipient: string) =>
  (await writeBundle(contentsOf(facts), { kind: 'recipients', recipients: [recipient] })).file
