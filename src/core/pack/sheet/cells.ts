import type { Cell, Fault, Place, Wrong } from '../fault.ts'

/** A table as it was read: rows of texts, each as long as it is. */
export type Rows = readonly (readonly string[])[]

/** Names are the same whatever their case and the spaces in them. */
export const plainName = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ')

/** What was found on the way from a table to a pack: what is wrong with cells, and which cell each part of the pack came from. */
export interface Trail {
  readonly faults: Fault[]
  blame(cell: Cell, wrong: Wrong): void
  /** From now on a fault at this place of the pack, or below it, is one of this cell. */
  from(place: Place, cell: Cell): void
  /** The cell that a place came from; undefined where none did. */
  cellOf(place: Place): Cell | undefined
}

/** A trail on which nothing was found yet. */
export function newTrail(): Trail {
  const faults: Fault[] = []
  const cells = new Map<string, Cell>()
  const nameOf = (place: Place) => JSON.stringify(place)
  return {
    faults,
    blame: (cell, wrong) => void faults.push({ place: [], cell, ...wrong }),
    from: (place, cell) => void cells.set(nameOf(place), cell),
    cellOf(place) {
      for (let length = place.length; length > 0; length -= 1) {
        const cell = cells.get(nameOf(place.slice(0, length)))
        if (cell) return cell
      }
      return undefined
    },
  }
}

/** Words that stand for themselves. */
export const named = <T extends string>(words: readonly T[]) => Object.fromEntries(words.map((word) => [word, word])) as Record<string, T>

/** One of a few words, in any case; what is in its stead is blamed, and taken for the first of them. */
export function oneOf<T>(trail: Trail, cell: Cell, text: string, words: Readonly<Record<string, T>>): T {
  const known = Object.entries(words)
  const found = known.find(([word]) => plainName(word) === plainName(text)) ?? null
  if (!found) trail.blame(cell, { kind: 'unknown-value', value: text.trim().slice(0, 60), known: known.flatMap(([word]) => word || []) })
  return (found ?? (known[0] as [string, T]))[1]
}

/** The words of a list, parted by spaces or by commas and semicolons where `byComma` says that they have spaces in them. */
export const listed = (text: string, byComma = false): string[] =>
  text.split(byComma ? /[,;]/ : /[\s,;]+/).flatMap((word) => (word.trim() === '' ? [] : [word.trim()]))
