// @vitest-environment node
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { App } from '../../src/app/app.ts'
import { forgetCase } from '../../src/app/erasure.ts'
import { handOut } from '../../src/app/exchange/exchange.ts'
import { deviceKeys } from '../../src/app/team.ts'
import { look, two } from '../app/exchange/colleagues.ts'
import { factsOf, grade, value } from '../stories/telling.ts'
import { factLine, finished, linesOf, newKey, sealedText } from '../sync/bundle/making.ts'
import { cli, done, folder, put } from './setting.ts'

async function fileOf(app: App, place: string, name: string): Promise<string> {
  const { file } = value(await handOut(app))
  return put(place, name, Buffer.from(await file.arrayBuffer()))
}

const factsIn = async (path: string, identity: string) =>
  (await linesOf(new Uint8Array(readFileSync(path)), identity)).filter((line) => line.startsWith('["fact"'))

let all: Awaited<ReturnType<typeof two>>
let place: string
let identity: string
let opens: string[]
let [one, other] = ['', '']
beforeAll(async () => {
  all = await two()
  // Each of them writes on, and neither has seen it of the other.
  await grade(all.asha, all.place, 'PHY.2a', 3)
  await grade(all.ben, all.place, 'PHY.3a', 4)
  place = folder()
  identity = value(await deviceKeys(all.asha)).identity
  opens = ['--identity', put(place, 'key.txt', `${identity}\n`)]
  one = await fileOf(all.asha, place, 'one.age')
  other = await fileOf(all.ben, place, 'other.age')
})

describe('two files become one', () => {
  test('that holds each fact of either once, whichever comes first', async () => {
    const [there, back] = [join(place, 'there.age'), join(place, 'back.age')]
    const first = await done('merge', there, one, other, ...opens)
    const second = await done('merge', back, other, one, ...opens)
    expect(first.out).toBe(second.out)
    const union = new Set([...(await factsIn(one, identity)), ...(await factsIn(other, identity))])
    const joined = await factsIn(there, identity)
    expect(joined).toEqual(await factsIn(back, identity))
    expect([...joined].sort()).toEqual([...union].sort())
    expect(joined.length).toBe(
      new Set((await Promise.all([all.asha, all.ben].map((app) => factsOf(app, all.place.caseId)))).flat().map(({ id }) => id)).size +
        (await factsOf(all.ben, all.own)).length,
    )
    expect(first.err).toMatch(
      /one\.age adds \d+ facts in 2 families, 2 of them new\.\n.*other\.age adds [1-9]\d* facts? in 1 family, 0 of them new\./,
    )
    expect((await done('verify', there, ...opens)).err).toBe('')
    // For the one who ran it alone.
    expect(statSync(there).mode & 0o077).toBe(0)
  })

  test('that the app takes in, of the same team, with what was missing', async () => {
    const out = join(place, 'for-the-app.age')
    await done('merge', out, one, other, ...opens)
    const arrival = await look(all.asha, new Blob([readFileSync(out)]))
    expect(arrival).toMatchObject({ team: 'ours', scope: 'part', aside: null, older: null })
    expect(arrival.adds.facts).toBeGreaterThan(0)
  })

  test('and of a family that was erased in one of them only the word of it goes', async () => {
    const gone = await two()
    await grade(gone.asha, gone.place, 'PHY.2a', 3)
    const key = put(place, 'key-2.txt', value(await deviceKeys(gone.asha)).identity)
    const open = await fileOf(gone.asha, place, 'open.age')
    value(await forgetCase(gone.ben, gone.place.caseId, 'handed-over', 'CS-1204', { unfinishedToo: true }))
    const erased = await fileOf(gone.ben, place, 'erased.age')
    const [there, back] = [join(place, 'there-2.age'), join(place, 'back-2.age')]
    const first = await done('merge', there, open, erased, '--identity', key)
    const second = await done('merge', back, erased, open, '--identity', key)
    expect(first.out).toBe(second.out)
    expect(first.err).toContain('1 family was erased: only the word of it goes into the file.')
    const lines = (await factsIn(there, readFileSync(key, 'utf8'))).filter((line) => line.includes(gone.place.caseId))
    expect(lines.map((line) => JSON.parse(line)[2].kind)).toEqual(['erasure'])
    const listed = (await done('list', there, '--identity', key, '--json')).json()
    expect(listed.find(({ id }) => id === gone.place.caseId)).toMatchObject({ erased: true })
    expect(await cli(['report', there, gone.place.caseId, 'plan', '--identity', key])).toMatchObject({ code: 5, out: '' })
  })
})

describe('nothing is written', () => {
  test('over a file that is there, unless that is said', async () => {
    const out = put(place, 'mine.age', 'mine')
    expect(await cli(['merge', out, one, other, ...opens])).toMatchObject({ code: 6, out: '' })
    expect(readFileSync(out, 'utf8')).toBe('mine')
    await done('merge', out, one, other, ...opens, '--force')
    expect(readFileSync(out, 'utf8')).not.toBe('mine')
    expect(readdirSync(place).filter((name) => name.startsWith('.plumbline'))).toEqual([])
  })

  test('of fictional families and real ones, or of two teams', async () => {
    const own = await newKey()
    const key = put(place, 'own.txt', own.identity)
    const body = [
      factLine(
        JSON.stringify({
          about: 'f',
          at: { stamp: '0mi9nz1x0-0001-t', wall: '2026-11-21T14:02:05.123+00:00' },
          by: { agency: 'a', device: 't', name: 'n', practitioner: 'p', role: 'r' },
          caseId: 'f',
          kind: 'household',
          replaces: [],
          values: { name: 'Fictional' },
        }),
      ),
    ]
    const of = async (name: string, team: string | null) => put(place, name, await sealedText(finished(body, { team }), own.recipient))
    const [plain, practice] = [await of('a.age', null), await of('b.age', 'practice')]
    const [east, west] = [await of('c.age', 'east'), await of('d.age', 'west')]
    const out = join(place, 'never.age')
    for (const [a, b] of [
      [plain, practice],
      [east, west],
    ] as const)
      expect(await cli(['merge', out, a, b, '--identity', key])).toMatchObject({ code: 2, out: '' })
    expect(existsSync(out)).toBe(false)
    // Lines in another order than Plumbline writes join all the same.
    await done('merge', out, plain, plain, '--identity', key)
    expect((await done('list', out, '--identity', key, '--json')).json()).toHaveLength(1)
  })

  test('where any of the files is damaged', async () => {
    const bytes = new Uint8Array(readFileSync(other))
    const cut = put(place, 'cut.age', bytes.subarray(0, bytes.length - 30))
    const out = join(place, 'never-2.age')
    expect(await cli(['merge', out, one, cut, ...opens])).toMatchObject({ code: 4, out: '' })
    expect(existsSync(out)).toBe(false)
  })
})
