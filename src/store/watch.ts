import Dexie from 'dexie'

/** Facts, drafts or rows that are not what they were. */
export interface Changed {
  readonly kind: 'changed'
  /** Cases that have other facts; all, where any of them may. */
  readonly cases: readonly string[] | 'all'
  readonly drafts: boolean
  /** The settings of the device. */
  readonly settings: boolean
  /** The team's list, and what is known of the shared file. */
  readonly sharing: boolean
}

/** What a watcher is told: what changed, or that this tab can go no further. */
export type Change = Changed | { readonly kind: 'frozen' } | { readonly kind: 'data-missing' }

export type Listener = (change: Change) => void

// A set of key ranges as Dexie keeps it: a tree. From another tab it comes as a plain copy, without its methods.
interface Ranges {
  readonly from?: unknown
  readonly to?: unknown
  readonly l?: Ranges | null
  readonly r?: Ranges | null
}

/** The single keys in a set of ranges; 'all' where a range is wider than one key. */
function keysIn(ranges: Ranges | null | undefined): string[] | 'all' {
  if (!ranges || ranges.from === undefined) return []
  const [left, right] = [keysIn(ranges.l), keysIn(ranges.r)]
  if (left === 'all' || right === 'all' || typeof ranges.from !== 'string' || ranges.from !== ranges.to) return 'all'
  return [...left, ranges.from, ...right]
}

function changeIn(parts: Record<string, unknown>, name: string): Change | null {
  if ('all' in parts) return { kind: 'changed', cases: 'all', drafts: true, settings: true, sharing: true }
  const touched = (table: string) => keysIn(parts[`idb://${name}/${table}/`] as Ranges | undefined)
  const [pages, drafts, meta] = [touched('pages'), touched('drafts'), touched('meta')]
  const any = (...keys: readonly string[]) => meta === 'all' || meta.some((key) => keys.includes(key))
  const [settings, sharing] = [any('settings', 'profile', 'packs'), any('keys', 'team', 'sharing', 'aside', 'target')]
  const none = pages.length === 0 && drafts.length === 0 && !settings && !sharing
  if (none) return null
  const cases = pages.length === 0 ? [] : keysIn(parts[`idb://${name}/pages/caseId`] as Ranges | undefined)
  // Pages that went without one coming do not say whose they were.
  const known = pages.length > 0 && cases.length === 0 ? 'all' : cases
  return { kind: 'changed', cases: known, drafts: drafts.length > 0, settings, sharing }
}

/**
 * Tells the listener of every committed change of this database, from this tab and, by Dexie's broadcast, from every other, and
 * that anything may have changed when the page comes back from the browser's back-forward cache. Until the returned function is called.
 */
export function watchDatabase(name: string, listener: Listener): () => void {
  let stopped = false
  const heard = (parts: Record<string, unknown>) => {
    const change = changeIn(parts, name)
    // Out of the transaction that tells us: what the listener reads must not become part of it.
    if (change) queueMicrotask(() => Dexie.ignoreTransaction(() => !stopped && listener(change)))
  }
  Dexie.on('storagemutated', heard)
  return () => {
    stopped = true
    Dexie.on.storagemutated.unsubscribe(heard)
  }
}
