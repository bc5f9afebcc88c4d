import { createHash, randomUUID } from 'node:crypto'
import { closeSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ok, type Result } from '../../../src/core/result.ts'
import type { Mark, Snapshot, Target, TargetFailure } from '../../../src/sync/target.ts'
import { sameContent } from '../../../src/sync/targets/handle.ts'
import { asCopy, BEFORE, damagedName, SHARED } from '../../../src/sync/targets/names.ts'

/** How a disk behaves, and how long each of its acts takes. */
export interface Disk {
  /** Passes as much time as this act takes; other devices go on meanwhile. */
  pace(act: 'read' | 'write' | 'land' | 'keep'): Promise<void>
  /** False: what lies there is not looked at again before it is replaced, and a second writer is not refused. */
  readonly conditions: boolean
  /** Whether a second writer is refused. Browsers do it on one machine; a share between machines does not. */
  readonly exclusive: boolean
  /** False: copies beside the shared file are not seen, and nothing is kept beside it. */
  readonly siblings?: boolean
  /**
   * Nobody else looks at the directory, and between two paces nobody here. Then the old file may go a moment before the new one comes,
   * which spares ext4 the flush of a file renamed over another one: 0.04 instead of 1.5 ms a save on the machine where it was measured.
   */
  readonly alone?: boolean
}

/** A disk that takes no time. */
export const PROMPT: Disk = { pace: async () => undefined, conditions: true, exclusive: true }

/** A target over a directory of a real disk: bytes go to a file beside it, which then takes the place of the shared one. */
export function diskTarget(folder: string, disk: Disk = PROMPT): Target {
  const at = (name: string) => join(folder, name)
  const snapshot = (name: string) => named(() => ok(contentOf(at(name))))

  const put = (name: string, bytes: Uint8Array) => {
    const temporary = at(`.${name}-${randomUUID()}.tmp`)
    writeFileSync(temporary, bytes)
    renameSync(temporary, at(name))
  }

  const write: Target['write'] = async (bytes, expected) => {
    const lock = at('.lock')
    if (disk.exclusive) {
      const held = named(() => ok(closeSync(openSync(lock, 'wx'))))
      if (!held.ok) return held
    }
    try {
      const temporary = at(`.${SHARED}-${randomUUID()}.tmp`)
      await disk.pace('write')
      const written = named(() => ok(writeFileSync(temporary, bytes)))
      if (!written.ok) return written
      if (disk.conditions) {
        await disk.pace('read')
        const now = snapshot(SHARED)
        if (!sameContent(now.ok ? now.value.mark : null, expected)) {
          rmSync(temporary, { force: true })
          return fail({ kind: 'changed' })
        }
      }
      await disk.pace('land')
      if (disk.alone) rmSync(at(SHARED), { force: true })
      return named(() => ok(renameSync(temporary, at(SHARED))))
    } finally {
      if (disk.exclusive) rmSync(lock, { force: true })
    }
  }

  return {
    kind: disk.siblings === false ? 'file' : 'folder',
    name: 'disk',
    allow: async () => ok(undefined),
    async read() {
      await disk.pace('read')
      const listed = named(() => ok(readdirSync(folder)))
      if (!listed.ok) return listed
      const main = snapshot(SHARED)
      if (!main.ok && main.failure.kind !== 'gone') return main
      const copies = listed.value.sort().flatMap((name) => {
        const copy = disk.siblings === false ? null : asCopy(name)
        return copy ? [{ name, bySync: copy.bySync, read: async () => snapshot(name) }] : []
      })
      return ok({ main: main.ok ? main.value : null, copies })
    },
    write,
    async keepPrevious({ file, mark }) {
      if (disk.siblings === false) return fail({ kind: 'no-place' })
      await disk.pace('keep')
      const [newest, middle] = [snapshot(BEFORE[0]), snapshot(BEFORE[1])]
      if (newest.ok && sameContent(newest.value.mark, mark)) return ok(undefined)
      const bytes = new Uint8Array(await file.arrayBuffer())
      return named(() => {
        if (middle.ok) renameSync(at(BEFORE[1]), at(BEFORE[2]))
        if (newest.ok) renameSync(at(BEFORE[0]), at(BEFORE[1]))
        return ok(put(BEFORE[0], bytes))
      })
    },
    async setAside({ file, mark }) {
      if (disk.siblings === false) return fail({ kind: 'no-place' })
      const bytes = new Uint8Array(await file.arrayBuffer())
      for (let number = 1; ; number++) {
        const there = snapshot(damagedName(number))
        if (there.ok && !sameContent(there.value.mark, mark)) continue
        put(damagedName(number), bytes)
        return ok(damagedName(number))
      }
    },
    async removeCopy(name, expected) {
      if (disk.siblings === false) return fail({ kind: 'no-place' })
      const now = snapshot(name)
      if (!now.ok) return now
      if (!sameContent(now.value.mark, expected)) return fail({ kind: 'changed' })
      return named(() => ok(rmSync(at(name))))
    },
  }
}

function contentOf(path: string): Snapshot {
  const bytes = new Uint8Array(readFileSync(path))
  const { mtimeMs } = statSync(path)
  const mark: Mark = { size: bytes.length, lastModified: mtimeMs, digest: createHash('sha256').update(bytes).digest('base64url') }
  return { file: new Blob([bytes]), mark }
}

const KINDS = new Map<unknown, 'gone' | 'full' | 'busy' | 'not-readable'>([
  ['ENOENT', 'gone'],
  ['ENOSPC', 'full'],
  ['EEXIST', 'busy'],
  ['EIO', 'not-readable'],
])

function named<T>(work: () => Result<T, TargetFailure>): Result<T, TargetFailure> {
  try {
    return work()
  } catch (error) {
    const kind = KINDS.get((error as NodeJS.ErrnoException).code)
    if (!kind) throw error
    return fail({ kind })
  }
}
