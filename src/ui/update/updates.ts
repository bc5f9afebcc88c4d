import { signal } from '@preact/signals'
import { Workbox } from 'workbox-window'
import { flushAll } from '../session.ts'
import { mayNotUpdate, wouldLose } from './busy.ts'
import { type Handshake, joinHandshake } from './handshake.ts'
import { setStill } from './still.ts'

/** Where a newer version stands: none, waiting, being agreed on with the other tabs, put off by one of them, or put off by the person. */
export const offer = signal<'none' | 'ready' | 'asking' | 'not-now' | 'later'>('none')

const TAB = 'plumbline-tab'
/** How long to wait for what is not on the disk yet before trying again, in milliseconds. */
const TRY_AGAIN = 2_000
/** How long a new version may take to take over once every tab holds still, in milliseconds. */
const TAKE_OVER = 8_000

let started: { readonly worker: Workbox; readonly tabs: Handshake } | null = null

/** How many other tabs of this app there are, by the lock that each holds for as long as it lives. */
async function countOthers(): Promise<number> {
  const { held = [] } = await navigator.locks.query()
  return held.filter(({ name }) => name === TAB).length - 1
}

let reloading = false

// A page must not outlive its version, and must not go while something typed is not on the disk. Nobody agreed to this one where a form
// has words in it: it goes once they are saved or left.
async function reloadOnce(): Promise<void> {
  if (reloading) return
  reloading = true
  setStill(true)
  while (!(await flushAll()) || wouldLose()) {
    setStill(false)
    await new Promise((done) => setTimeout(done, TRY_AGAIN))
  }
  location.reload()
}

function reloadWhenTakenOver(): void {
  const { serviceWorker } = navigator
  // The first worker takes over a page that came without one; that is no new version.
  let had = serviceWorker.controller !== null
  serviceWorker.addEventListener('controllerchange', () => {
    if (had) void reloadOnce()
    had = true
  })
}

// The library tells of a waiting version by what it remembers of the page; what the browser says is asked as well.
function watchRegistration(registration: ServiceWorkerRegistration | undefined): void {
  let had = registration?.active ?? null
  const look = () => {
    if (registration?.waiting && navigator.serviceWorker.controller && offer.peek() === 'none') offer.value = 'ready'
  }
  look()
  registration?.addEventListener('updatefound', () => {
    const { installing } = registration
    installing?.addEventListener('statechange', () => {
      look()
      if (installing.state !== 'activated') return
      // A page that was reloaded past its worker hears of no other one taking over, though what it was built with goes all the same.
      if (had && !navigator.serviceWorker.controller) void reloadOnce()
      had = installing
    })
  })
}

/** Registers the service worker, holds this tab's lock, and answers other tabs. Once; nothing where there are no service workers. */
export function startUpdates(scriptUrl: (path: string) => string): void {
  if (started || !import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const worker = new Workbox(scriptUrl('./sw.js'))
  const tabs = joinHandshake(new BroadcastChannel('plumbline-update'), { isBusy: mayNotUpdate, flush: flushAll, setStill })
  started = { worker, tabs }
  void navigator.locks.request(TAB, { mode: 'shared' }, () => new Promise(() => undefined))
  reloadWhenTakenOver()
  worker.addEventListener('waiting', () => {
    offer.value = 'ready'
  })
  worker.register().then(watchRegistration, (error: unknown) => {
    // Without the network, or on a host without the worker, this page goes on as it is.
    if (!(error instanceof TypeError) && !(error instanceof DOMException)) throw error
  })
}

/** Updates every tab, or none: all put away what was typed, then all reload. */
export async function updateNow(): Promise<void> {
  if (!started || offer.peek() === 'asking') return
  offer.value = 'asking'
  if (!(await started.tabs.ask(await countOthers()))) {
    offer.value = 'not-now'
    return
  }
  const { tabs, worker } = started
  worker.messageSkipWaiting()
  setTimeout(() => {
    if (reloading) return
    tabs.release()
    offer.value = 'not-now'
  }, TAKE_OVER)
}
