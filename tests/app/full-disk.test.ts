// @vitest-environment node
import { describe, expect, test } from 'vitest'
import * as actions from '../../src/app/actions.ts'
import * as agencies from '../../src/app/agencies.ts'
import * as alerts from '../../src/app/alerts.ts'
import * as decisions from '../../src/app/decisions.ts'
import * as days from '../../src/app/days.ts'
import * as effects from '../../src/app/effects.ts'
import * as episodes from '../../src/app/episodes.ts'
import * as erasure from '../../src/app/erasure.ts'
import * as events from '../../src/app/events.ts'
import * as leading from '../../src/app/leading.ts'
import * as lens from '../../src/app/lens.ts'
import * as plan from '../../src/app/plan.ts'
import * as onsets from '../../src/app/onsets.ts'
import * as same from '../../src/app/same.ts'
import * as second from '../../src/app/second.ts'
import * as targets from '../../src/app/targets.ts'
import * as answers from '../../src/app/answers.ts'
import type { App } from '../../src/app/app.ts'
import * as check from '../../src/app/check.ts'
import * as copies from '../../src/app/copies.ts'
import * as datasets from '../../src/app/datasets.ts'
import * as device from '../../src/app/device.ts'
import * as letIn from '../../src/app/let-in.ts'
import * as diagnostics from '../../src/app/diagnostics.ts'
import * as discretion from '../../src/app/discretion.ts'
import * as drafts from '../../src/app/drafts.ts'
import * as families from '../../src/app/families.ts'
import * as handover from '../../src/app/handover.ts'
import * as health from '../../src/app/health.ts'
import * as log from '../../src/app/log.ts'
import { newRecoveryWords, setUp } from '../../src/app/keys.ts'
import * as packs from '../../src/app/packs.ts'
import { seedPractice } from '../../src/app/practice/seed.ts'
import { type Family, readCaseload } from '../../src/app/read.ts'
import * as redact from '../../src/app/redact.ts'
import * as settings from '../../src/app/settings.ts'
import * as settle from '../../src/app/settle.ts'
import * as sign from '../../src/app/sign.ts'
import * as supervision from '../../src/app/supervision.ts'
import * as versions from '../../src/app/versions.ts'
import * as visits from '../../src/app/visits.ts'
import { parseFact } from '../../src/core/fact.ts'
import { deviceDisk, openTestApp, startTestDevice } from '../helpers/app.ts'
import { type Tablet, tablet } from '../store/tablet.ts'
import { begin, factsOf, grade, itemOf, look, lookAt, planFor, type, value, wren } from '../stories/telling.ts'
import { exampleFile, fernshire, packIn } from '../helpers/packs.ts'
import * as exchange from '../../src/app/exchange/exchange.ts'
import { SHARED_READ_ONLY, SHARED_WRITES } from './exchange/writes.ts'
import { LATER, LATER_READ_ONLY, type Setting, type Write } from './later-writes.ts'
import { refusal } from './refusal.ts'
import { families as told } from '../../src/app/practice/families/index.ts'

const JAY = { name: 'Jay', relation: 'mother', lives: 'here', cares: true } as const

/** One entry of a colleague's log, as a shared file has it. */
const COLLEAGUES_LOG = {
  by: [{ practitioner: 'ben', name: 'Ben (test)', role: '', agency: '', device: 'device-of-ben' }],
  entries: [[0, 1, null, '0mi9nz1x0-0000-device-of-ben', '2026-11-21T14:02:00.000+00:00', 'unlocked', null, null]],
}

const drafting = { answer: { kind: 'graded', grade: 2 } } as const

/** Everything that one can do that writes. Each is made ready before the disk is full. */
const WRITES: Readonly<Record<string, (setting: Setting) => Promise<Write>>> = {
  addFamily: async () => (at) => families.addFamily(at.app, 'The Herons'),
  renameFamily: async ({ app, place }) => {
    const family = await look(app, place.caseId)
    return (at) => families.renameFamily(at.app, family, 'The Herons')
  },
  addChild: async () => (at) => families.addChild(at.app, at.place.caseId, wren({ name: 'Robin' })),
  changeChild: async ({ app, place }) => {
    const [child] = (await look(app, place.caseId)).children
    return (at) => families.changeChild(at.app, at.place.caseId, child ?? expect.fail('no child'), wren({ name: 'Robin' }))
  },
  addAdult: async () => (at) => families.addAdult(at.app, at.place.caseId, JAY),
  changeAdult: async ({ app, place }) => {
    value(await families.addAdult(app, place.caseId, JAY))
    const [adult] = (await look(app, place.caseId)).adults
    return (at) => families.changeAdult(at.app, at.place.caseId, adult ?? expect.fail('no adult'), { ...JAY, name: 'Jo' })
  },
  startVisit: async ({ app, place }) => {
    const family = await look(app, place.caseId)
    return (at) => visits.startVisit(at.app, family, planFor([at.place.childId], { type: 'review' }))
  },
  changeVisit: async ({ app, place }) => {
    const { family, visit } = await lookAt(app, place)
    return (at) => visits.changeVisit(at.app, family, visit, planFor([at.place.childId], { others: 'A neighbour' }))
  },
  markEnteredInError: async ({ app, place }) => {
    const { visit } = await lookAt(app, place)
    return (at) => visits.markEnteredInError(at.app, at.place.caseId, visit, 'The wrong house.')
  },
  draftAnswer: async ({ app, place }) => {
    const { visit, profile } = await lookAt(app, place)
    return (at) => answers.draftAnswer(at.app, at.place.caseId, visit, at.place.childId, itemOf(profile, 'PHY.2d'), drafting)
  },
  draftPresence: async ({ app, place }) => {
    const { visit, profile } = await lookAt(app, place)
    return (at) => answers.draftPresence(at.app, at.place.caseId, visit, profile, { seen: true })
  },
  draftSenses: async ({ app, place }) => {
    const { visit } = await lookAt(app, place)
    return (at) => answers.draftSenses(at.app, at.place.caseId, visit, { smell: 'Damp.' })
  },
  keepDraft: async () => (at) =>
    drafts.keepDraft(at.app, at.place.caseId, { kind: 'visit', about: at.place.visitId, values: { see: 'Toys.' }, replaces: [] }),
  finishDrafts: async () => (at) => drafts.finishDrafts(at.app, at.place.caseId, () => true),
  confirm: async () => (at) => answers.confirm(at.app, at.place.caseId, `${at.place.visitId}/${at.place.childId}/PHY.2a`),
  confirmAll: async () => (at) => answers.confirmAll(at.app, at.place.caseId, at.place.visitId),
  keepPosition: async () => (at) => answers.keepPosition(at.app, { ...at.place, item: 'PHY.2a' }),
  signVisit: async () => (at) => sign.signVisit(at.app, at.place.caseId, at.place.visitId),
  amendAnswer: async ({ app, place }) => {
    value(await sign.signVisit(app, place.caseId, place.visitId))
    const { visit, profile } = await lookAt(app, place)
    const reading = itemOf(profile, 'PHY.2a')
    return (at) => sign.amendAnswer(at.app, at.place.caseId, visit, at.place.childId, reading, drafting, 'Looked again.')
  },
  saveWho: async () => (at) => letIn.saveWho(at.app, { name: 'Asha Verity', role: '', agency: '' }),
  takeInPack: async () => {
    const pack = await fernshire(1)
    return (at) => packs.takeInPack(at.app, pack)
  },
  removePack: async ({ app }) => {
    value(await packs.takeInPack(app, await fernshire(1)))
    return (at) => packs.removePack(at.app, { id: 'fernshire-home', version: 1 })
  },
  usePractice: async ({ app }) => {
    value(await packs.takeInPack(app, await packIn(exampleFile('fernshire-practice-1.json'))))
    return (at) => packs.usePractice(at.app, { id: 'fernshire-practice', version: 1 })
  },
  moveVisit: async ({ app, place }) => {
    for (const version of [1, 2] as const) value(await packs.takeInPack(app, await fernshire(version)))
    const plan = planFor([place.childId], { instrument: { id: 'fernshire-home', version: 1 }, set: 'full' })
    const visitId = value(await visits.startVisit(app, await look(app, place.caseId), plan))
    const to = app.library.find('fernshire-home', 2) ?? expect.fail('no second version')
    return (at) => versions.moveVisit(at.app, at.place.caseId, visitId, to)
  },
  ...LATER,
  ...SHARED_WRITES,
  takeInLog: async () => (at) => log.takeInLog(at.app, COLLEAGUES_LOG),
  keepChecked: async () => (at) =>
    health.keepChecked(at.app, { at: '2026-11-21T14:02:00.000+00:00', looked: 9, wrong: 0, skipped: 0, stopped: false }),
  saveSettings: async () => (at) => settings.saveSettings(at.app, { idleMinutes: 1, hiddenSeconds: 0, previous: 'shown' }),
}

const READ_ONLY = [
  ...['readPositions', 'isDraft', 'readDrafts', 'draftFacts', 'seenFacts', 'checkChild', 'checkAdult', 'checkPlan'],
  ...['readSettings', 'DEFAULTS', 'checkSignature'],
  // Nobody waits for the log, and nothing fails by it; a check tells what it found whether that can be remembered or not.
  ...['note', 'noteOf', 'noteOpened', 'noted', 'letIn', 'readLog', 'readLogAfresh', 'logToSend', 'readHealth', 'keepFailures'],
  ...['checkData', 'erasing', 'diagnose', 'diagnosticsText', 'countClass'],
  ...LATER_READ_ONLY,
  ...SHARED_READ_ONLY,
  ...['mustBeOnScale', 'readPackFile', 'exportPack', 'previewMove', 'newerFor'],
  // Before anybody is let in, or tried below.
  ...['openDevice', 'startAnew', 'toApp', 'newProfile', 'unlock', 'openPractice', 'letInPractice'],
]

/** A visit begun, one item left, one drafted. */
async function midVisit(disk: Tablet): Promise<Setting> {
  const { app } = await openTestApp({ disk })
  const place = await begin(app)
  await grade(app, place, 'PHY.1a', 2)
  await type(app, place, 'PHY.2a', { answer: { kind: 'graded', grade: 4 }, evidence: 'Bags in the hall.' })
  return { app, place }
}

const everything = async (app: App): Promise<Family[]> => value(await readCaseload(app))

test('every verb is tried on a full disk, or only reads', () => {
  const verbs = [
    actions,
    agencies,
    alerts,
    answers,
    check,
    copies,
    datasets,
    days,
    decisions,
    device,
    diagnostics,
    discretion,
    drafts,
    effects,
    episodes,
    erasure,
    events,
    families,
    handover,
    health,
    leading,
    lens,
    letIn,
    log,
    onsets,
    packs,
    plan,
    redact,
    same,
    second,
    settings,
    settle,
    exchange,
    sign,
    supervision,
    targets,
    versions,
    visits,
  ].flatMap((room) => Object.keys(room))
  expect(verbs.filter((verb) => !READ_ONLY.includes(verb)).sort()).toEqual(Object.keys(WRITES).sort())
})

/** The disk gives up at the first operation of an act, at the second, and so on until the act is through: nothing is ever half there. */
async function untilItSucceeds(disk: Tablet, setting: Setting, write: Write): Promise<void> {
  for (let operation = 1, done = false; !done; operation += 1) {
    const fault = { left: operation, name: 'QuotaExceededError' }
    disk.faults.operation = fault
    const written = await write(setting)
    delete disk.faults.operation
    if (!written.ok) expect(['storage-full', 'connection-lost']).toContain(refusal(written).kind)
    // What can wait is not told as a failure of the act.
    done = written.ok
    if (!done) expect(fault.left).toBeLessThanOrEqual(0)
    for (const { facts, damaged } of await everything(setting.app)) {
      expect(damaged).toEqual([])
      expect(facts.filter((fact) => !fact.id.startsWith('draft:') && !parseFact(fact).ok)).toEqual([])
    }
  }
}

describe.each(Object.entries(WRITES))('on a full disk %s', (_verb, make) => {
  test('says so, leaves the disk as it was, goes on reading, and works once there is room', async () => {
    const disk = tablet()
    const setting = await midVisit(disk)
    const write = await make(setting)
    // What was noted on the way there is in nobody's way here.
    await log.noted(setting.app)
    const [before, shown] = [await disk.dump(), await everything(setting.app)]
    disk.faults.commit = 'QuotaExceededError'
    expect(refusal(await write(setting))).toEqual({ kind: 'storage-full' })
    expect((await disk.dump()).equals(before)).toBe(true)
    expect(await everything(setting.app)).toEqual(shown)
    delete disk.faults.commit
    await untilItSucceeds(disk, setting, write)
    expect((await disk.dump()).equals(before)).toBe(false)
    // Done once, not once for each attempt: another tab sees what this one sees.
    const { app: other } = await openTestApp({ disk })
    expect(await everything(other)).toEqual(await everything(setting.app))
  })
})

test('wherever in signing the disk gives up there is never half a signature, and signing again signs', async () => {
  for (let operation = 1, reached = true; reached; operation += 1) {
    const disk = tablet()
    const { app, place } = await midVisit(disk)
    const fault = { left: operation, name: 'QuotaExceededError' }
    disk.faults.operation = fault
    const signed = await sign.signVisit(app, place.caseId, place.visitId)
    delete disk.faults.operation
    reached = fault.left <= 0
    const left = await lookAt(app, place)
    // Binding the pages can wait: that it could not be done is not told as a failure to sign.
    expect(left.visit.signed !== null).toBe(signed.ok)
    expect(itemOf(left.profile, 'PHY.2a').counted).toEqual({ kind: 'graded', grade: 4, contested: false })
    expect((await factsOf(app, place.caseId)).filter((fact) => !parseFact(fact).ok)).toEqual([])
    if (!signed.ok) value(await sign.signVisit(app, place.caseId, place.visitId))
    const { family, visit } = await lookAt(app, place)
    expect(await sign.checkSignature(family, visit.signed ?? expect.fail('not signed'))).toBe('whole')
    expect([family.drafted.size, family.facts.length]).toEqual([0, 6])
  }
})

describe('a device that is full', () => {
  test('is not half set up, and is set up once there is room', async () => {
    const disk = deviceDisk()
    const { device: tablet } = await startTestDevice(disk)
    const before = await disk.dump()
    disk.faults.commit = 'QuotaExceededError'
    const asha = { name: 'Asha', role: 'Family worker', agency: 'Early help' }
    const passphrase = 'marble otter lantern seven hill canoe'
    expect(refusal(await setUp(tablet, asha, passphrase, passphrase))).toEqual({ kind: 'storage-full' })
    expect((await disk.dump()).equals(before)).toBe(true)
    expect(tablet.store.state).toBe('new')
    delete disk.faults.commit
    expect(value(await setUp(tablet, asha, passphrase, passphrase)).app.me.name).toBe('Asha')

    // Nor do the recovery words that it has go before there are others.
    const slots = await disk.rows('slots')
    disk.faults.commit = 'QuotaExceededError'
    expect(refusal(await newRecoveryWords(tablet, passphrase))).toEqual({ kind: 'storage-full' })
    expect(await disk.rows('slots')).toEqual(slots)
  })

  test('opens no practice families, and tells why', async () => {
    const disk = tablet('plumbline-practice')
    const platform = { ...(await openTestApp()).app.platform, indexedDB: disk.factory }
    const practice = value(await device.openDevice(platform, 'practice'))
    disk.faults.commit = 'QuotaExceededError'
    expect(refusal(await device.openPractice(practice))).toEqual({ kind: 'storage-full' })
    delete disk.faults.commit
    const app = value(await device.openPractice(practice))
    disk.faults.commit = 'QuotaExceededError'
    expect(refusal(await seedPractice(app))).toEqual({ kind: 'storage-full' })
    expect(await everything(app)).toEqual([])
    delete disk.faults.commit
    value(await seedPractice(app))
    expect(await everything(app)).toHaveLength(told.length)
  })
})
