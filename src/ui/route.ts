import { signal } from '@preact/signals'
import { DECISION_TYPES, type DecisionType } from '../core/decided.ts'
import { REPORTS, type ReportId } from '../core/out.ts'
import { EVENT_TYPES, type EventType, SERVICES, type Service } from '../core/event.ts'

/** Screens that lead to entering or changing what happened, besides the family’s own. */
const EVENT_FROM = ['caseload', 'chronology', 'people', 'agencies', 'plan', 'decisions', 'supervision'] as const
type EventFrom = (typeof EVENT_FROM)[number]

/** Where one can be. The address holds random ids only: no name, note or grade. */
export type Route =
  | { readonly at: 'caseload' }
  /** What a supervisor looks at: every family here, by what stands out. */
  | { readonly at: 'team' }
  /** The shared file: what is only here, saving, and opening a colleague's. */
  | { readonly at: 'share'; readonly step?: 'look' | 'hand-over' }
  /** Who is on the team's list, with which keys. */
  | { readonly at: 'colleagues' }
  | { readonly at: 'new-family' }
  | { readonly at: 'family'; readonly caseId: string }
  /** From the people: back there once it is done. So too of a child and of an adult. */
  | { readonly at: 'family-edit'; readonly caseId: string; readonly from?: 'people' }
  | { readonly at: 'child-edit'; readonly caseId: string; readonly childId: string | 'new'; readonly from?: 'people' }
  | { readonly at: 'adult-edit'; readonly caseId: string; readonly adultId: string | 'new'; readonly from?: 'people' }
  | { readonly at: 'visit-plan'; readonly caseId: string; readonly visitId: string | 'new' }
  /** Without a child and a step: wherever it was left. */
  | { readonly at: 'visit'; readonly caseId: string; readonly visitId: string; readonly childId?: string; readonly step?: string }
  | { readonly at: 'visit-finish'; readonly caseId: string; readonly visitId: string }
  | { readonly at: 'visit-read'; readonly caseId: string; readonly visitId: string }
  /** Without a step: wherever it was left, or the differences once it is finished. */
  | { readonly at: 'second'; readonly caseId: string; readonly visitId: string; readonly childId: string; readonly step?: string }
  | { readonly at: 'siblings'; readonly caseId: string }
  | { readonly at: 'compare'; readonly caseId: string; readonly childId: string; readonly earlier?: string; readonly later?: string }
  /** With a type: the form of that type at once. `from` is where it leads back to, the family without it; `childId` a child of that row, `service` one that it is about. */
  | {
      readonly at: 'event'
      readonly caseId: string
      readonly eventId: string | 'new'
      readonly type?: EventType
      readonly from?: EventFrom
      readonly childId?: string
      readonly service?: Service
    }
  /** With a child, and an item of theirs: those picked already. */
  | { readonly at: 'target'; readonly caseId: string; readonly targetId: string | 'new'; readonly childId?: string; readonly item?: string }
  /** A copy for people, looked at before it is made. `about`: a child, or a visit and, of a comparison, the child and both visits. */
  | { readonly at: 'print'; readonly caseId: string; readonly report: ReportId; readonly about: readonly string[] }
  /** Tables and files of one family, or of every one. */
  | { readonly at: 'export'; readonly caseId?: string }
  /** What stands between the case and its closing or handing on; how it ended, where it has. */
  | { readonly at: 'gate'; readonly caseId: string }
  /** Everything that is known of the family, oldest first, to be read in one go; on the way to its end where that is said. */
  | { readonly at: 'history'; readonly caseId: string; readonly from?: 'gate' }
  | { readonly at: 'reopen'; readonly caseId: string }
  /** What people entered differently in one family, at one thing where it is named; in every family. */
  | { readonly at: 'contested'; readonly caseId: string; readonly about?: string }
  | { readonly at: 'contested-everywhere' }
  /** What bears on the capacity to care, of one adult or of the `family`. */
  | { readonly at: 'lens'; readonly caseId: string; readonly about: string; readonly from?: 'people' }
  /** Everything that happened to a family in one line; filtered by what it is about where that is said. */
  | { readonly at: 'chronology'; readonly caseId: string; readonly show?: string }
  /** Who is around the children: what each does to them, and who has not been spoken to. */
  | { readonly at: 'people'; readonly caseId: string }
  | { readonly at: 'agencies'; readonly caseId: string; readonly from?: 'decisions' }
  /** One agency, new or known; a new one of that service where it is named. */
  | { readonly at: 'agency'; readonly caseId: string; readonly agencyId: string | 'new'; readonly service?: Service }
  /** What has to change, with what help, and what money or repairs would put right. */
  | { readonly at: 'plan'; readonly caseId: string }
  /** Something that one person has to do; new, of the sort and from the event that are named. */
  | { readonly at: 'action'; readonly caseId: string; readonly actionId: string | 'new'; readonly from?: string }
  /** A child’s days as they were told, visit beside visit. */
  | { readonly at: 'days'; readonly caseId: string; readonly childId: string }
  /** The child’s day within a visit. */
  | { readonly at: 'day'; readonly caseId: string; readonly visitId: string; readonly childId: string }
  /** Levels of need, what was decided, agreement and sharing, and the way to challenge. */
  | { readonly at: 'decisions'; readonly caseId: string }
  /** One decision, new or known; with a type, that one picked already. */
  | { readonly at: 'decision'; readonly caseId: string; readonly decisionId: string | 'new'; readonly type?: DecisionType }
  /** The whole case on one page, to be looked at with fresh eyes. */
  | { readonly at: 'case-review'; readonly caseId: string; readonly from?: 'supervision' }
  /** What there is to talk about, and what was; the form for what is talked about now. */
  | { readonly at: 'supervision'; readonly caseId: string; readonly step?: 'note' }
  /** What whoever takes over reads first. */
  | { readonly at: 'handover'; readonly caseId: string; readonly from?: 'supervision' }
  /** Erasing a family’s records, or holding them; the certificate once they are gone. */
  | { readonly at: 'forget'; readonly caseId: string }
  /** A part of a family’s records for somebody outside the team. */
  | { readonly at: 'part'; readonly caseId: string }
  /** Closed cases by how long they are kept, and what was erased. */
  | { readonly at: 'retention' }
  | { readonly at: 'settings' }
  /** Everything here held against what was written; who opened, shared and erased what. */
  | { readonly at: 'check' }
  | { readonly at: 'log' }
  /** Every instrument and all practice settings on this device; one of them. */
  | { readonly at: 'packs' }
  | { readonly at: 'pack'; readonly id: string; readonly version: number }
  /** The words of an instrument version; of one item where it is named. */
  | { readonly at: 'instrument'; readonly id: string; readonly version: number; readonly item?: string }
  /** Every drift rule with its numbers; at one of them where it is named. */
  | { readonly at: 'rules'; readonly rule?: string }
  | { readonly at: 'gallery' }
  | { readonly at: 'nowhere' }

/** The hash that leads to a place. */
export function hrefTo(route: Route): string {
  switch (route.at) {
    case 'caseload':
      return '#/'
    case 'team':
      return '#/team'
    case 'share':
      return route.step ? `#/share/${route.step}` : '#/share'
    case 'colleagues':
      return '#/colleagues'
    case 'new-family':
      return '#/family/new'
    case 'family':
      return `#/family/${route.caseId}`
    case 'family-edit':
      return ['#/family', route.caseId, 'edit', route.from].filter(Boolean).join('/')
    case 'child-edit':
      return ['#/family', route.caseId, 'child', route.childId, route.from].filter(Boolean).join('/')
    case 'adult-edit':
      return ['#/family', route.caseId, 'adult', route.adultId, route.from].filter(Boolean).join('/')
    case 'visit-plan':
      return `#/family/${route.caseId}/plan/${route.visitId}`
    case 'visit':
      return ['#/family', route.caseId, 'visit', route.visitId, ...(route.childId ? ['on', route.childId, route.step] : [])]
        .filter(Boolean)
        .join('/')
    case 'visit-finish':
      return `#/family/${route.caseId}/visit/${route.visitId}/finish`
    case 'visit-read':
      return `#/family/${route.caseId}/visit/${route.visitId}/read`
    case 'second':
      return ['#/family', route.caseId, 'visit', route.visitId, 'second', route.childId, route.step].filter(Boolean).join('/')
    case 'siblings':
      return `#/family/${route.caseId}/siblings`
    case 'compare':
      return ['#/family', route.caseId, 'compare', route.childId, route.earlier, route.later].filter(Boolean).join('/')
    case 'event':
      return [
        '#/family',
        route.caseId,
        'event',
        route.eventId,
        route.type ?? (route.from && 'any'),
        route.from,
        route.from && route.childId,
        route.from && route.childId && route.service,
      ]
        .filter(Boolean)
        .join('/')
    case 'target':
      return ['#/family', route.caseId, 'target', route.targetId, route.childId, route.item].filter(Boolean).join('/')
    case 'gate':
      return `#/family/${route.caseId}/close`
    case 'history':
      return route.from ? `#/family/${route.caseId}/history/close` : `#/family/${route.caseId}/history`
    case 'reopen':
      return `#/family/${route.caseId}/reopen`
    case 'contested':
      return ['#/family', route.caseId, 'contested', route.about].filter(Boolean).join('/')
    case 'contested-everywhere':
      return '#/contested'
    case 'chronology':
      return ['#/family', route.caseId, 'chronology', route.show].filter(Boolean).join('/')
    case 'people':
    case 'plan':
    case 'decisions':
      return `#/family/${route.caseId}/${route.at}`
    case 'agencies':
    case 'case-review':
    case 'handover':
      return ['#/family', route.caseId, route.at, route.from].filter(Boolean).join('/')
    case 'supervision':
      return ['#/family', route.caseId, 'supervision', route.step].filter(Boolean).join('/')
    case 'agency':
      return ['#/family', route.caseId, 'agency', route.agencyId, route.service].filter(Boolean).join('/')
    case 'action':
      return ['#/family', route.caseId, 'action', route.actionId, route.from].filter(Boolean).join('/')
    case 'days':
      return `#/family/${route.caseId}/days/${route.childId}`
    case 'day':
      return `#/family/${route.caseId}/visit/${route.visitId}/day/${route.childId}`
    case 'decision':
      return ['#/family', route.caseId, 'decision', route.decisionId, route.type].filter(Boolean).join('/')
    case 'lens':
      return ['#/family', route.caseId, 'lens', route.about, route.from].filter(Boolean).join('/')
    case 'forget':
      return `#/family/${route.caseId}/forget`
    case 'print':
      return ['#/family', route.caseId, 'print', route.report, ...route.about].join('/')
    case 'export':
      return route.caseId ? `#/family/${route.caseId}/export` : '#/export'
    case 'part':
      return `#/family/${route.caseId}/share`
    case 'retention':
      return '#/retention'
    case 'settings':
      return '#/settings'
    case 'check':
    case 'log':
      return `#/${route.at}`
    case 'packs':
      return '#/packs'
    case 'pack':
      return `#/packs/${route.id}/${route.version}`
    case 'instrument':
      return ['#/instrument', route.id, String(route.version), route.item].filter(Boolean).join('/')
    case 'rules':
      return route.rule ? `#/rules/${route.rule}` : '#/rules'
    case 'gallery':
      return '#/gallery'
    case 'nowhere':
      return '#/nowhere'
  }
}

const isEventType = (text: string | undefined): text is EventType => (EVENT_TYPES as readonly (string | undefined)[]).includes(text)

const isService = (text: string | undefined): text is Service => (SERVICES as readonly (string | undefined)[]).includes(text)
const fromPeople = (text: string | undefined) => (text === 'people' ? ({ from: text } as const) : {})

const isEventFrom = (text: string | undefined): text is EventFrom => (EVENT_FROM as readonly (string | undefined)[]).includes(text)
const isDecisionType = (text: string | undefined): text is DecisionType =>
  (DECISION_TYPES as readonly (string | undefined)[]).includes(text)

const isReport = (text: string | undefined): text is ReportId => (REPORTS as readonly (string | undefined)[]).includes(text)

/** Screens of a family whose address is their name. */
const ROOMS = ['people', 'plan', 'decisions'] as const
const fromSupervision = (text: string | undefined) => (text === 'supervision' ? ({ from: text } as const) : {})
const isRoom = (text: string): text is (typeof ROOMS)[number] => (ROOMS as readonly string[]).includes(text)

function readFamilyRoute(caseId: string, [what, id, more, later, step, last]: string[]): Route {
  if (!what) return { at: 'family', caseId }
  if (what === 'edit') return { at: 'family-edit', caseId, ...fromPeople(id) }
  if (what === 'siblings') return { at: 'siblings', caseId }
  if (what === 'close') return { at: 'gate', caseId }
  if (what === 'forget') return { at: 'forget', caseId }
  if (what === 'share') return { at: 'part', caseId }
  if (what === 'export') return { at: 'export', caseId }
  if (what === 'print' && isReport(id))
    return { at: 'print', caseId, report: id, about: [more, later, step].filter((each) => each !== undefined) }
  if (what === 'reopen') return { at: 'reopen', caseId }
  if (what === 'history') return { at: 'history', caseId, ...(id === 'close' && { from: 'gate' }) }
  if (what === 'contested') return { at: 'contested', caseId, ...(id && { about: [id, more, later, step].filter(Boolean).join('/') }) }
  if (what === 'chronology') return { at: 'chronology', caseId, ...(id && { show: id }) }
  if (what === 'supervision') return { at: 'supervision', caseId, ...(id === 'note' && { step: id }) }
  if (what === 'agencies') return { at: what, caseId, ...(id === 'decisions' && { from: id }) }
  if (what === 'case-review') return { at: what, caseId, ...fromSupervision(id) }
  if (what === 'handover') return { at: what, caseId, ...fromSupervision(id) }
  if (isRoom(what) && !id) return { at: what, caseId }
  if (!id) return { at: 'nowhere' }
  if (what === 'agency') return { at: 'agency', caseId, agencyId: id, ...(isService(more) && { service: more }) }
  if (what === 'action') return { at: 'action', caseId, actionId: id, ...(more && { from: more }) }
  if (what === 'days') return { at: 'days', caseId, childId: id }
  if (what === 'decision') return { at: 'decision', caseId, decisionId: id, ...(isDecisionType(more) && { type: more }) }
  if (what === 'child') return { at: 'child-edit', caseId, childId: id, ...fromPeople(more) }
  if (what === 'lens') return { at: 'lens', caseId, about: id, ...fromPeople(more) }
  if (what === 'adult') return { at: 'adult-edit', caseId, adultId: id, ...fromPeople(more) }
  if (what === 'plan') return { at: 'visit-plan', caseId, visitId: id }
  if (what === 'compare') return { at: 'compare', caseId, childId: id, ...(more && { earlier: more }), ...(later && { later }) }
  if (what === 'event') {
    const type = isEventType(more) && { type: more }
    const child = step && { childId: step, ...(isService(last) && { service: last }) }
    return { at: 'event', caseId, eventId: id, ...type, ...(isEventFrom(later) && { from: later, ...child }) }
  }
  if (what === 'target') return { at: 'target', caseId, targetId: id, ...(more && { childId: more }), ...(later && { item: later }) }
  if (what !== 'visit') return { at: 'nowhere' }
  if (more === 'finish') return { at: 'visit-finish', caseId, visitId: id }
  if (more === 'read') return { at: 'visit-read', caseId, visitId: id }
  if (more === 'day') return later ? { at: 'day', caseId, visitId: id, childId: later } : { at: 'nowhere' }
  if (more === 'second') return later ? { at: 'second', caseId, visitId: id, childId: later, ...(step && { step }) } : { at: 'nowhere' }
  return { at: 'visit', caseId, visitId: id, ...(more === 'on' && later && { childId: later, ...(step && { step }) }) }
}

/** The place that a hash names; `nowhere` for any other text. @testonly */
export function readRoute(hash: string): Route {
  const [first, second, ...rest] = hash.replace(/^#\/?/, '').split('/').filter(Boolean)
  if (!first) return { at: 'caseload' }
  if (first === 'team') return { at: 'team' }
  if (first === 'share') return { at: 'share', ...((second === 'look' || second === 'hand-over') && { step: second }) }
  if (first === 'export') return { at: 'export' }
  if (first === 'colleagues') return { at: 'colleagues' }
  if (first === 'contested') return { at: 'contested-everywhere' }
  if (first === 'retention') return { at: 'retention' }
  if (first === 'settings') return { at: 'settings' }
  if (first === 'check' || first === 'log') return { at: first }
  if (first === 'packs') return second ? { at: 'pack', id: second, version: Number(rest[0]) } : { at: 'packs' }
  if (first === 'instrument' && second) return { at: 'instrument', id: second, version: Number(rest[0]), ...(rest[1] && { item: rest[1] }) }
  if (first === 'rules') return { at: 'rules', ...(second && { rule: second }) }
  if (first === 'gallery' && import.meta.env.DEV) return { at: 'gallery' }
  if (first !== 'family' || !second) return { at: 'nowhere' }
  return second === 'new' ? { at: 'new-family' } : readFamilyRoute(second, rest)
}

/** Where the person is now. */
export const route = signal<Route>(readRoute(location.hash))

addEventListener('hashchange', () => {
  route.value = readRoute(location.hash)
})

/** Goes to a place, as a link would. */
export function goTo(place: Route): void {
  location.hash = hrefTo(place)
}

/** Goes to a place in the stead of this one: going back skips it. */
export function goInstead(place: Route): void {
  history.replaceState(null, '', hrefTo(place))
  route.value = readRoute(location.hash)
}
