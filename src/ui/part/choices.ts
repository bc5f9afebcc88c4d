import { type Group, GROUPS, type Scope } from '../../core/redact.ts'

/** For whom a part is meant. */
export const READERS = ['housing', 'school', 'adult', 'all'] as const
export type Reader = (typeof READERS)[number]

/** What somebody chose to share. */
export interface Choices {
  readonly reader: Reader
  readonly children: readonly string[]
  readonly groups: readonly Group[]
}

/** The part that these choices name: items of that role, in the order in which groups are asked. */
export const scopeOf = ({ reader, children, groups }: Choices): Scope => ({
  children,
  reach: reader === 'all' ? null : reader,
  groups: GROUPS.filter((group) => groups.includes(group)),
})

/** What was chosen, with one of a list on or off. */
export const toggled = <T>(list: readonly T[], one: T, on: boolean): readonly T[] =>
  on ? [...list.filter((each) => each !== one), one] : list.filter((each) => each !== one)
