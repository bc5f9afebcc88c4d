// @vitest-environment node
import { argon2id } from 'hash-wasm'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mnemonicToEntropy } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { base64url, type Bytes, hkdf, nameOf, placeOf, type Row, strangerReads, unsealed } from './stranger.ts'

interface Schema {
  readonly _zod: { readonly def: Definition }
}
interface Definition {
  readonly type: string
  readonly shape?: Record<string, Schema>
  readonly options?: readonly Schema[]
  readonly values?: readonly unknown[]
  readonly entries?: Record<string, string>
  readonly element?: Schema
  readonly innerType?: Schema
  readonly left?: Schema
  readonly right?: Schema
}

// What the schema is made of is seen as it is made, so that nobody need keep a second list of it here.
const unions: Schema[] = vi.hoisted(() => [])
vi.mock('zod/mini', async (original) => {
  const z = await original<typeof import('zod/mini')>()
  const discriminatedUnion: typeof z.discriminatedUnion = (...given) => {
    const made = z.discriminatedUnion(...given)
    unions.push(made as unknown as Schema)
    return made
  }
  return { ...z, discriminatedUnion }
})

const doc = readFileSync(join(import.meta.dirname, '../../docs/formats.md'), 'utf8')

const shapeOf = ({ _zod: { def } }: Schema): Record<string, Schema> => ({
  ...def.shape,
  ...(def.left && shapeOf(def.left)),
  ...(def.right && shapeOf(def.right)),
})

/** Every name and word that a value of this schema can hold. */
function wordsOf({ _zod: { def } }: Schema): string[] {
  const within = [def.element, def.innerType, def.left, def.right, ...(def.options ?? []), ...Object.values(def.shape ?? {})]
  const words = [...(def.values ?? []), ...Object.values(def.entries ?? {}), ...Object.keys(def.shape ?? {})]
  return [...words.filter((word) => typeof word === 'string'), ...within.flatMap((each) => (each ? wordsOf(each) : []))]
}

/** The rows of the table under a heading: what the first column names, and the whole line. */
function rowsUnder(heading: string): Map<string, string> {
  const [, after] = doc.split(`${heading}\n`)
  const section = (after ?? expect.fail(`${heading} is missing`)).split(/^#/m)[0] ?? ''
  return new Map([...section.matchAll(/^\| `([^`]+)` \|.*$/gm)].map(([line, name]) => [name ?? '', line]))
}

describe('the page about formats', () => {
  let kinds: ReadonlyMap<string, Record<string, Schema>>
  beforeAll(async () => {
    await import('../../src/core/fact.ts')
    const facts = unions.flatMap((union) => union._zod.def.options ?? []).filter((option) => 'replaces' in shapeOf(option))
    kinds = new Map(facts.map((fact) => [wordsOf(shapeOf(fact).kind ?? expect.fail('no kind'))[0] ?? '', shapeOf(fact)]))
  })

  test('names every kind of fact, and none that is not', () => {
    expect(kinds.size).toBeGreaterThan(8)
    const documented = [...doc.matchAll(/^### `([^`]+)`$/gm)].map(([, kind]) => kind)
    expect(documented.sort()).toEqual([...kinds.keys()].sort())
  })

  test('names every member of a fact', () => {
    const rows = rowsUnder('## A fact')
    for (const [, shape] of kinds) {
      expect([...rows.keys()].sort()).toEqual(Object.keys(shape).sort())
      for (const member of ['by', 'at']) {
        for (const word of wordsOf(shape[member] ?? expect.fail(member))) expect(rows.get(member)).toContain(`\`${word}\``)
      }
    }
  })

  test('names every register of every kind with each value that it can have, and none that is not', () => {
    for (const [kind, { values }] of kinds) {
      const rows = new Map([...(kind === 'amendment' ? rowsUnder('### `answer`') : []), ...rowsUnder(`### \`${kind}\``)])
      const registers = shapeOf(values ?? expect.fail('no values'))
      expect([...rows.keys()].sort(), kind).toEqual(Object.keys(registers).sort())
      for (const [register, schema] of Object.entries(registers)) {
        for (const word of wordsOf(schema)) expect(rows.get(register), `${kind}.${register}: ${word}`).toMatch(new RegExp(`\\b${word}\\b`))
      }
    }
  })
})

describe('a stranger with this page', () => {
  test('reads a family with the passphrase, and with the recovery words', async () => {
    const { setUp } = await import('../../src/app/keys.ts')
    const { keepPosition } = await import('../../src/app/answers.ts')
    const { saveSettings } = await import('../../src/app/settings.ts')
    const { signVisit } = await import('../../src/app/sign.ts')
    const { deviceDisk, startTestDevice } = await import('../helpers/app.ts')
    const { begin, factsOf, grade, itemOf, lookAt, type, value } = await import('../stories/telling.ts')
    const disk = deviceDisk()
    const { device } = await startTestDevice(disk)
    const typed = 'marble  otter lantern seven hill caf\u0065\u0301 '
    const { app, recoveryWords } = value(await setUp(device, { name: 'Asha', role: 'Family worker', agency: 'Early help' }, typed, typed))
    const place = await begin(app)
    for (const { item } of (await lookAt(app, place)).profile.items) await grade(app, place, item.code, 2, { evidence: 'Seen today. 🏠' })
    value(await signVisit(app, place.caseId, place.visitId))
    const other = await begin(app)
    await type(app, other, 'PHY.2a', { evidence: 'Bags in the ha' })
    value(await keepPosition(app, { ...other, item: 'PHY.2a' }))
    value(await saveSettings(app, { idleMinutes: 3, hiddenSeconds: 10, previous: 'hidden' }))

    const slots = (await disk.rows<Row>('slots')) as unknown as {
      id: string
      kind: string
      salt: Bytes
      kdf?: { memoryKiB: number; passes: number }
      wrapped: Bytes
    }[]
    const wrappingKeys: Record<string, (slot: (typeof slots)[number]) => Promise<[Bytes, string]>> = {
      passphrase: async ({ salt, kdf }) => {
        const password = 'marble otter lantern seven hill caf\u00e9'
        const { memoryKiB = 0, passes = 0 } = kdf ?? {}
        const cost = { memorySize: memoryKiB, iterations: passes, parallelism: 1, hashLength: 32 }
        return [await argon2id({ password, salt, ...cost, outputType: 'binary' }), `argon2id ${memoryKiB} ${passes} 1`]
      },
      recovery: async ({ salt }) => [hkdf(mnemonicToEntropy(recoveryWords, wordlist), salt, 'plumbline recovery slot'), 'hkdf-sha-256'],
    }
    expect(slots.map(({ kind }) => kind).sort()).toEqual(['passphrase', 'recovery'])
    for (const slot of slots) {
      const [key, kdf] = (await wrappingKeys[slot.kind]?.(slot)) ?? expect.fail(slot.kind)
      expect(slot.wrapped).toHaveLength(61)
      const dataKey = unsealed(key, slot.wrapped, placeOf('slot', slot.id, slot.kind, kdf, base64url(slot.salt)))
      const read = await strangerReads((store) => disk.rows<Row>(store), dataKey)
      const all = [...(await factsOf(app, place.caseId)), ...(await factsOf(app, other.caseId))]
      const byId = (facts: readonly { id: string }[]) => [...facts].sort((a, b) => (a.id < b.id ? -1 : 1))
      expect(byId(read.facts)).toEqual(byId(all))
      expect(read.drafts).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            key: `position/${other.visitId}`,
            value: { position: { ...other, item: 'PHY.2a' }, at: app.platform.now() },
          }),
          expect.objectContaining({ key: `answer/${itemOf((await lookAt(app, other)).profile, 'PHY.2a').about}`, caseId: other.caseId }),
        ]),
      )
      const page = [...rowsUnder('## Drafts').values()].join()
      for (const { value: draft } of read.drafts) for (const member of Object.keys(draft as object)) expect(page).toMatch(`${member}`)
      expect(read.identity).toMatchObject({ minReader: 2, minWriter: 2, protection: 'slots' })
      expect(JSON.parse(disk.kept.get('plumbline:database') ?? '')).toMatchObject({ dbId: (read.identity as { dbId: string }).dbId })
      // Nobody has typed a wrong one.
      expect(read.unlock).toBeUndefined()
      expect(read.profile).toEqual({ ...app.me })
      expect(read.settings).toEqual({ idleMinutes: 3, hiddenSeconds: 10, previous: 'hidden' })

      // What was signed, checked by the page alone.
      const signature = read.facts.find(({ kind }) => kind === 'signature') ?? expect.fail('no signature')
      const { covers, count, through } = signature.values as { covers: string; count: number; through: Record<string, string> }
      const signed = read.facts.filter(({ about, kind, by, at }) => {
        const upTo = through[(by as { device: string }).device] ?? ''
        const ofVisit = about === signature.about || String(about).startsWith(`${signature.about}/`)
        return ofVisit && !['signature', 'amendment'].includes(String(kind)) && (at as { stamp: string }).stamp <= upTo
      })
      expect([signed.length, nameOf(signed.map(({ id }) => id).sort())]).toEqual([count, covers])
    }
  })

  test('reads the practice families, whose key is on the page', async () => {
    const { openTestApp } = await import('../helpers/app.ts')
    const { tablet } = await import('../store/tablet.ts')
    const { begin, factsOf } = await import('../stories/telling.ts')
    const [, text] = /SHA-256 of `([^`]+)`, and protects nothing/.exec(doc) ?? expect.fail('the practice key is missing')
    const disk = tablet()
    const { app } = await openTestApp({ disk })
    const { caseId } = await begin(app)
    const read = await strangerReads(
      (store) => disk.rows<Row>(store),
      createHash('sha256')
        .update(text ?? '')
        .digest(),
    )
    expect(read.facts.map(({ id }) => id).sort()).toEqual((await factsOf(app, caseId)).map(({ id }) => id).sort())
    expect(read.identity).toMatchObject({ protection: 'public' })
    expect(await disk.rows('slots')).toEqual([])
  })
})
