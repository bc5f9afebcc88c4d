import { randomInt } from 'node:crypto'
import { copyFileSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { constants, inflateRawSync, inflateSync } from 'node:zlib'

/** A word that stands nowhere else, in any browser. */
export const word = () => Array.from({ length: 14 }, () => String.fromCharCode(97 + randomInt(26))).join('')

/** Each thing that somebody might look for on a lost tablet, by what it is. */
export type Canaries = Record<string, string>

/** Text, or bytes, as it may lie in a file. Of base64 the middle, which does not depend on the words around it. */
function forms(words: string | Buffer): [form: string, bytes: string][] {
  const all: [string, string][] = []
  const written: [string, Buffer][] =
    typeof words === 'string'
      ? [
          ['UTF-8', Buffer.from(words)],
          ['UTF-16', Buffer.from(words, 'utf16le')],
        ]
      : [['bytes', words]]
  for (const [name, bytes] of written) {
    all.push(
      [name, bytes.toString('latin1')],
      [`${name} in hex`, bytes.toString('hex')],
      [`${name} in HEX`, bytes.toString('hex').toUpperCase()],
    )
    for (const offset of [0, 1, 2]) {
      const coded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64')
      const middle = coded.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6))
      all.push(
        [`${name} in base64, offset ${offset}`, middle],
        [`${name} in base64url, offset ${offset}`, middle.replaceAll('+', '-').replaceAll('/', '_')],
      )
    }
  }
  return all
}

const SYNC = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 1 << 24 }

/** What a stream that may begin there holds, as far as it can be read. */
function inflated(open: (bytes: Buffer, options: object) => Buffer, bytes: Buffer): string {
  try {
    return open(bytes, SYNC).toString('latin1')
  } catch {
    return ''
  }
}

/** Where the stream of a gzip file begins (RFC 1952, 2.3). */
function afterGzipHeader(bytes: Buffer, at: number): number {
  const flags = bytes[at + 3] ?? 0
  let next = at + 10
  if (flags & 4) next += 2 + (bytes[next] ?? 0) + (bytes[next + 1] ?? 0) * 256
  for (const flag of [8, 16]) if (flags & flag) next = bytes.indexOf(0, next) + 1
  return flags & 2 ? next + 2 : next
}

/** Whether the lengths of the code lengths make a whole code, as every block with codes of its own begins (RFC 1951, 3.2.7). */
function beginsBlock(bytes: Buffer, at: number): boolean {
  let [bit, left] = [at * 8 + 3, 128]
  const take = (count: number) => {
    let value = 0
    for (let each = 0; each < count; each += 1, bit += 1) value |= (((bytes[bit >> 3] ?? 0) >> (bit & 7)) & 1) << each
    return value
  }
  if (take(5) > 29 || take(5) > 29) return false
  for (let count = take(4) + 4; count > 0; count -= 1) {
    const length = take(3)
    if (length > 0) left -= 128 >> length
  }
  return left === 0
}

/** Every stream in a file that can be inflated. Raw ones, which no header marks, are looked for only where `raw` says so. */
function* streams(bytes: Buffer, raw: boolean): Generator<[form: string, words: string]> {
  for (let at = 0; at < bytes.length - 8; at += 1) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3)
    if (first === 0x1f && second === 0x8b && third === 8)
      yield ['gzip', inflated(inflateRawSync, bytes.subarray(afterGzipHeader(bytes, at)))]
    if (first === 0x78 && (first * 256 + second) % 31 === 0) yield ['zlib', inflated(inflateSync, bytes.subarray(at))]
    const kind = (first >> 1) & 3
    if (!raw || (kind !== 1 && kind !== 2)) continue
    // With the usual codes anything decodes for a while, so those are held against the last block only.
    if (kind === 1 ? (first & 1) === 1 : beginsBlock(bytes, at))
      yield ['raw deflate', inflated(inflateRawSync, bytes.subarray(at, at + 65_536))]
  }
}

/** Where the app, or the browser on its behalf, keeps things: there a stream may begin anywhere. */
const OWN = /IndexedDB|Local Storage|Session Storage|Sessions|blob_storage|File System|WebStorage/

/** The size of the room that the app lays aside, full of chance: a stream seems to begin at every other place of it, and none does. Bytes. */
const BALLAST = 8 * 2 ** 20

/** Each canary that lies in a folder, with where and in which form; and how many files and bytes were looked at. */
export function scan(folder: string, canaries: Readonly<Record<string, string | Buffer>>) {
  const found = new Set<string>()
  let [files, size] = [0, 0]
  const needles = Object.entries(canaries).flatMap(([name, words]) =>
    forms(words).map(([form, bytes]) => ({ name, form, bytes, low: bytes.toLowerCase() })),
  )
  const look = (hay: string, where: string, how: string) => {
    const low = hay.toLowerCase()
    for (const { name, form, bytes, low: small } of needles) {
      if (form.includes('base64') ? hay.includes(bytes) : low.includes(small)) found.add(`${name} as ${form}${how} in ${where}`)
    }
  }
  for (const path of filesIn(folder)) {
    const bytes = readFileSync(join(folder, path))
    files += 1
    size += bytes.length
    look(path, path, ' as a name')
    look(bytes.toString('latin1'), path, '')
    for (const [how, words] of streams(bytes, OWN.test(path) && bytes.length !== BALLAST)) if (words) look(words, path, `, ${how}`)
  }
  return { found: [...found].sort(), files, size }
}

/** The files below a folder, at any depth. */
export const filesIn = (folder: string) =>
  (readdirSync(folder, { recursive: true }) as string[]).filter(
    (path) => existsSync(join(folder, path)) && lstatSync(join(folder, path)).isFile(),
  )

/** A copy, in a folder of its own, of the files of a browser that goes on writing. */
export function copyOf(profile: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'plumbline-copy-'))
  for (const path of filesIn(profile)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    try {
      copyFileSync(join(profile, path), join(copy, path))
    } catch (error) {
      // Gone since it was listed.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
  return copy
}
