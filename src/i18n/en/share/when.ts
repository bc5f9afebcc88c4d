import { formatDay } from '../../format.ts'

/** The time of day of a wall clock as it was read: 2:05pm. No zone is applied: it is what the clock said there and then. */
export function clockOf(wall: string): string {
  const [hours, minutes] = [Number(wall.slice(11, 13)), wall.slice(14, 16)]
  return `${hours % 12 === 0 ? 12 : hours % 12}:${minutes}${hours < 12 ? 'am' : 'pm'}`
}

/** 17 November, or 17 November 2025 where that is another year. */
export const dayOf = (wall: string, today: string): string =>
  wall.slice(0, 4) === today.slice(0, 4) ? formatDay(wall.slice(0, 10)).replace(/ \d{4}$/, '') : formatDay(wall.slice(0, 10))

/** The day before, by the calendar. */
function dayBefore(today: string): string {
  const noon = new Date(`${today}T12:00:00Z`)
  noon.setUTCDate(noon.getUTCDate() - 1)
  return noon.toISOString().slice(0, 10)
}

/** today at 2:05pm, yesterday at 4:40pm, on 17 November at 10:12am: fits in a sentence. */
export function atTime(wall: string, today: string): string {
  const day = wall.slice(0, 10)
  if (day === today) return `today at ${clockOf(wall)}`
  return day === dayBefore(today) ? `yesterday at ${clockOf(wall)}` : `on ${dayOf(wall, today)} at ${clockOf(wall)}`
}

/** 8 October, 3:20pm: stands alone. */
export const moment = (wall: string, today: string): string => `${dayOf(wall, today)}, ${clockOf(wall)}`
