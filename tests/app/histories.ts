import fc from 'fast-check'
import { expect } from 'vitest'
import type { App } from '../../src/app/app.ts'
import { eraseHere, forgetCase, keepCase, liftHold, setHold } from '../../src/app/erasure.ts'
import { handOut, openFile, saveToShared, takeIn, undoTakeIn } from '../../src/app/exchange/exchange.ts'
import { renameFamily } from '../../src/app/families.ts'
import { type Family, readFamilyAsDrafted } from '../../src/app/read.ts'
import { partOf, sharePart } from '../../src/app/redact.ts'
import { disputesOf, settle as settleDispute } from '../../src/app/settle.ts'
import { amendAnswer, signVisit } from '../../src/app/sign.ts'
import { deviceKeys } from '../../src/app/team.ts'
import type { Fact } from '../../src/core/fact.ts'
import type { Result } from '../../src/core/result.ts'
import { folderTarget } from '../../src/sync/targets/folder.ts'
import { AT_START, type TestClock } from '../helpers/app.ts'
import { CLOCK_ERROR } from '../helpers/histories.ts'
import { type Tablet, tablet } from '../store/tablet.ts'
import { begin, grade, itemOf, type Place, value } from '../stories/telling.ts'
import { FakeFolder } from '../sync/targets/handles.ts'
import { colleague, SHARED, takeFrom, team } from './exchange/colleagues.ts'

/** One person with a tablet that can be ended and begun again. */
export interface Colleague {
  readonly name: string
  readonly disk: Tablet
  readonly clock: TestClock
  app: App
  /** Keeps what a colleague erased. */
  readonly keeps: boolean
}

/** A team, one family, and the folder that they share. */
export interface Scene {
  readonly people: readonly Colleague[]
  readonly place: Place
  readonly folder: FakeFolder
  /** Everything that the shared file ever was. */
  readonly past: Uint8Array<ArrayBuffer>[]
  /** Ids that went from somebody's tablet because that person erased the family. */
  readonly erased: Map<Colleague, Set<string>>
  /** Times that a disk gave up in the middle of something. */
  crashes: number
}

/** One thing that happens. Who, which and what are taken modulo what there is. */
export interface Step {
  readonly does: keyof typeof DEEDS
  readonly who: number
  readonly a: number
  readonly b: number
}

const NAMES = ['Asha Verity', 'Ben Okafor', 'Carys Pugh'] as const
const ITEMS = ['PHY.1a', 'PHY.2a'] as const
const pick = <T>(all: readonly T[], index: number): T => all[index % all.length] as T

async function started(name: string, disk: Tablet, clock: TestClock): Promise<App> {
  return (await colleague(name, { disk, clock })).app
}

/** A team of three with a family that all of them have, and each with a clock of their own. */
export async function scene(clocks: readonly number[], keepers: number): Promise<Scene> {
  const people: Colleague[] = []
  for (const [index, name] of NAMES.entries()) {
    const [disk, clock] = [tablet(), { now: AT_START + (clocks[index] ?? 0) }]
    people.push({ name, disk, clock, app: await started(name, disk, clock), keeps: ((keepers >> index) & 1) === 1 })
  }
  const [founder, ...others] = people as [Colleague, ...Colleague[]]
  const folder = new FakeFolder()
  await team(founder.app, ...others.map(({ app }) => app))
  // A day that has come by every one of their clocks.
  const place = await begin(founder.app, { on: '2026-11-15' })
  value(await saveToShared(founder.app, folderTarget(folder)))
  for (const { app } of others) {
    await takeFrom(app, new File([folder.files.get(SHARED)?.bytes ?? expect.fail('no file')], SHARED))
    // That they joined is not what these histories take back.
    value(await saveToShared(app, folderTarget(folder)))
  }
  return { people, place, folder, past: [], erased: new Map(), crashes: 0 }
}

/** The facts of the family on somebody's disk. */
export const factsOn = async ({ app }: Colleague, { place }: Scene): Promise<readonly Fact[]> =>
  value(await app.store.readCase(place.caseId)).facts as readonly Fact[]

const familyOf = async ({ app }: Colleague, { place }: Scene): Promise<Family> => value(await readFamilyAsDrafted(app, place.caseId))

/** The app ends wherever it is, and begins again on the same disk. */
async function restart(who: Colleague): Promise<void> {
  who.app = await started(who.name, who.disk, who.clock)
}

/** Saves as a person would who looks at what they are asked to look at, and goes on. The kind of failure, if it was one. */
export async function save(at: Scene, { app }: Colleague): Promise<'written' | 'same' | string> {
  const looked: string[] = []
  for (let asked = 0; asked < 6; asked += 1) {
    const before = at.folder.files.get(SHARED)?.bytes
    const saved = await saveToShared(app, folderTarget(at.folder), { looked, removeCopies: true })
    if (before) at.past.push(before)
    if (saved.ok) return saved.value.wrote ? 'written' : 'same'
    if (saved.failure.kind !== 'look-first') return saved.failure.kind
    looked.push(saved.failure.arrival.digest)
  }
  return expect.fail('asked to look again and again')
}

/** Opens a file by hand and takes it in; twice, and the second time there is nothing new in it. */
async function open(who: Colleague, file: Blob): Promise<void> {
  const arrival = value(await openFile(who.app, file, SHARED))
  value(await takeIn(who.app, arrival))
  const again = value(await openFile(who.app, file, SHARED))
  expect({ nothingNew: again.nothingNew, adds: again.adds.facts, aside: again.aside }).toEqual({ nothingNew: true, adds: 0, aside: null })
}

/** Notes what goes when this person erases. */
async function erasing(at: Scene, who: Colleague, erase: () => Promise<Result<unknown, { kind: string }>>): Promise<void> {
  const before = await factsOn(who, at)
  if (!(await erase()).ok) return
  const gone = at.erased.get(who) ?? new Set()
  at.erased.set(who, gone)
  for (const { id, kind } of before) if (kind !== 'erasure') gone.add(id)
  const left = await factsOn(who, at)
  expect(left.filter(({ kind }) => kind !== 'erasure')).toEqual([])
}

/** What this person says of an erasure that waits for their word. */
export async function answer(at: Scene, who: Colleague): Promise<void> {
  const { keeping, facts } = await familyOf(who, at)
  if (keeping.erased.length === 0 || facts.every(({ kind }) => kind === 'erasure')) return
  if (who.keeps || keeping.held.length > 0) value(await keepCase(who.app, at.place.caseId, 'still needed'))
  else await erasing(at, who, () => eraseHere(who.app, at.place.caseId, { unfinishedToo: true }))
}

type Deed = (at: Scene, who: Colleague, step: Step) => Promise<unknown>

/** Something in the visit, where this tablet has it. */
const atVisit =
  (deed: (at: Scene, who: Colleague, step: Step, family: Family, visit: Family['visits'][number]) => Promise<unknown>): Deed =>
  async (at, who, step) => {
    const family = await familyOf(who, at)
    const visit = family.visits.find(({ id }) => id === at.place.visitId)
    if (visit?.profiles.has(at.place.childId)) await deed(at, who, step, family, visit)
  }

const DEEDS = {
  grades: atVisit(async ({ place }, { app }, { a, b }, _, visit) => {
    const [code, given] = [pick(ITEMS, a), pick([1, 2, 3, 4] as const, b)]
    const words = b % 3 === 0 ? {} : { evidence: `words ${b % 3}` }
    if (!visit.signed) return grade(app, place, code, given, words)
    const profile = visit.profiles.get(place.childId) ?? expect.fail('no child')
    if (!profile.items.some(({ item }) => item.code === code)) return
    const values = { answer: { kind: 'graded', grade: given }, ...words } as const
    return value(await amendAnswer(app, place.caseId, visit, place.childId, itemOf(profile, code), values, 'looked again'))
  }),
  signs: atVisit(async ({ place }, { app }, _, __, visit) => {
    if (!visit.signed) value(await signVisit(app, place.caseId, place.visitId))
  }),
  settles: atVisit(async (_, { app }, { a }, family) => {
    const [first] = disputesOf(family).open
    if (!first) return
    const { value: chosen } = pick(first.heads, a)
    value(await settleDispute(app, family, [first], { [first.register]: chosen }, 'talked it over'))
  }),
  renames: atVisit(async (_, { app }, { a }, family) => value(await renameFamily(app, family, `The Larks, ${a % 3}`))),
  holds: atVisit(async ({ place }, { app }, { a }) => (a % 3 === 0 ? setHold : liftHold)(app, place.caseId, 'an inquiry')),
  erases: (at, who) => erasing(at, who, () => forgetCase(who.app, at.place.caseId, 'retention-ended', '', { unfinishedToo: true })),
  answers: answer,
  saves: save,
  // A closed write that a power cut undoes.
  'saves in vain': async (at, who) => {
    const before = at.folder.files.get(SHARED)?.bytes
    await save(at, who)
    if (before) at.folder.put(SHARED, before)
  },
  // A syncing program that found another version when it came to send this one.
  'saves beside': async (at, who, { a, b }) => {
    const before = at.folder.files.get(SHARED)?.bytes
    await save(at, who)
    const after = at.folder.files.get(SHARED)?.bytes
    if (!before || !after || before === after) return
    at.folder.put(`plumbline-shared (conflicted copy ${a}-${b}).age`, after)
    at.folder.put(SHARED, before)
  },
  // Somebody copies the file of one tablet over the shared one.
  'copies over it': async (at, { app }) => {
    const { file } = value(await handOut(app))
    at.folder.put(SHARED, new Uint8Array(await file.arrayBuffer()))
  },
  'puts an old one back': async (at, _, { a }) => {
    if (at.past.length > 0) at.folder.put(SHARED, pick(at.past, a))
  },
  opens: (at, who) => open(who, new File([at.folder.files.get(SHARED)?.bytes ?? expect.fail('no file')], SHARED)),
  'opens an old one': async (at, who, { a }) => {
    if (at.past.length > 0) await open(who, new File([pick(at.past, a)], SHARED))
  },
  'opens a colleague’s': async (at, who, { a }) => open(who, value(await handOut(pick(at.people, a).app)).file),
  'opens a part': async (at, who, { a, b }) => {
    const from = pick(at.people, a).app
    const groups = pick([[], ['evidence'], ['evidence', 'child-said'], ['flags', 'plan']] as const, b)
    const part = await partOf(from, at.place.caseId, { children: [at.place.childId], reach: null, groups })
    if (!part.ok) return
    const { recipient } = value(await deviceKeys(who.app))
    await open(who, value(await sharePart(from, part.value, { kind: 'recipient', recipient })).file)
  },
  undoes: async (_, { app }) => undoTakeIn(app),
  restarts: (_, who) => restart(who),
  'crashes taking in': async (at, who, { a }) => {
    const { file } = value(await handOut(pick(at.people, a).app))
    who.disk.faults.operation = { left: 1 + (a % 12), name: 'QuotaExceededError' }
    const arrival = await openFile(who.app, file, SHARED)
    if (arrival.ok) await takeIn(who.app, arrival.value)
    await stopped(at, who)
  },
  'crashes saving': async (at, who, { a }) => {
    who.disk.faults.operation = { left: 1 + (a % 24), name: 'QuotaExceededError' }
    await save(at, who)
    await stopped(at, who)
  },
} satisfies Record<string, Deed>

async function stopped(at: Scene, who: Colleague): Promise<void> {
  if ((who.disk.faults.operation?.left ?? 1) <= 0) at.crashes += 1
  delete who.disk.faults.operation
  await restart(who)
}

/** One step is taken, a minute after the one before. */
export async function take(at: Scene, step: Step): Promise<void> {
  for (const { clock } of at.people) clock.now += 60_000
  await (DEEDS[step.does] as Deed)(at, pick(at.people, step.who), step)
}

const WEIGHTS: { readonly [K in keyof typeof DEEDS]: number } = {
  ...{ grades: 8, signs: 2, settles: 2, renames: 1, holds: 1, erases: 1, answers: 2, saves: 4, 'saves in vain': 1, 'saves beside': 2 },
  ...{ 'copies over it': 1, 'puts an old one back': 1, opens: 2, 'opens an old one': 1, 'opens a colleague’s': 2, 'opens a part': 3 },
  ...{ undoes: 2, restarts: 1, 'crashes taking in': 1, 'crashes saving': 2 },
}

const small = fc.nat({ max: 255 })
const steps = fc.oneof(
  ...Object.entries(WEIGHTS).map(([does, weight]) => ({
    weight,
    arbitrary: fc.record({ does: fc.constant(does as keyof typeof DEEDS), who: fc.nat({ max: 2 }), a: small, b: small }),
  })),
)

/** What three people with clocks up to three days wrong did, by the app's own verbs. */
export const history = fc.record({
  clocks: fc.array(fc.integer({ min: -CLOCK_ERROR, max: CLOCK_ERROR }), { minLength: 3, maxLength: 3 }),
  keepers: fc.nat({ max: 7 }),
  steps: fc.array(steps, { minLength: 6, maxLength: 16 }),
})
