import type { Adult, Child } from '../../core/case.ts'
import type { Birth, ChildFlag } from '../../core/fact.ts'
import { formatDay, formatList } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { type Disputed, disputed } from './Contested.tsx'

const words = text.family

const sayBirth = ({ kind, on }: Birth) => (kind === 'born' ? formatDay(on) : `${words.expectedOn} ${formatDay(on)}`)
const sayFlags = (flags: readonly ChildFlag[]) => (flags.length > 0 ? formatList(flags.map((flag) => words.flag[flag])) : words.none)

/** What two people entered differently about a child. */
export function childDisputes({ registers }: Child): Disputed[] {
  const all = [
    disputed(words.childName, registers.name, (value) => value),
    disputed(words.bornOn, registers.birth, sayBirth),
    disputed(words.flags, registers.flags, sayFlags),
    disputed(words.childLives, registers.lives, (value) => words.lives[value]),
  ]
  return all.filter((item) => item !== null)
}

/** What two people entered differently about an adult. */
export function adultDisputes({ registers }: Adult): Disputed[] {
  const all = [
    disputed(words.adultName, registers.name, (value) => value),
    disputed(words.relation, registers.relation, (value) => value),
    disputed(words.adultLives, registers.lives, (value) => words.lives[value]),
    disputed(words.cares, registers.cares, (value) => words.caresAnswer[value ? 'yes' : 'no']),
  ]
  return all.filter((item) => item !== null)
}
