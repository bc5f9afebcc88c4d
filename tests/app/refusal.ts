import { expect } from 'vitest'
import type { Result } from '../../src/core/result.ts'
import * as text from '../../src/i18n/index.ts'
import type { Tablet } from '../store/tablet.ts'

interface Failure {
  readonly kind: string
  readonly child?: string
  readonly on?: string
}

type Sentence = (about: string) => string

/** Why it was refused. The person is told in a sentence that says it in words. */
export function refusal(result: Result<unknown, Failure>): Failure {
  if (result.ok) return expect.fail('it was not refused')
  const { kind, child, on } = result.failure
  const sentence = (text.failures as Record<string, Sentence | undefined>)[kind]
  expect(sentence, `no sentence for ${kind}`).toBeTypeOf('function')
  const said = sentence?.(child ?? on ?? '') ?? ''
  expect(said).toMatch(/^[A-Z][^!]{10,}\.$/)
  expect(said).toContain(child ?? '')
  return result.failure
}

/** What was asked for is refused, and the disk holds what it held before. */
export async function refusedBy(disk: Tablet, ask: () => Promise<Result<unknown, Failure>>): Promise<Failure> {
  const before = await disk.dump()
  const failure = refusal(await ask())
  expect((await disk.dump()).equals(before), `something was written though it was refused as ${failure.kind}`).toBe(true)
  return failure
}
