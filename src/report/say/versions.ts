import type { Author, Values } from '../../core/fact.ts'
import type { Register } from '../../core/fold.ts'
import type { ItemReading } from '../../core/visit.ts'
import type { RegisterName } from './answer.ts'

/** One value that a version set, and whether it stands now or was replaced by somebody who saw it. */
export interface VersionValue {
  readonly name: RegisterName
  readonly value: NonNullable<Values<'answer'>[RegisterName]>
  readonly stands: boolean
}

/** What one person wrote of an item in one go. */
export interface Version {
  readonly id: string
  readonly by: Author
  readonly wall: string
  /** Why it was corrected or settled; null for what was entered at the visit. */
  readonly reason: string | null
  /** Whether it says what stands of what people entered differently. */
  readonly settles: boolean
  readonly values: readonly VersionValue[]
}

const NAMES: readonly RegisterName[] = ['answer', 'sources', 'evidence', 'childSaid', 'carerSaid', 'since', 'money', 'whyChanged']

/** Every version of an item's answer ever written, the latest first. */
export function versionsOf({ history, registers }: ItemReading): Version[] {
  const standing = (register: Register<unknown>, id: string) =>
    register.kind !== 'unanswered' && register.heads.some((head) => head.fact.id === id)
  return history.toReversed().map((fact) => {
    const set: Values<'answer'> = fact.values
    const values = NAMES.flatMap((name): VersionValue[] => {
      const value = set[name]
      return value === undefined ? [] : [{ name, value, stands: standing(registers[name], fact.id) }]
    })
    const reason = fact.kind === 'amendment' ? fact.values.reason : (fact.why ?? null)
    return { id: fact.id, by: fact.by, wall: fact.at.wall, reason, settles: fact.why !== undefined, values }
  })
}

/** Whether there is more to read than what stands: something was replaced or corrected. */
export const hasHistory = (versions: readonly Version[]): boolean =>
  versions.some((version) => version.reason !== null || version.values.some((value) => !value.stands))
