/** A value of a file that may be anything: each of these reads what it can and never throws. */
export type Raw = Readonly<Record<string, unknown>>

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value)

export const rawIn = (value: unknown): Raw => (isRaw(value) ? value : {})

/** The objects of a list; what is not an object is passed over. */
export const listIn = (value: unknown): readonly Raw[] => (Array.isArray(value) ? value.filter(isRaw) : [])

/** A text without the spaces around it; empty where there is none. */
export const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

export const numberIn = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** The extensions of an element that have this address. */
export const extensionsOf = (element: Raw, url: string): readonly Raw[] =>
  listIn(element.extension).filter((extension) => extension.url === url)

/** The code of a coding of this system; undefined where there is none. */
export const codesIn = (codings: unknown, system: string): string[] =>
  listIn(codings).flatMap((coding) => (coding.system === system && typeof coding.code === 'string' ? [coding.code] : []))
