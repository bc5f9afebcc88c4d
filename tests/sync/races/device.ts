import { fail, ok, type Result } from '../../../src/core/result.ts'
import { type Acts, type SavedShared, type SaveFailure, type SaveOptions, saveShared } from '../../../src/sync/save.ts'
import type { Target } from '../../../src/sync/target.ts'

/** Why a file of these trials could not be opened: it ends early, or says that it is for a later version. */
export type Unopened = { readonly kind: 'damaged' } | { readonly kind: 'newer-format' }

/** What an opened file holds. */
export type Facts = ReadonlySet<string>

/** The bytes of a file that holds these facts. The same facts make the same bytes. */
export const fileOf = (facts: Iterable<string>) => new TextEncoder().encode(JSON.stringify({ version: 1, facts: [...facts].sort() }))

/** What a file holds, or why it cannot be told. */
export function factsIn(text: string): Result<Facts, Unopened> {
  try {
    const { version, facts } = JSON.parse(text) as { version: number; facts: string[] }
    return version === 1 ? ok(new Set(facts)) : fail({ kind: 'newer-format' })
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return fail({ kind: 'damaged' })
  }
}

/** What a device takes from the world around it. */
export type Surroundings = Pick<Acts<Facts, Unopened>, 'wait' | 'random' | 'monotonic'> & { text(file: Blob): Promise<string> }

/** No time passes, and chance always says the same. */
export const STILL: Surroundings = { wait: async () => undefined, random: () => 0, monotonic: () => 0, text: (file) => file.text() }

/** A tablet that holds facts, remembers which of them it has seen in the shared file, and shows those and no others as shared. */
export class Device {
  readonly facts = new Set<string>()
  readonly seen = new Set<string>()
  slowestWrite = 0

  constructor(readonly around: Surroundings = STILL) {}

  async save(target: Target, options: SaveOptions = {}): Promise<Result<SavedShared<Facts, Unopened>, SaveFailure<Unopened>>> {
    const saved = await saveShared(target, this.acts(), { slowestWrite: this.slowestWrite, ...options })
    if (saved.ok) {
      this.slowestWrite = saved.value.slowestWrite
      for (const fact of saved.value.opened) this.seen.add(fact)
    }
    return saved
  }

  acts(): Acts<Facts, Unopened> {
    const { wait, random, monotonic } = this.around
    return {
      open: async (file) => factsIn(await this.around.text(file)),
      isDamage: ({ kind }) => kind === 'damaged',
      mergeIn: async (facts) => {
        for (const fact of facts) this.facts.add(fact)
        return ok(undefined)
      },
      compare: async (facts) => ({
        complete: [...this.facts].every((fact) => facts?.has(fact)),
        gone: [...this.seen].filter((fact) => !facts?.has(fact)),
      }),
      make: async () => ok({ file: fileOf(this.facts) }),
      within: async (part, whole) => [...part].every((fact) => whole.has(fact)),
      ...{ wait, random, monotonic },
    }
  }

  /** The control: reads, merges, writes, and believes it. */
  async saveNaively(target: Target): Promise<void> {
    const found = await target.read()
    if (!found.ok) throw new Error(found.failure.kind)
    const opened = found.value.main ? factsIn(await this.around.text(found.value.main.file)) : ok(new Set<string>())
    if (!opened.ok) throw new Error(opened.failure.kind)
    for (const fact of opened.value) this.facts.add(fact)
    const written = await target.write(fileOf(this.facts), found.value.main?.mark ?? null)
    if (!written.ok) throw new Error(written.failure.kind)
    for (const fact of this.facts) this.seen.add(fact)
  }
}
