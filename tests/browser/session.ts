import type { Chance } from '../../scripts/faults/random.mjs'
import { newLedger } from './ledger.ts'
import { openWatched, withScreen } from './lives.ts'
import { type Prepared, scratch } from './prepared.ts'
import { type DeedName, deedsOf, type Host, type Working } from './session-deeds.ts'
import { percentile, slopeOf } from './session-measures.ts'
import { withPickers } from './sharing-steps.ts'
import { unlock } from './steps.ts'

/** What came of a session. */
export interface Session {
  readonly acts: number
  /** How often each thing was done. */
  readonly kinds: Readonly<Record<string, number>>
  readonly ticked: number
  /** What had shown the tick and was not there, was erased and still there, or was called shared and was not; in words. */
  readonly lost: readonly string[]
  /** What of the records could be read while it was locked, in words. */
  readonly readable: readonly string[]
  /** Megabytes an hour by which the heap of the page grew; null where there were too few measurements. */
  readonly slope: number | null
  /** Milliseconds from a grade given to its tick, in the page, 99th percentile; and of a bare strict write in the same browser. */
  readonly saves: number
  readonly floor: number
}

/** Each thing once, in this order, before chance takes over: a short session is a whole one. */
const FIRST: readonly DeedName[] = [
  'answers',
  'drafts left',
  'locks',
  'shares',
  'second tabs',
  'updates',
  'answers',
  'kills',
  'erases',
  'clocks moved',
  'reloads',
  'shares',
]
const LATER: readonly DeedName[] = [...FIRST, 'answers', 'answers', 'answers', 'answers', 'measures', 'measures']

/**
 * Somebody works on one tablet as long as `more` says, while it is locked, killed, opened twice, updated, shared, its clock moved and
 * families erased. A model beside it knows each answer that had shown the tick, and looks after every restart whether it is there.
 */
export async function session(prepared: Prepared, host: Host, chance: Chance, more: (acts: number) => boolean): Promise<Session> {
  const { path, remove } = scratch()
  const profile = prepared.copyTo(path)
  const ledger = newLedger()
  const start = () => openWatched(profile, prepared.url, ledger, (context) => withPickers(context))
  const working: Working = {
    ...{ prepared, host, chance, ledger, start, life: await start() },
    ...{ acts: 0, lost: [], readable: [], heaps: [], floors: [], team: false, erased: 0, began: Date.now() },
  }
  const deeds = deedsOf(working)
  const kinds: Record<string, number> = {}
  try {
    await unlock(working.life.page, prepared.passphrase)
    for (; more(working.acts); working.acts += 1) {
      const kind = FIRST[working.acts] ?? chance.pick(LATER)
      await deeds[kind]()
      kinds[kind] = (kinds[kind] ?? 0) + 1
    }
    await deeds.measures()
    await deeds.kills()
    const { acts, lost, readable, heaps, floors } = working
    const measured = { slope: slopeOf(heaps), saves: percentile(ledger.took, 0.99), floor: percentile(floors, 0.99) }
    return { acts, kinds, ticked: ledger.ticks, lost, readable, ...measured }
  } catch (error) {
    throw await withScreen(error, working.life, `Act ${working.acts}`)
  } finally {
    working.life.listening = false
    await working.life.kill()
    remove()
  }
}
