import { fail, never, ok, type Result } from '../../core/result.ts'
import { unhurried } from '../../seal/breath.ts'
import { afterOn } from '../../store/platform.ts'
import type { OpenedBundle } from '../../sync/bundle/contents.ts'
import { writeBundle } from '../../sync/bundle/index.ts'
import { type Acts, type SaveFailure as Failed, saveShared } from '../../sync/save.ts'
import type { Target } from '../../sync/target.ts'
import type { App } from '../app.ts'
import type { WriteFailure } from '../failure.ts'
import { compare, isWithin } from './compare.ts'
import { leaves } from './leaves.ts'
import { note, takeInLog } from '../log.ts'
import { mayBeTaken } from './look-first.ts'
import { readFile } from './open.ts'
import { contentsOf, readOurs, toSend } from './ours.ts'
import { type Coming, noted, type Stopped } from './saved.ts'
import { readSharing, type Sharing } from './sharing-row.ts'
import { alone } from './alone.ts'
import { takeInNow } from './take-in.ts'
import { teamLock } from './team-lock.ts'
import { teamLog } from './team-log.ts'
import type { MakeFailure, Saved, SaveFailure, SaveOptions } from './types.ts'
import { inTurn } from '../turn.ts'

const DAMAGE: readonly Stopped['kind'][] = ['damaged', 'cut-short', 'not-a-bundle', 'something-else']

/**
 * The shared file holds what this device holds, and this device what it held, as read back from it; or it says why not. What the team's
 * file has is taken in without asking, but for what a person has to look at first.
 */
export function saveToShared(app: App, target: Target, options: SaveOptions = {}): Promise<Result<Saved, SaveFailure>> {
  return alone(app, async (): Promise<Result<Saved, SaveFailure>> => {
    // Before anything is read: what cannot be written in the end need not be begun.
    const locked = await teamLock(app)
    if (!locked.ok) return locked
    const [before, ours] = [await readSharing(app), await readOurs(app)]
    if (!before.ok) return before
    if (!ours.ok) return ours
    const asked = new Set<string>()
    for await (const facts of unhurried(ours.value.values())) for (const { id } of facts) asked.add(id)
    const coming: Coming = { adds: [], ids: new Map(), refusedPacks: new Map() }
    const mains = new WeakSet<Blob>()
    const acts = actsOf(app, before.value, asked, coming, mains, options)
    const { slowestWrite } = before.value
    const { setAsideDamaged = false, removeCopies = false, onStep } = options
    try {
      const how = { setAsideDamaged, removeCopies, slowestWrite, ...(onStep && { onStep }) }
      const done = await saveShared(marking(target, mains), acts, how)
      if (!done.ok) return fail(told(done.failure))
      note(app, 'shared', { detail: done.value.wrote ? 'shared-file' : 'shared-file-same' })
      return noted(app, target, done.value, coming)
    } catch (error) {
      if (!(error instanceof Unread)) throw error
      return fail(error.failure)
    }
  })
}

/** The same target, of which one can tell the shared file from what lies beside it. */
const marking = (target: Target, mains: WeakSet<Blob>): Target => ({
  ...target,
  async read() {
    const found = await target.read()
    if (found.ok && found.value.main) mains.add(found.value.main.file)
    return found
  },
})

/** A failure of this device's disk in the middle of a comparison, which can only answer yes or no. */
class Unread extends Error {
  readonly failure: WriteFailure
  constructor(failure: WriteFailure) {
    super(failure.kind)
    this.failure = failure
  }
}

function actsOf(
  app: App,
  before: Sharing,
  asked: Set<string>,
  coming: Coming,
  mains: WeakSet<Blob>,
  { looked = [] }: SaveOptions,
): Acts<OpenedBundle, Stopped> {
  return {
    async open(file) {
      const read = await readFile(app, file)
      if (!read.ok) return read
      return mayBeTaken(app, file, { ...read.value, name: '' }, { looked, before, main: mains.has(file) })
    },
    isDamage: ({ kind }) => DAMAGE.includes(kind),
    async mergeIn(bundle) {
      const taken = await inTurn(app, () => takeInNow(app, bundle, { leaveOut: new Set(), join: false, sharing: async () => null }))
      if (!taken.ok) return taken
      const { add, adds, refusedPacks, ofTeam } = taken.value
      if (add.size > 0) note(app, 'took-in', { detail: 'shared-file' })
      // It comes again with the next file where it cannot be kept now.
      if (ofTeam) void takeInLog(app, bundle.log)
      for await (const [caseId, facts] of unhurried(add)) {
        const ids = coming.ids.get(caseId) ?? new Set()
        coming.ids.set(caseId, ids)
        for (const { id } of facts) {
          asked.add(id)
          ids.add(id)
        }
      }
      for (const pack of refusedPacks) coming.refusedPacks.set(`${pack.id} ${pack.version}`, pack)
      coming.adds.push(adds)
      return ok(undefined)
    },
    async compare(bundle) {
      const compared = await compare(app, bundle, asked, before.seen)
      if (!compared.ok) throw new Unread(compared.failure)
      return compared.value
    },
    async make() {
      const [locked, ours] = [await teamLock(app), await readOurs(app)]
      if (!locked.ok) return locked
      if (!ours.ok) return ours
      const noted = await leaves(app)
      if (!noted.ok) return noted
      const contents = await contentsOf(app, await toSend(ours.value), { ...locked.value.about, ...(await teamLog(app)) })
      if (!contents.ok) return contents
      const { file } = await writeBundle(contents.value, locked.value.lock)
      return ok({ file })
    },
    within: async (part, whole) => coming.refusedPacks.size === 0 && isWithin(part, whole),
    wait: (ms) => new Promise((done) => void afterOn(app.platform, ms, done)),
    random: () => Math.random(),
    monotonic: () => app.platform.monotonic(),
  }
}

const HERE: readonly Stopped['kind'][] = [
  ...(['locked', 'frozen', 'data-missing', 'connection-lost', 'timed-out', 'storage-full', 'no-team', 'not-a-member'] as const),
]
const isHere = (failure: Stopped): failure is MakeFailure => HERE.includes(failure.kind)

function told(failed: Failed<Stopped>): SaveFailure {
  switch (failed.kind) {
    case 'target':
      return { kind: 'place', failure: failed.failure }
    case 'try-again':
      return { kind: 'try-again', tries: failed.tries }
    case 'cannot-open':
    case 'here': {
      const { failure } = failed
      if (failure.kind === 'look-first' || isHere(failure)) return failure
      return { kind: 'cannot-open', failure, damaged: failed.kind === 'cannot-open' && failed.damaged }
    }
    default:
      return never(failed)
  }
}
