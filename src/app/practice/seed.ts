import type { Author, Fact } from '../../core/fact.ts'
import { fail, never, ok, type Result } from '../../core/result.ts'
import { stampMillis } from '../../core/stamp.ts'
import { contentId } from '../../seal/digest.ts'
import type { WriteFailure } from '../../store/failure.ts'
import { keepPosition } from '../answers.ts'
import { alertsFor, markLooked } from '../alerts.ts'
import { type App, makeFact, observeStamp, type Platform, today } from '../app.ts'
import { keepDraft } from '../drafts.ts'
import { readFamily } from '../read.ts'
import { amendAnswer, type SignFailure, signVisit } from '../sign.ts'
import { millisAt } from './days.ts'
import type { By, Colleague, PracticePractitioner } from './family.ts'
import type { Sitting } from './plan.ts'
import { openScreen, type Screen } from './screen.ts'
import { type Tray, trayBefore } from './tray.ts'

/** One answer takes a practised hand about this long. Milliseconds. */
const BETWEEN_ACTS = 20_000

type Colleagues = Readonly<Record<Colleague, PracticePractitioner>>

function authorOf(app: App, by: By, colleagues: Colleagues): Author {
  return by === 'me' ? app.me : { practitioner: `practice-${by}`, ...colleagues[by], device: `practice-tablet-${by}` }
}

/** Practice data cannot be signed twice, be missing or say nothing: that would be a bug in the data. */
function asWritten(result: Result<unknown, SignFailure | { readonly kind: 'too-long' } | WriteFailure>): Result<unknown, WriteFailure> {
  if (result.ok) return result
  const { kind } = result.failure
  if (kind === 'signed' || kind === 'not-here' || kind === 'no-reason' || kind === 'too-long')
    throw new Error(`a practice visit cannot be ${kind}`)
  return fail({ kind })
}

interface Desk {
  readonly screen: Screen
  readonly tray: Tray
  readonly newId: () => string
  /** What is still to be done once the tray is on the disk. */
  readonly afterwards: (() => Promise<Result<unknown, WriteFailure>>)[]
}

/** One sitting as it would have been written then and there, by that person, on their device, at that time; on the tray, and not yet on the disk. */
async function sit(app: App, sitting: Sitting, me: Author, { screen, tray, newId, afterwards }: Desk): Promise<Result<unknown, WriteFailure>> {
  const { platform } = app
  let now = millisAt(sitting.on, sitting.minute, (at) => platform.zone(at))
  // Two sittings of one afternoon can overlap, and a stamp that runs ahead of its clock would look as if somebody had set one wrong.
  if (app.highest) now = Math.max(now, stampMillis(app.highest) + BETWEEN_ACTS)
  // The same device in everything but the time, and without locks: all of the seeding holds one already.
  const then: Platform = Object.create(platform, { now: { value: () => now }, locks: { value: undefined }, randomId: { value: newId } })
  const acting: App = { ...app, me, platform: then, store: tray.store, turn: Promise.resolve() }
  try {
    const facts: Fact[] = []
    for (const act of sitting.acts) {
      const fact = await makeFact(acting, sitting.caseId, screen.seenBy(sitting.caseId, act))
      screen.saw(fact)
      facts.push(fact)
      now += BETWEEN_ACTS
    }
    // What is typed and not written stands in a visit that is on the disk.
    const { end: how } = sitting
    if (how.kind === 'left') afterwards.push(() => leave(app, { ...acting, store: app.store }, sitting.caseId, how))
    const written = facts.length === 0 ? ok(undefined) : await tray.store.append(sitting.caseId, facts)
    return written.ok ? await end(acting, sitting) : written
  } finally {
    // Stamps rise over all sittings, whoever sat, and what is written next comes after them.
    app.highest = acting.highest
  }
}

async function end(acting: App, { caseId, end }: Sitting): Promise<Result<unknown, WriteFailure>> {
  switch (end.kind) {
    case 'written':
    case 'left':
      return ok(undefined)
    case 'signed':
      return asWritten(await signVisit(acting, caseId, end.visitId))
    case 'amended':
      return amend(acting, caseId, end)
    case 'looked':
      return look(acting, caseId, end)
    default:
      return never(end)
  }
}

async function leave(app: App, acting: App, caseId: string, { typed, position }: EndOf<'left'>): Promise<Result<unknown, WriteFailure>> {
  const kept = await keepDraft(acting, caseId, typed)
  const left = kept.ok ? await keepPosition(acting, position) : kept
  if (acting.highest) observeStamp(app, acting.highest)
  return left
}

type EndOf<Kind extends Sitting['end']['kind']> = Extract<Sitting['end'], { kind: Kind }>

async function amend(acting: App, caseId: string, end: EndOf<'amended'>): Promise<Result<unknown, WriteFailure>> {
  const family = await readFamily(acting, caseId)
  if (!family.ok) return family
  const visit = family.value.visits.find((candidate) => candidate.id === end.visitId)
  const reading = visit?.profiles.get(end.childId)?.items.find(({ item }) => item.code === end.item)
  if (!visit || !reading) throw new Error(`${end.item} was not asked at that practice visit`)
  return asWritten(await amendAnswer(acting, caseId, visit, end.childId, reading, end.values, end.reason))
}

async function look(acting: App, caseId: string, { rule, childId, reason }: EndOf<'looked'>): Promise<Result<unknown, WriteFailure>> {
  const family = await readFamily(acting, caseId)
  if (!family.ok) return family
  const alerts = alertsFor(acting, family.value).filter((alert) => alert.rule === rule && alert.childId === childId)
  if (alerts.length === 0) throw new Error(`${rule} found nothing to look at in ${family.value.name}`)
  for (const alert of alerts) {
    const looked = asWritten(await markLooked(acting, caseId, alert, reason))
    if (!looked.ok) return looked
  }
  return ok(undefined)
}

/**
 * Ids for what was written by the made-up colleagues: the same on every device that begins on that day, so that the facts are too, and
 * two practice tablets that meet have one family and not two. Other days have others: the dates count back from today, and under one
 * id every date would contradict the other tablet's.
 */
async function idsOfDay(on: string): Promise<() => string> {
  const day = (await contentId(`practice families of ${on}`)).slice(0, 16)
  let last = 0
  return () => `${day}-${++last}`
}

async function seed(app: App): Promise<Result<void, WriteFailure>> {
  const held = await app.store.readAll()
  if (!held.ok) return held
  if (held.value.size > 0) return ok(undefined)
  const [{ planFamily, inTime }, { families, practitioners }] = await Promise.all([import('./plan.ts'), import('./families/index.ts')])
  const on = today(app.platform)
  const fixed = await idsOfDay(on)
  const desk: Desk = { screen: openScreen(), tray: trayBefore(app.store), newId: fixed, afterwards: [] }
  // A visit that somebody is in the middle of is theirs alone: nobody else's answers belong in it.
  const newId = (by?: By) => (by === 'me' ? app.platform.randomId() : fixed())
  const sittings = families.flatMap((family) => planFamily(family, on, newId))
  for (const sitting of sittings.sort(inTime)) {
    const written = await sit(app, sitting, authorOf(app, sitting.by, practitioners), desk)
    if (!written.ok) return written
  }
  const written = await app.store.takeIn(desk.tray.cases)
  if (!written.ok) return written
  for (const leaving of desk.afterwards) {
    const left = await leaving()
    if (!left.ok) return left
  }
  return ok(undefined)
}

/**
 * The practice families are on the disk, signed by made-up colleagues, with one visit half done by `app.me`. A store that holds
 * any case is left as it is. On failure none of them is there, or all but what somebody was typing.
 */
export async function seedPractice(app: App): Promise<Result<void, WriteFailure>> {
  const { locks } = app.platform
  // Two tabs opened at once would each find the store empty and fill it twice.
  return locks ? locks.request('practice/seed', () => seed(app)) : seed(app)
}
