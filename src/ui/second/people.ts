import type { SecondScoring } from '../../core/second.ts'
import type { Visit } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'

/** The second scorer as people call them. */
export const secondName = ({ who }: Pick<SecondScoring, 'who'>): string => who.name || text.second.nobody

/** Everybody whose first grades stand in a visit; while there are none, who started it. */
export const firstNames = (visit: Visit): string[] => (visit.scorers.length > 0 ? visit.scorers : [visit.by]).map(({ name }) => name)

/** A visit as a title names it: its type and its day. */
export const visitName = (visit: Visit): string => text.second.ofVisit(text.grading.visitType[visit.type], visit.on)
