import type { EventType, Sign } from '../../core/event.ts'
import { plumblineV1 } from './v1.ts'

type ItemCode = (typeof plumblineV1)['domains'][number]['subAreas'][number]['items'][number]['code']

/** The items that each recurring sign bears on. A sign of nobody's list bears on those that its entry names. */
const SIGNS: Readonly<Record<Sign, readonly ItemCode[]>> = {
  'head-lice': ['PHY.4b'],
  'tooth-decay': ['MED.2b'],
  smell: ['PHY.4a', 'PHY.4b', 'PHY.4c'],
  'dirty-clothes': ['PHY.4a'],
  'unfit-clothes': ['PHY.4a'],
  hungry: ['PHY.1a', 'PHY.1c', 'EDU.1c'],
  tired: ['PHY.3a', 'EDU.1c'],
  infection: ['MED.1b', 'MED.1c'],
  other: [],
}

/** The items that whatever happens of a type bears on; a type that is not here, on those that its entry names. */
const TYPES: Partial<Readonly<Record<EventType, readonly ItemCode[]>>> = {
  appointment: ['MED.1a'],
  'emergency-visit': ['MED.1b'],
  hospital: ['MED.1b', 'MED.2c'],
  weight: ['MED.2c'],
  injury: ['SUP.2a', 'MED.1b'],
  'self-harm': ['MED.4a'],
  attendance: ['EDU.1a'],
  'part-time-timetable': ['EDU.1b'],
  'not-on-roll': ['EDU.1b'],
  'left-with': ['SUP.3a'],
  missing: ['SUP.4a'],
  'domestic-abuse': ['SUP.5a', 'EMO.3c'],
  substance: ['SUP.5a'],
}

/** What bears on an item by its nature, whatever an entry says. */
export interface Bearing {
  readonly signs: readonly Sign[]
  readonly types: readonly EventType[]
}

const NONE: Bearing = { signs: [], types: [] }

const naming = <K extends string>(items: Partial<Readonly<Record<K, readonly string[]>>>, item: string): K[] =>
  (Object.keys(items) as K[]).filter((key) => items[key]?.includes(item))

/** What bears on an item of an instrument; nothing on items of other people's instruments, which Plumbline does not know. */
export const bearingOn = (instrument: { readonly id: string }, item: string): Bearing =>
  instrument.id === plumblineV1.id ? { signs: naming(SIGNS, item), types: naming(TYPES, item) } : NONE
