import { readFile } from 'node:fs/promises'
import { paperKeyIn } from '../core/sharing/paper-key.ts'
import type { Key } from '../sync/bundle/contents.ts'
import type { Typed } from './options.ts'
import { CODES, misused, Stop } from './stop.ts'
import type { World } from './world.ts'

/** Bytes. Longer than any passphrase and any file of keys. */
const MOST = 100_000

/** A small text file that was named on the command line. What is in it is never repeated. */
export async function textIn(path: string, what: string): Promise<string> {
  const bytes = await readFile(path).catch(() => null)
  if (!bytes) throw new Stop(CODES.closed, `${what} cannot be read: ${path}`)
  if (bytes.length > MOST) throw new Stop(CODES.closed, `${what} is too large to be one: ${path}`)
  return bytes.toString('utf8').replace(/^\uFEFF/, '')
}

/** The first line of a file that holds a secret and nothing else. */
export async function firstLineOf(path: string, what: string): Promise<string> {
  const [line = ''] = (await textIn(path, what)).split(/\r?\n/, 1)
  if (line.trim() === '') throw new Stop(CODES.closed, `${what} is empty: ${path}`)
  return line
}

/** What files are tried with: the keys of an identity file, as the program age-keygen writes it, or the first line of a passphrase file. */
export async function readKey({ given }: Pick<Typed, 'given'>, { env }: Pick<World, 'env'>): Promise<Key> {
  const { identity, 'passphrase-file': typed } = given
  if (identity !== undefined && typed !== undefined) throw misused('--identity and --passphrase-file do not go together.')
  if (identity !== undefined) {
    const lines = (await textIn(identity, 'The identity file')).split(/\r?\n/)
    const identities = lines.flatMap((line) => (line.startsWith('#') ? [] : (paperKeyIn(line) ?? [])))
    if (identities.length === 0) throw new Stop(CODES.closed, `There is no age identity in this file: ${identity}`)
    return { identities, opened: new Map() }
  }
  const path = typed ?? env.PLUMBLINE_PASSPHRASE_FILE
  if (path === undefined || path === '')
    throw misused('Say what opens the file: --identity FILE, --passphrase-file FILE, or PLUMBLINE_PASSPHRASE_FILE in the environment.')
  return { identities: [], passphrase: await firstLineOf(path, 'The passphrase file'), opened: new Map() }
}
