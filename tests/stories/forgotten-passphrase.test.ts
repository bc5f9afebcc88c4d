// @vitest-environment node
import { expect, test } from 'vitest'
import { unlock } from '../../src/app/device.ts'
import { offerPassphrase, recover, setUp } from '../../src/app/keys.ts'
import { readCaseload } from '../../src/app/read.ts'
import { LOG_CASE } from '../../src/core/log-case.ts'
import { deviceDisk, startTestDevice } from '../helpers/app.ts'
import { begin, grade, type, value } from './telling.ts'

interface PageRow {
  readonly id: string
  readonly caseId: string
  readonly sealed: Uint8Array
}

test('who forgot the passphrase sets a new one with the recovery words, and no page is written again', async () => {
  const disk = deviceDisk()
  const { device } = await startTestDevice(disk)
  const forgotten = offerPassphrase()
  const begun = value(await setUp(device, { name: 'Asha', role: 'Family worker', agency: 'Early help' }, forgotten, forgotten))
  const place = await begin(begun.app)
  await grade(begun.app, place, 'PHY.1a', 3, { evidence: 'Cereal for supper, twice this week.' })
  await type(begun.app, place, 'PHY.2a', { evidence: 'Half a sen' })
  const before = value(await readCaseload(begun.app))
  await begun.app.store.lock()
  device.store.close()
  // But for the log, which notes each unlocking.
  const pagesOf = async () => (await disk.rows<PageRow>('pages')).filter(({ caseId }) => caseId !== LOG_CASE)
  const rows = async () => Promise.all([pagesOf(), disk.rows('drafts'), disk.rows<{ key: string }>('meta')] as const)
  const [pages, drafts, meta] = await rows()
  expect(pages.length).toBeGreaterThan(3)
  expect(drafts).toHaveLength(1)

  const { device: later } = await startTestDevice(disk)
  expect(later.store.state).toBe('locked')
  // Typed as a person types: capitals, commas, numbers from the printed list.
  const numbered = begun.recoveryWords
    .split(' ')
    .map((word, at) => `${at + 1}. ${word.toUpperCase()},`)
    .join('\n')
  const fresh = offerPassphrase()
  const recovered = value(await recover(later, numbered, fresh, fresh))
  expect(recovered.me).toEqual(begun.app.me)
  expect(value(await readCaseload(recovered))).toEqual(before)
  const [pagesNow, draftsNow, metaNow] = await rows()
  // Byte for byte.
  expect(pagesNow).toEqual(pages)
  expect(draftsNow).toEqual(drafts)
  const sealed = (found: readonly { key: string }[]) => found.filter(({ key }) => key !== 'unlock' && key !== 'journal')
  expect(sealed(metaNow)).toEqual(sealed(meta))
  await recovered.store.lock()
  later.store.close()

  const { device: nextDay } = await startTestDevice(disk)
  expect(await unlock(nextDay, forgotten)).toMatchObject({ ok: false, failure: { kind: 'wrong-passphrase', failures: 1 } })
  const opened = value(await unlock(nextDay, fresh))
  expect(value(await readCaseload(opened))).toEqual(before)
  expect((await rows())[0]).toEqual(pages)
})

test('recovery words that are not these, or not words, open nothing and change nothing', async () => {
  const disk = deviceDisk()
  const { device } = await startTestDevice(disk)
  const passphrase = offerPassphrase()
  const { recoveryWords } = value(await setUp(device, { name: 'Asha', role: '', agency: '' }, passphrase, passphrase))
  const before = await disk.dump()
  const words = recoveryWords.split(' ')
  const refused = async (typed: string) => (await recover(device, typed, passphrase, passphrase)) as { failure?: { kind: string } }
  expect((await refused(words.slice(1).join(' '))).failure).toEqual({ kind: 'wrong-count', count: 14 })
  expect((await refused(words.with(4, 'plumblime').join(' '))).failure).toEqual({ kind: 'unknown-word', place: 5, word: 'plumblime' })
  expect((await refused(`${'abandon '.repeat(14)}abandon`)).failure).toEqual({ kind: 'checksum' })
  expect(await recover(device, recoveryWords, 'too short', '')).toEqual({ ok: false, failure: { kind: 'too-short', length: 9 } })
  expect((await disk.dump()).equals(before)).toBe(true)
})
