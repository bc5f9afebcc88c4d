import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addPasskey, hasPasskey, provePasskey, removePasskey, unlockWithPasskey } from '../../src/app/passkey.ts'
import { changePassphrase } from '../../src/app/keys.ts'
import { pageOn, PASSPHRASE, usedTablet } from '../ui/start/tablet.ts'

/** An authenticator: a secret a credential, an answer a salt. What it does wrong is set by a test. */
function authenticator() {
  const keys = new Map<string, CryptoKey>()
  const wrong = { prf: true, verified: true, throws: null as string | null, answers: null as string | null }
  const hex = (bytes: ArrayBuffer | ArrayBufferView) => Buffer.from(bytes as ArrayBuffer).toString('hex')
  const answer = async (id: string, salt: Uint8Array<ArrayBuffer>) => crypto.subtle.sign('HMAC', keys.get(id)!, salt)
  const refuse = () => {
    if (wrong.throws) throw new DOMException('', wrong.throws)
  }
  const made: PublicKeyCredentialCreationOptions[] = []
  const credentials = {
    create: async ({ publicKey }: { publicKey: PublicKeyCredentialCreationOptions }) => {
      refuse()
      made.push(publicKey)
      const rawId = crypto.getRandomValues(new Uint8Array(16)).buffer
      keys.set(hex(rawId), await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']))
      return { rawId, response: {}, getClientExtensionResults: () => (wrong.prf ? { prf: { enabled: true } } : {}) }
    },
    get: async ({ publicKey }: { publicKey: PublicKeyCredentialRequestOptions }) => {
      refuse()
      const id = wrong.answers ?? hex(publicKey.allowCredentials?.[0]?.id as ArrayBufferView)
      if (!keys.has(id)) throw new DOMException('', 'NotAllowedError')
      const first = await answer(id, publicKey.extensions?.prf?.eval?.first as Uint8Array<ArrayBuffer>)
      const authenticatorData = new Uint8Array(37).fill(0)
      authenticatorData[32] = wrong.verified ? 5 : 1
      return {
        response: { authenticatorData: authenticatorData.buffer },
        getClientExtensionResults: () => ({ prf: { results: { first } } }),
      }
    },
  }
  return { keys, wrong, credentials, made }
}

let it: Awaited<ReturnType<typeof usedTablet>>
let device: ReturnType<typeof authenticator>
beforeEach(async () => {
  device = authenticator()
  vi.stubGlobal('PublicKeyCredential', class {})
  Object.defineProperty(navigator, 'credentials', { configurable: true, value: device.credentials })
  it = await usedTablet()
})
afterEach(() => vi.unstubAllGlobals())

const refused = (kind: string) => ({ ok: false, failure: { kind } })

test('a passkey opens the tablet beside the passphrase, until it is removed', { timeout: 60_000 }, async () => {
  expect(await addPasskey(it.device, 'not the passphrase at all', 'This tablet')).toMatchObject(refused('wrong-passphrase'))
  expect(await hasPasskey(it.device)).toBe(false)
  expect(await addPasskey(it.device, PASSPHRASE, 'This tablet')).toMatchObject({ ok: true })
  // The tablet's own list says nothing of who works there; and whoever holds it is asked who they are.
  expect(device.made.at(-1)).toMatchObject({ user: { name: 'This tablet' }, rp: { id: location.hostname } })
  expect(device.made.at(-1)?.authenticatorSelection?.userVerification).toBe('required')
  const page = await pageOn(it.platform)
  const app = await unlockWithPasskey(page)
  expect(app.ok && app.value.me.name).toBe('Priya Shah')
  expect(await provePasskey(page)).toMatchObject({ ok: true })
  expect((await page.store.unlock(PASSPHRASE)).ok).toBe(true)
  // Another passphrase leaves it as it was.
  const next = 'another one that the same person made up'
  expect(app.ok && (await changePassphrase(page, app.value, PASSPHRASE, next, next)).ok).toBe(true)
  expect((await unlockWithPasskey(page)).ok).toBe(true)
  expect((await removePasskey(page)).ok).toBe(true)
  expect(await unlockWithPasskey(page)).toMatchObject(refused('no-passkey'))
  expect((await page.store.unlock(next)).ok).toBe(true)
})

test('says why it does not open', { timeout: 60_000 }, async () => {
  device.wrong.prf = false
  expect(await addPasskey(it.device, PASSPHRASE, 'This tablet')).toMatchObject(refused('passkey-no-secret'))
  device.wrong.prf = true
  device.wrong.throws = 'NotAllowedError'
  expect(await addPasskey(it.device, PASSPHRASE, 'This tablet')).toMatchObject(refused('passkey-cancelled'))
  device.wrong.throws = 'NotSupportedError'
  expect(await addPasskey(it.device, PASSPHRASE, 'This tablet')).toMatchObject(refused('passkey-unsupported'))
  device.wrong.throws = null
  expect((await addPasskey(it.device, PASSPHRASE, 'This tablet')).ok).toBe(true)
  device.wrong.verified = false
  expect(await unlockWithPasskey(it.device)).toMatchObject(refused('passkey-unverified'))
  device.wrong.verified = true
  // Another passkey of the same address: it answers, and its answer opens nothing.
  await device.credentials.create({ publicKey: {} as PublicKeyCredentialCreationOptions })
  device.wrong.answers = [...device.keys.keys()].at(-1) ?? ''
  expect(await unlockWithPasskey(it.device)).toMatchObject(refused('wrong-passkey'))
  vi.stubGlobal('PublicKeyCredential', undefined)
  device.wrong.answers = null
  expect(await unlockWithPasskey(it.device)).toMatchObject(refused('passkey-unsupported'))
})
