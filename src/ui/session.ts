import { signal } from '@preact/signals'
import type { App, Platform } from '../app/app.ts'
import { type Device, type OpenFailure, openDevice, openPractice, type Space } from '../app/device.ts'
import type { ReadFailure, WriteFailure } from '../app/failure.ts'
import { type Keeping, keptOn } from '../app/kept.ts'
import { drawCurtain } from './lock/curtain.ts'

/** Where the person stands before any screen of a family. */
export type Session =
  | { readonly at: 'starting' }
  | { readonly at: 'refused'; readonly failure: OpenFailure | WriteFailure; readonly platform: Platform; readonly space: Space }
  /** Nothing is set up on this device. */
  | { readonly at: 'new'; readonly device: Device }
  | { readonly at: 'locked'; readonly device: Device }
  | { readonly at: 'open'; readonly device: Device; readonly app: App }

export const session = signal<Session>({ at: 'starting' })

/** Why what is on the screen can no longer be kept up to date; null while all is well. */
export const trouble = signal<ReadFailure | null>(null)

/** What a person has to be told of the copies on this tablet. Counts and codes alone. */
export interface Mended extends Pick<Keeping, 'repaired' | 'missing'> {
  /** Why there is only one for now, where there could be two. */
  readonly alone: 'files-failed' | 'full' | null
}

/** Null once the person has read it. */
export const mended = signal<Mended | null>(null)

/** The space that this tab is in; kept for the tab alone, so that a reload stays where it was. It says nothing about a case. */
const SPACE = 'plumbline.space'
/** Set while the neutral cover is up, so that the page that replaces this one shows the cover first. */
const COVERED = 'plumbline.covered'

/** What a start found out and nobody has read: only the start that put it right knows of it, and a page may be loaded again before it is unlocked. */
const MENDED = 'plumbline.mended'

/** What this tab remembers across a reload. A browser that allows no site data throws at the mere mention of it. */
function tabMemory(): Storage | null {
  try {
    return sessionStorage
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'SecurityError') throw error
    return null
  }
}

export const isCovered = signal(tabMemory()?.getItem(COVERED) === 'yes')

/** Takes the cover away; what is under it is the locked screen. Stays up while the keys are still being dropped. */
export function uncover(): void {
  if (locking) return
  tabMemory()?.removeItem(COVERED)
  isCovered.value = false
}

let told = ''

function tellMended({ repaired, missing, why }: Keeping): void {
  const alone = why === undefined || why === 'no-files' ? null : why
  const found = JSON.stringify({ repaired, missing, alone } satisfies Mended)
  // Whoever has read it is not told again because something else has changed.
  if (found === told) return
  told = found
  if (repaired || missing > 0 || alone) tabMemory()?.setItem(MENDED, found)
  const kept = tabMemory()?.getItem(MENDED)
  if (kept) mended.value = JSON.parse(kept) as Mended
}

/** The person knows what was put right. */
export function readMended(): void {
  tabMemory()?.removeItem(MENDED)
  mended.value = null
}

const leaving = new Set<() => Promise<unknown>>()

/** `flush` runs before this tab locks, updates or goes out of sight, until the returned function is called. */
export function beforeLeaving(flush: () => Promise<unknown>): () => void {
  leaving.add(flush)
  return () => void leaving.delete(flush)
}

/** Everything typed and tapped on any screen is handed to the disk; resolves when each has been answered. False where one is not on it. */
export async function flushAll(): Promise<boolean> {
  // Each on its own: one that throws before it waits for anything keeps no other from the disk.
  const answers = await Promise.allSettled([...leaving].map(async (flush) => flush()))
  return answers.every((answer) => answer.status === 'fulfilled' && answer.value !== false)
}

/** Opens the storage again because a person asked for it: doing so unasked after a disk error has cost whole databases. */
export async function reconnect(): Promise<void> {
  const now = session.peek()
  if (now.at !== 'open') return
  const again = await now.device.store.reconnect()
  trouble.value = again.ok ? null : again.failure
}

// What a storage that answers again has put right. The others no answer mends.
const PASSING: ReadonlySet<ReadFailure['kind'] | undefined> = new Set(['connection-lost', 'timed-out'])

async function ask(): Promise<void> {
  const now = session.peek()
  if (now.at !== 'open') return
  const there = await now.device.store.probe()
  if (!there.ok) trouble.value = there.failure
  else if (PASSING.has(trouble.peek()?.kind)) trouble.value = null
}

let asking: Promise<void> | null = null

/** The storage was asked whether it still answers, and `trouble` says so where it does not. One question at a time. */
function probe(): Promise<void> {
  asking ??= ask().finally(() => {
    asking = null
  })
  return asking
}

/** After so many milliseconds without the focus the storage is asked, also where the page was in sight all the while: beside another app. */
const AWAY = 5 * 60_000

/** The storage is asked on every return to the screen, because browsers drop connections in the background; until the returned function is called. */
export function watchReturn(): () => void {
  let left: number | null = null
  const seen = () => {
    if (document.visibilityState === 'visible') void probe()
  }
  // A page that was frozen and thawed has not been hidden for all that it knows.
  const shown = ({ persisted }: PageTransitionEvent) => {
    if (persisted) void probe()
  }
  const blurred = () => {
    left = Date.now()
  }
  const focused = () => {
    if (left !== null && Date.now() - left > AWAY) void probe()
    left = null
  }
  document.addEventListener('visibilitychange', seen)
  addEventListener('pageshow', shown)
  addEventListener('blur', blurred)
  addEventListener('focus', focused)
  return () => {
    document.removeEventListener('visibilitychange', seen)
    removeEventListener('pageshow', shown)
    removeEventListener('blur', blurred)
    removeEventListener('focus', focused)
  }
}

async function enter(platform: Platform, space: Space): Promise<Session> {
  const refused = (failure: OpenFailure | WriteFailure): Session => ({ at: 'refused', failure, platform, space })
  const device = await openDevice(platform, space)
  if (!device.ok) return refused(device.failure)
  device.value.store.onTrouble((failure) => {
    trouble.value = failure
  })
  tellMended(keptOn(device.value))
  device.value.store.onKeeping(() => tellMended(keptOn(device.value)))
  if (space === 'real') return { at: device.value.store.state === 'new' ? 'new' : 'locked', device: device.value }
  const app = await openPractice(device.value)
  if (!app.ok) return refused(app.failure)
  // Only here: nobody who never opens them carries the fictional families along.
  const { seedPractice } = await import('../app/practice/seed.ts')
  const seeded = await seedPractice(app.value)
  return seeded.ok ? { at: 'open', device: device.value, app: app.value } : refused(seeded.failure)
}

/** Opens the space that this tab was in. */
export async function startSession(platform: Platform): Promise<void> {
  session.value = await enter(platform, tabMemory()?.getItem(SPACE) === 'practice' ? 'practice' : 'real')
}

/** This tab in the other space, from a fresh page, at its first screen. */
export async function goToSpace(space: Space): Promise<void> {
  await flushAll()
  tabMemory()?.setItem(SPACE, space)
  replacePage()
}

/** The unlocked app, from the screens that opened it. */
export function opened(device: Device, app: App): void {
  session.value = { at: 'open', device, app }
}

/** Longest that locking waits for the disk, in milliseconds. A tablet that hangs must not stay unlocked; drafts are at most 400 ms old. */
const FLUSH_LIMIT = 5_000

let locking: Promise<void> | null = null

async function lock(cover: boolean): Promise<void> {
  drawCurtain('locking')
  if (cover) {
    tabMemory()?.setItem(COVERED, 'yes')
    isCovered.value = true
  }
  await Promise.race([flushAll(), new Promise((done) => setTimeout(done, FLUSH_LIMIT))])
  const now = session.peek()
  // Emptied before the page goes, because a reload can be slow to begin.
  session.value = { at: 'starting' }
  if (now.at === 'open') await now.app.store.lock()
  replacePage()
}

/** Hides everything at once, flushes, drops the keys and replaces the page, so that nothing readable stays in it. `cover` leaves a neutral page on top. */
export function lockNow({ cover = false } = {}): Promise<void> {
  locking ??= lock(cover).finally(() => {
    locking = null
  })
  return locking
}

/** Which space of which tablet this tab is in, locked or open or not to be opened; null before that is known. */
export function whereabouts(): { readonly platform: Platform; readonly space: Space } | null {
  const now = session.peek()
  switch (now.at) {
    case 'starting':
      return null
    case 'refused':
      return now
    default:
      return now.device
  }
}

/** Everything typed is handed to the disk, the keys are dropped, and what showed is not there to be shown again. False where something typed is not on the disk. */
export async function putAway(): Promise<boolean> {
  const saved = await Promise.race([flushAll(), new Promise<boolean>((done) => setTimeout(() => done(false), FLUSH_LIMIT))])
  const now = session.peek()
  if (now.at === 'open') await now.app.store.lock()
  return saved
}

/** A fresh page at its first screen. */
export function beginAgain(): void {
  replacePage()
}

function replacePage(): void {
  history.replaceState(null, '', location.pathname)
  location.reload()
}
