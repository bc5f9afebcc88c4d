import type { Case } from '../../core/case.ts'
import type { Target } from '../../core/happened.ts'
import type { Wording } from '../../core/instrument.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { type Disputed, disputed } from '../family/Contested.tsx'
import { personName } from '../family/names.ts'

const words = text.target

/** What two people agreed differently about a target. */
export function targetDisputes({ registers }: Target, family: Pick<Case, 'children'>, wording: Wording): Disputed[] {
  const childName = (id: string) => {
    const child = family.children.find((each) => each.id === id)
    return child ? personName(child) : words.childNotKnown
  }
  const said = (value: string) => value || text.family.none
  const all = [
    disputed(words.child, registers.child, childName),
    disputed(words.item, registers.item, (code) => wording.items[code]?.name ?? code),
    disputed(words.to, registers.to, String),
    disputed(words.by, registers.by, formatDay),
    disputed(words.who, registers.who, said),
    disputed(words.help, registers.help, said),
    disputed(words.how, registers.how, said),
    disputed(words.consequence, registers.consequence, said),
    disputed(words.familyView, registers.familyView, said),
    disputed(words.ending, registers.outcome, (value) => words.outcome[value]),
  ]
  return all.filter((item) => item !== null)
}
