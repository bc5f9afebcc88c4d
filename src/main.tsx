import { render } from 'preact'
import type { Platform } from './app/app.ts'
import { trustedUrl } from './seal/trusted-url.ts'
import { browserFiles } from './store/journal/in-browser.ts'
import { notesIn } from './store/notes.ts'
import { Root } from './ui/Root.tsx'
import { startSession, watchReturn } from './ui/session.ts'
import './ui/style/index.css'

/** Where the browser keeps small things, or null where it forbids that: reading the property throws there. */
function smallStorage(): Storage | null {
  try {
    return localStorage
  } catch (error) {
    if (error instanceof DOMException && error.name === 'SecurityError') return null
    throw error
  }
}

/** Whether there is an origin-private file system: over plain http, and where the person blocked site data, there is none. */
const hasFiles = () => isSecureContext && typeof Worker !== 'undefined' && 'storage' in navigator && 'getDirectory' in navigator.storage

/** What the browser gives; the rest of the app takes time and chance from here alone. */
const platform: Platform = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  randomId: () => crypto.randomUUID(),
  zone: (now) => -new Date(now).getTimezoneOffset(),
  storage: smallStorage(),
  ...('caches' in globalThis && { notes: notesIn(caches, document.baseURI) }),
  ...('locks' in navigator && { locks: navigator.locks }),
  ...(hasFiles() && { files: browserFiles }),
}

const root = document.getElementById('app')
if (!root) throw new Error('index.html has no #app')

async function start(place: HTMLElement) {
  if (import.meta.env.DEV && location.hash === '#/gallery') {
    const { default: Gallery } = await import('./ui/gallery/Gallery.tsx')
    return render(<Gallery />, place)
  }
  render(<Root workerUrl={trustedUrl} />, place)
  watchReturn()
  await startSession(platform)
}

void start(root)
