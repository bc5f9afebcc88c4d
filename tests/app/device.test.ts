// @vitest-environment node
import { expect, test, vi } from 'vitest'
import { openPractice } from '../../src/app/device.ts'
import { offerPassphrase, placesToCheck, setUp } from '../../src/app/keys.ts'
import { toApp } from '../../src/app/let-in.ts'
import { ok } from '../../src/core/result.ts'
import { deviceDisk, startTestDevice } from '../helpers/app.ts'
import { value } from '../store/tablet.ts'
import { tabLocks } from '../stories/locks.ts'

const ASHA = { name: 'Asha Verity', role: 'Family worker', agency: 'Fictional Early Help' }

test.each([
  ['too short', 'kettle', { kind: 'too-short', length: 6 }],
  ['one word again and again', 'passwordpasswordpassword', { kind: 'too-guessable' }],
  ['what everybody knows of its owner', 'Asha Verity Fictional Early Help', { kind: 'too-guessable', why: 'personal' }],
])('a passphrase that is %s sets nothing up', async (_why, passphrase, failure) => {
  const disk = deviceDisk()
  const { device } = await startTestDevice(disk)
  const before = await disk.dump()
  // Only the one that was offered is taken whatever it is.
  expect(await setUp(device, ASHA, passphrase, offerPassphrase())).toMatchObject({ ok: false, failure })
  expect((await disk.dump()).equals(before)).toBe(true)
  expect(device.store.state).toBe('new')
})

test('two who try things out in the practice space can be told apart', async () => {
  const names = new Set<string>()
  for (let tablet = 0; tablet < 4; tablet += 1) {
    const { device } = await startTestDevice(deviceDisk())
    const opened = await openPractice({ ...device, space: 'practice' })
    if (!opened.ok) return expect.fail(opened.failure.kind)
    expect(opened.value.me.name).toMatch(/^Practitioner \d\d \(practice\)$/)
    names.add(opened.value.me.name)
  }
  expect(names.size).toBeGreaterThan(1)
})

test('tabs that start together put what was left over right one after the other', async () => {
  const { device: alone } = await startTestDevice(deviceDisk())
  const device = { ...alone, platform: { ...alone.platform, locks: tabLocks() } }
  let [now, most, times] = [0, 0, 0]
  const open = async () => {
    const store = await device.store.openWithPublicKey()
    if (!store.ok) return expect.fail(store.failure.kind)
    const settle = async () => {
      now += 1
      times += 1
      most = Math.max(most, now)
      await new Promise((done) => setTimeout(done, 20))
      now -= 1
      return ok(undefined)
    }
    value(await toApp(device, { ...store.value, settle }))
  }
  await Promise.all([open(), open(), open()])
  await vi.waitFor(() => expect(times).toBe(3))
  expect(most).toBe(1)
})

test('the recovery words are asked back at three places, the same ones each time', async () => {
  const words = Array.from({ length: 15 }, (_, at) => `word${at}`).join(' ')
  const places = await placesToCheck(words)
  expect(places).toEqual(await placesToCheck(words))
  expect(new Set(places).size).toBe(3)
  expect(places.every((place) => place >= 1 && place <= 15)).toBe(true)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(await placesToCheck(`${words}x`)).not.toEqual(places)
})
