import type { Family } from '../../app/read.ts'

/** Whether this device holds anything of the family, readable or not. Of one that is erased it holds nothing. */
export const isHere = (family: Family): boolean => !family.gone && (family.facts.length > 0 || family.damaged.length > 0)
