import 'fake-indexeddb/auto'
import { cleanup, configure } from '@testing-library/preact'
import { afterEach } from 'vitest'

// A machine that is busy with something else is no fault of a screen.
configure({ asyncUtilTimeout: 10_000 })
afterEach(cleanup)
