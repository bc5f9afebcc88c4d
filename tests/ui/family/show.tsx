import { render } from '@testing-library/preact'
import type { ComponentChildren } from 'preact'
import { vi } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { AppContext } from '../../../src/ui/app-context.ts'

/** A screen under the lock, for whoever this app belongs to. */
export const show = (app: App, screen: ComponentChildren) => render(<AppContext.Provider value={app}>{screen}</AppContext.Provider>)

/** Reading a sealed family and the words of the instrument takes longer than a test usually waits. Milliseconds. */
export const SOON = { timeout: 8000 }

// A busy machine is no reason to fail.
vi.setConfig({ testTimeout: 20_000 })
