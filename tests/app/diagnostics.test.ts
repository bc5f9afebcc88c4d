// @vitest-environment node
import { describe, expect, test, vi } from 'vitest'
import { type Browser, countClass, diagnose, diagnosticsText } from '../../src/app/diagnostics.ts'
import { checkData } from '../../src/app/check.ts'
import { note, noted } from '../../src/app/log.ts'
import { saveSettings } from '../../src/app/settings.ts'
import { openTestApp } from '../helpers/app.ts'
import { canaries, PEOPLE } from '../helpers/canaries.ts'
import { FAMILY } from '../helpers/family.ts'
import { value } from '../stories/telling.ts'
import { tablet } from '../store/tablet.ts'

// What the schema is made of is seen as it is made, so that every text that anybody can type is in the family of canaries.
vi.mock('zod/mini', async (original) => {
  const [z, { unions }] = await Promise.all([original<typeof import('zod/mini')>(), import('../helpers/canary-schema.ts')])
  const discriminatedUnion: typeof z.discriminatedUnion = (...given) => {
    const made = z.discriminatedUnion(...given)
    unions.push(made as unknown as (typeof unions)[number])
    return made
  }
  return { ...z, discriminatedUnion }
})

const BROWSER: Browser = {
  userAgent: 'Mozilla/5.0 (Linux; Android 14; SM-X200) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.7390.55 Safari/537.36',
  usage: 3_000_000,
  quota: 60 * 2 ** 30,
  persisted: true,
  privateFiles: true,
}

const codesOf = async (app: Parameters<typeof diagnose>[0], browser = BROWSER) =>
  Object.fromEntries((await diagnose(app, '0.2.0', browser)).map(({ code, value: said }) => [code, said]))

describe('diagnostics', () => {
  test('say what helps: versions, classes and codes', async () => {
    const disk = tablet()
    const { app } = await openTestApp({ disk })
    note(app, 'unlocked')
    await noted(app)
    expect(await codesOf(app)).toMatchObject({
      ...{
        app: '0.2.0',
        space: 'real',
        browser: 'chromium-156 android',
        'storage-used': 'under-10-MiB',
        'storage-allowed': 'over-10000-MiB',
      },
      ...{ 'storage-kept': 'yes', families: '0', 'log-entries': '1-9', 'log-chains': 'whole', 'last-check': 'never', failures: 'none' },
    })
    value(await checkData(app))
    expect(await codesOf(app)).toMatchObject({ 'last-check': 'within-7-days', 'last-check-found': 'whole' })
  })

  test('remember what failed on the disk, across starts', async () => {
    const disk = tablet()
    const { app } = await openTestApp({ disk })
    disk.faults.commit = 'QuotaExceededError'
    await saveSettings(app, { idleMinutes: 1, hiddenSeconds: 0, previous: 'shown' })
    delete disk.faults.commit
    note(app, 'unlocked')
    await noted(app)
    expect((await codesOf(app)).failures).toBe('2026-11-21 storage-full')
    const { app: later } = await openTestApp({ disk })
    expect((await codesOf(later)).failures).toBe('2026-11-21 storage-full')
  })

  test('hold no name, no note, no grade and no number of anything, whatever was typed', async () => {
    const { log, perches } = canaries()
    const { app } = await openTestApp({ name: PEOPLE.author, agency: PEOPLE.agency })
    value(await app.store.append(FAMILY, log))
    for (const { canary, about } of perches.slice(0, 20)) {
      await saveDrafts(app, about, canary)
      note(app, 'opened', { caseIds: [FAMILY], detail: 'plan' })
    }
    value(await checkData(app))
    // Whoever has the keys could have put anything there.
    value(
      await app.store.saveSettings({
        health: { checked: null, codes: [PEOPLE.family, `2026-11-21 ${PEOPLE.here}`, '2026-11-21 timed-out'] },
      }),
    )
    const text = diagnosticsText(await diagnose(app, '0.2.0', { ...BROWSER, userAgent: `Firefox/140 ${PEOPLE.here}` }))
    const words = [...perches.map(({ canary }) => canary), ...flat(PEOPLE), FAMILY, app.me.device, app.me.practitioner]
    const found = words
      .flatMap((word) => word.split(' '))
      .filter((word) => word.length > 2 && text.toLowerCase().includes(word.toLowerCase()))
    expect(found).toEqual([])
    expect(text).toContain('failures: 2026-11-21 timed-out')
    for (const { at, id } of log) expect(text.includes(id) || text.includes(at.stamp)).toBe(false)
  })

  test('give no number that tells a team from another', () => {
    const classes = [0, 1, 9, 10, 49, 50, 199, 200, 999, 1_000, 9_999, 10_000, 99_999, 100_000, 1e9].map(countClass)
    const pairs = ['1-9', '10-49', '50-199', '200-999', '1000-9999', '10000-99999'].flatMap((each) => [each, each])
    expect(classes).toEqual(['0', ...pairs, '100000+', '100000+'])
  })
})

const flat = (people: object): string[] => Object.values(people).flatMap((each) => (typeof each === 'string' ? each : flat(each as object)))

const saveDrafts = async (app: Parameters<typeof diagnose>[0], about: string, words: string) =>
  value(await app.store.saveDraft(`answer/${about}`, FAMILY, { words }))
