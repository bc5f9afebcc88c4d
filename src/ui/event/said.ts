import type { Outcome } from '../../core/event.ts'
import { fieldsOf } from '../../core/event-fields.ts'
import { shown } from '../../core/fold.ts'
import type { CaseEvent } from '../../core/happened.ts'
import * as text from '../../i18n/index.ts'

const words = text.event.said

/** Where an answer is still waited for. */
const OPEN: readonly (Outcome | null)[] = [null, 'waiting', 'open', 'offered', 'started', 'arranged', 'with-agreement', 'without-agreement']

/** What more is known of an event than what it was and its sentence, each thing in a few words, in the order in which it is asked. */
export function saidOf({ type, until, registers }: CaseEvent): string[] {
  const [told, service, agency] = [shown(registers.told) ?? null, shown(registers.service), shown(registers.agency)]
  const outcome = shown(registers.outcome) ?? null
  const has = fieldsOf({ type, outcome, told })
  const [worked, alone, sign, due] = [shown(registers.worked), shown(registers.alone), shown(registers.sign), shown(registers.feedbackDue)]
  const [percent, hours, kilograms] = [shown(registers.percent), shown(registers.hours), shown(registers.kilograms)]
  const [withWhom, place, came] = [shown(registers.withWhom), shown(registers.place), shown(registers.feedbackOn)]
  return [
    service && text.event.service[service],
    sign && text.event.sign[sign],
    percent != null && words.percent(percent),
    hours != null && words.hours(hours),
    kilograms != null && words.kilograms(kilograms),
    until && words.until(until),
    alone != null && words.alone[alone ? 'yes' : 'no'],
    worked && words.worked[worked],
    withWhom && words.withWhom(withWhom),
    agency && (has.includes('service') ? words.agencyTo(agency) : words.agency(agency)),
    told !== null && (told ? words.told : words.notTold(shown(registers.whyNotTold) ?? '')),
    came ? words.came(came) : due && OPEN.includes(outcome) && words.due(due),
    place && words.place(place),
  ].filter((one): one is string => typeof one === 'string' && one !== '')
}
