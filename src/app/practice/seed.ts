import type { Author, Fact } from '../../core/fact.ts'
import { fail, never, ok, type Result } from '../../core/result.ts'
import type { WriteFailure } from '../../store/failure.ts'
import { keepPosition } from '../answers.ts'
import { type App, makeFact, type Platform, today } from '../app.ts'
import { keepDraft } from '../drafts.ts'
import { type SignFailure, signVisit } from '../sign.ts'
import { millisAt } from './days.ts'
import type { By, PracticePractitioner } from './family.ts'
import { inTime, planFamily, type Sitting } from './plan.ts'

/** One answer takes a practised hand about this long. Milliseconds. */
const BETWEEN_ACTS = 20_000

type Colleagues = Readonly<Record<Exclude<By, 'me'>, PracticePractitioner>>

function authorOf(app: App, by: By, colleagues: Colleagues): Author {
  return by === 'me' ? app.me : { practitioner: `practice-${by}`, ...colleagues[by], device: `practice-tablet-${by}` }
}

/** Practice data cannot be signed twice or be missing: that would be a bug in the data. */
function asWritten(result: Result<unknown, SignFailure | WriteFailure>): Result<unknown, WriteFailure> {
  if (result.ok) return result
  const { kind } = result.failure
  if (kind === 'signed' || kind === 'not-here' || kind === 'no-reason') throw new Error(`a practice visit cannot be ${kind}`)
  return fail({ kind })
}

/** Writes one sitting as it would have been written then and there: by that person, on their device, at that time. */
async function sit(app: App, sitting: Sitting, me: Author): Promise<Result<unknown, WriteFailure>> {
  const { platform } = app
  let now = millisAt(sitting.on, sitting.minute, (at) => platform.zone(at))
  // The same device in everything but the time, and without locks: all of the seeding holds one already.
  const then: Platform = Object.create(platform, { now: { value: () => now }, locks: { value: undefined } })
  const acting: App = { ...app, me, platform: then, turn: Promise.resolve() }
  try {
    const facts: Fact[] = []
    for (const act of sitting.acts) {
      facts.push(await makeFact(acting, sitting.caseId, act))
      now += BETWEEN_ACTS
    }
    const written = await app.store.append(sitting.caseId, facts)
    return written.ok ? await end(acting, sitting) : written
  } finally {
    // Stamps rise over all sittings, whoever sat, and what is written next comes after them.
    app.highest = acting.highest
  }
}

async function end(acting: App, { caseId, end }: Sitting): Promise<Result<unknown, WriteFailure>> {
  switch (end.kind) {
    case 'written':
      return ok(undefined)
    case 'signed':
      return asWritten(await signVisit(acting, caseId, end.visitId))
    case 'left': {
      const typed = await keepDraft(acting, caseId, end.typed)
      return typed.ok ? keepPosition(acting, end.position) : typed
    }
    default:
      return never(end)
  }
}

async function seed(app: App): Promise<Result<void, WriteFailure>> {
  const held = await app.store.readAll()
  if (!held.ok) return held
  if (held.value.size > 0) return ok(undefined)
  const [{ hale }, { marlow }, { practitioners }] = await Promise.all([
    import('./families/hale.ts'),
    import('./families/marlow.ts'),
    import('./families/practitioners.ts'),
  ])
  const on = today(app.platform)
  const sittings = [hale, marlow].flatMap((family) => planFamily(family, on, () => app.platform.randomId()))
  for (const sitting of sittings.sort(inTime)) {
    const written = await sit(app, sitting, authorOf(app, sitting.by, practitioners))
    if (!written.ok) return written
  }
  return ok(undefined)
}

/**
 * The practice families are on the disk, signed by made-up colleagues, with one visit half done by `app.me`. A store that holds
 * any case is left as it is. On failure what was written before it stays: throw that practice database away and begin again.
 */
export async function seedPractice(app: App): Promise<Result<void, WriteFailure>> {
  const { locks } = app.platform
  // Two tabs opened at once would each find the store empty and fill it twice.
  return locks ? locks.request('practice/seed', () => seed(app)) : seed(app)
}
