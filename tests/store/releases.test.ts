// @vitest-environment node
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { confirm } from '../../src/app/answers.ts'
import type { App } from '../../src/app/app.ts'
import { unlock } from '../../src/app/device.ts'
import { readDrafts } from '../../src/app/drafts.ts'
import { openFile } from '../../src/app/exchange/exchange.ts'
import { recover } from '../../src/app/keys.ts'
import { readCaseload } from '../../src/app/read.ts'
import { checkSignature, signVisit } from '../../src/app/sign.ts'
import { teamOf } from '../../src/app/team.ts'
import { settled } from '../../src/core/fold.ts'
import { startTestDevice } from '../helpers/app.ts'
import { type Expected, expectedOf, releases, sharedOf, tabletOf } from '../helpers/release.ts'
import { itemOf, lookAt, type Place, type, value } from '../stories/telling.ts'
import type { Tablet } from './tablet.ts'

const root = new URL('../../', import.meta.url)
/** Long after any of them. */
const LATER = { now: Date.UTC(2040, 0, 1, 10) }

const start = async (disk: Tablet) => (await startTestDevice(disk, LATER)).device
const opened = async (disk: Tablet, passphrase: string): Promise<App> => value(await unlock(await start(disk), passphrase))

async function places(app: App, { signed, drafted }: Expected): Promise<{ signed: Place; drafted: Place }> {
  const [family] = value(await readCaseload(app))
  const childId = family?.children[0]?.id ?? expect.fail('no child')
  const place = ({ caseId, visitId }: typeof drafted | typeof signed) => ({ caseId, visitId, childId })
  return { signed: place(signed), drafted: place(drafted) }
}

/** All that was entered into the release is read as it was entered. */
async function readsAsItWas(app: App, expected: Expected): Promise<void> {
  expect(app.me.name).toBe(expected.practitioner)
  const families = value(await readCaseload(app))
  expect(families.map(({ name, children, damaged }) => ({ name, children: children.map((each) => each.name), damaged }))).toEqual([
    { name: expected.family, children: [expected.child], damaged: [] },
  ])
  const at = await places(app, expected)
  const { family, visit, profile } = await lookAt(app, at.signed)
  const given: Record<string, unknown> = {}
  for (const { item, registers } of profile.items) {
    const [answer, evidence] = [settled(registers.answer), settled(registers.evidence)]
    if (answer?.kind === 'graded') given[item.code] = { grade: answer.grade, ...(evidence && { evidence }) }
    else if (answer) given[item.code] = answer
  }
  expect(given).toEqual(expected.signed.given)
  expect(await checkSignature(family, visit.signed ?? expect.fail('not signed'))).toBe('whole')
  expect(value(await teamOf(app)).team?.name).toBe(expected.team)
}

/** What was being typed when the release was left is a draft still. */
async function stillTyping(app: App, expected: Expected): Promise<void> {
  const { drafted } = await places(app, expected)
  const { registers } = itemOf((await lookAt(app, drafted)).profile, expected.drafted.code)
  expect(settled(registers.evidence)).toBe(expected.drafted.evidence)
  expect(settled(registers.answer)).toEqual({ kind: 'graded', grade: expected.drafted.grade })
  expect(value(await readDrafts(app)).map(({ act }) => act.about)).toEqual([
    `${drafted.visitId}/${drafted.childId}/${expected.drafted.code}`,
  ])
}

describe.each(releases())('what release %s left', (version) => {
  const expected = expectedOf(version)

  test('opens with its passphrase, reads as it was entered, and is written on', async () => {
    const disk = await tabletOf(version)
    const device = await start(disk)
    expect(device.store.state).toBe('locked')
    const app = value(await unlock(device, expected.passphrase))
    await readsAsItWas(app, expected)
    await stillTyping(app, expected)

    // The word is typed to its end, the visit signed, and the next start finds both beside what was there.
    const { drafted } = await places(app, expected)
    const { code } = expected.drafted
    await type(app, drafted, code, { evidence: `${expected.drafted.evidence}ll.` })
    value(await confirm(app, drafted.caseId, `${drafted.visitId}/${drafted.childId}/${code}`))
    value(await signVisit(app, drafted.caseId, drafted.visitId))
    await app.store.lock()
    device.store.close()

    const again = await opened(disk, expected.passphrase)
    await readsAsItWas(again, expected)
    const { family, visit, profile } = await lookAt(again, drafted)
    expect(settled(itemOf(profile, code).registers.evidence)).toBe(`${expected.drafted.evidence}ll.`)
    expect(await checkSignature(family, visit.signed ?? expect.fail('not signed'))).toBe('whole')
    expect(value(await readDrafts(again))).toEqual([])
  })

  test('opens with its recovery words', async () => {
    const device = await start(await tabletOf(version))
    const next = 'quiet harbour lantern seven hill canoe'
    const app = value(await recover(device, expected.recoveryWords.join(' '), next, next))
    await readsAsItWas(app, expected)
    await stillTyping(app, expected)
  })

  test('is what it shared: its file opens, and brings nothing that is not here', async () => {
    const app = await opened(await tabletOf(version), expected.passphrase)
    const arrival = value(await openFile(app, sharedOf(version), 'shared.age'))
    expect(arrival).toMatchObject({ openedBy: 'device', team: 'ours', families: [], same: 1, altered: 0, erased: [] })
    expect(arrival.from.name).toBe(expected.practitioner)
  })

  test('says of itself which release it was', () => {
    expect(expected.version).toBe(version)
  })
})

/** Versions that were released, by the changelog or by a tag, and have no fixture. */
function missing(changelog: string, tags: readonly string[], fixtures: readonly string[]): string[] {
  const numbers = [...[...changelog.matchAll(/^## \[?v?(\d+\.\d+\.\d+)/gm)].map(([, number = '']) => number)]
  const tagged = tags.flatMap((tag) => /^v?(\d+\.\d+\.\d+)$/.exec(tag)?.[1] ?? [])
  return [...new Set([...numbers, ...tagged])].filter((version) => !fixtures.includes(version)).sort()
}

/** The tags of this checkout; none where it is no checkout, such as an archive of the source. */
function tags(): string[] {
  try {
    return execFileSync('git', ['tag'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split('\n')
  } catch {
    return []
  }
}

test('every version that was released has left its fixture (make it with node scripts/fixture.mjs)', () => {
  expect(missing(readFileSync(new URL('CHANGELOG.md', root), 'utf8'), tags(), releases())).toEqual([])
  // And it would be noticed.
  expect(missing('# Changelog\n\n## 0.2.0\n\n## v0.1.0, of a day', ['v0.3.0', 'before'], ['0.1.0'])).toEqual(['0.2.0', '0.3.0'])
})
