/** What the browser says about keeping what is stored: for good, as long as there is room, or nothing. */
export type Keeping = 'kept' | 'clearable' | 'unsaid'

async function said(ask: 'persist' | 'persisted'): Promise<Keeping> {
  const storage: Partial<StorageManager> | undefined = navigator.storage
  if (typeof storage?.[ask] !== 'function') return 'unsaid'
  try {
    return (await storage[ask]()) ? 'kept' : 'clearable'
  } catch (error) {
    // Some browsers offer the question and then answer it with an error; that is no answer either.
    if (!(error instanceof DOMException) && !(error instanceof TypeError)) throw error
    return 'unsaid'
  }
}

/** Asks the browser to keep what is stored; it may ask the person. */
export const askToKeep = (): Promise<Keeping> => said('persist')

/** What the browser would say now, without asking anybody. */
export const isKept = (): Promise<Keeping> => said('persisted')
