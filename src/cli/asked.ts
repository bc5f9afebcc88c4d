import type { Case, Child } from '../core/case.ts'
import { courseOf, visitsOfChild } from '../core/course.ts'
import type { Visit } from '../core/visit.ts'
import { choosePair } from '../report/compare/pair.ts'
import type { Asked, Report } from '../report/index.ts'
import type { Typed } from './options.ts'
import { CODES, misused, Stop } from './stop.ts'

const missing = (what: string) => new Stop(CODES.missing, what)

/** A child by its number in the record, or by its id; the one child where there is only one. Nobody may guess between two. */
function childIn({ children }: Case, word: string | undefined): Child {
  if (word === undefined && children.length > 1)
    throw misused(`This family has ${children.length} children: name one with --child, by its number or its id.`)
  const found =
    word === undefined ? children[0] : /^\d{1,3}$/.test(word) ? children[Number(word) - 1] : children.find(({ id }) => id === word)
  if (!found) throw missing('There is no such child in this family.')
  return found
}

/** A visit by its day or its id. */
function visitIn(visits: readonly Visit[], word: string): Visit {
  const found = visits.filter(({ id, on }) => id === word || on === word)
  if (found.length > 1) throw misused('There are several visits on that day: name the visit by its id.')
  if (!found[0]) throw missing('There is no such signed visit in this family.')
  return found[0]
}

/** What a report is asked to be about; what was not said is filled in only where it cannot be wrong, as in the app. */
export function askedFor(report: Report, family: Case, { given, audience, names }: Typed): Asked {
  if (report.only && audience !== null && audience !== report.audience) throw misused(`This report is only for ${report.audience}.`)
  const asked = { child: null, visit: null, earlier: null, audience: audience ?? report.audience, names: names ?? 'household' }
  const signed = family.visits.filter(({ signed }) => signed)
  const named = (word: string | undefined) => (word === undefined ? undefined : visitIn(signed, word).id)
  switch (report.needs) {
    case null:
      return asked
    case 'child':
      return { ...asked, child: childIn(family, given.child).id }
    case 'visit': {
      const visit = named(given.visit) ?? signed.at(-1)?.id
      if (visit === undefined) throw missing('This family has no signed visit.')
      return { ...asked, visit }
    }
    case 'pair': {
      const child = childIn(family, given.child).id
      const [earlier, later] = [named(given.earlier), named(given.visit)]
      const instrument = visitsOfChild(family, child).find(({ visit }) => visit.id === earlier)?.visit.instrument.id
      const course = (courseOf(family, child, instrument)?.visits ?? []).filter(({ visit }) => visit.signed)
      const pair = choosePair(course, earlier, later)
      if (!pair || (later && pair.later.visit.id !== later))
        throw missing('There are no two such signed visits of this child to put side by side.')
      return { ...asked, child, earlier: pair.earlier.visit.id, visit: pair.later.visit.id }
    }
  }
}
