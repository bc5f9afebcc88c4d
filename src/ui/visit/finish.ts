import type { Family } from '../../app/read.ts'
import type { Child } from '../../core/case.ts'
import { bandOn } from '../../core/day.ts'
import { type Register, shown } from '../../core/fold.ts'
import type { Wording } from '../../core/instrument.ts'
import { seriousWords } from '../../report/say/marking.ts'
import { lastTime } from '../../core/previous.ts'
import type { Profile, Visit } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import type { Route } from '../route.ts'
import { gradeOf, owesReason, shownValues } from './answering.ts'
import { daysTold } from './DayLink.tsx'

/** Something that is still open in a visit: where to put it right, and whether signing waits for it. */
export interface OpenPoint {
  readonly key: string
  readonly words: string
  readonly childId: string
  readonly step: string
  readonly needed: boolean
  /** Put right on the screen of the child's day, not at a step of the visit. */
  readonly day?: boolean
}

const isWritten = (register: Register<string>) => (shown(register) ?? '').trim() !== ''

/** What is open about the child as such: whether they were seen, what their voice changes, and what a day is like for them. */
function childPoints(family: Family, visit: Visit, { childId, presence }: Profile, child: Child): OpenPoint[] {
  const { name } = child
  const unborn = bandOn(child.birth, visit.on) === 'PB'
  const point = { childId, step: 'child', needed: false }
  return [
    ...(unborn || presence.seen.kind !== 'unanswered' ? [] : [{ ...point, key: `${childId}/child`, words: text.visit.childOpen(name) }]),
    ...(isWritten(presence.voice) && !isWritten(presence.changes)
      ? [{ ...point, key: `${childId}/changes`, words: text.visit.changesOpen(name) }]
      : []),
    ...(unborn || daysTold({ family, visit, child }).some((parts) => parts > 0)
      ? []
      : [{ ...point, key: `${childId}/day`, words: text.days.open(name), day: true }]),
  ]
}

function itemPoints(family: Family, visit: Visit, profile: Profile, name: string, wording: Wording): OpenPoint[] {
  return profile.items.flatMap((reading): OpenPoint[] => {
    const { code } = reading.item
    const values = shownValues(reading.registers)
    const item = wording.items[code]?.name ?? code
    const point = { key: reading.about, childId: profile.childId, step: code }
    if (owesReason(visit, reading, lastTime(family, visit, profile.childId, code) !== null, values)) {
      return [{ ...point, words: text.visit.whyChangedOpen(name, item), needed: true }]
    }
    const grade = gradeOf(values.answer)
    const silent = [values.evidence, values.childSaid, values.carerSaid].every((words) => (words ?? '').trim() === '')
    return grade !== null && grade >= visit.scale.serious && silent
      ? [{ ...point, words: text.visit.serious(name, item, seriousWords(visit.scale)), needed: false }]
      : []
  })
}

function leftPoints(profile: Profile, name: string, wording: Wording): OpenPoint[] {
  return profile.domains.flatMap(({ domain, coverage }): OpenPoint[] => {
    if (coverage.left === 0) return []
    const step = profile.items.find((reading) => reading.item.code.startsWith(`${domain}.`) && reading.counted.kind === 'unanswered')
    const words = text.visit.itemsOpen(name, wording.domains[domain]?.name ?? domain, coverage.left)
    return step ? [{ key: `${profile.childId}/${domain}`, words, childId: profile.childId, step: step.item.code, needed: false }] : []
  })
}

/** Where an open point is put right. */
export const placeOf = (family: Family, visit: Visit, { childId, step, day }: OpenPoint): Route =>
  day ? { at: 'day', caseId: family.id, visitId: visit.id, childId } : { at: 'visit', caseId: family.id, visitId: visit.id, childId, step }

/** What is still open in a visit, what signing waits for first. Nothing here stops an answer from being kept. */
export function openPoints(family: Family, visit: Visit, wording: Wording): OpenPoint[] {
  const points = visit.children.flatMap((childId): OpenPoint[] => {
    const child = family.children.find((candidate) => candidate.id === childId)
    const profile = visit.profiles.get(childId)
    if (!child || !profile) return []
    return [
      ...childPoints(family, visit, profile, child),
      ...itemPoints(family, visit, profile, child.name, wording),
      ...leftPoints(profile, child.name, wording),
    ]
  })
  return points.sort((a, b) => Number(b.needed) - Number(a.needed))
}
