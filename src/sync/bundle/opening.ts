import { armor, Decrypter } from 'age-encryption'
import { fail, ok, type Result } from '../../core/result.ts'
import { normalised } from '../../seal/kdf.ts'
import { type BundleFailure, type Key, MOST } from './contents.ts'

/** Bytes that are asked of the device at once. */
const SLICE = 2 ** 20
/** age seals its payload in pieces of 64 KiB, each with a tag of 16 bytes, after a nonce of 16. */
const [SEALED_PIECE, NONCE, TAG] = [2 ** 16 + 16, 16, 16]

const FIRST_LINE = 'age-encryption.org/v1\n'
const ARMOUR = '-----BEGIN AGE ENCRYPTED FILE-----'

type Bytes = Uint8Array<ArrayBuffer>

/** What is inside a file, as it opens; and whether its end was reached and authenticated (null), or why not. */
export interface Opening {
  readonly plain: ReadableStream<Uint8Array>
  readonly ended: Promise<BundleFailure | null>
}

async function bytesOf(file: Blob, from: number, to: number): Promise<Bytes | null> {
  // Whatever a browser says when it does not give the bytes, it does not give them.
  const buffer = await file
    .slice(from, to)
    .arrayBuffer()
    .catch(() => null)
  return buffer?.byteLength === to - from ? new Uint8Array(buffer) : null
}

const latin1 = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes)

interface Header {
  readonly length: number
  /** The words of each recipient's first line: its kind, then what that kind needs. */
  readonly recipients: readonly (readonly string[])[]
}

/** The header of an age file from its first bytes, unchecked; or why it can be none. */
function headerOf(start: Uint8Array, complete: boolean): Result<Header, BundleFailure> {
  const text = latin1(start)
  if (!text.startsWith(FIRST_LINE)) return fail({ kind: 'not-a-bundle' })
  const end = /\n--- [^\n]*\n/.exec(text)
  if (!end) return fail({ kind: complete ? 'cut-short' : 'not-a-bundle' })
  const stanzas = text.slice(0, end.index + 1).matchAll(/^-> ([^\n]*)$/gm)
  const recipients = [...stanzas].map(([, words = '']) => words.split(' '))
  // Programs put made-up recipients in, so that nobody relies on there being none.
  return ok({ length: end.index + end[0].length, recipients: recipients.filter(([kind = '']) => !kind.endsWith('-grease')) })
}

/** An armoured file as the file that it stands for. Anything else as it is. */
async function unarmoured(file: Blob): Promise<Result<Blob, BundleFailure>> {
  const start = await bytesOf(file, 0, Math.min(file.size, 1_024))
  if (!start) return fail({ kind: 'not-readable' })
  if (!latin1(start).trimStart().startsWith(ARMOUR)) return ok(file)
  if (file.size > MOST.armoured) return fail({ kind: 'too-large', what: 'file', bytes: file.size, most: MOST.armoured })
  const bytes = await bytesOf(file, 0, file.size)
  if (!bytes) return fail({ kind: 'not-readable' })
  const text = latin1(bytes)
  try {
    return ok(new Blob([armor.decode(text) as Bytes]))
  } catch {
    // The library has one error for all that armour can have wrong.
    return fail({ kind: text.trimEnd().endsWith('-----END AGE ENCRYPTED FILE-----') ? 'damaged' : 'cut-short' })
  }
}

/** A scrypt cost above what is allowed, in bytes; null where it is not above. */
function tooDear({ recipients }: Header): number | null {
  const [, , cost = ''] = recipients.find(([kind]) => kind === 'scrypt') ?? []
  const memory = /^[1-9]\d?$/.test(cost) ? 128 * 8 * 2 ** Number(cost) : 0
  return memory > MOST.passphrase ? memory : null
}

// One that somebody copied from paper with a slip opens nothing, and is no reason not to try the others.
function addIdentity(decrypter: Decrypter, identity: string): void {
  try {
    decrypter.addIdentity(identity.trim())
  } catch {
    // The library has one error for all that a key can have wrong.
  }
}

/** What decrypts a file of this header without asking anything of a key that was asked before. Throws as the library does where none fits. */
async function fileKeyOf(decrypter: Decrypter, header: Uint8Array, opened: Map<string, Uint8Array>): Promise<Decrypter> {
  const name = latin1(header)
  const fileKey = opened.get(name) ?? (await decrypter.decryptHeader(header))
  opened.set(name, fileKey)
  const known = new Decrypter()
  known.addIdentity({ unwrapFileKey: () => fileKey })
  return known
}

/** The stream of what is inside the file, from the moment on at which one of the keys fits. Nothing of it is authenticated before its end. */
export async function open(given: Blob, key: Key, progress?: (bytes: number) => void): Promise<Result<Opening, BundleFailure>> {
  if (given.size > MOST.file) return fail({ kind: 'too-large', what: 'file', bytes: given.size, most: MOST.file })
  const unwrapped = await unarmoured(given)
  if (!unwrapped.ok) return unwrapped
  const file = unwrapped.value
  const start = await bytesOf(file, 0, Math.min(file.size, MOST.header))
  if (!start) return fail({ kind: 'not-readable' })
  const found = headerOf(start, file.size <= MOST.header)
  if (!found.ok) return found
  const header = found.value
  const dear = tooDear(header)
  if (dear !== null) return fail({ kind: 'too-large', what: 'passphrase', bytes: dear, most: MOST.passphrase })
  const byPassphrase = header.recipients.some(([kind]) => kind === 'scrypt')
  if (byPassphrase && key.passphrase === undefined) return fail({ kind: 'passphrase-needed' })

  const decrypter = new Decrypter()
  let nobody = false
  if (byPassphrase && key.passphrase !== undefined) {
    // As this app writes it; then as it was typed, for files that other programs locked.
    for (const each of new Set([normalised(key.passphrase), key.passphrase])) decrypter.addPassphrase(each)
  } else for (const identity of key.identities) addIdentity(decrypter, identity)
  // Asked last, and only where none before it fitted: the library's own error does not say which of its errors it is.
  decrypter.addIdentity({
    unwrapFileKey() {
      nobody = true
      return null
    },
  })

  const payload = file.size - header.length - NONCE
  if (payload < TAG) return fail({ kind: 'cut-short' })
  const last = Math.ceil(payload / SEALED_PIECE) - 1
  // One byte of the last piece shows that those before it are not the last. The rest waits until they are open, because a stream
  // that breaks forgets what it had not yet handed over, and nobody could tell which piece broke.
  const upToLast = header.length + NONCE + last * SEALED_PIECE + 1
  let allButLast = () => {}
  const allButLastOpen = new Promise<void>((resolve) => {
    allButLast = resolve
  })
  if (last === 0) allButLast()

  let unreadable = false
  let at = 0
  const sealed = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (at >= file.size) return controller.close()
      if (at === upToLast) await allButLastOpen
      const to = Math.min(at + SLICE, at < upToLast ? upToLast : file.size)
      const bytes = await bytesOf(file, at, to)
      unreadable = bytes === null
      if (!bytes) return controller.error(new Error('not readable'))
      at = to
      progress?.(at)
      controller.enqueue(bytes)
    },
  })
  let pieces: ReadableStreamDefaultReader<Uint8Array>
  try {
    const known = key.opened && (await fileKeyOf(decrypter, start.subarray(0, header.length), key.opened))
    pieces = (await (known ?? decrypter).decrypt(sealed)).getReader()
  } catch {
    // A library that throws one kind of error for everything; what is ours to tell apart was told apart before.
    if (unreadable) return fail({ kind: 'not-readable' })
    if (nobody) return fail(byPassphrase ? { kind: 'wrong-passphrase' } : { kind: 'not-for-us', recipients: header.recipients.length })
    return fail({ kind: 'damaged' })
  }

  let opened = 0
  let end: (why: BundleFailure | null) => void = () => {}
  const ended = new Promise<BundleFailure | null>((resolve) => {
    end = resolve
  })
  const plain = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        for (;;) {
          const next = await pieces.read()
          if (next.done) {
            end(null)
            return controller.close()
          }
          opened++
          if (opened === last) allButLast()
          if (next.value.length > 0) return controller.enqueue(next.value)
        }
      } catch (error) {
        const cut = opened === last && (last > 0 || payload % SEALED_PIECE === 0)
        end({ kind: unreadable ? 'not-readable' : cut ? 'cut-short' : 'damaged' })
        controller.error(error)
      }
    },
    cancel(reason) {
      // Nobody wants the rest: what was in it so far has ended before the file did.
      end({ kind: 'damaged' })
      return pieces.cancel(reason)
    },
  })
  return ok({ plain, ended })
}
