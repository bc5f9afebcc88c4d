import type { App } from './app.ts'

/** Being the one tab that writes in a visit. */
export interface Hold {
  /** Lets another tab write. */
  release(): void
}

const nameOf = (app: App, visitId: string) => `${app.practice ? 'practice' : 'visit'}/${visitId}`

/**
 * This tab's hold on a visit, or null while another tab has it. `takeOver` takes it from that tab, which hears `onLost`.
 * Where the platform has no locks there is nothing to hold against, and every tab holds.
 */
export async function holdVisit(app: App, visitId: string, onLost: () => void, takeOver = false): Promise<Hold | null> {
  const { locks } = app.platform
  if (!locks) return { release: () => undefined }
  let release = () => undefined as undefined
  const released = new Promise<void>((resolve) => {
    release = () => void resolve() as undefined
  })
  return new Promise((resolve) => {
    const held = locks.request(nameOf(app, visitId), takeOver ? { steal: true } : { ifAvailable: true }, (lock) => {
      resolve(lock ? { release } : null)
      return lock ? released : undefined
    })
    held.catch((error: unknown) => {
      // A stolen lock rejects its holder's request with this name; anything else is a bug.
      if (!(error instanceof DOMException) || error.name !== 'AbortError') throw error
      onLost()
    })
  })
}
