import type { Case } from '../core/case.ts'
import type { Day } from '../core/day.ts'
import { alertsOf } from '../core/drift/alerts.ts'
import type { Alert } from '../core/drift/index.ts'
import { lookAt } from '../core/drift/look.ts'
import type { FamilyLook } from '../core/drift/rule.ts'
import type { Author } from '../core/fact.ts'
import type { ReaderWording, Wording } from '../core/instrument.ts'
import type { Practice } from '../core/practice.ts'
import { current } from '../instruments/index.ts'
import type { Library } from '../instruments/library.ts'

/** The words of one instrument version. */
export interface Words {
  readonly wording: Wording
  readonly reader: ReaderWording
}

/** Everything that a report, a table or a file is made from: one family's record, and how it is read here and today. */
export interface Source {
  readonly family: Case
  readonly library: Library
  readonly area: Practice
  readonly today: Day
  /** Who makes the copy. */
  readonly by: Pick<Author, 'name' | 'role' | 'agency'>
  /** Whether the family is one of the fictional ones. */
  readonly practice: boolean
  /** What the drift rules see and find today; the same on the screen, on paper and on the command line. */
  readonly look: FamilyLook
  readonly alerts: readonly Alert[]
  /** The words of Plumbline's own newest instrument. */
  readonly own: Words
  /** The words in which a visit was made. Throws for an instrument that is not here: `family.unread` has those visits. */
  readonly words: (instrument: { readonly id: string; readonly version: number }) => Words
  /** Whether each visit is still what was signed, by the signature's id. Absent where nobody checked it for this copy. */
  readonly signatures?: ReadonlyMap<string, 'whole' | 'missing' | 'altered' | 'partial'>
}

export type Given = Pick<Source, 'family' | 'library' | 'area' | 'today' | 'by' | 'practice' | 'signatures'>

const nameOf = ({ id, version }: { readonly id: string; readonly version: number }) => `${id}/${version}`

/** A source with the words of each instrument that this family was ever graded with. */
export async function sourceOf(given: Given): Promise<Source> {
  const { family, library, area, today } = given
  const used = [current, ...[...family.visits, ...family.enteredInError].map(({ instrument }) => instrument)]
  const known = new Map<string, Words>()
  for (const { id, version } of used) {
    if (known.has(nameOf({ id, version }))) continue
    const [wording, reader] = await Promise.all([library.wording(id, version), library.reader(id, version)])
    known.set(nameOf({ id, version }), { wording, reader })
  }
  const words: Source['words'] = (instrument) => {
    const found = known.get(nameOf(instrument))
    if (!found) throw new Error(`no words of instrument ${nameOf(instrument)}`)
    return found
  }
  return {
    ...given,
    look: lookAt(family, today, area, current.id),
    alerts: alertsOf(family, today, area, current.id),
    own: words(current),
    words,
  }
}
