import { formatDay } from '../format.ts'

const longMonth = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** As exactly as it is known: the day; roughly, its month, or its year where it is the first of January. */
function when(day: string, approximate: boolean): string {
  if (!approximate) return formatDay(day)
  return day.endsWith('-01-01') ? `about ${day.slice(0, 4)}` : `about ${longMonth.format(new Date(`${day}T12:00:00Z`))}`
}

/** The words of since when something has been a worry. */
export const onset = {
  known: (since: string, approximate: boolean, source: string) =>
    `A worry since ${when(since, approximate)}${source === '' ? '' : `. From: ${source}`}`,
  nobody: 'Since when? Nobody has said',
  say: 'Say since when',
  change: 'Change since when',
  of: (domain: string, child: string) => `: ${domain}, ${child}`,
  title: (domain: string, child: string) => `Since when: ${domain}, ${child}`,
  hint: 'How long something has lasted is kept apart from how bad it is. Ask more than one person, and look in older records.',
  since: 'Since when?',
  noDay: 'Enter the day, or the first day of the month or year.',
  approximate: 'Only roughly known',
  approximateHint: 'The month then counts, not the day. For a year, enter the first of January.',
  note: 'What was it like at first, in a sentence?',
  source: 'Who told you, or where is it written?',
  contested: 'since when it is a worry',
  settle: 'Two dates were entered. See both and settle it',
}
