import type { Day } from '../day.ts'
import type { Kind, Line } from './line.ts'

/** Which lines of a chronology are asked for. Null asks for all. */
export interface Filter {
  /** What is about the whole family is about this child too. */
  readonly child: string | null
  readonly kind: Kind | null
  /** Small and capital letters are the same. */
  readonly agency: string | null
  readonly domain: string | null
  readonly from: Day | null
  readonly to: Day | null
}

export const EVERYTHING: Filter = { child: null, kind: null, agency: null, domain: null, from: null, to: null }

const plain = (agency: string) => agency.trim().toLowerCase()

/** The lines that were asked for, in their order. */
export function filterLines(lines: readonly Line[], { child, kind, agency, domain, from, to }: Filter): readonly Line[] {
  const wanted = agency === null ? null : plain(agency)
  return lines.filter(
    (line) =>
      (child === null || line.children.length === 0 || line.children.includes(child)) &&
      (kind === null || line.kinds.includes(kind)) &&
      (wanted === null || plain(line.agency) === wanted) &&
      (domain === null || line.domains.includes(domain)) &&
      (from === null || (line.until ?? line.on) >= from) &&
      (to === null || line.on <= to),
  )
}

/** Every agency that a line comes from, by name, each once as it was written first. */
export function agenciesIn(lines: readonly Line[]): string[] {
  const names = new Map<string, string>()
  for (const { agency } of lines) if (agency.trim() !== '' && !names.has(plain(agency))) names.set(plain(agency), agency.trim())
  return [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name)
}

/** How many lines there are of each kind. */
export function kindsIn(lines: readonly Line[]): ReadonlyMap<Kind, number> {
  const counts = new Map<Kind, number>()
  for (const { kinds } of lines) for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}
