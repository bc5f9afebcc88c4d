import type { Family } from '../../app/read.ts'
import type { Values } from '../../core/fact.ts'
import { gather, registersOf } from '../../core/history.ts'
import type { Register } from '../../core/fold.ts'

/** Whether this device holds anything of the family, readable or not. */
export const isHere = (family: Family): boolean => family.facts.length > 0 || family.damaged.length > 0

/** The name of the family with everybody who set it. */
export function nameRegister(family: Family): Register<string> {
  return registersOf<Values<'household'>>(gather(family.facts).about(family.id, 'household'))('name')
}
