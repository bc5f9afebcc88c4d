/** The name of the shared file in a folder, and when it is downloaded. It says nothing of anybody. */
export const SHARED = 'plumbline-shared.age'

/** Previous generations, newest first. */
export const BEFORE = ['plumbline-shared.before-1.age', 'plumbline-shared.before-2.age', 'plumbline-shared.before-3.age'] as const

/** A damaged file set aside; `number` from 1. */
export const damagedName = (number: number) => `plumbline-shared.damaged-${number}.age`

// Before the ending: what a syncing program or a person added. Nothing else ends so: not .crswap, .tmp or a partial download.
const BESIDE = /^plumbline-shared(.*)\.age$/is
const OURS = /^\.(before|damaged)-\d/i
const BEFORE_BESIDE = /^plumbline-shared\.before-\d.+\.age$/is

// Not `.Conflict.age` of Resilio Sync: whoever removes it removes the real file from the other devices.
const isConflict = (added: string) => /conflict/i.test(added) && !/\.conflict\d*$/i.test(added)

/**
 * Whether a name is that of a copy beside the shared file. `bySync`: only a syncing program gives it, and taking it away takes nothing
 * else. Not so `(1)`, nor the `-TABLET2` of OneDrive, which is also how a person would name a copy to keep.
 */
export function asCopy(name: string): { readonly bySync: boolean } | null {
  const added = BESIDE.exec(name)?.[1]
  if (added === undefined || name === SHARED || OURS.test(added)) return null
  return { bySync: isConflict(added) }
}

/** Whether a syncing program made it of one of our previous generations: nobody needs it, and without end they would fill the folder. */
export const isSpareBefore = (name: string) => BEFORE_BESIDE.test(name) && isConflict(name.slice(0, -'.age'.length))
