import { sha256 } from '@noble/hashes/sha2.js'
import { fail, ok, type Result } from '../../core/result.ts'
import { type Bytes, base64url } from '../../seal/bytes.ts'
import { type Aside, type BundleFailure, type Carried, type Key, type Known, type Manifest, MOST, type OpenedBundle } from './contents.ts'
import { judge } from './judge.ts'
import { readManifest } from './manifest.ts'
import { open, type Opening } from './opening.ts'
import { Packed, unpacker } from './packed.ts'

const LINE_END = 10
const [GZIP_1, GZIP_2] = [0x1f, 0x8b]

/** An opened file, its facts packed. */
export type Staged = Omit<OpenedBundle, 'cases'> & { readonly pieces: Bytes[] }

/** Takes the lines of a bundle one by one and gives nothing away before `end`. */
class Staging {
  private manifest: Manifest | null = null
  private readonly hash = sha256.create()
  private lines = 0
  private textAside = 0
  private besides = 0
  private readonly counted = { fact: 0, statement: 0, pack: 0 }
  private readonly statements: unknown[] = []
  private readonly packs: unknown[] = []
  // In memory as text: as objects they would take more, and they are on their way to another thread.
  private readonly facts = new Packed()
  private readonly cases = new Set<string>()
  private readonly known = new Set<string>()
  private readonly aside: Aside[] = []
  private said: { readonly lines: unknown; readonly digest: unknown } | null = null

  /** One line with its end, which the hash is over. */
  take(line: Uint8Array): BundleFailure | null {
    const content = line.subarray(0, -1)
    if (!this.manifest) {
      const read = readManifest(content)
      if (!read.ok) return read.failure
      this.manifest = read.value
      return null
    }
    if (this.said) return { kind: 'damaged' }
    const judged = judge(content)
    if (judged.kind === 'end') {
      this.said = judged
      return null
    }
    if (++this.lines > MOST.lines) return { kind: 'too-many-lines', most: MOST.lines }
    this.hash.update(line)
    switch (judged.kind) {
      case 'fact':
        this.counted.fact++
        return this.add(judged.fact, judged.text) ? null : this.beside(line)
      case 'statement':
      case 'pack': {
        this.counted[judged.kind]++
        const list = judged.kind === 'pack' ? this.packs : this.statements
        list.push(judged.json)
        return this.beside(line)
      }
      case 'aside': {
        this.textAside += judged.text.length
        if (this.textAside > MOST.besides) return { kind: 'damaged' }
        const text = this.textAside > MOST.aside ? '' : judged.text
        // The first line is the manifest's.
        this.aside.push({ line: this.lines + 1, why: judged.why, text })
        return null
      }
    }
  }

  /** Counts what is there beside facts, of which a file for people has little. */
  private beside(line: Uint8Array): BundleFailure | null {
    this.besides += line.length
    return this.besides > MOST.besides ? { kind: 'expands-too-far', most: MOST.besides } : null
  }

  /** Whether the fact was not there before. Twice the same id is twice the same fact. */
  private add({ id, caseId }: Carried, text: string): boolean {
    if (this.known.has(id)) return false
    this.known.add(id)
    this.cases.add(caseId)
    this.facts.add(text)
    return true
  }

  /** Everything, once the last line has said that it is everything. */
  end(bytes: number): Result<Staged, BundleFailure> {
    const { manifest, said, statements, packs, aside } = this
    if (!manifest) return fail({ kind: 'something-else' })
    if (!said) return fail({ kind: 'cut-short' })
    const digest = base64url(this.hash.digest())
    if (said.lines !== this.lines || said.digest !== digest || !this.counts(manifest)) return fail({ kind: 'damaged' })
    return ok({ manifest, digest, statements, packs, pieces: this.facts.pieces(), aside, bytes })
  }

  // A line that could not be read may be anything that is missing, and no more than one of it.
  private counts({ counts }: Manifest): boolean {
    const missing = [counts.facts - this.counted.fact, counts.statements - this.counted.statement, counts.packs - this.counted.pack]
    const cases = counts.cases - this.cases.size
    const [asideAll] = [this.aside.length]
    return missing.every((each) => each >= 0) && missing.reduce((sum, each) => sum + each, 0) <= asideAll && cases >= 0 && cases <= asideAll
  }
}

/** Cuts chunks into lines. The bytes of a line are only valid during the call. */
class Lines {
  private rest: Uint8Array[] = []
  private length = 0
  constructor(private readonly take: (line: Uint8Array) => BundleFailure | null) {}

  add(chunk: Uint8Array): BundleFailure | null {
    for (let from = 0; from < chunk.length; ) {
      const end = chunk.indexOf(LINE_END, from)
      const part = chunk.subarray(from, end < 0 ? chunk.length : end + 1)
      from += part.length
      this.length += part.length
      if (this.length > MOST.line) return { kind: 'too-large', what: 'line', bytes: this.length, most: MOST.line }
      this.rest.push(part)
      if (end < 0) return null
      const failure = this.take(this.whole())
      if (failure) return failure
    }
    return null
  }

  private whole(): Uint8Array {
    const [first, ...others] = this.rest
    const { length } = this
    this.rest = []
    this.length = 0
    if (first && others.length === 0) return first
    const line = new Uint8Array(length)
    let at = 0
    for (const part of first ? [first, ...others] : []) {
      line.set(part, at)
      at += part.length
    }
    return line
  }

  /** Whether the last line had no end. */
  get unfinished(): boolean {
    return this.length > 0
  }
}

/** The stream as it is, if it begins as gzip does. Reads its first two bytes or more. */
async function gzipped({ plain, ended }: Opening): Promise<Result<ReadableStream<Uint8Array<ArrayBuffer>>, BundleFailure>> {
  const reader = plain.getReader()
  let first: ReadableStreamReadResult<Uint8Array>
  try {
    first = await reader.read()
  } catch {
    return fail((await ended) ?? { kind: 'damaged' })
  }
  if (first.value?.[0] !== GZIP_1 || first.value[1] !== GZIP_2) {
    await reader.cancel()
    return fail({ kind: 'something-else' })
  }
  let start: Uint8Array | null = first.value
  return ok(
    new ReadableStream({
      async pull(controller) {
        const next = start ?? (await reader.read()).value
        start = null
        if (next) controller.enqueue(next as Uint8Array<ArrayBuffer>)
        else controller.close()
      },
      cancel: (reason) => reader.cancel(reason),
    }),
  )
}

/** What a file holds, once its end is authenticated and says so; or why nothing of it is taken. `progress` is told how many bytes were read. */
export async function stage(file: Blob, key: Key, progress?: (bytes: number) => void): Promise<Result<Staged, BundleFailure>> {
  const opening = await open(file, key, progress)
  if (!opening.ok) return opening
  const compressed = await gzipped(opening.value)
  if (!compressed.ok) return compressed

  const most = Math.min(MOST.inflated, Math.max(MOST.inflatedAnyway, MOST.times * file.size))
  const staging = new Staging()
  const lines = new Lines((line) => staging.take(line))
  const reader = compressed.value.pipeThrough(new DecompressionStream('gzip')).getReader()
  let inflated = 0
  for (;;) {
    let next: ReadableStreamReadResult<Uint8Array>
    try {
      next = await reader.read()
    } catch {
      // What age did not object to, gzip does: somebody encrypted what was already damaged.
      return fail((await opening.value.ended) ?? { kind: 'damaged' })
    }
    if (next.done) break
    inflated += next.value.length
    const failure: BundleFailure | null = inflated > most ? { kind: 'expands-too-far', most } : lines.add(next.value)
    if (!failure) continue
    await reader.cancel().catch(() => {})
    return fail(failure)
  }
  const broken = await opening.value.ended
  if (broken) return fail(broken)
  return lines.unfinished ? fail({ kind: 'cut-short' }) : staging.end(file.size)
}

/** As `stage`, unpacked. */
export async function read(
  file: Blob,
  key: Key,
  known: Known,
  progress?: (bytes: number) => void,
): Promise<Result<OpenedBundle, BundleFailure>> {
  const staged = await stage(file, key, progress)
  if (!staged.ok) return staged
  const { pieces, ...opened } = staged.value
  const cases = new Map<string, Carried[]>()
  pieces.forEach(unpacker(cases, known))
  return ok({ ...opened, cases })
}
