import { beforeAll, describe, expect, test } from 'vitest'
import { deflateRawSync } from 'node:zlib'
import { fact, lateCrypto, PASSPHRASE, tablet, value } from './tablet.ts'

beforeAll(lateCrypto)

// Every form in which a text could lie on the disk without a key.
function forms(text: string): Buffer[] {
  const utf8 = Buffer.from(text)
  const utf16 = Buffer.from(text, 'utf16le')
  const base64 = [0, 1, 2].flatMap((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64')
    // The letters that the neighbours on both sides have no part in.
    return [Buffer.from(encoded.slice(4, -4)), Buffer.from(encoded.slice(4, -4).replaceAll('+', '-').replaceAll('/', '_'))]
  })
  return [utf8, utf16, Buffer.from(utf16).swap16(), Buffer.from(utf8.toString('hex')), ...base64, deflateRawSync(utf8).subarray(0, -4)]
}

const canaries = {
  name: 'Zinnia-Quillfeather-Canary',
  note: 'the-budgie-cage-in-the-hall-was-clean',
  draft: 'half-typed-words-about-the-budgie',
  draftKey: 'answer/visit-canary/child-canary/item-canary',
  practitioner: 'Rowena-Thistlewood-Canary',
  setting: 'language-canary-cy-plumbline',
  pack: 'a-descriptor-that-a-partnership-brought',
  factId: 'fact-id-canary-0123456789abcdef',
  passphrase: PASSPHRASE,
}

// Names of rows and members, which stand on the disk in the clear. A recovery word can be part of one: 'phrase', 'memory'.
const OPEN_NAMES = 'passphrase recovery memoryKiB passes identity minReader minWriter protection unlock failures profile settings'

describe('the disk', () => {
  test('holds nothing readable after a working day, locked or unlocked', async () => {
    const device = tablet()
    const store = await device.tab()
    const made = value(await store.setUp({ passphrase: PASSPHRASE, weakDevice: true, profile: { name: canaries.practitioner } }))
    const { open } = made
    const facts = Array.from({ length: 30 }, (_, at) =>
      fact('case-1', { id: `${canaries.factId}-${at}`, name: canaries.name, note: canaries.note }),
    )
    for (const one of facts.slice(0, 10)) value(await open.append('case-1', [one]))
    value(await open.takeIn(new Map([['case-1', facts.slice(10)]])))
    value(await open.saveDraft(canaries.draftKey, 'case-1', { text: canaries.draft }))
    value(await open.saveSettings({ setting: canaries.setting }))
    value(await open.savePacks({ packs: [canaries.pack] }))
    value(await open.bind('case-1'))
    value(await store.changePassphrase(PASSPHRASE, 'the next passphrase of hers'))
    value(await open.append('case-1', [fact('case-1', { note: canaries.note })]))
    const disk = await device.dump()
    const all = [...Object.values(canaries), 'the next passphrase of hers', made.recoveryWords, ...made.recoveryWords.split(' ')]
    for (const text of all.filter((each) => each.length > 5 && !OPEN_NAMES.includes(each))) {
      for (const form of forms(text)) expect(form.length < 6 || !disk.includes(form), `${text} as ${form.toString('latin1')}`).toBe(true)
    }
  })

  test('would have shown them had they been there: the search finds a planted row', async () => {
    const device = tablet()
    await device.ready()
    await device.raw(async (database) => {
      const store = database.transaction('drafts', 'readwrite').objectStore('drafts')
      store.put({ id: 'planted', text: canaries.name, base64: Buffer.from(`a ${canaries.note}`).toString('base64') })
    })
    const disk = await device.dump()
    expect(disk.includes(Buffer.from(canaries.name))).toBe(true)
    expect(forms(canaries.note).some((form) => disk.includes(form))).toBe(true)
  })

  test('shows neither when nor in what order pages were written, nor which case a draft is about', async () => {
    const device = tablet()
    const { open } = await device.ready()
    for (let at = 0; at < 20; at += 1) value(await open.append('case-1', [fact('case-1')]))
    value(await open.saveDraft('note', 'case-1', 'x'))
    const rows = await device.rows<{ id: string }>('pages')
    for (const row of rows) {
      expect(Object.keys(row).sort()).toEqual(['caseId', 'id', 'sealed'])
      expect(row.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    }
    const [draft] = await device.rows<object>('drafts')
    expect(Object.keys(draft ?? {}).sort()).toEqual(['id', 'sealed'])
  })

  test('shows the same size for a short and a longer note', async () => {
    const device = tablet()
    const { open } = await device.ready()
    value(await open.append('case-1', [fact('case-1', { note: 'ok' })]))
    value(await open.append('case-1', [fact('case-1', { note: 'rather longer, with some things in it' })]))
    const sizes = (await device.rows<{ sealed: Uint8Array }>('pages')).map(({ sealed }) => sealed.length)
    expect(new Set(sizes).size).toBe(1)
  })
})
