// Full, or switched off by the person.
const FORESEEN = new Set(['QuotaExceededError', 'SecurityError'])

/** What the work with the browser's small storage gives; `otherwise` where that is full or forbidden, which is no reason to refuse work. Throws all else. */
export function quietly<T>(work: () => T, otherwise: T): T {
  try {
    return work()
  } catch (error) {
    if (!FORESEEN.has((error as { name: string }).name)) throw error
    return otherwise
  }
}
