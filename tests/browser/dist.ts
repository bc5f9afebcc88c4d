import { fileURLToPath } from 'node:url'

/** The folder of the built app. PLUMBLINE_DIST names another build, such as one that is broken on purpose. */
export const dist = process.env.PLUMBLINE_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url))
