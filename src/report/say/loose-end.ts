import type { Case } from '../../core/case.ts'
import { shown } from '../../core/fold.ts'
import type { CaseEvent } from '../../core/happened.ts'
import type { LooseEnd, LooseEndKind, LooseEndOf } from '../../core/loose-ends.ts'
import * as text from '../../i18n/index.ts'
import { formatNearDay, personName } from './names.ts'

const words = text.looseEnds

/** One loose end in words. */
export interface SaidEnd {
  readonly line: string
  /** What somebody wrote of it; empty where nobody did. */
  readonly note: string
  readonly next: string
}

/** The words of a kind. Each comes with figures of its own kind, which the compiler cannot see across the table. */
const wordsOf = (kind: LooseEndKind) =>
  words.kinds[kind] as unknown as { readonly line: (say: object, end: LooseEndOf<LooseEndKind>) => string; readonly next: string }

/** A loose end of this family, as it is said on that day. */
export function sayEnd(family: Pick<Case, 'id' | 'children' | 'events'>, end: LooseEnd, today: string): SaidEnd {
  const event: CaseEvent | undefined = family.events.find(({ id }) => id === end.about[0])
  const names = end.children.flatMap((id) => family.children.filter((child) => child.id === id).map(personName))
  const say = {
    today,
    who: names.length > 0 ? words.who(names) : words.family,
    day: (day: string) => formatNearDay(day, today),
    sign: (sign: keyof typeof text.event.sign) => text.event.sign[sign],
    service: (service: keyof typeof text.event.service) => text.event.service[service],
    event: event ? text.event.type[event.type] : '',
  }
  const { line, next } = wordsOf(end.kind)
  const note = event && end.kind !== 'sign' ? (shown(event.registers.note) ?? '').trim() : ''
  return { line: line(say, end), note, next }
}
