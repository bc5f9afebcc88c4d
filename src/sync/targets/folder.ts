import { fail, ok, type Result } from '../../core/result.ts'
import type { Copy, Found, Mark, Snapshot, Target, TargetFailure } from '../target.ts'
import { named } from './failure.ts'
import { allow, changedSince, type FolderHandle, replace, sameContent, snapshot } from './handle.ts'
import { asCopy, BEFORE, damagedName, isSpareBefore, SHARED } from './names.ts'

/** A folder with the shared file in it: of a disk, a stick, a share, or one that a program keeps in step with other devices. */
export const folderTarget = (folder: FolderHandle): Target => ({
  kind: 'folder',
  name: folder.name,
  allow: () => allow(folder),
  read: () => named(() => look(folder)),
  write: (bytes, expected) =>
    named(async () => {
      const handle = await folder.getFileHandle(SHARED, { create: true })
      return replace(handle, bytes, () => changedSince(handle, expected))
    }),
  keepPrevious: (read) => named(() => shift(folder, read)),
  setAside: (read) => named(() => setAside(folder, read)),
  removeCopy: (name, expected) => named(() => removeCopy(folder, name, expected)),
})

async function look(folder: FolderHandle): Promise<Result<Found, TargetFailure>> {
  const copies: Copy[] = []
  let listed = false
  // Looked through first: a folder that is gone says so here, while a file that is not there only means that there is none yet.
  for await (const [name, { kind }] of folder.entries()) {
    if (kind !== 'file') continue
    if (name === SHARED) listed = true
    const copy = asCopy(name)
    if (copy) copies.push({ name, bySync: copy.bySync, read: () => contentOf(folder, name) })
  }
  const main = await contentOf(folder, SHARED)
  // In the middle of being replaced by something that takes the old one away first.
  if (!main.ok && main.failure.kind === 'gone' && listed) return fail({ kind: 'not-readable' })
  if (!main.ok && main.failure.kind !== 'gone') return main
  return ok({ main: main.ok ? main.value : null, copies: copies.sort((a, b) => (a.name < b.name ? -1 : 1)) })
}

const contentOf = (folder: FolderHandle, name: string) => named(async () => snapshot(await folder.getFileHandle(name)))

const put = async (folder: FolderHandle, name: string, data: Blob) => replace(await folder.getFileHandle(name, { create: true }), data)

// From the oldest on, so that a cut in between leaves one generation twice and none missing.
async function shift(folder: FolderHandle, read: Snapshot): Promise<Result<void, TargetFailure>> {
  const [newest, middle] = [await contentOf(folder, BEFORE[0]), await contentOf(folder, BEFORE[1])]
  if (newest.ok && sameContent(newest.value.mark, read.mark)) return ok(undefined)
  const moves = [
    [middle, BEFORE[2]],
    [newest, BEFORE[1]],
    [ok(read), BEFORE[0]],
  ] as const
  for (const [from, to] of moves) {
    if (!from.ok || from.value.mark.size === 0) continue
    const kept = await put(folder, to, from.value.file)
    if (!kept.ok) return kept
  }
  const spare: string[] = []
  for await (const [name] of folder.entries()) if (isSpareBefore(name)) spare.push(name)
  for (const name of spare) await folder.removeEntry(name)
  return ok(undefined)
}

async function setAside(folder: FolderHandle, read: Snapshot): Promise<Result<string, TargetFailure>> {
  for (let number = 1; ; number++) {
    const name = damagedName(number)
    const there = await contentOf(folder, name)
    if (!there.ok && there.failure.kind !== 'gone') return there
    if (there.ok && sameContent(there.value.mark, read.mark)) return ok(name)
    if (there.ok && there.value.mark.size > 0) continue
    const kept = await put(folder, name, read.file)
    if (!kept.ok) return kept
    const back = await contentOf(folder, name)
    return back.ok && sameContent(back.value.mark, read.mark) ? ok(name) : fail({ kind: 'not-readable' })
  }
}

async function removeCopy(folder: FolderHandle, name: string, expected: Mark): Promise<Result<void, TargetFailure>> {
  if (!asCopy(name)?.bySync) throw new Error('not a copy that may be removed')
  const handle = await folder.getFileHandle(name)
  const failure = await changedSince(handle, expected)
  if (failure) return fail(failure)
  await folder.removeEntry(name)
  return ok(undefined)
}
