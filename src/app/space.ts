/** The space of real families, or of the fictional ones. */
export type Space = 'real' | 'practice'

/** The database of each space. */
export const DATABASE = { real: 'plumbline', practice: 'plumbline-practice' } as const
