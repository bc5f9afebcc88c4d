import type { Family } from '../../app/read.ts'
import type { Day } from '../../core/day.ts'
import type { Wording } from '../../core/instrument.ts'
import type { Plan } from '../../core/plan/plan.ts'
import { personName } from '../../report/say/names.ts'

/** What every part of the plan is told. */
export interface PlanProps {
  readonly family: Family
  readonly wording: Wording
  readonly plan: Plan
  readonly today: Day
}

/** What an item is called; its code where the words for it are not here. */
export const itemName = (wording: Wording, code: string): string => wording.items[code]?.name ?? code

/** What a part of care is called. */
export const domainName = (wording: Wording, code: string): string => wording.domains[code]?.name ?? code

/** What a child is called here. */
export const childName = ({ children }: Pick<Family, 'children'>, id: string): string =>
  personName(children.find((child) => child.id === id) ?? { name: '' })
