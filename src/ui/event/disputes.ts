import type { Case } from '../../core/case.ts'
import type { Register } from '../../core/fold.ts'
import type { CaseEvent } from '../../core/happened.ts'
import { formatDay, formatList } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { type Disputed, disputed } from '../family/Contested.tsx'
import { personName } from '../family/names.ts'

const words = text.event

/** What two people entered differently about something that happened. */
export function eventDisputes({ type, registers }: CaseEvent, family: Pick<Case, 'children'>): Disputed[] {
  const names = (ids: readonly string[]) =>
    formatList(family.children.filter(({ id }) => ids.includes(id)).map(personName)) || words.wholeFamily
  // Taken back by one of them.
  const or =
    <V>(say: (value: V) => string, none: string = text.family.none) =>
    (value: V | null) =>
      value === null ? none : say(value)
  const number = (label: string, register: Register<number | null>) => disputed(label, register, or(String))
  const all = [
    disputed(words.kind, registers.type, (value) => words.type[value]),
    disputed(words.on(type), registers.on, formatDay),
    disputed(words.until[type] ?? words.on(type), registers.until, or(formatDay, words.openEnd)),
    disputed(words.children, registers.children, names),
    disputed(
      words.outcomeOf[type] ?? words.kind,
      registers.outcome,
      or((value) => words.outcome[value]),
    ),
    number(words.percent, registers.percent),
    number(words.hours, registers.hours),
    disputed(
      words.alone,
      registers.alone,
      or((value: boolean) => (value ? words.contestedYes : words.contestedNo)),
    ),
    disputed(words.note, registers.note, (value) => value || text.family.none),
    disputed(words.source, registers.source, (value) => value || text.family.none),
  ]
  return all.filter((item) => item !== null)
}
