import { expect } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { type Arrival, openFile, type Saved, saveToShared, type SaveOptions, takeIn } from '../../../src/app/exchange/exchange.ts'
import { addFamily } from '../../../src/app/families.ts'
import { addMember, deviceKeys, foundTeam, ownMember } from '../../../src/app/team.ts'
import { type Case, readCase } from '../../../src/core/case.ts'
import { inOrder } from '../../../src/core/merge.ts'
import { folderTarget } from '../../../src/sync/targets/folder.ts'
import { AT_START, openTestApp, type TestClock, type TestSetting } from '../../helpers/app.ts'
import { begin, factsOf, grade, value } from '../../stories/telling.ts'
import { finished, linesOf, sealedText } from '../../sync/bundle/making.ts'
import { FakeFolder } from '../../sync/targets/handles.ts'

export const SHARED = 'plumbline-shared.age'

/** Somebody with a tablet of their own. What a save waits for passes at once. */
export async function colleague(name: string, setting: TestSetting = {}): Promise<{ app: App; clock: TestClock }> {
  const { app, clock } = await openTestApp({ name, clock: { now: AT_START }, ...setting })
  const after = (_: number, run: () => void) => {
    const timer = setTimeout(run)
    return () => clearTimeout(timer)
  }
  return { app: { ...app, platform: { ...app.platform, after } }, clock }
}

/** A folder that all of them reach, in memory. */
export function sharedFolder() {
  const folder = new FakeFolder()
  return { folder, target: folderTarget(folder) }
}

/** The team of one, with others put on its list. They join with the first file that they open. */
export async function team(founder: App, ...others: readonly App[]): Promise<void> {
  value(await foundTeam(founder, 'Marsh Lane team'))
  for (const other of others) value(await addMember(founder, ownMember(other, value(await deviceKeys(other)))))
}

/** What is in the folder under that name now. */
export function fileIn(folder: FakeFolder, name = SHARED): File {
  const { bytes } = folder.files.get(name) ?? expect.fail(`there is no ${name}`)
  return new File([bytes], name)
}

export const look = async (app: App, file: Blob): Promise<Arrival> => value(await openFile(app, file, SHARED))

/** A file opened and taken in. */
export async function takeFrom(app: App, file: Blob): Promise<Arrival> {
  const arrival = await look(app, file)
  value(await takeIn(app, arrival))
  return arrival
}

export const save = async (app: App, folder: FakeFolder, options: SaveOptions = {}): Promise<Saved> =>
  value(await saveToShared(app, folderTarget(folder), options))

/** Everybody opens what lies there and saves, until everybody has everything. */
export async function meetIn(folder: FakeFolder, ...apps: readonly App[]): Promise<void> {
  for (const app of [...apps, ...apps]) await save(app, folder)
}

/** The family as these facts tell it: drafts left out. */
export async function told(app: App, caseId: string): Promise<Case> {
  const facts = [...(await factsOf(app, caseId))].sort(inOrder)
  return readCase(caseId, facts, app.library.find)
}

/** Ids of all facts of a family, in text order. */
export const idsOf = async (app: App, caseId: string) => (await factsOf(app, caseId)).map(({ id }) => id).sort()

/** Asha and Ben in one team, each with a family on both tablets and in the shared file. */
export async function two() {
  const [{ app: asha, clock }, { app: ben }] = [await colleague('Asha Verity'), await colleague('Ben Okafor')]
  const { folder, target } = sharedFolder()
  const place = await begin(asha)
  await grade(asha, place, 'PHY.1a', 2)
  await team(asha, ben)
  await save(asha, folder)
  await takeFrom(ben, fileIn(folder))
  const own = value(await addFamily(ben, 'The Herons'))
  await meetIn(folder, ben, asha)
  return { asha, ben, clock, folder, target, place, own }
}

/** The shared file with other lines between its first and its last, locked for one device as a colleague could. */
export async function rewritten(app: App, folder: FakeFolder, change: (lines: string[]) => string[]): Promise<Uint8Array<ArrayBuffer>> {
  const { identity, recipient } = value(await deviceKeys(app))
  const [first = '', ...rest] = await linesOf(folder.files.get(SHARED)!.bytes, identity)
  const body = change(rest.slice(0, -1))
  const said = (JSON.parse(first) as [string, Record<string, unknown>])[1]
  const { counts: _, ...kept } = said
  return sealedText(finished(body, kept), recipient)
}
