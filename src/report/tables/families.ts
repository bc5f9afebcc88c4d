import { bandOn } from '../../core/day.ts'
import type { Child } from '../../core/case.ts'
import { type Register, settled, shown } from '../../core/fold.ts'
import type { Profile, Visit } from '../../core/visit.ts'
import { textsOf } from '../say/texts.ts'
import { type At, code, day, listed, moment, person, personalDay, recordId, tableOf, third, typed, whole, yes } from './model.ts'

/** Everything that people wrote in a register, those who contest it each. */
export const said = (register: Register<string>): string => textsOf(register).join(' / ')

/** Whether people entered something about a thing that they have not settled. */
export const isContested = (registers: object): boolean =>
  Object.values(registers as Record<string, Register<unknown>>).some(({ kind }) => kind === 'contested')

/** The value that nobody contests. */
export const sure = <V>(register: Register<V>): V | null => settled(register) ?? null

/** One row a family. */
export const families = tableOf('families', ['case'], ({ source }) => source.family.episodes.slice(-1))({
  case: code((_, { keys }) => keys.family),
  record: recordId((_, { source }) => source.family.id),
  name: person((_, { naming }) => naming.family),
  as_of: day((_, { source }) => source.today),
  children: whole((_, { source }) => source.family.children.length),
  adults: whole((_, { source }) => source.family.adults.length),
  level: code((_, { source }) => source.family.levels.at(-1)?.level),
  level_name: code((_, { source }) => {
    const level = source.family.levels.at(-1)?.level
    return source.area.levels.find(({ id }) => id === level)?.name
  }),
  level_since: day((_, { source }) => source.family.levels.at(-1)?.on),
  episode: whole((episode) => episode.number),
  opened_on: day((episode) => episode.openedOn),
  ended_on: day((episode) => episode.closing?.values.on),
  ended_by: code((episode) => episode.closing?.values.type),
  review_by: day((_, { source }) => sure(source.family.household.reviewBy)),
  consent: code((_, { source }) => sure(source.family.household.consent)),
  lead_role: code((_, { source }) => sure(source.family.household.lead)?.role),
  lead: person((_, { source, naming }) => {
    const lead = sure(source.family.household.lead)
    return lead && naming.worker(lead)
  }),
  purpose: typed((_, { source }) => said(source.family.household.purpose)),
})

/** One row a child. */
export const children = tableOf(
  'children',
  ['child'],
  ({ source }): readonly Child[] => source.family.children,
)({
  case: code((_, { keys }) => keys.family, 'families'),
  child: code((child, { keys }) => keys.of(child.id)),
  record: recordId((child) => child.id),
  name: person((child, { naming }) => naming.person(child.id)),
  born: yes(({ birth }) => birth.kind === 'born'),
  birth_day: personalDay(({ birth }) => birth.on),
  band_today: code(({ birth }, { source }) => bandOn(birth, source.today)),
  flags: code(({ flags }) => flags.join('; ')),
  lives: code(({ registers }) => sure(registers.lives)),
  safe_people: typed(({ registers }) => said(registers.safePeople)),
  what_helps: typed(({ registers }) => said(registers.whatHelps)),
  contested: yes(({ registers }) => isContested(registers)),
})

const rolesOf = (people: readonly { readonly role: string }[]) => [...new Set(people.map(({ role }) => role))].filter(Boolean).join('; ')

/** One row a visit. */
export const visits = tableOf(
  'visits',
  ['visit'],
  ({ source }) => source.family.visits,
)({
  case: code((_, { keys }) => keys.family, 'families'),
  visit: code((visit, { keys }) => keys.of(visit.id)),
  record: recordId((visit) => visit.id),
  day: day((visit) => visit.on),
  type: code((visit) => visit.type),
  set: code((visit) => visit.set),
  contact: code((visit) => visit.contact),
  instrument: code((visit) => visit.instrument.id),
  instrument_version: whole((visit) => visit.instrument.version),
  signed: yes((visit) => visit.signed !== null),
  signed_at: moment((visit) => visit.signed?.at.wall),
  children: whole((visit) => visit.children.length),
  announced: yes(({ registers }) => sure(registers.announced)),
  place: code(({ registers }) => sure(registers.place)),
  rooms: code(({ registers }) => listed(sure(registers.rooms))),
  previous: code(({ registers }) => sure(registers.previous)),
  started_by_role: code((visit) => visit.by.role),
  scorer_roles: code((visit) => rolesOf(visit.scorers)),
  contested: yes(({ registers }) => isContested(registers)),
  scorers: person((visit, { naming }) => visit.scorers.map(naming.worker).join('; ')),
  present: person(({ registers }, { naming }) => (shown(registers.present) ?? []).map(naming.person).join('; ')),
  others: third(({ registers }) => said(registers.others)),
  place_note: typed(({ registers }) => said(registers.placeNote)),
  saw: typed(({ registers }) => said(registers.see)),
  heard: typed(({ registers }) => said(registers.hear)),
  smelt: typed(({ registers }) => said(registers.smell)),
  felt: typed(({ registers }) => said(registers.feel)),
})

/** A child at a visit, with who they are. */
export interface AtVisit {
  readonly visit: Visit
  readonly child: Child
  readonly profile: Profile
}

/** Every child at every visit that can be read here, oldest visit first. */
export const childVisits = ({ source: { family } }: At): AtVisit[] =>
  family.visits.flatMap((visit) =>
    family.children.flatMap((child): AtVisit[] => {
      const profile = visit.profiles.get(child.id)
      return profile ? [{ visit, child, profile }] : []
    }),
  )

/** One row a child a visit: whether anybody saw them, and their own voice. */
export const presence = tableOf(
  'presence',
  ['visit', 'child'],
  childVisits,
)({
  case: code((_, { keys }) => keys.family, 'families'),
  visit: code(({ visit }, { keys }) => keys.of(visit.id), 'visits'),
  child: code(({ child }, { keys }) => keys.of(child.id), 'children'),
  day: day(({ visit }) => visit.on),
  band: code(({ visit, child }) => bandOn(child.birth, visit.on)),
  seen: yes(({ profile }) => sure(profile.presence.seen)),
  alone: code(({ profile }) => sure(profile.presence.alone)),
  voice_kind: code(({ profile }) => sure(profile.presence.voiceKind)),
  contested: yes(({ profile }) => isContested(profile.presence)),
  why_not: typed(({ profile }) => said(profile.presence.whyNot)),
  voice: typed(({ profile }) => said(profile.presence.voice)),
  changes: typed(({ profile }) => said(profile.presence.changes)),
})
