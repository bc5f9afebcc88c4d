import type { Fact } from '../../core/fact.ts'
import { ok } from '../../core/result.ts'
import type { OpenStore } from '../../store/open-store.ts'

/** What is written and not yet on the disk. */
export interface Tray {
  /** Written to and read from like the one behind it, of cases alone; that one hears of nothing. */
  readonly store: OpenStore
  /** All that was written, by case. */
  readonly cases: ReadonlyMap<string, readonly Fact[]>
}

/** An empty tray before a store without cases. A hundred small writes wait for the disk a hundred times; one large write waits once, and is there whole or not at all. */
export function trayBefore(behind: OpenStore): Tray {
  const cases = new Map<string, Fact[]>()
  const store: OpenStore = {
    ...behind,
    async append(caseId, facts) {
      // Who writes on the tray makes facts.
      cases.set(caseId, [...(cases.get(caseId) ?? []), ...(facts as readonly Fact[])])
      return ok(undefined)
    },
    readCase: async (caseId) => ok({ facts: cases.get(caseId) ?? [], damaged: [] }),
    bind: async () => ok(undefined),
  }
  return { store, cases }
}
