import { formatDay, formatMonth, formatShortDay } from '../format.ts'

/** The words of what was noted between visits, shown where it bears on something. */
export const noted = {
  since: (on: string) => `Noted since last time (${formatDay(on)})`,
  inYear: 'Noted in the year before',
  more: (count: number) => `${count} more`,
  line: (on: string, what: string) => `${formatShortDay(on)}: ${what}`,
  about: (on: string, what: string) => `About ${formatShortDay(on)}: ${what}`,
  /** "Appointment, was not brought"; "Weight, 9.4 kg" */
  what: (
    name: string,
    measured: { readonly outcome: string | null; readonly percent: number | null; readonly kilograms: number | null },
  ) => {
    const { outcome, percent, kilograms } = measured
    const more = [outcome?.toLowerCase(), percent === null ? null : `${percent}%`, kilograms === null ? null : `${kilograms} kg`]
    return [name, ...more].filter((part) => part !== null && part !== undefined).join(', ')
  },
  from: (source: string) => `From: ${source}`,
  enteredBy: (name: string) => `Entered by ${name}`,
  /** "Head lice: 3 times since Mar 2026" */
  times: (sign: string, days: readonly string[]) => {
    const [first = '', ...rest] = days
    return rest.length === 0
      ? `${sign}: once, on ${formatDay(first)}`
      : `${sign}: ${days.length} times since ${formatMonth(first)}, last on ${formatDay(rest.at(-1) ?? first)}`
  },
}
