import type { App } from './app.ts'

/** Runs `work` after all such work before it, in this tab and, where the platform has locks, in the others; whether that went well or not. */
export function inTurn<T>(app: App, work: () => Promise<T>): Promise<T> {
  const { locks } = app.platform
  // A tab that has just lost a visit still has words to write while the next one begins to.
  const alone = () => (locks ? locks.request(`${app.practice ? 'practice' : 'real'}/drafts`, work) : work())
  const mine = app.turn.then(alone, alone)
  app.turn = mine.catch(() => undefined)
  return mine
}
