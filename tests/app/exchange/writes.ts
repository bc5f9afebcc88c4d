import * as exchange from '../../../src/app/exchange/exchange.ts'
import { addFamily } from '../../../src/app/families.ts'
import { addMember, deviceKeys, ownMember } from '../../../src/app/team.ts'
import { folderTarget } from '../../../src/sync/targets/folder.ts'
import { value } from '../../stories/telling.ts'
import type { Setting, Write } from '../later-writes.ts'
import { colleague, fileIn, look, save, SHARED, sharedFolder, takeFrom, team } from './colleagues.ts'

/** A colleague's file with a family that is not here, of a team that this tablet is in. */
async function ashasFile({ app }: Setting) {
  const { app: asha } = await colleague('Asha Verity')
  const { folder } = sharedFolder()
  await team(app)
  value(await addMember(app, ownMember(asha, value(await deviceKeys(asha)))))
  // All that is here is in the file before: a save that only takes in waits for nothing.
  const { platform } = asha
  await save({ ...app, platform: { ...app.platform, ...(platform.after && { after: platform.after }) } }, folder)
  await takeFrom(asha, fileIn(folder))
  value(await addFamily(asha, 'The Herons'))
  await save(asha, folder)
  return folder
}

/** Everything about sharing that writes. Each is made ready before the disk is full. */
export const SHARED_WRITES: Readonly<Record<string, (setting: Setting) => Promise<Write>>> = {
  takeIn: async (setting) => {
    const arrival = await look(setting.app, fileIn(await ashasFile(setting)))
    return (at) => exchange.takeIn(at.app, arrival)
  },
  undoTakeIn: async (setting) => {
    await takeFrom(setting.app, fileIn(await ashasFile(setting)))
    return (at) => exchange.undoTakeIn(at.app)
  },
  saveToShared: async (setting) => {
    const folder = await ashasFile(setting)
    return (at) => exchange.saveToShared(at.app, folderTarget(folder))
  },
  handedOut: async (setting) => {
    await team(setting.app)
    const { holds } = value(await exchange.handOut(setting.app))
    return (at) => exchange.handedOut(at.app, holds)
  },
  handOver: async (setting) => {
    await takeFrom(setting.app, fileIn(await ashasFile(setting)))
    return (at) => exchange.handOver(at.app, 'all', 'marble otter lantern seven hill canoe')
  },
  chooseTarget: async () => (at) => exchange.chooseTarget(at.app, { kind: 'file', name: SHARED } as FileSystemHandle),
  forgetTarget: async ({ app }) => {
    value(await exchange.chooseTarget(app, { kind: 'file', name: SHARED } as FileSystemHandle))
    return (at) => exchange.forgetTarget(at.app)
  },
}

/** What the room of those verbs gives besides them. */
export const SHARED_READ_ONLY = ['openFile', 'readAside', 'handOut', 'readMeter', 'watchMeter', 'targetOf', 'lastTakeIn']
