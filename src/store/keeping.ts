/** Which promise holds on this device just now. */
export interface Keeping {
  /** In how many places a write is by the time it is told as saved. */
  readonly copies: 1 | 2
  /** Why in one alone: the browser has no such files, they do not answer (asked again at the next start), or the disk has no room. */
  readonly why?: 'no-files' | 'files-failed' | 'full'
  /** What was made whole from the other copy since this start, and by how many changes it had lagged behind; null where nothing was. */
  readonly repaired: Repair | null
  /** Whether room is laid aside for the moment at which the disk is full. */
  readonly ballast: boolean
  /** Changes that were told as saved and are in neither copy: the disk lost them in both. 0 where none is known of. */
  readonly missing: number
}

/** `journal-behind`: the journal had missed changes. `database-behind`: the database had. `journal-anew`: the journal was gone or damaged. */
export interface Repair {
  readonly what: 'journal-behind' | 'database-behind' | 'journal-anew'
  readonly changes: number
}

/** What the second copy still holds of a database that is missing. Nothing of it was opened: counts and numbers alone. */
export interface Remains {
  /** The last change that is in it, and the last one that was told as saved, where that is known. */
  readonly seq: number
  readonly sentinelSeq: number | null
  readonly cases: number
  readonly pages: number
  readonly drafts: number
  readonly slots: number
  /** Changes that ought to be in it and are not readable. */
  readonly damaged: number
}
