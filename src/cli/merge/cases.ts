import type { Fact } from '../../core/fact.ts'
import { sendable } from '../../core/sharing/join-case.ts'
import { byId } from '../../sync/bundle/order.ts'
import { type CaseFacts, casesIn, type Surveyed } from '../file.ts'

/** One case as each file has it; null where a file does not. */
export interface Meeting {
  readonly caseId: string
  readonly parts: readonly (readonly Fact[] | null)[]
}

const isInOrder = ({ came, cases }: Surveyed) => came.every((id, at) => id === cases[at])

/** The cases of a file by their ids. One whose lines are in another order than Plumbline writes is held as a whole. */
async function* ordered(file: Surveyed): AsyncGenerator<CaseFacts, void, undefined> {
  if (isInOrder(file)) return yield* casesIn(file, () => true)
  const all: CaseFacts[] = []
  for await (const each of casesIn(file, () => true)) all.push(each)
  yield* all.sort((a, b) => (a.caseId < b.caseId ? -1 : 1))
}

/** Every case of several files, by its id, one after the other. */
export async function* meetings(files: readonly Surveyed[]): AsyncGenerator<Meeting, void, undefined> {
  const readings = files.map(ordered)
  try {
    const heads = await Promise.all(readings.map((each) => each.next()))
    for (;;) {
      const ids = heads.flatMap(({ value }) => (value ? [value.caseId] : []))
      const caseId = ids.sort()[0]
      if (caseId === undefined) return
      yield { caseId, parts: heads.map(({ value }) => (value?.caseId === caseId ? value.facts : null)) }
      for (const [at, { value }] of heads.entries()) {
        const reading = readings[at]
        if (value?.caseId === caseId && reading) heads[at] = await reading.next()
      }
    }
  } finally {
    for (const each of readings) await each.return()
  }
}

/**
 * All facts of a case, each once, by id, as they go to colleagues: of one that was erased in any of the files only the word of it, and none
 * with something held back whose whole is there.
 */
export function joined({ parts }: Meeting): readonly Fact[] {
  const once = new Map(parts.flatMap((facts) => (facts ?? []).map((fact) => [fact.id, fact] as const)))
  return [...sendable([...once.values()])].sort(byId)
}
