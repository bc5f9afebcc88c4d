import type { Day } from './day.ts'
import type { Practice } from './practice.ts'

/** A closed case, as far as keeping it is concerned. */
export interface ClosedCase {
  readonly id: string
  readonly name: string
  readonly closed: { readonly on: Day; readonly type: 'closed' | 'transferred' }
  /** Somebody asked that the records stay, whatever retention says. */
  readonly held: boolean
}

/** A closed case with the day until which the area keeps its records. */
export interface Kept extends ClosedCase {
  /** Null where the area has said nothing: its own policy says. */
  readonly until: Day | null
  /** The time is over. */
  readonly over: boolean
}

const two = (value: number) => String(value).padStart(2, '0')

/** The same day so many years on; of 29 February the day after it, so that nothing goes a day too early. @testonly */
export function yearsOn(day: Day, years: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const then = new Date(Date.UTC(year + years, month - 1, date))
  return `${then.getUTCFullYear()}-${two(then.getUTCMonth() + 1)}-${two(then.getUTCDate())}`
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The closed cases by when their time is over, earliest first; where the area has no time of its own, by when they were closed. */
export function keptCases(cases: readonly ClosedCase[], today: Day, { retention }: Pick<Practice, 'retention'>): Kept[] {
  return cases
    .map((each): Kept => {
      const until = retention ? yearsOn(each.closed.on, retention.years) : null
      return { ...each, until, over: until !== null && until <= today }
    })
    .sort((a, b) => byText(a.closed.on, b.closed.on) || byText(a.name, b.name) || byText(a.id, b.id))
}
