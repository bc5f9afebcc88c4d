import { SIDES, type Side } from '../../core/side.ts'

// biome-ignore format: one line a side reads better than one a sub-area
const SUB_AREAS: Readonly<Record<Side, readonly string[]>> = {
  growing: ['EDU.1', 'EDU.2', 'EDU.3', 'EDU.4', 'MED.1', 'MED.2', 'MED.3', 'MED.4', 'MED.5'],
  care: ['PHY.1', 'PHY.3', 'PHY.4', 'SUP.1', 'SUP.2', 'SUP.3', 'SUP.4', 'EMO.1', 'EMO.2', 'EMO.3'],
  world: ['PHY.2', 'PHY.5', 'SUP.5', 'EMO.4'],
}

/** On which side of a child's world an item of Plumbline's own profile stands; none of another instrument's. */
export const sidesOf = (code: string): readonly Side[] =>
  SIDES.filter((side) => SUB_AREAS[side].some((subArea) => code.startsWith(subArea)))
