import { fail } from '../core/result.ts'
import type { Connection } from './connection.ts'
import type { Keys } from './keys/case-keys.ts'

/** One unlocking, from the secret to `lock()`. */
export interface Session {
  readonly connection: Connection
  /** The keys, or null from `lock()` on. */
  ring(): Keys | null
}

/** The answer of everything that is asked of a locked session. */
export const locked = () => fail({ kind: 'locked' } as const)
