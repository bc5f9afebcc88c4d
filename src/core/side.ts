/** The three sides from which assessments in the United Kingdom look at a child's world. Source: domain.md 5.1, row 15. */
export const SIDES = ['growing', 'care', 'world'] as const
export type Side = (typeof SIDES)[number]
