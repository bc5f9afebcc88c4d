// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeBundle } from '../../../src/sync/bundle/index.ts'
import { ageProgram, atTerminal, run } from './age-program.ts'
import { answers, contentsOf, failure, factsOf, finished, linesOf, newKey, opened, written } from './making.ts'

const missing = ageProgram()
const PASSPHRASE = 'marble otter lantern seven hill cafe'

// With its own programs nobody needs us to open a file, nor to make one.
describe.skipIf(missing)(`the age program${missing ? ` (skipped: ${missing})` : ''}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-age-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const at = (name: string) => join(folder, name)
  const bytesAt = (name: string) => new Uint8Array(readFileSync(at(name)))
  const facts = answers(200)

  let own: Awaited<ReturnType<typeof newKey>>
  let theirs: { identity: string; recipient: string }
  let text: string
  beforeAll(async () => {
    own = await newKey()
    run('age-keygen', ['-o', at('key.txt')])
    const identity = readFileSync(at('key.txt'), 'utf8').match(/^AGE-SECRET-KEY-1\w+$/m)?.[0] ?? ''
    theirs = {
      identity,
      recipient: run('age-keygen', ['-y', at('key.txt')])
        .toString()
        .trim(),
    }
    text = finished((await linesOf(await written(facts, own.recipient), own.identity)).slice(1, -1))
    writeFileSync(at('content.gz'), gzipSync(text))
  })

  test('opens what we lock for it among others, and what it shows is what the page about formats says', async () => {
    const { file, digest } = await writeBundle(contentsOf(facts), { kind: 'recipients', recipients: [own.recipient, theirs.recipient] })
    writeFileSync(at('ours.age'), file)
    const lines = gunzipSync(run('age', ['-d', '-i', at('key.txt'), at('ours.age')]))
      .toString()
      .trimEnd()
      .split('\n')
    expect(lines).toHaveLength(202)
    expect(JSON.parse(lines[0] ?? '')[0]).toBe('plumbline-bundle')
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual(['end', { lines: 200, digest }])
    expect(lines.slice(1, -1)).toEqual(await linesOf(file, own.identity).then((all) => all.slice(1, -1)))
  })

  test('opens a large file of many sealed pieces', async () => {
    const noise = () => Buffer.from(crypto.getRandomValues(new Uint8Array(20_000))).toString('base64')
    const statements = Array.from({ length: 60 }, (_, n) => ({ id: `${n}`, noise: noise() }))
    const { file } = await writeBundle(contentsOf([], { statements }), { kind: 'recipients', recipients: [theirs.recipient] })
    expect(file.length).toBeGreaterThan(2 ** 20)
    writeFileSync(at('large.age'), file)
    expect(
      gunzipSync(run('age', ['-d', '-i', at('key.txt'), at('large.age')]))
        .toString()
        .split('\n'),
    ).toHaveLength(63)
    writeFileSync(at('large.gz'), run('age', ['-d', '-i', at('key.txt'), at('large.age')]))
    run('age', ['-r', own.recipient, '-o', at('large-theirs.age'), at('large.gz')])
    expect((await opened(bytesAt('large-theirs.age'), own.key)).statements).toHaveLength(60)
  })

  test('locks files for us that we open, armoured ones too', async () => {
    for (const more of [[], ['-a']]) {
      run('age', ['-r', theirs.recipient, '-r', own.recipient, ...more, '-o', at('theirs.age'), at('content.gz')])
      expect(factsOf(await opened(bytesAt('theirs.age'), own.key))).toHaveLength(200)
      expect(await failure(bytesAt('theirs.age'), (await newKey()).key)).toEqual({ kind: 'not-for-us', recipients: 2 })
    }
  })

  test('opens our passphrase files with the passphrase as it was typed', async () => {
    const { file } = await writeBundle(contentsOf(facts), { kind: 'passphrase', passphrase: PASSPHRASE })
    writeFileSync(at('ours-passphrase.age'), file)
    await atTerminal(['-d', '-o', at('ours.gz'), at('ours-passphrase.age')], [PASSPHRASE])
    expect(gunzipSync(bytesAt('ours.gz')).toString().trimEnd().split('\n')).toHaveLength(202)
    await expect(atTerminal(['-d', '-o', at('wrong.gz'), at('ours-passphrase.age')], ['marble otter'])).rejects.toThrow('passphrase')
  })

  test('locks files with a passphrase that we open, armoured ones too', async () => {
    for (const more of [[], ['-a']]) {
      rmSync(at('theirs-passphrase.age'), { force: true })
      await atTerminal(['-p', ...more, '-o', at('theirs-passphrase.age'), at('content.gz')], [PASSPHRASE, PASSPHRASE])
      expect(await failure(bytesAt('theirs-passphrase.age'), own.key)).toEqual({ kind: 'passphrase-needed' })
      expect(factsOf(await opened(bytesAt('theirs-passphrase.age'), { identities: [], passphrase: PASSPHRASE }))).toHaveLength(200)
    }
  })
})
