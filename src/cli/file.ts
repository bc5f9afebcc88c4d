import { createHash } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { stat } from 'node:fs/promises'
import { sameAuthors } from '../core/authors.ts'
import type { Fact } from '../core/fact.ts'
import type { Carried, Key } from '../sync/bundle/contents.ts'
import { linesIn } from '../sync/bundle/lines.ts'
import { type Passed, pass } from '../sync/bundle/read.ts'
import { stopFor } from './failures.ts'
import { CODES, Stop } from './stop.ts'

/** Where a fact stands in its line: after `["fact","`, the id of 43 characters and `",`, and before the last bracket. */
const [ID, BODY] = [9, 54]
const ID_END = ID + 43
const NO_CASE = -1

/**
 * A file read once to its authenticated end, every line judged, and none of its facts kept: which case each line is of, and how many
 * each case has, so that a second reading can give one case after the other.
 */
export interface Surveyed extends Passed {
  readonly path: string
  readonly file: Blob
  readonly key: Key
  /** Ids in text order. The number of a case is its place here, from 1. */
  readonly cases: readonly string[]
  readonly facts: ReadonlyMap<string, number>
  /** By line, the first after the manifest at 0: the place of its case in the order of coming; NO_CASE where it holds no fact, or one that came before. */
  readonly caseOf: Int32Array
  readonly came: readonly string[]
}

/** Numbers that grow in number, four bytes each. */
class Growing {
  private all = new Int32Array(1024).fill(NO_CASE)
  set(at: number, value: number): void {
    if (at >= this.all.length) {
      const more = new Int32Array(2 * at).fill(NO_CASE)
      more.set(this.all)
      this.all = more
    }
    this.all[at] = value
  }
  get numbers(): Int32Array {
    return this.all
  }
}

/** A file of the disk, of which nothing is read yet. */
async function fileAt(path: string): Promise<Blob> {
  const found = await stat(path).catch(() => null)
  if (!found) throw new Stop(CODES.closed, `There is no file that can be read: ${path}`)
  if (!found.isFile()) throw new Stop(CODES.closed, `This is no file: ${path}`)
  return openAsBlob(path)
}

/** What is in a file, checked to its end. Ends the run where nothing of it may be used. */
export async function survey(path: string, key: Key): Promise<Surveyed> {
  const file = await fileAt(path)
  const [places, facts, caseOf] = [new Map<string, number>(), new Map<string, number>(), new Growing()]
  const passed = await pass(file, key, ({ caseId }, _, line) => {
    const place = places.get(caseId) ?? places.size
    places.set(caseId, place)
    facts.set(caseId, (facts.get(caseId) ?? 0) + 1)
    caseOf.set(line - 1, place)
  })
  if (!passed.ok) throw stopFor(path, passed.failure)
  const came = [...places.keys()]
  return { ...passed.value, path, file, key, cases: came.toSorted(), facts, caseOf: caseOf.numbers, came }
}

/** One case with all its facts. */
export interface CaseFacts {
  readonly caseId: string
  readonly facts: readonly Fact[]
}

// The schema was checked when the file was surveyed; registers of a newer app are carried as they came.
function parsed(lines: readonly Buffer[], share: (facts: Carried[]) => void): readonly Fact[] {
  const facts = lines.map((line) => {
    const text = line.toString('utf8')
    return { id: text.slice(ID, ID_END), ...JSON.parse(text.slice(BODY, -2)) } as Carried
  })
  share(facts)
  return facts as unknown as Fact[]
}

/**
 * The wanted cases of a file one after the other, each as soon as all of it is there: in a file that Plumbline wrote, only one is in memory
 * at a time. Ends the run where the file is no longer the one that was surveyed.
 */
export async function* casesIn(
  { path, file, key, digest, facts, caseOf, came }: Surveyed,
  isWanted: (caseId: string) => boolean,
): AsyncGenerator<CaseFacts, void, undefined> {
  const changed = () => new Stop(CODES.damaged, `The file changed while it was read: ${path}`)
  const wanted = came.map(isWanted)
  const [held, share, hash] = [new Map<number, Buffer[]>(), sameAuthors(), createHash('sha256')]
  let at = -1
  let last: Uint8Array | null = null
  const lines = linesIn(file, key)
  try {
    for (let next = await lines.next(); ; next = await lines.next()) {
      if (next.done) {
        if (next.value) throw changed()
        break
      }
      for (const line of next.value) {
        // The last line of all is its end, which the digest is not over.
        if (last && at > 0) hash.update(last)
        last = line
        const place = at < 0 ? NO_CASE : (caseOf[at] ?? NO_CASE)
        at += 1
        if (place === NO_CASE || !wanted[place]) continue
        const its = held.get(place) ?? []
        held.set(place, its)
        its.push(Buffer.from(line))
        const caseId = came[place] as string
        if (its.length < (facts.get(caseId) ?? 0)) continue
        held.delete(place)
        yield { caseId, facts: parsed(its, share) }
      }
      // It lies in a piece of the file that is gone by the time of the next.
      last = last && Buffer.from(last)
    }
    if (hash.digest('base64url') !== digest) throw changed()
  } finally {
    await lines.return(null)
  }
}
