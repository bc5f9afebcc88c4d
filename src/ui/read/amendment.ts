import { canonical } from '../../core/canonical.ts'
import type { Answer, NotSeenReason, Source, Values } from '../../core/fact.ts'
import { settled } from '../../core/fold.ts'
import type { Grade } from '../../core/instrument.ts'
import { fail, ok, type Result } from '../../core/result.ts'
import type { ItemReading } from '../../core/visit.ts'
import { sourcesOf, textsOf } from '../../report/say/texts.ts'

/** Why an item has no grade, as one choice. */
export const CANT = ['not-seen-today', 'family-chose-not-to', 'not-right-to-ask', 'not-applicable'] as const satisfies readonly (
  | NotSeenReason
  | 'not-applicable'
)[]
export type Cant = (typeof CANT)[number]

/** The texts of an answer that can be corrected. */
export const TEXTS = ['evidence', 'childSaid', 'carerSaid'] as const
export type TextName = (typeof TEXTS)[number]

/** A correction as it stands on the screen. */
export interface Entry {
  readonly pick: Grade | 'cant' | null
  readonly cant: Cant | null
  readonly why: string
  readonly texts: Readonly<Record<TextName, string>>
  readonly sources: readonly Source[]
  readonly reason: string
}

/** What is missing from a correction, by the field that it is about. */
export type Missing = 'answer' | 'cant' | 'change' | 'reason'

const joined = (reading: ItemReading, name: TextName) => textsOf(reading.registers[name]).join('\n\n')

/** The form filled with what stands; without an answer while people disagree about it, so that nobody settles it by default. */
export function entryOf(reading: ItemReading): Entry {
  const answer = settled(reading.registers.answer)
  return {
    pick: !answer ? null : answer.kind === 'graded' ? answer.grade : 'cant',
    cant: !answer || answer.kind === 'graded' ? null : answer.kind === 'not-seen' ? answer.because : 'not-applicable',
    why: answer && answer.kind !== 'graded' ? answer.why : '',
    texts: { evidence: joined(reading, 'evidence'), childSaid: joined(reading, 'childSaid'), carerSaid: joined(reading, 'carerSaid') },
    sources: sourcesOf(reading),
    reason: '',
  }
}

function answerOf({ pick, cant, why }: Entry): Answer | null {
  if (pick !== null && pick !== 'cant') return { kind: 'graded', grade: pick }
  if (cant === null) return null
  return cant === 'not-applicable' ? { kind: cant, why: why.trim() } : { kind: 'not-seen', because: cant, why: why.trim() }
}

const same = (a: unknown, b: unknown) => a !== undefined && canonical(a) === canonical(b)

/** Only what differs from what stands, for the amendment; else everything that is missing. */
export function changesOf(reading: ItemReading, entry: Entry): Result<Values<'answer'>, { kind: 'missing'; fields: Missing[] }> {
  const answer = answerOf(entry)
  const before = entryOf(reading)
  const changed: Values<'answer'> = {
    ...(answer && !same(settled(reading.registers.answer), answer) && { answer }),
    ...(!same([...before.sources].sort(), [...entry.sources].sort()) && { sources: [...entry.sources] }),
    ...Object.fromEntries(
      TEXTS.filter((name) => entry.texts[name].trim() !== before.texts[name]).map((name) => [name, entry.texts[name].trim()]),
    ),
  }
  const fields: Missing[] = [
    ...(entry.pick === null ? (['answer'] as const) : []),
    ...(entry.pick === 'cant' && entry.cant === null ? (['cant'] as const) : []),
    ...(answer && Object.keys(changed).length === 0 ? (['change'] as const) : []),
    ...(entry.reason.trim() === '' ? (['reason'] as const) : []),
  ]
  return fields.length > 0 ? fail({ kind: 'missing', fields }) : ok(changed)
}
