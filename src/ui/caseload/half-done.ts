import type { KeptPosition } from '../../app/answers.ts'
import type { Family } from '../../app/read.ts'
import type { Day } from '../../core/day.ts'
import type { Wording } from '../../core/instrument.ts'
import type { Visit } from '../../core/visit.ts'
import { formatDay, formatTime } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { formatNearDay } from '../../report/say/names.ts'
import type { Route } from '../route.ts'

/** A visit that is not signed, with where it was left on this device. */
export interface HalfDone {
  readonly family: Family
  readonly visit: Visit
  readonly left: KeptPosition | null
}

/** Every visit that is not signed: what was left on this device last comes first, then the rest, the newest first. */
export function halfDoneVisits(families: readonly Family[], positions: readonly KeptPosition[]): HalfDone[] {
  const all = families.flatMap((family) =>
    family.visits
      .filter((visit) => !visit.signed)
      .map((visit) => ({ family, visit, left: positions.find(({ position }) => position.visitId === visit.id) ?? null })),
  )
  return all.sort((a, b) => (b.left?.at ?? 0) - (a.left?.at ?? 0) || (a.visit.on < b.visit.on ? 1 : -1))
}

/** Where a half-done visit goes on. */
export function routeOn({ family, visit, left }: HalfDone): Route {
  const place = { at: 'visit', caseId: family.id, visitId: visit.id } as const
  if (!left?.position.item) return place
  return { ...place, childId: left.position.childId, step: left.position.item }
}

/** "Sam, Bedding clean, dry and warm, item 3 of 6": where it was left; without a place in it, which visit it is. */
export function sayPlace({ family, visit, left }: HalfDone, wording: Wording): string {
  const words = text.caseload
  const type = text.grading.visitType[visit.type]
  const child = family.children.find(({ id }) => id === left?.position.childId)
  const profile = child && visit.profiles.get(child.id)
  const item = left?.position.item
  if (!child || !profile || !item) return words.placeVisit(family.name, type, formatDay(visit.on))
  if (item === 'child') return words.placeChild(child.name)
  if (item === 'senses') return words.placeHome(family.name)
  const codes = profile.items.map((reading) => reading.item.code)
  const inDomain = codes.filter((code) => code.startsWith(`${item.split('.')[0]}.`))
  const name = wording.items[item]?.name ?? item
  return words.placeItem(child.name, name, inDomain.indexOf(item) + 1, inDomain.length)
}

const MS_A_MINUTE = 60_000

/** "saved 2:02pm", or on which day; undefined where nothing says when. `zone` gives minutes ahead of UTC. */
export function saySaved({ left }: HalfDone, today: Day, zone: (now: number) => number): string | undefined {
  if (!left) return undefined
  const day = new Date(left.at + zone(left.at) * MS_A_MINUTE).toISOString().slice(0, 10)
  return day === today ? text.caseload.savedAt(formatTime(left.at)) : text.caseload.savedOn(formatNearDay(day, today), formatTime(left.at))
}
