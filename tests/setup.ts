import 'fake-indexeddb/auto'
import { afterEach } from 'vitest'

// Most files have no document and need nothing of screens.
if (typeof document !== 'undefined') {
  const { cleanup, configure } = await import('@testing-library/preact')
  // A machine that is busy with something else is no fault of a screen.
  configure({ asyncUtilTimeout: 10_000 })
  afterEach(cleanup)
}
