import type { Case, Child } from '../../core/case.ts'
import type { Day } from '../../core/day.ts'
import type { Alert } from '../../core/drift/index.ts'
import type { Figures, Found } from '../../core/drift/rule.ts'
import type { Wording } from '../../core/instrument.ts'
import type { Practice } from '../../core/practice.ts'
import type { Visit } from '../../core/visit.ts'
import { formatAgo, formatDay } from '../../i18n/format.ts'
import type { RuleWords, Say } from '../../i18n/en/drift/words.ts'
import * as text from '../../i18n/index.ts'
import { familyName, personName } from './names.ts'

type ToldVisit = Pick<Visit, 'id' | 'type' | 'on'>

/** What the words need of a family: as much as a case has, and as little as a row of the board. */
export interface Told extends Pick<Case, 'name'> {
  readonly children: readonly Pick<Child, 'id' | 'name'>[]
  readonly visits: readonly ToldVisit[]
  readonly enteredInError: readonly ToldVisit[]
}

type Names = Pick<Wording, 'domains' | 'items'>

/**
 * The names that an alert about this child is said with; about the family as a whole where the child is null. What is not known by
 * name is said by its code, and a visit that is not here as just that: nothing is left out.
 */
export function sayFor(family: Told, wording: Names, area: Pick<Practice, 'levels'>, childId: string | null): Say {
  const child = family.children.find(({ id }) => id === childId)
  return {
    child: child ? personName(child) : familyName(family),
    domain: (code) => wording.domains[code]?.name ?? code,
    item: (code) => wording.items[code]?.name ?? code,
    day: formatDay,
    visit: (id) => {
      const visit = [...family.visits, ...family.enteredInError].find((candidate) => candidate.id === id)
      return visit ? text.alerts.visitOf(text.grading.visitType[visit.type], formatDay(visit.on)) : text.alerts.visitNotHere
    },
    level: (id) => area.levels.find((level) => level.id === id)?.name ?? id,
  }
}

/** One alert in words. */
export interface SaidAlert {
  /** "Slipped back" */
  readonly rule: string
  /** "Sam, Physical", or "The family" */
  readonly about: string
  /** What the rule found, facts and numbers; the same for supervision, and what to talk about. */
  readonly practitioner: string
  readonly supervisor: string
  /** Null where it is not the family's to answer. */
  readonly family: string | null
  readonly clears: string
}

/** The words of a rule, whatever its figures. */
export const ruleWords = (rule: Alert['rule']): RuleWords<Figures> => text.drift[rule] as unknown as RuleWords<Figures>

/** What a domain is called to a family, within a sentence. */
function plainName({ domains }: Names, code: string): string {
  const plain = domains[code]?.plain ?? code
  return plain.charAt(0).toLowerCase() + plain.slice(1)
}

/** An alert about this family, in words. */
export function sayAlert(alert: Alert, family: Told, wording: Names, area: Pick<Practice, 'levels'>): SaidAlert {
  const say = sayFor(family, wording, area, alert.childId)
  const words = ruleWords(alert.rule)
  // What the words are made from; the evidence is for the machine alone.
  const found: Found = { ...alert, evidence: [] }
  const about = alert.childId === null ? text.alerts.family : say.child
  return {
    rule: words.name,
    about: alert.domain === null ? about : text.alerts.about(about, say.domain(alert.domain)),
    practitioner: words.practitioner(say, found),
    supervisor: words.supervisor(say, found),
    family: words.family?.({ ...say, domain: (code) => plainName(wording, code) }, found) ?? null,
    clears: words.clears(say, found),
  }
}

/** Since when, as a day and as how long that is. */
export const sayWhen = (since: Day, today: Day): string =>
  since >= today ? text.alerts.sinceToday : text.alerts.since(formatDay(since), formatAgo(since, today))
