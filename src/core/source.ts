/** Where a grade, or what is told of a child's day, comes from. */
export const SOURCES = ['seen', 'heard', 'smelt-felt', 'told-by-carer', 'told-by-child', 'record', 'other-worker'] as const
export type Source = (typeof SOURCES)[number]
