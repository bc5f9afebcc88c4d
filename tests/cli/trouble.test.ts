// @vitest-environment node
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { join } from 'node:path'
import { Encrypter } from 'age-encryption'
import { beforeAll, describe, expect, test } from 'vitest'
import { HELP } from '../../src/cli/help.ts'
import { answers, finished, linesOf, newKey, sealedText, written } from '../sync/bundle/making.ts'
import { cli, done, folder, put } from './setting.ts'

const PASSPHRASE = 'marble otter canary'
let place: string
let own: Awaited<ReturnType<typeof newKey>>
let other: Awaited<ReturnType<typeof newKey>>
let [file, key, otherKey, locked, secret] = ['', '', '', '', '']
let lines: string[]
beforeAll(async () => {
  ;[own, other] = [await newKey(), await newKey()]
  place = folder()
  const bytes = await written(answers(60), own.recipient)
  file = put(place, 'all.age', bytes)
  key = put(place, 'key.txt', own.identity)
  otherKey = put(place, 'other.txt', other.identity)
  lines = (await linesOf(bytes, own.identity)).slice(1, -1)
  const encrypter = new Encrypter()
  encrypter.setPassphrase(PASSPHRASE)
  encrypter.setScryptWorkFactor(10)
  locked = put(place, 'locked.age', (await encrypter.encrypt(new Uint8Array(gzipSync(finished(lines))))) as Uint8Array)
  secret = put(place, 'secret.txt', `${PASSPHRASE}\nand what else is in it\n`)
})

const COMMANDS = [
  ['verify'],
  ['list'],
  ['alerts'],
  ['facts', '1'],
  ['report', '1', 'plan'],
  ['table', '--table', 'grades'],
  ['dataset', 'fhir'],
]

describe('where nothing of a file may be used, every command says why and gives nothing', () => {
  const flipped = (at: number) => readFileSync(file).map((byte, index) => (index === at ? byte ^ 1 : byte))
  const half = () => readFileSync(file).subarray(0, 150)
  test.each([
    ['a file that is not there', 3, 'There is no file', () => join(place, 'nowhere.age')],
    ['a folder', 3, 'This is no file', () => place],
    ['a letter', 3, 'not a shared file', () => put(place, 'letter.txt', 'Dear Asha')],
    [
      'an age file with a letter in it',
      3,
      'what is in it is not',
      async () => put(place, 'letter.age', await sealedText('Dear Asha,\n', own.recipient)),
    ],
    [
      'a file for somebody else',
      3,
      'No key that was given opens',
      async () => put(place, 'theirs.age', await written(answers(1), other.recipient)),
    ],
    ['a file under a passphrase', 3, 'locked with a passphrase', () => locked],
    [
      'a file of a newer app',
      3,
      'of format 7',
      async () => put(place, 'newer.age', await sealedText(finished(lines, { version: 7, minReader: 7 }), own.recipient)),
    ],
    ['a file cut short', 4, 'ends before its end', () => put(place, 'cut.age', half())],
    ['a file with its last bytes gone', 4, 'is damaged', () => put(place, 'short.age', readFileSync(file).subarray(0, -20))],
    ['a file with one bit flipped', 4, 'is damaged', () => put(place, 'flipped.age', flipped(2000))],
    [
      'counts that are not right',
      4,
      'is damaged',
      async () =>
        put(
          place,
          'counts.age',
          await sealedText(finished(lines, { counts: { cases: 7, facts: 61, packs: 0, statements: 0 } }), own.recipient),
        ),
    ],
  ])('%s', async (_, code, words, make) => {
    const path = await make()
    for (const [command = '', ...rest] of COMMANDS) {
      const ran = await cli([command, path, ...rest, '--identity', key])
      expect({ code: ran.code, out: ran.out }).toEqual({ code, out: '' })
      expect(ran.err).toContain(words)
      expect(ran.err.split('\n')).toHaveLength(1)
    }
  })

  test('the wrong passphrase', async () => {
    const wrong = put(place, 'wrong.txt', 'marble')
    const ran = await cli(['list', locked, '--passphrase-file', wrong])
    expect(ran).toMatchObject({ code: 3, out: '', err: `The passphrase does not open this file: ${locked}` })
  })
})

describe('a passphrase or a key', () => {
  test('comes from a file that an option or the environment names', async () => {
    const listed = await done('list', locked, '--passphrase-file', secret)
    expect(listed.out).not.toBe('')
    expect((await cli(['list', locked], { PLUMBLINE_PASSPHRASE_FILE: secret })).out).toBe(listed.out)
  })

  test.each([
    ['an empty file', 'empty.txt', '\n', 'is empty'],
    ['nothing like an identity', 'none.txt', '# a comment\nage1xyz\n', 'no age identity'],
  ])('that is %s opens nothing', async (_, name, text, words) => {
    const path = put(place, name, text)
    const option = words === 'is empty' ? '--passphrase-file' : '--identity'
    expect(await cli(['list', locked, option, path])).toMatchObject({ code: 3, err: expect.stringContaining(words) })
  })

  test('is in no sentence, nor is a name or a text of the file', async () => {
    const secrets = [PASSPHRASE, own.identity, other.identity, own.identity.slice(15, 40), 'Asha', 'Two blankets', 'Fictional Trust']
    const flipped = put(
      place,
      'flipped-2.age',
      readFileSync(file).map((byte, at) => (at === 1500 ? byte ^ 1 : byte)),
    )
    const opens = ['--identity', key]
    const runs = [
      ...[file, locked, flipped].flatMap((path) =>
        COMMANDS.map(([command = '', ...rest]) => [command, path, ...rest, '--identity', otherKey]),
      ),
      ...[
        [PASSPHRASE],
        ['list', file, `--${PASSPHRASE}`, 'x'],
        ['list', file, '--passphrase', PASSPHRASE],
        ['list', file, `--passphrase=${PASSPHRASE}`],
      ],
      ...[
        ['report', file, PASSPHRASE, 'plan', ...opens],
        ['report', file, '1', PASSPHRASE, ...opens],
        ['table', file, '--table', PASSPHRASE, ...opens],
      ],
      ...[
        ['list', locked, '--passphrase-file', secret, '--today', PASSPHRASE],
        ['verify', file, ...opens],
        ['alerts', file, ...opens],
      ],
      ['merge', join(place, 'm.age'), file, file, ...opens, '--recipient', own.identity],
    ]
    for (const args of runs) {
      const { err } = await cli(args)
      for (const each of secrets) expect(err).not.toContain(each)
    }
  })
})

describe('what is not there, and what is no command', () => {
  test.each([
    [5, ['facts', '8']],
    [5, ['facts', '0']],
    [5, ['facts', 'family-99']],
    [5, ['report', '1', 'horoscope']],
    [5, ['report', '1', 'visit']],
    [5, ['alerts', '1', '2', '99']],
    [2, ['facts']],
    [2, ['report', '1']],
    [2, ['report', '1', 'family-sheet', '--audience', 'analysts']],
    [2, ['report', '1', 'plan', '--as', 'pdf']],
    [2, ['table', '--table', 'secrets']],
    [2, ['dataset', 'everything']],
    [2, ['dataset', 'extract']],
    [2, ['list', '--today', '2026-02-30']],
    [2, ['list', '--names=some']],
    [2, ['list', '--json=yes']],
    [2, ['list', '--out']],
    [2, ['list', '--passphrase-file', 'x']],
    [2, ['frobnicate']],
  ])('%i for %j', async (code, [command = '', ...rest]) => {
    const ran = await cli([command, file, ...rest, '--identity', key])
    expect({ code: ran.code, out: ran.out }).toEqual({ code, out: '' })
    expect(ran.err).toMatch(/\S[.,:]/)
  })

  test('help needs nothing', async () => {
    for (const args of [[], ['help']]) expect(await cli(args)).toMatchObject({ code: 0, out: HELP, err: '' })
  })
})

describe('verify finds what is wrong in a file that is whole', () => {
  test('a line that was altered, and one that is no fact', async () => {
    const [first = '', ...rest] = lines
    const altered = first.replace('"kind":"graded"', '"kind":"gradeD"')
    const path = put(place, 'altered.age', await sealedText(finished([altered, '["note",{"a":1}]', ...rest]), own.recipient))
    const ran = await cli(['verify', path, '--identity', key, '--json'])
    expect(ran.code).toBe(1)
    expect(ran.json()[0].wrong).toEqual(['Line 2 does not give its id: it was altered.', 'Line 3 is no line of this format.'])
    expect(ran.err).toContain('2 lines of the file cannot be used')
  })
})
