import type { Day } from '../../core/day.ts'
import type { Act } from '../app.ts'
import type { By } from './family.ts'
import type { Ids } from './people.ts'

/** One thing written down about a family between its visits. */
export interface Note {
  readonly daysAgo: number
  readonly by: By
  readonly act: Act
}

/** What the telling of one family needs: who is who, which event an entry means by its key, and which day it was so many days ago. */
export interface Teller {
  readonly ids: Ids
  readonly eventIds: Ids
  readonly caseId: string
  readonly newId: () => string
  readonly on: (daysAgo: number) => Day
}

/** Without what a practice family says for the telling alone. */
export function without<T extends object, K extends keyof T>(value: T, names: readonly K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !(names as readonly string[]).includes(name))) as Omit<T, K>
}
