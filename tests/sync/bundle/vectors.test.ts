// @vitest-environment node
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Encrypter } from 'age-encryption'
import { describe, expect, test } from 'vitest'
import { readSharedFile } from '../../../scripts/read-bundle.mjs'
import type { Pack } from '../../../src/core/pack/pack.ts'
import { writeBundle } from '../../../src/sync/bundle/index.ts'
import { factsOf, finished, linesOf, newKey, opened, sealedText } from './making.ts'

const root = join(import.meta.dirname, '../../..')
const vector = (name: string) => new Uint8Array(readFileSync(join(root, 'docs/vectors', name)))
const file = vector('plumbline-shared.age')
const keys = readFileSync(join(root, 'docs/vectors/key.txt'), 'utf8')
const identity = keys.split('\n').find((line) => line.startsWith('AGE-SECRET-KEY-')) ?? ''
const text = Buffer.from(vector('plumbline-shared.txt')).toString()

describe('the published file', () => {
  test('is opened by the app', async () => {
    const read = await opened(file, { identities: [identity] })
    expect(read.manifest).toEqual(JSON.parse(text.split('\n')[0] ?? '')[1])
    expect(read.aside).toEqual([])
    expect(
      factsOf(read)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...text.matchAll(/^\["fact","([^"]+)"/gm)].map(([, id]) => id).sort())
    expect([read.cases.size, read.statements.length, read.packs.length]).toEqual([2, 1, 1])
  })

  test('is written by the app again line for line, whoever saves it', async () => {
    const { cases, statements, packs, manifest, digest } = await opened(file, { identities: [identity] })
    const own = await newKey()
    const contents = { ...manifest, cases, statements: statements as { id: string }[], packs: packs as Pack[] }
    const again = await writeBundle(contents, own.lock)
    expect(again.digest).toBe(digest)
    expect(`${(await linesOf(again.file, own.identity)).join('\n')}\n`).toBe(text)
  })

  test('is opened by the reader that shares nothing with the app', async () => {
    const read = await readSharedFile(file, keys)
    expect(read.wrong).toEqual([])
    expect(read.counted).toEqual({ cases: 2, facts: 7, packs: 1, statements: 1 })
    expect(read.facts).toEqual(
      text
        .split('\n')
        .filter((line) => line.startsWith('["fact"'))
        .map((line) => ({ id: JSON.parse(line)[1], ...JSON.parse(line)[2] })),
    )
  })

  test('is what a person sees who types what the page about formats says', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['scripts/read-bundle.mjs', 'docs/vectors/plumbline-shared.age', 'docs/vectors/key.txt'],
      { cwd: root, encoding: 'utf8' },
    )
    expect(stdout).toContain('2 cases, 7 facts, 1 packs, 1 statements')
    expect(stdout).toContain('every id, every count and the digest are right')
    expect(status).toBe(0)
  })
})

describe('the reader', () => {
  test('has fewer than a hundred lines', () => {
    expect(readFileSync(join(root, 'scripts/read-bundle.mjs'), 'utf8').split('\n').length).toBeLessThan(100)
  })

  test('agrees with the app about a passphrase and about what is wrong', async () => {
    const own = await newKey()
    const body = text.split('\n').slice(1, -2)
    const altered = [...body.slice(0, -1), (body.at(-1) ?? '').replace('2.5', '2.25')]
    const locked = await sealedText(finished(altered), own.recipient)
    expect((await readSharedFile(locked, own.identity)).wrong.filter((each) => each.includes('the one that its id names'))).toHaveLength(1)
    expect((await opened(locked, own.key)).aside.map(({ line, why }) => [line, why])).toEqual([[altered.length + 1, 'altered']])
    const stale = await sealedText(text.replace(/\["fact".*\n/, ''), own.recipient)
    expect((await readSharedFile(stale, own.identity)).wrong).toHaveLength(3)
    await expect(opened(stale, own.key)).rejects.toThrow('damaged')
    await expect(readSharedFile(file, own.identity)).rejects.toThrow()
    const encrypter = new Encrypter()
    encrypter.setPassphrase('marble otter lantern')
    encrypter.setScryptWorkFactor(10)
    const byPassphrase = await encrypter.encrypt(gzipSync(text))
    expect((await readSharedFile(byPassphrase, 'marble otter lantern\n')).facts).toHaveLength(7)
  })
})
