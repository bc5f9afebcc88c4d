import type { Family } from '../../app/read.ts'
import { foldRegister, type Register } from '../../core/fold.ts'
import { gather } from '../../core/history.ts'

/** Whether this device holds anything of the family, readable or not. */
export const isHere = (family: Family): boolean => family.facts.length > 0 || family.damaged.length > 0

/** The name of the family with everybody who set it. */
export function nameRegister(family: Family): Register<string> {
  return foldRegister<string>(gather(family.facts).about(family.id, 'household'), 'name')
}
