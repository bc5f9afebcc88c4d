// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { saveWho } from '../../src/app/let-in.ts'
import { addAdult, addChild, addFamily, changeAdult, changeChild, renameFamily } from '../../src/app/families.ts'
import { setUp } from '../../src/app/keys.ts'
import type { Birth } from '../../src/core/fact.ts'
import { settled } from '../../src/core/fold.ts'
import { deviceDisk, openTestApp, startTestDevice } from '../helpers/app.ts'
import { type Tablet, tablet } from '../store/tablet.ts'
import { DAY, look, value, wren } from '../stories/telling.ts'
import { refusal, refusedBy } from './refusal.ts'

const BLANK = ['', ' ', '   ', '\t\n', '\u00a0', '\u3000 \u2003']
const NO_DAYS = [
  '2026-02-30',
  '2025-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-11-00',
  '2026-1-5',
  '21/11/2026',
  '20261121',
  'yesterday',
  '',
  '٢٠٢٦-١١-٠١',
  '2026-11-21T10:00',
]

const JAY = { name: 'Jay', relation: 'mother', lives: 'here', cares: true } as const

/** A family with a child and an adult, on a disk that is watched. */
async function household() {
  const disk: Tablet = tablet()
  const { app, clock } = await openTestApp({ disk })
  const caseId = value(await addFamily(app, 'The Larks'))
  value(await addChild(app, caseId, wren()))
  value(await addAdult(app, caseId, JAY))
  const family = await look(app, caseId)
  const [child, adult] = [family.children[0] ?? expect.fail('no child'), family.adults[0] ?? expect.fail('no adult')]
  return { disk, app, clock, caseId, family, child, adult }
}

describe('a name', () => {
  test('that is empty or blank is refused for a family, a child, an adult and the practitioner, new or changed', async () => {
    const { disk, app, caseId, family, child, adult } = await household()
    for (const name of BLANK) {
      const asked = [
        () => addFamily(app, name),
        () => renameFamily(app, family, name),
        () => addChild(app, caseId, wren({ name })),
        () => changeChild(app, caseId, child, wren({ name })),
        () => addAdult(app, caseId, { ...JAY, name }),
        () => changeAdult(app, caseId, adult, { ...JAY, name }),
        () => saveWho(app, { name, role: 'Family worker', agency: '' }),
      ]
      for (const ask of asked) expect(await refusedBy(disk, ask)).toEqual({ kind: 'empty-name' })
    }
  })

  test('of the practitioner that is blank sets nothing up', async () => {
    const disk = deviceDisk()
    const { device } = await startTestDevice(disk)
    const entry = { name: '  ', role: 'Family worker', agency: 'Early help' }
    expect(await refusedBy(disk, () => setUp(device, entry, 'any passphrase at all', ''))).toEqual({ kind: 'empty-name' })
    expect(device.store.state).toBe('new')
  })

  test('is kept without the spaces around it, and a changed one leaves the old one in the history', async () => {
    const { app, caseId, family, child, adult } = await household()
    value(await renameFamily(app, family, '  The Larks of Fiction Lane '))
    value(await changeChild(app, caseId, child, wren({ name: ' Wren-Rose ', flags: ['premature'], lives: 'both' })))
    value(await changeAdult(app, caseId, adult, { ...JAY, relation: ' stepmother ', lives: 'elsewhere', cares: false }))
    const now = await look(app, caseId)
    expect([now.name, now.children[0]?.name, now.children[0]?.flags]).toEqual(['The Larks of Fiction Lane', 'Wren-Rose', ['premature']])
    expect([settled(now.adults[0]!.registers.relation), settled(now.adults[0]!.registers.cares)]).toEqual(['stepmother', false])
    expect(now.children[0]?.registers.name).toMatchObject({ kind: 'settled' })
    expect(now.facts.filter((fact) => fact.kind === 'child')).toHaveLength(2)
  })
})

describe('a date of birth', () => {
  const born = (on: string): Birth => ({ kind: 'born', on })
  const expected = (on: string): Birth => ({ kind: 'expected', on })

  test('that no calendar has is refused, born or expected, new or changed', async () => {
    const { disk, app, caseId, child } = await household()
    for (const on of NO_DAYS) {
      expect(await refusedBy(disk, () => addChild(app, caseId, wren({ birth: born(on) })))).toEqual({ kind: 'impossible-date' })
      expect(await refusedBy(disk, () => changeChild(app, caseId, child, wren({ birth: expected(on) })))).toEqual({
        kind: 'impossible-date',
      })
    }
  })

  test.each<[string, Birth, string | null]>([
    ['tomorrow', born('2026-11-22'), 'birth-in-future'],
    ['today', born('2026-11-21'), null],
    ['eighteen years ago today', born('2008-11-21'), 'grown-up'],
    ['a day less than eighteen years ago', born('2008-11-22'), null],
    ['a century ago', born('1926-11-21'), 'grown-up'],
    ['due in 300 days', expected('2027-09-17'), null],
    ['due in 301 days', expected('2027-09-18'), 'due-too-far'],
    ['due in 8 years: a slip in the year', expected('2034-01-05'), 'due-too-far'],
    ['due last week, and late', expected('2026-11-14'), null],
  ])('%s', async (_when, birth, kind) => {
    const { disk, app, caseId, child } = await household()
    if (kind === null) {
      value(await addChild(app, caseId, wren({ birth })))
      value(await changeChild(app, caseId, child, wren({ birth })))
      expect((await look(app, caseId)).children.map((each) => each.birth)).toEqual([birth, birth])
    } else {
      expect(await refusedBy(disk, () => addChild(app, caseId, wren({ birth })))).toEqual({ kind })
      expect(await refusedBy(disk, () => changeChild(app, caseId, child, wren({ birth })))).toEqual({ kind })
    }
  })

  test('goes by the day of this device: what was in the future is not, the day after', async () => {
    const { app, clock, caseId } = await household()
    const tomorrow = wren({ birth: born('2026-11-22') })
    expect(refusal(await addChild(app, caseId, tomorrow)).kind).toBe('birth-in-future')
    clock.now += DAY
    value(await addChild(app, caseId, tomorrow))
  })
})
