import type { Instrument, SubArea } from '../../core/instrument.ts'

// Age bands.
const ALL = ['PB', 'B', 'T', 'C', 'Y'] as const
const BORN = ['B', 'T', 'C', 'Y'] as const
const TO_10 = ['B', 'T', 'C'] as const
const FROM_2 = ['T', 'C', 'Y'] as const
const FROM_5 = ['C', 'Y'] as const

// The kinds of neglect that an item touches, most of all the first.
const HOME = ['food-clothing-shelter'] as const
const LEARN = ['education'] as const
const CARE = ['medical-care'] as const
const SAFE = ['protection'] as const
const WATCH = ['supervision'] as const
const FEEL = ['emotional-needs'] as const
const READY = ['education', 'food-clothing-shelter'] as const
const PLAY = ['education', 'emotional-needs'] as const
const MIND = ['medical-care', 'emotional-needs'] as const
const BODY = ['medical-care', 'protection'] as const
const BABY = ['pregnancy', 'emotional-needs'] as const
const GUARD = ['supervision', 'protection'] as const
const CALM = ['emotional-needs', 'protection'] as const
const LOAD = ['emotional-needs', 'supervision'] as const
const PLACE = ['emotional-needs', 'food-clothing-shelter'] as const

const physical = [
  {
    code: 'PHY.1',
    items: [
      { code: 'PHY.1a', bands: BORN, condition: null, core: true, housing: 'P', school: 'P', adult: 'P', limbs: HOME, room: null },
      { code: 'PHY.1b', bands: BORN, condition: null, core: false, housing: 'N', school: 'P', adult: 'N', limbs: HOME, room: null },
      { code: 'PHY.1c', bands: BORN, condition: null, core: false, housing: 'P', school: 'P', adult: 'P', limbs: HOME, room: null },
    ],
  },
  {
    code: 'PHY.2',
    items: [
      { code: 'PHY.2a', bands: ALL, condition: null, core: true, housing: 'Y', school: 'N', adult: 'Y', limbs: HOME, room: 'anywhere' },
      { code: 'PHY.2b', bands: ALL, condition: null, core: false, housing: 'Y', school: 'N', adult: 'P', limbs: HOME, room: 'kitchen' },
      { code: 'PHY.2c', bands: ALL, condition: null, core: false, housing: 'Y', school: 'N', adult: 'P', limbs: HOME, room: 'bathroom' },
      { code: 'PHY.2d', bands: ALL, condition: null, core: true, housing: 'Y', school: 'N', adult: 'Y', limbs: HOME, room: 'anywhere' },
      { code: 'PHY.2e', bands: ALL, condition: null, core: false, housing: 'Y', school: 'N', adult: 'Y', limbs: HOME, room: 'living-room' },
    ],
  },
  {
    code: 'PHY.3',
    items: [
      {
        code: 'PHY.3a',
        bands: ALL,
        condition: null,
        core: true,
        housing: 'Y',
        school: 'N',
        adult: 'P',
        limbs: HOME,
        room: 'child-bedroom',
      },
      {
        code: 'PHY.3b',
        bands: BORN,
        condition: null,
        core: false,
        housing: 'Y',
        school: 'N',
        adult: 'N',
        limbs: HOME,
        room: 'child-bedroom',
      },
    ],
  },
  {
    code: 'PHY.4',
    items: [
      { code: 'PHY.4a', bands: BORN, condition: null, core: true, housing: 'P', school: 'Y', adult: 'P', limbs: HOME, room: null },
      { code: 'PHY.4b', bands: BORN, condition: null, core: false, housing: 'P', school: 'Y', adult: 'P', limbs: HOME, room: null },
      { code: 'PHY.4c', bands: BORN, condition: null, core: false, housing: 'P', school: 'P', adult: 'N', limbs: HOME, room: null },
    ],
  },
  {
    code: 'PHY.5',
    items: [
      { code: 'PHY.5a', bands: ALL, condition: null, core: false, housing: 'Y', school: 'P', adult: 'Y', limbs: HOME, room: 'anywhere' },
    ],
  },
] as const satisfies readonly SubArea[]

const educational = [
  {
    code: 'EDU.1',
    items: [
      { code: 'EDU.1a', bands: FROM_2, condition: null, core: true, housing: 'N', school: 'Y', adult: 'P', limbs: LEARN, room: null },
      { code: 'EDU.1b', bands: FROM_5, condition: null, core: true, housing: 'N', school: 'Y', adult: 'P', limbs: LEARN, room: null },
      { code: 'EDU.1c', bands: FROM_2, condition: null, core: true, housing: 'N', school: 'Y', adult: 'N', limbs: READY, room: null },
    ],
  },
  {
    code: 'EDU.2',
    items: [
      { code: 'EDU.2a', bands: TO_10, condition: null, core: true, housing: 'P', school: 'P', adult: 'P', limbs: LEARN, room: null },
      { code: 'EDU.2b', bands: TO_10, condition: null, core: true, housing: 'P', school: 'P', adult: 'P', limbs: PLAY, room: null },
      {
        code: 'EDU.2c',
        bands: TO_10,
        condition: null,
        core: true,
        housing: 'Y',
        school: 'P',
        adult: 'P',
        limbs: LEARN,
        room: 'living-room',
      },
      { code: 'EDU.2d', bands: FROM_2, condition: null, core: false, housing: 'N', school: 'Y', adult: 'N', limbs: LEARN, room: null },
      { code: 'EDU.2e', bands: FROM_5, condition: null, core: false, housing: 'P', school: 'P', adult: 'N', limbs: LEARN, room: null },
    ],
  },
  {
    code: 'EDU.3',
    items: [
      { code: 'EDU.3a', bands: FROM_2, condition: null, core: true, housing: 'N', school: 'Y', adult: 'N', limbs: LEARN, room: null },
      {
        code: 'EDU.3b',
        bands: BORN,
        condition: 'additional need',
        core: false,
        housing: 'N',
        school: 'Y',
        adult: 'N',
        limbs: LEARN,
        room: null,
      },
    ],
  },
  {
    code: 'EDU.4',
    items: [
      { code: 'EDU.4a', bands: FROM_2, condition: null, core: false, housing: 'P', school: 'Y', adult: 'P', limbs: PLAY, room: null },
    ],
  },
] as const satisfies readonly SubArea[]

const medical = [
  {
    code: 'MED.1',
    items: [
      { code: 'MED.1a', bands: ALL, condition: null, core: true, housing: 'N', school: 'P', adult: 'P', limbs: CARE, room: null },
      { code: 'MED.1b', bands: ALL, condition: null, core: true, housing: 'P', school: 'Y', adult: 'P', limbs: CARE, room: null },
      { code: 'MED.1c', bands: ALL, condition: null, core: true, housing: 'N', school: 'P', adult: 'N', limbs: CARE, room: null },
    ],
  },
  {
    code: 'MED.2',
    items: [
      { code: 'MED.2a', bands: ALL, condition: null, core: true, housing: 'N', school: 'N', adult: 'N', limbs: CARE, room: null },
      { code: 'MED.2b', bands: BORN, condition: null, core: true, housing: 'N', school: 'P', adult: 'N', limbs: CARE, room: null },
      { code: 'MED.2c', bands: BORN, condition: null, core: false, housing: 'N', school: 'P', adult: 'N', limbs: CARE, room: null },
    ],
  },
  {
    code: 'MED.3',
    items: [
      {
        code: 'MED.3a',
        bands: BORN,
        condition: 'long-term condition',
        core: false,
        housing: 'N',
        school: 'P',
        adult: 'N',
        limbs: CARE,
        room: null,
      },
      { code: 'MED.3b', bands: BORN, condition: 'disability', core: false, housing: 'P', school: 'P', adult: 'P', limbs: CARE, room: null },
    ],
  },
  {
    code: 'MED.4',
    items: [
      { code: 'MED.4a', bands: FROM_5, condition: null, core: false, housing: 'N', school: 'P', adult: 'P', limbs: MIND, room: null },
      { code: 'MED.4b', bands: ['Y'], condition: null, core: false, housing: 'N', school: 'P', adult: 'N', limbs: BODY, room: null },
    ],
  },
  {
    code: 'MED.5',
    items: [
      {
        code: 'MED.5a',
        bands: ['PB'],
        condition: null,
        core: true,
        housing: 'N',
        school: 'N',
        adult: 'Y',
        limbs: ['pregnancy'],
        room: null,
      },
    ],
  },
] as const satisfies readonly SubArea[]

const supervisory = [
  {
    code: 'SUP.1',
    items: [
      { code: 'SUP.1a', bands: ALL, condition: null, core: true, housing: 'Y', school: 'N', adult: 'Y', limbs: SAFE, room: 'kitchen' },
      { code: 'SUP.1b', bands: ALL, condition: null, core: false, housing: 'Y', school: 'N', adult: 'P', limbs: SAFE, room: 'hall-stairs' },
      { code: 'SUP.1c', bands: ALL, condition: null, core: false, housing: 'Y', school: 'N', adult: 'P', limbs: SAFE, room: 'hall-stairs' },
      { code: 'SUP.1d', bands: ['PB', 'B'], condition: null, core: true, housing: 'P', school: 'N', adult: 'P', limbs: SAFE, room: null },
    ],
  },
  {
    code: 'SUP.2',
    items: [
      { code: 'SUP.2a', bands: BORN, condition: null, core: true, housing: 'P', school: 'N', adult: 'P', limbs: WATCH, room: null },
      { code: 'SUP.2b', bands: BORN, condition: null, core: false, housing: 'P', school: 'P', adult: 'N', limbs: WATCH, room: null },
      { code: 'SUP.2c', bands: ['B', 'T'], condition: null, core: false, housing: 'N', school: 'N', adult: 'N', limbs: WATCH, room: null },
    ],
  },
  {
    code: 'SUP.3',
    items: [
      { code: 'SUP.3a', bands: BORN, condition: null, core: true, housing: 'P', school: 'P', adult: 'Y', limbs: WATCH, room: null },
      { code: 'SUP.3b', bands: ALL, condition: null, core: true, housing: 'P', school: 'N', adult: 'Y', limbs: GUARD, room: null },
    ],
  },
  {
    code: 'SUP.4',
    items: [
      { code: 'SUP.4a', bands: FROM_5, condition: null, core: true, housing: 'N', school: 'P', adult: 'P', limbs: GUARD, room: null },
      { code: 'SUP.4b', bands: FROM_2, condition: null, core: false, housing: 'P', school: 'P', adult: 'P', limbs: WATCH, room: null },
      { code: 'SUP.4c', bands: FROM_2, condition: null, core: false, housing: 'P', school: 'P', adult: 'N', limbs: GUARD, room: null },
      { code: 'SUP.4d', bands: FROM_5, condition: null, core: false, housing: 'N', school: 'P', adult: 'P', limbs: SAFE, room: null },
    ],
  },
  {
    code: 'SUP.5',
    items: [{ code: 'SUP.5a', bands: ALL, condition: null, core: true, housing: 'P', school: 'P', adult: 'Y', limbs: SAFE, room: null }],
  },
] as const satisfies readonly SubArea[]

const emotional = [
  {
    code: 'EMO.1',
    items: [
      { code: 'EMO.1a', bands: BORN, condition: null, core: true, housing: 'P', school: 'P', adult: 'P', limbs: FEEL, room: null },
      { code: 'EMO.1b', bands: BORN, condition: null, core: true, housing: 'P', school: 'P', adult: 'P', limbs: FEEL, room: null },
      { code: 'EMO.1c', bands: BORN, condition: null, core: false, housing: 'N', school: 'P', adult: 'P', limbs: FEEL, room: null },
      { code: 'EMO.1d', bands: ['PB'], condition: null, core: true, housing: 'P', school: 'N', adult: 'Y', limbs: BABY, room: null },
    ],
  },
  {
    code: 'EMO.2',
    items: [
      { code: 'EMO.2a', bands: BORN, condition: null, core: false, housing: 'P', school: 'P', adult: 'P', limbs: FEEL, room: null },
      { code: 'EMO.2b', bands: ALL, condition: null, core: true, housing: 'P', school: 'P', adult: 'Y', limbs: FEEL, room: null },
      { code: 'EMO.2c', bands: BORN, condition: null, core: false, housing: 'N', school: 'P', adult: 'P', limbs: FEEL, room: null },
    ],
  },
  {
    code: 'EMO.3',
    items: [
      { code: 'EMO.3a', bands: BORN, condition: null, core: true, housing: 'P', school: 'P', adult: 'P', limbs: FEEL, room: null },
      { code: 'EMO.3b', bands: BORN, condition: null, core: false, housing: 'N', school: 'P', adult: 'N', limbs: FEEL, room: null },
      { code: 'EMO.3c', bands: BORN, condition: null, core: false, housing: 'P', school: 'P', adult: 'Y', limbs: CALM, room: null },
    ],
  },
  {
    code: 'EMO.4',
    items: [
      { code: 'EMO.4a', bands: BORN, condition: null, core: true, housing: 'P', school: 'P', adult: 'P', limbs: FEEL, room: null },
      { code: 'EMO.4b', bands: FROM_5, condition: null, core: true, housing: 'P', school: 'P', adult: 'Y', limbs: LOAD, room: null },
      { code: 'EMO.4c', bands: BORN, condition: null, core: false, housing: 'N', school: 'P', adult: 'P', limbs: FEEL, room: null },
      { code: 'EMO.4d', bands: ['Y'], condition: null, core: false, housing: 'N', school: 'P', adult: 'N', limbs: PLACE, room: null },
    ],
  },
] as const satisfies readonly SubArea[]

/**
 * Plumbline profile, version 1: 64 items in 23 sub-areas of five domains. Frozen once it has been answered.
 * `adult` is 'Y' for what an adult's worker sees of the adult, or of the room they sit in, without looking for the child.
 */
export const plumblineV1 = {
  id: 'plumbline',
  version: 1,
  source: 'Plumbline authors, 2026. Original structure and words.',
  licence: 'CC BY 4.0',
  validated: false,
  scale: { grades: [1, 2, 3, 4, 5], goodEnough: 2, serious: 4 },
  rule: 'worst-else-upper-median',
  sets: ['full', 'core', 'home', 'school', 'adult'],
  domains: [
    { code: 'PHY', subAreas: physical },
    { code: 'EDU', subAreas: educational },
    { code: 'MED', subAreas: medical },
    { code: 'SUP', subAreas: supervisory },
    { code: 'EMO', subAreas: emotional },
  ],
  origins: null,
} as const satisfies Instrument
