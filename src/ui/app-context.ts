import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { App } from '../app/app.ts'

/** The unlocked app, for every screen under the lock. */
export const AppContext = createContext<App | null>(null)

/** The unlocked app. Throws outside the lock, where there is none. */
export function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('there is no app outside the lock')
  return app
}
