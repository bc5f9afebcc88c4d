import type { App } from '../app.ts'

const turns = new WeakMap<App, Promise<unknown>>()

/**
 * Runs `work` while no other tab of this space saves to the shared file, after all such work before it. Its own turn and not that of
 * drafts: somebody types on while a save waits for a slow disk.
 */
export function alone<T>(app: App, work: () => Promise<T>): Promise<T> {
  const { locks } = app.platform
  const inLine = () => (locks ? locks.request(`${app.practice ? 'practice' : 'real'}/shared-file`, work) : work())
  const mine = (turns.get(app) ?? Promise.resolve()).then(inLine, inLine)
  turns.set(
    app,
    mine.catch(() => undefined),
  )
  return mine
}
