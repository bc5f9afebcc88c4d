import { ok, type Result } from '../../core/result.ts'
import { fileTarget } from '../../sync/targets/file.ts'
import { folderTarget } from '../../sync/targets/folder.ts'
import type { FileHandle, FolderHandle } from '../../sync/targets/handle.ts'
import type { Target } from '../../sync/target.ts'
import type { App } from '../app.ts'
import type { ReadFailure, WriteFailure } from '../failure.ts'
import { readSharing, type Sharing } from './sharing-row.ts'
import { inTurn } from '../turn.ts'

export type { Target } from '../../sync/target.ts'

const handles = new WeakMap<Target, FileSystemHandle>()

function targetAt(handle: FileSystemHandle): Target {
  const target = handle.kind === 'directory' ? folderTarget(handle as unknown as FolderHandle) : fileTarget(handle as unknown as FileHandle)
  handles.set(target, handle)
  return target
}

/** Where the shared file lies; null where nobody chose a place. */
export async function targetOf({ store }: App): Promise<Result<Target | null, ReadFailure>> {
  const handle = await store.readTarget()
  return handle.ok ? ok(handle.value && targetAt(handle.value)) : handle
}

/** Whether no other place was chosen since: what is seen at one says nothing of another. */
export async function isStillChosen({ store }: App, target: Target): Promise<Result<boolean, ReadFailure>> {
  const [chosen, handle] = [await store.readTarget(), handles.get(target)]
  if (!chosen.ok) return chosen
  return ok(!handle || !chosen.value || (await chosen.value.isSameEntry(handle)))
}

/** The shared file lies there from now on. What was seen at another place says nothing of this one. */
export function chooseTarget(app: App, handle: FileSystemHandle): Promise<Result<Target, WriteFailure>> {
  return inTurn(app, async (): Promise<Result<Target, WriteFailure>> => {
    const [before, sharing] = [await app.store.readTarget(), await readSharing(app)]
    if (!before.ok) return before
    if (!sharing.ok) return sharing
    if (!(before.value && (await before.value.isSameEntry(handle)))) {
      // First: with the order turned round, a cut between the two would call shared what is not in this place.
      const next: Sharing = { ...sharing.value, seen: {}, reading: null, lastSaved: null, slowestWrite: 0 }
      const forgotten = await app.store.saveRow('sharing', next)
      if (!forgotten.ok) return forgotten
    }
    const saved = await app.store.saveTarget(handle)
    return saved.ok ? ok(targetAt(handle)) : saved
  })
}

/** No place is remembered any more. What is there stays there, and what was seen in it stays known. */
export const forgetTarget = ({ store }: App): Promise<Result<void, WriteFailure>> => store.saveTarget(null)
