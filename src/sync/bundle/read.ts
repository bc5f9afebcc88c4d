import { sha256 } from '@noble/hashes/sha2.js'
import { fail, ok, type Result } from '../../core/result.ts'
import { type Bytes, base64url } from '../../seal/bytes.ts'
import { type Aside, type BundleFailure, type Carried, type Key, type Known, type Manifest, MOST, type OpenedBundle } from './contents.ts'
import { judge } from './judge.ts'
import { linesIn } from './lines.ts'
import { readManifest } from './manifest.ts'
import { Packed, unpacker } from './packed.ts'

/** An opened file without its facts. */
export type Passed = Omit<OpenedBundle, 'cases'>

/** An opened file, its facts packed. */
export type Staged = Passed & { readonly pieces: Bytes[] }

/** Is handed each fact once, with the text of its JSON and the number of its line: the first after the manifest is 1. */
export type TakeFact = (fact: Carried, text: string, line: number) => void

/** Takes the lines of a bundle one by one. Only `end` says whether any of them is to be believed. */
class Staging {
  private manifest: Manifest | null = null
  private readonly hash = sha256.create()
  private lines = 0
  private textAside = 0
  private besides = 0
  private readonly counted = { fact: 0, statement: 0, pack: 0 }
  private readonly statements: unknown[] = []
  private readonly packs: unknown[] = []
  private readonly cases = new Set<string>()
  private readonly known = new Set<string>()
  private readonly aside: Aside[] = []
  private said: { readonly lines: unknown; readonly digest: unknown; readonly log: unknown } | null = null
  constructor(private readonly takeFact: TakeFact) {}

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
  private add(fact: Carried, text: string): boolean {
    if (this.known.has(fact.id)) return false
    this.known.add(fact.id)
    this.cases.add(fact.caseId)
    this.takeFact(fact, text, this.lines)
    return true
  }

  /** Everything, once the last line has said that it is everything. */
  end(bytes: number): Result<Passed, BundleFailure> {
    const { manifest, said, statements, packs, aside } = this
    if (!manifest) return fail({ kind: 'something-else' })
    if (!said) return fail({ kind: 'cut-short' })
    const digest = base64url(this.hash.digest())
    if (said.lines !== this.lines || said.digest !== digest || !this.counts(manifest)) return fail({ kind: 'damaged' })
    return ok({ manifest, digest, statements, packs, aside, bytes, ...(said.log !== undefined && { log: said.log }) })
  }

  // A line that could not be read may be anything that is missing, and no more than one of it.
  private counts({ counts }: Manifest): boolean {
    const missing = [counts.facts - this.counted.fact, counts.statements - this.counted.statement, counts.packs - this.counted.pack]
    const cases = counts.cases - this.cases.size
    const [asideAll] = [this.aside.length]
    return missing.every((each) => each >= 0) && missing.reduce((sum, each) => sum + each, 0) <= asideAll && cases >= 0 && cases <= asideAll
  }
}

/**
 * What a file holds beside its facts, once its end is authenticated and says so; or why nothing of it is taken. `take` is handed each fact as it
 * comes: what it does with them is to be forgotten where there is no such end. `progress` is told how many bytes were read.
 */
export async function pass(
  file: Blob,
  key: Key,
  take: TakeFact,
  progress?: (bytes: number) => void,
): Promise<Result<Passed, BundleFailure>> {
  const staging = new Staging(take)
  const lines = linesIn(file, key, progress)
  for (let next = await lines.next(); ; next = await lines.next()) {
    if (next.done) return next.value ? fail(next.value) : staging.end(file.size)
    for (const line of next.value) {
      const failure = staging.take(line)
      if (!failure) continue
      await lines.return(null)
      return fail(failure)
    }
  }
}

/** As `pass`, with its facts packed. */
export async function stage(file: Blob, key: Key, progress?: (bytes: number) => void): Promise<Result<Staged, BundleFailure>> {
  // In memory as text: as objects they would take more, and they are on their way to another thread.
  const facts = new Packed()
  const passed = await pass(file, key, (_, text) => facts.add(text), progress)
  return passed.ok ? ok({ ...passed.value, pieces: facts.pieces() }) : passed
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
