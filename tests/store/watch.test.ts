import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Change } from '../../src/store/watch.ts'
import { fact, ids, lateCrypto, type Tablet, tablet, value } from './tablet.ts'

beforeAll(lateCrypto)

const practice = async (device: Tablet) => value(await (await device.tab()).openWithPublicKey())
const changed = (cases: readonly string[] | 'all', more = {}) => ({
  kind: 'changed',
  cases,
  drafts: false,
  settings: false,
  sharing: false,
  ...more,
})

async function watched() {
  const device = tablet()
  const [here, there] = [await practice(device), await practice(device)]
  const heard: Change[] = []
  const stop = there.watch((change) => heard.push(change))
  const next = async () => {
    await vi.waitFor(() => expect(heard).not.toEqual([]))
    return heard.splice(0)
  }
  return { device, here, there, heard, next, stop }
}

describe('a watcher in another tab', () => {
  test('hears which case has new facts, which drafts and settings changed, and nothing else', async () => {
    const { here, next } = await watched()
    value(await here.append('case-1', [fact('case-1')]))
    expect(await next()).toEqual([changed(['case-1'])])
    value(await here.saveDraft('note', 'case-2', 'x'))
    expect(await next()).toEqual([changed([], { drafts: true })])
    value(await here.append('case-2', [fact('case-2')], ['note']))
    expect(await next()).toEqual([changed(['case-2'], { drafts: true })])
    value(await here.saveSettings({}))
    expect(await next()).toEqual([changed([], { settings: true })])
    value(await here.append('case-1', [fact('case-1')]))
    await next()
    value(await here.bind('case-1'))
    expect(await next()).toEqual([changed(['case-1'])])
    const cases = ['case-3', 'case-4', 'case-5']
    value(await here.takeIn(new Map(cases.map((caseId) => [caseId, [fact(caseId)]]))))
    const [change] = await next()
    expect(change?.kind === 'changed' && change.cases !== 'all' ? [...change.cases].sort() : []).toEqual(cases)
  })

  test('hears that all may have changed when very much did', async () => {
    const { here, next } = await watched()
    value(await here.takeIn(new Map(Array.from({ length: 120 }, (_, at) => [`case-${at}`, [fact(`case-${at}`)]]))))
    expect(await next()).toEqual([changed('all')])
  })

  test('can read at once what it heard of', async () => {
    const { here, there } = await watched()
    const saved = fact('case-1')
    const read = new Promise((resolve) => there.watch(() => resolve(there.readCase('case-1'))))
    value(await here.append('case-1', [saved]))
    expect(ids(value((await read) as Awaited<ReturnType<typeof there.readCase>>).facts)).toEqual([saved.id])
  })

  test('hears nothing of a write that failed, of another database, or after it stopped', async () => {
    const { device, here, heard, next, stop } = await watched()
    device.faults.commit = 'QuotaExceededError'
    await here.append('case-1', [fact('case-1')])
    delete device.faults.commit
    const other = await practice(tablet())
    value(await other.append('case-9', [fact('case-9')]))
    value(await here.append('case-1', [fact('case-1')]))
    expect(await next()).toEqual([changed(['case-1'])])
    value(await here.append('case-1', [fact('case-1')]))
    await next()
    stop()
    value(await here.append('case-1', [fact('case-1')]))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(heard).toEqual([])
  })

  test('stopped by another watcher hears nothing of the change that is just being told', async () => {
    const { here, there } = await watched()
    const heard: Change[] = []
    // Told in whatever order: the first one stops the other.
    const told = new Promise((resolve) => {
      const watching = [0, 1].map((at) =>
        there.watch((change) => {
          heard.push(change)
          watching[1 - at]?.()
          resolve(null)
        }),
      )
    })
    value(await here.append('case-1', [fact('case-1')]))
    await told
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(heard).toHaveLength(1)
  })

  test('hears it as a message from another tab of the browser brings it: a plain copy', async () => {
    const { device, next } = await watched()
    const far = new BroadcastChannel('x-storagemutated-1')
    const range = (from: string) => ({ d: 1, from, to: from, l: null, r: null })
    far.postMessage({
      [`idb://${device.name}/pages/`]: range('some-page'),
      [`idb://${device.name}/pages/caseId`]: { ...range('case-2'), d: 2, l: range('case-1') },
    })
    expect(await next()).toEqual([changed(['case-1', 'case-2'])])
    far.postMessage({ [`idb://${device.name}/pages/`]: range('some-page'), [`idb://${device.name}/pages/:dels`]: range('some-page') })
    expect(await next()).toEqual([changed('all')])
    far.postMessage({ all: { d: 1, from: Number.NEGATIVE_INFINITY, to: [[]] } })
    expect(await next()).toEqual([changed('all', { drafts: true, settings: true, sharing: true })])
    far.close()
  })
})
