/** A hybrid logical time: `<milliseconds, base 36, 9 digits>-<counter, 4 digits>-<device>`. Plain text order is the order of causes. */
export type Stamp = string

const MILLIS_DIGITS = 9
const COUNTER_DIGITS = 4
const COUNTER_END = 36 ** COUNTER_DIGITS

const digits = (value: number, width: number) => value.toString(36).padStart(width, '0')

/** The milliseconds that a stamp carries: never earlier than its device's clock, and evidence of nothing. */
export function stampMillis(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(0, MILLIS_DIGITS), 36)
}

const stampCounter = (stamp: Stamp) => Number.parseInt(stamp.slice(MILLIS_DIGITS + 1, MILLIS_DIGITS + 1 + COUNTER_DIGITS), 36)

/** A stamp after `last` (the highest seen, from any device), whatever this device's clock says. `now` in milliseconds since 1970. */
export function nextStamp(last: Stamp | null, now: number, device: string): Stamp {
  const clock = Math.max(0, Math.floor(now))
  if (!last || clock > stampMillis(last)) return `${digits(clock, MILLIS_DIGITS)}-${digits(0, COUNTER_DIGITS)}-${device}`
  const counter = stampCounter(last) + 1
  const millis = stampMillis(last) + (counter === COUNTER_END ? 1 : 0)
  return `${digits(millis, MILLIS_DIGITS)}-${digits(counter % COUNTER_END, COUNTER_DIGITS)}-${device}`
}

/** Negative, zero or positive as `a` comes before, is, or comes after `b`. By code unit, so that no language setting changes it. */
export function compareStamps(a: Stamp, b: Stamp): number {
  return a < b ? -1 : a > b ? 1 : 0
}
