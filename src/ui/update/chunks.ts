import { flushAll } from '../session.ts'

/** Which build has reloaded this tab for a missing part of itself, so that it never does so twice. */
const RELOADED = 'plumbline.reloaded'

async function reload(): Promise<void> {
  const build = import.meta.url
  if (sessionStorage.getItem(RELOADED) === build) return
  if (!(await flushAll())) return
  sessionStorage.setItem(RELOADED, build)
  location.reload()
}

/** A part of the app that is not there any more, because a newer version took its place, reloads the page once. Until the returned function is called. */
export function watchChunks(): () => void {
  const missing = () => void reload()
  addEventListener('vite:preloadError', missing)
  return () => removeEventListener('vite:preloadError', missing)
}
