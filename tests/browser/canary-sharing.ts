import { createHash, randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { BrowserContext, Page } from '@playwright/test'
import { bech32 } from '@scure/base'
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { canonical } from '../../src/core/canonical.ts'
import { signerOf } from '../../src/seal/signing.ts'
import { type } from './canary-work.ts'
import { button, heading, open } from './practice-steps.ts'
import type { Canaries } from './remains.ts'
import { chooseFolder, codeOf, look, save, toColleagues } from './sharing-steps.ts'
import { press, prove, text } from './steps.ts'
import { expect } from './support.ts'

const { colleagues, forget, share } = text

/** What `workShared` needs a word for. */
export const SHARED_WORDS = [
  ...(['name of the team', 'name of a reader', 'why removed', 'who sent a file', 'family of a file', 'child of a file'] as const),
  ...(['what was put aside', 'what was changed on its way', 'why on hold', 'number of the other record'] as const),
]

/** In the page, before it runs: remembers what could be a key, in its memory alone. */
function rememberKeys(): void {
  const drawn: number[][] = []
  Object.assign(globalThis, { __drawn: drawn })
  const draw = Crypto.prototype.getRandomValues
  Crypto.prototype.getRandomValues = function <T extends ArrayBufferView | null>(this: Crypto, into: T): T {
    const filled = draw.call(this, into as never) as T
    if (filled instanceof Uint8Array && filled.length === 32) drawn.push([...filled])
    return filled
  }
}

/** From now on the pages of the context can tell which keys they drew. */
export const watchKeys = (context: BrowserContext) => context.addInitScript(rememberKeys)

/** The secret keys of this tablet, in each way that they are written: found by the public ones in its code. */
async function keysOf(page: Page): Promise<Record<string, string | Buffer>> {
  const { code } = await codeOf(page)
  const [, , , , , recipient, signer] = JSON.parse(Buffer.from(code.split('.')[1] ?? '', 'base64url').toString()) as string[]
  const drawn = await page.evaluate(() => (globalThis as unknown as { __drawn: number[][] }).__drawn)
  const found: Record<string, string | Buffer> = {}
  for (const bytes of drawn.map((each) => Buffer.from(each))) {
    const identity = bech32.encodeFromBytes('AGE-SECRET-KEY-', bytes).toUpperCase()
    if ((await identityToRecipient(identity)) === recipient) Object.assign(found, { 'age identity': identity, 'age key': bytes })
    if (signerOf(bytes.toString('base64url')) === signer) Object.assign(found, { seed: bytes.toString('base64url'), 'seed key': bytes })
  }
  expect(Object.keys(found)).toHaveLength(4)
  return found
}

const hashOf = (content: string) => createHash('sha256').update(content).digest('base64url')

/** The line of a fact as it is in a shared file. `under`: the name of another body. */
const lineOf = (body: string, under = body) => `["fact","${hashOf(under)}",${body}]`

/** A colleague's file for this tablet: a family, a record that was changed on its way and one that is none. */
async function fileFor(recipient: string, caseId: string, of: (what: string) => string): Promise<Buffer> {
  const by = { practitioner: randomUUID(), name: of('who sent a file'), role: 'Family worker', agency: 'Marsh Trust', device: randomUUID() }
  const at = { stamp: `0mi9nz1x0-0001-${by.device}`, wall: '2026-11-21T16:05:00.000+00:00' }
  const fact = (kind: string, about: string, values: object) => canonical({ caseId, kind, about, values, by, at, replaces: [] })
  const family = (name: string) => fact('household', caseId, { name })
  const lines = [
    lineOf(family(of('family of a file'))),
    lineOf(fact('child', randomUUID(), { name: of('child of a file'), birth: { kind: 'born', on: '2022-03-04' } })),
    lineOf(family(of('what was changed on its way')), family('as it was written')),
    lineOf(canonical({ caseId, words: of('what was put aside') })),
  ].map((line) => `${line}\n`)
  const counts = { cases: 1, facts: lines.length, packs: 0, statements: 0 }
  const manifest = { version: 1, minReader: 1, team: null, scope: 'whole', by, at, app: '0.1.0', counts, through: {} }
  const end = { lines: lines.length, digest: hashOf(lines.join('')) }
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  const text = `${canonical(['plumbline-bundle', manifest])}\n${lines.join('')}${canonical(['end', end])}\n`
  return Buffer.from(await encrypter.encrypt(new Uint8Array(gzipSync(text))))
}

/**
 * A team with a reader added and taken off again, a key on paper, the file saved in a folder, a colleague's file taken in with records
 * put aside, and its family held, let go and erased. The secrets that nobody may find; the passphrase is typed once more.
 */
export async function workShared(page: Page, names: Canaries, passphrase: string): Promise<Record<string, string | Buffer>> {
  const of = (what: string) => names[what] ?? ''
  await toColleagues(page)
  await type(page.getByLabel(colleagues.start.name), of('name of the team'))
  await press(button(page, colleagues.start.act))
  await expect(heading(page, colleagues.list.title)).toBeVisible()
  const keys = await keysOf(page)
  await type(page.getByLabel(colleagues.add.label, { exact: true }), await identityToRecipient(await generateX25519Identity()))
  await press(button(page, colleagues.add.read))
  await type(page.getByLabel(colleagues.add.name), of('name of a reader'))
  await prove(page, passphrase)
  await press(button(page, colleagues.add.sameKey))
  await expect(page.getByText(colleagues.add.addedText)).toBeVisible()
  await press(page.getByRole('button', { name: new RegExp(`^${colleagues.list.remove}`) }))
  await type(page.getByRole('dialog').getByLabel(colleagues.removing.because), of('why removed'))
  await press(page.getByRole('dialog').getByRole('button', { name: colleagues.removing.act }))
  await expect(page.getByText(colleagues.removing.done(of('name of a reader')))).toBeVisible()
  await press(button(page, colleagues.paper.make))
  const paper = ((await page.locator('.keyletters').textContent()) ?? '').replace(/\s/g, '')
  await press(page.getByRole('checkbox', { name: colleagues.paper.printed }))
  await prove(page, passphrase)
  await press(button(page, colleagues.paper.act))
  await expect(page.getByText(colleagues.paper.doneText)).toBeVisible()

  await chooseFolder(page)
  await expect(await save(page)).toContainText(share.save.wrote)
  const caseId = randomUUID()
  await look(page, await fileFor(await identityToRecipient(String(keys['age identity'])), caseId, of))
  await expect(heading(page, share.preview.aside(2))).toBeVisible()
  await press(page.locator('.decide .btn').first())
  await expect(page.getByText(share.preview.taken(0, 0, 2, 1))).toBeVisible()

  await open(page, `#/family/${caseId}/forget`, forget.title(of('family of a file')))
  await press(page.locator('summary').filter({ hasText: forget.holdOpen }))
  await type(page.getByLabel(forget.holdWhy), of('why on hold'))
  await press(button(page, forget.holdAct))
  await expect(heading(page, forget.heldTitle)).toBeVisible()
  await press(page.locator('summary').filter({ hasText: forget.liftOpen }))
  await type(page.getByLabel(forget.liftWhy), of('why on hold'))
  await press(button(page, forget.liftAct))
  await press(page.getByRole('radio', { name: forget.reason['handed-over'], exact: true }))
  await type(page.getByLabel(forget.reference), of('number of the other record'))
  await type(page.getByLabel(forget.confirm(forget.word), { exact: true }), forget.word)
  await type(page.getByLabel(forget.passphrase, { exact: true }), passphrase)
  await press(button(page, forget.act))
  await expect(heading(page, forget.certificate).first()).toBeVisible({ timeout: 60_000 })
  await save(page)
  return { ...keys, 'paper key': paper }
}
