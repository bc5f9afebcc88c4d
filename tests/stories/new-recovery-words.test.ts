// @vitest-environment node
import { expect, test } from 'vitest'
import { saveWho } from '../../src/app/let-in.ts'
import { newRecoveryWords, offerPassphrase, recover, setUp } from '../../src/app/keys.ts'
import { deviceDisk, startTestDevice } from '../helpers/app.ts'
import { value } from './telling.ts'

test('who lost the paper makes new recovery words with the passphrase; from then on only those open', async () => {
  const disk = deviceDisk()
  const { device } = await startTestDevice(disk)
  const passphrase = offerPassphrase()
  const begun = value(await setUp(device, { name: 'Asha', role: 'Family worker', agency: 'Early help' }, passphrase, passphrase))
  expect(await newRecoveryWords(device, 'not the passphrase at all')).toMatchObject({ ok: false, failure: { kind: 'wrong-passphrase' } })
  const words = value(await newRecoveryWords(device, passphrase))
  expect(words.split(' ')).toHaveLength(15)
  expect(words).not.toBe(begun.recoveryWords)
  await begun.app.store.lock()
  device.store.close()

  const { device: later } = await startTestDevice(disk)
  const fresh = offerPassphrase()
  expect(await recover(later, begun.recoveryWords, fresh, fresh)).toMatchObject({ ok: false, failure: { kind: 'wrong-words' } })
  const opened = value(await recover(later, words, fresh, fresh))
  expect(opened.me.name).toBe('Asha')
})

test('a misspelt name is put right, and stays right after locking', async () => {
  const disk = deviceDisk()
  const { device } = await startTestDevice(disk)
  const passphrase = offerPassphrase()
  const { app } = value(await setUp(device, { name: 'Ahsa', role: '', agency: '' }, passphrase, passphrase))
  expect(await saveWho(app, { name: '  ', role: '', agency: '' })).toEqual({ ok: false, failure: { kind: 'empty-name' } })
  const mended = value(await saveWho(app, { name: 'Asha ', role: 'Family worker', agency: '' }))
  expect(mended.me).toEqual({ ...app.me, name: 'Asha', role: 'Family worker' })
  const again = await app.store.readProfile()
  expect(again).toMatchObject({ ok: true, value: { name: 'Asha', practitioner: app.me.practitioner } })
})
