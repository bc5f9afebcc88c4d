import type { Case } from '../../core/case.ts'
import type { Naming } from '../names.ts'

/** The family with everybody in it called as a copy calls them: words that are made of it name nobody else. */
export const namedIn = (family: Case, naming: Naming): Case => ({
  ...family,
  name: naming.family,
  children: family.children.map((child) => ({ ...child, name: naming.person(child.id) })),
  adults: family.adults.map((adult) => ({ ...adult, name: naming.person(adult.id) })),
})
