import { flushAll } from '../session.ts'
import { wouldLose } from './busy.ts'
import { setStill } from './still.ts'

/** Which build has reloaded this tab for a missing part of itself, so that it never does so twice. */
const RELOADED = 'plumbline.reloaded'

// Without the network and before the app is kept here a part is missed because everything is: a reload would leave an error page.
const hasPage = (): Promise<boolean> =>
  fetch('./').then(
    (answer) => answer.ok,
    () => false,
  )

async function reload(): Promise<void> {
  const build = import.meta.url
  if (sessionStorage.getItem(RELOADED) === build || !(await hasPage())) return
  // Screens are also fetched ahead, while somebody types: the missing one is missed again when it is gone to.
  setStill(true)
  if (!(await flushAll()) || wouldLose()) return setStill(false)
  sessionStorage.setItem(RELOADED, build)
  location.reload()
}

/** A part of the app that is not there any more, because a newer version took its place, reloads the page once. Until the returned function is called. */
export function watchChunks(): () => void {
  const missing = () => void reload()
  addEventListener('vite:preloadError', missing)
  return () => removeEventListener('vite:preloadError', missing)
}
