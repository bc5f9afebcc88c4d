// @vitest-environment node
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { handOut } from '../../src/app/exchange/exchange.ts'
import { logToSend, note } from '../../src/app/log.ts'
import { deviceKeys } from '../../src/app/team.ts'
import { write } from '../../src/sync/bundle/write.ts'
import { two } from '../app/exchange/colleagues.ts'
import { value } from '../stories/telling.ts'
import { cli, done, folder, put } from './setting.ts'

let all: Awaited<ReturnType<typeof two>>
let [place, whole, other] = ['', '', '']
let opens: string[] = []
beforeAll(async () => {
  all = await two()
  place = folder()
  opens = ['--identity', put(place, 'key.txt', `${value(await deviceKeys(all.asha)).identity}\n`)]
  note(all.asha, 'exported', { detail: 'plan' })
  note(all.ben, 'unlocked')
  const fileOf = async (name: string, app: typeof all.asha) =>
    put(place, name, Buffer.from(await value(await handOut(app)).file.arrayBuffer()))
  ;[whole, other] = [await fileOf('asha.age', all.asha), await fileOf('ben.age', all.ben)]
})

describe('the log in a shared file', () => {
  test('is counted and found whole', async () => {
    const ran = await done('verify', whole, ...opens)
    expect(ran.out).toMatch(/\nLog: \d+ entries of 2 tablets\nEverything is as it was written\n$/)
    const [found] = (await done('verify', whole, ...opens, '--json')).json()
    expect(found.log).toMatchObject({ entries: expect.any(Number), chains: [{ state: 'whole' }, { state: 'whole' }] })
    expect(JSON.stringify(found)).not.toContain('Asha')
  })

  test('that was altered is named, and its records are read all the same', async () => {
    const sent = value(await logToSend(all.asha))
    const entries = sent.entries.map((entry, at) => (at === 0 ? (entry.with(5, 'erased') as unknown as typeof entry) : entry))
    const { recipient } = value(await deviceKeys(all.asha))
    const at = { stamp: `0mi9nz1x0-0000-${all.asha.me.device}`, wall: '2026-11-21T14:02:00.000+00:00' }
    const contents = {
      team: null,
      scope: 'whole',
      by: all.asha.me,
      at,
      statements: [],
      packs: [],
      cases: new Map(),
      log: { ...sent, entries },
    } as const
    const { file } = await write(contents, { kind: 'recipients', recipients: [recipient] }, '0.1.0')
    const ran = await cli(['verify', put(place, 'altered.age', Buffer.from(file)), ...opens])
    expect(ran.code).toBe(1)
    expect(ran.err).toMatch(/^Log of the device ".*": Altered: an entry is not what was written\.$/m)
    expect(ran.out).toContain('One thing is not as it was written')
  })

  test('is the same once joined, whichever comes first', async () => {
    const [there, back] = [join(place, 'there.age'), join(place, 'back.age')]
    await done('merge', there, whole, other, ...opens)
    await done('merge', back, other, whole, ...opens)
    const [one, two] = await Promise.all([there, back].map(async (path) => (await done('verify', path, ...opens, '--json')).json()[0].log))
    expect(one).toEqual(two)
    expect(one.chains.map((chain: { state: string }) => chain.state)).toEqual(['whole', 'whole'])
  })
})
