import { foldRegister, type Register } from '../../src/core/fold.ts'
import type { Fact } from '../../src/core/fact.ts'
import { inOrder, merge, missing } from '../../src/core/merge.ts'
import { nextStamp } from '../../src/core/stamp.ts'

/** What the laws of joining are about, so that one law-suite can judge the real thing and hand-made wrong ones. */
export interface Implementation {
  readonly merge: (...logs: readonly (readonly Fact[])[]) => Fact[]
  readonly missing: (ours: readonly Fact[], theirs: readonly Fact[]) => Fact[]
  readonly foldRegister: (history: readonly Fact[], name: string) => Register<unknown>
  readonly nextStamp: (last: string | null, now: number, device: string) => string
  readonly inOrder: (a: Fact, b: Fact) => number
}

/** What the app uses. */
export const real: Implementation = { merge, missing, foldRegister, nextStamp, inOrder }
