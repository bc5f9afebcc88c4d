import { DEEDS, type Deed, type LogEntry } from '../../core/log.ts'
import { formatTime } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { dayOf } from '../forget/say.ts'

const words = text.log

const isDeed = (did: string): did is Deed => (DEEDS as readonly string[]).includes(did)

/** What was done, with what it was where that is known. */
export function sayDeed({ did, detail }: Pick<LogEntry, 'did' | 'detail'>): string {
  if (!isDeed(did)) return words.otherDeed
  if (did === 'missed') return `${words.did.missed}: ${words.missed(Number(detail?.slice(2)) || 1)}`
  const more = detail === null ? undefined : words.detail[detail]
  return more ? `${words.did[did]}: ${more}` : words.did[did]
}

export const sayWho = ({ by: { name, role } }: LogEntry): string => words.by(name || words.nobody, role)

/** The time of a wall clock as it was read. */
export const timeOf = (wall: string): string => formatTime(Date.parse(wall.slice(0, 19)))

/** Entries of one day. */
export interface LogDay {
  readonly day: string
  readonly entries: readonly LogEntry[]
}

/** The latest entries that a person asked for, by day, the latest day and entry first. */
export function byDay(entries: readonly LogEntry[], most: number): LogDay[] {
  const days = new Map<string, LogEntry[]>()
  for (let at = entries.length - 1; at >= Math.max(0, entries.length - most); at -= 1) {
    const entry = entries[at] as LogEntry
    const day = entry.at.wall.slice(0, 10)
    const its = days.get(day)
    if (its) its.push(entry)
    else days.set(day, [entry])
  }
  return [...days].map(([day, its]) => ({ day, entries: its }))
}

/** What is shown of the log: of one kind, of one family, of all. */
export interface Filter {
  readonly did: string
  readonly caseId: string
}

export const passes =
  ({ did, caseId }: Filter) =>
  (entry: LogEntry): boolean =>
    (did === '' || entry.did === did) && (caseId === '' || entry.caseId === caseId)

/** The entries that are shown, as plain text. `nameOf` says what a family is called in it. */
export function asPlain(days: readonly LogDay[], nameOf: (caseId: string) => string): string {
  const line = (entry: LogEntry) =>
    [timeOf(entry.at.wall), sayWho(entry), sayDeed(entry), ...(entry.caseId === null ? [] : [nameOf(entry.caseId)])].join(', ')
  return [words.copyTitle, ...days.flatMap(({ day, entries }) => ['', dayOf(day), ...entries.map(line)])].join('\n')
}
