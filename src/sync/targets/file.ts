import { fail, ok } from '../../core/result.ts'
import type { Target, TargetFailure } from '../target.ts'
import { named } from './failure.ts'
import { allow, changedSince, type FileHandle, replace, snapshot } from './handle.ts'

const noPlace = async () => fail<TargetFailure>({ kind: 'no-place' })

/** One chosen file. A browser lets nobody look beside it: no conflict copies are seen there, and no previous generation is kept. */
export const fileTarget = (handle: FileHandle): Target => ({
  kind: 'file',
  name: handle.name,
  allow: () => allow(handle),
  read: () =>
    named(async () => {
      const read = await snapshot(handle)
      return read.ok ? ok({ main: read.value, copies: [] }) : read
    }),
  write: (bytes, expected) => named(() => replace(handle, bytes, () => changedSince(handle, expected))),
  keepPrevious: noPlace,
  setAside: noPlace,
  removeCopy: noPlace,
})
