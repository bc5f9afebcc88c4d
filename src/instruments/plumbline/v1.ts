import type { Instrument } from '../../core/instrument.ts'

/** Plumbline profile, version 1: 64 items in 23 sub-areas of five domains. Frozen once it has been answered. */
export const plumblineV1 = {
  id: 'plumbline',
  version: 1,
  source: 'Plumbline authors, 2026. Original structure and words.',
  licence: 'CC BY 4.0',
  validated: false,
  domains: [
    {
      code: 'PHY',
      subAreas: [
        {
          code: 'PHY.1',
          items: [
            { code: 'PHY.1a', bands: ['B', 'T', 'C', 'Y'], condition: null, core: true, housing: 'P', school: 'P' },
            { code: 'PHY.1b', bands: ['B', 'T', 'C', 'Y'], condition: null, core: false, housing: 'N', school: 'P' },
            { code: 'PHY.1c', bands: ['B', 'T', 'C', 'Y'], condition: null, core: false, housing: 'P', school: 'P' },
          ],
        },
        {
          code: 'PHY.2',
          items: [
            { code: 'PHY.2a', bands: ['PB', 'B', 'T', 'C', 'Y'], condition: null, core: true, housing: 'Y', school: 'N' },
            { code: 'PHY.2b', bands: ['PB', 'B', 'T', 'C', 'Y'], condition: null, core: false, housing: 'Y', school: 'N' },
            { code: 'PHY.2c', bands: ['PB', 'B', 'T', 'C', 'Y'], condition: null, core: false, housing: 'Y', school: 'N' },
            { code: 'PHY.2d', bands: ['PB', 'B', 'T', 'C', 'Y'], condition: null, core: true, housing: 'Y', school: 'N' },
            { code: 'PHY.2e', bands: ['PB', 'B', 'T', 'C', 'Y'], condition: null, core: false, housing: 'Y', school: 'N' },
          ],
        },
        {
          code: 'PHY.3',
          items: [
            { code: 'PHY.3a', bands: ['PB', 'B', 'T', 'C', 'Y'], condition: null, core: true, housing: 'Y', school: 'N' },
            { code: 'PHY.3b', bands: ['B', 'T', 'C', 'Y'], condition: null, core: false, housing: 'Y', school: 'N' },
          ],
        },
        {
          code: 'PHY.4',
          items: [
            { code: 'PHY.4a', bands: ['B', 'T', 'C', 'Y'], condition: null, core: true, housing: 'P', school: 'Y' },
            { code: 'PHY.4b', bands: ['B', 'T', 'C', 'Y'], condition: null, core: false, housing: 'P', school: 'Y' },
            { code: 'PHY.4c', bands: ['B', 'T', 'C', 'Y'], condition: null, core: false, housing: 'P', school: 'P' },
          ],
        },
        {
          code: 'PHY.5',
          items: [{ code: 'PHY.5a', bands: ['PB', 'B', 'T', 'C', 'Y'], condition: null, core: false, housing: 'Y', school: 'P' }],
        },
      ],
    },
    {
      code: 'EDU',
      subAreas: [
        {
          code: 'EDU.1',
          items: [
            { code: 'EDU.1a', bands: ['T', 'C', 'Y'], condition: null, core: true, housing: 'N', school: 'Y' },
            { code: 'EDU.1b', bands: ['C', 'Y'], condition: null, core: true, housing: 'N', school: 'Y' },
            { code: 'EDU.1c', bands: ['T', 'C', 'Y'], condition: null, core: true, housing: 'N', school: 'Y' },
          ],
        },
        {
          code: 'EDU.2',
          items: [
            { code: 'EDU.2a', bands: ['B', 'T', 'C'], condition: null, core: true, housing: 'P', school: 'P' },
            { code: 'EDU.2b', bands: ['B', 'T', 'C'], condition: null, core: true, housing: 'P', school: 'P' },
            { code: 'EDU.2c', bands: ['B', 'T', 'C'], condition: null, core: true, housing: 'Y', school: 'P' },
            { code: 'EDU.2d', bands: ['T', 'C', 'Y'], condition: null, core: false, housing: 'N', school: 'Y' },
            { code: 'EDU.2e', bands: ['C', 'Y'], condition: null, core: false, housing: 'P', school: 'P' },
          ],
        },
        {
          code: 'EDU.3',
          items: [
            { code: 'EDU.3a', bands: ['T', 'C', 'Y'], condition: null, core: true, housing: 'N', school: 'Y' },
            { code: 'EDU.3b', bands: ['B', 'T', 'C', 'Y'], condition: 'additional need', core: false, housing: 'N', school: 'Y' },
          ],
        },
        {
          code: 'EDU.4',
          items: [{ code: 'EDU.4a', bands: ['T', 'C', 'Y'], condition: null, core: false, housing: 'P', school: 'Y' }],
        },
      ],
    },
    {
      code: 'MED',
      subAreas: [
        {
          code: 'MED.1',
          items: [
            { code: 'MED.1a', bands: ['PB', 'B', 'T', 'C', 'Y'], condition: null, core: true, housing: 'N', school: 'P' },
            { code: 'MED.1b', bands: ['PB', 'B', 'T', 'C', 'Y'], condition: null, core: true, housing: 'P', school: 'Y' },
            { code: 'MED.1c', bands: ['PB', 'B', 'T', 'C', 'Y'], condition: null, core: true, housing: 'N', school: 'P' },
          ],
        },
        {
          code: 'MED.2',
          items: [
            { code: 'MED.2a', bands: ['PB', 'B', 'T', 'C', 'Y'], condition: null, core: true, housing: 'N', school: 'N' },
            { code: 'MED.2b', bands: ['B', 'T', 'C', 'Y'], condition: null, core: true, housing: 'N', school: 'P' },
            { code: 'MED.2c', bands: ['B', 'T', 'C', 'Y'], condition: null, core: false, housing: 'N', school: 'P' },
          ],
        },
        {
          code: 'MED.3',
          items: [
            { code: 'MED.3a', bands: ['B', 'T', 'C', 'Y'], condition: 'long-term condition', core: false, housing: 'N', school: 'P' },
            { code: 'MED.3b', bands: ['B', 'T', 'C', 'Y'], condition: 'disability', core: false, housing: 'P', school: 'P' },
          ],
        },
        {
          code: 'MED.4',
          items: [
            { code: 'MED.4a', bands: ['C', 'Y'], condition: null, core: false, housing: 'N', school: 'P' },
            { code: 'MED.4b', bands: ['Y'], condition: null, core: false, housing: 'N', school: 'P' },
          ],
        },
        {
          code: 'MED.5',
          items: [{ code: 'MED.5a', bands: ['PB'], condition: null, core: true, housing: 'N', school: 'N' }],
        },
      ],
    },
    {
      code: 'SUP',
      subAreas: [
        {
          code: 'SUP.1',
          items: [
            { code: 'SUP.1a', bands: ['PB', 'B', 'T', 'C', 'Y'], condition: null, core: true, housing: 'Y', school: 'N' },
            { code: 'SUP.1b', bands: ['PB', 'B', 'T', 'C', 'Y'], condition: null, core: false, housing: 'Y', school: 'N' },
            { code: 'SUP.1c', bands: ['PB', 'B', 'T', 'C', 'Y'], condition: null, core: false, housing: 'Y', school: 'N' },
            { code: 'SUP.1d', bands: ['PB', 'B'], condition: null, core: true, housing: 'P', school: 'N' },
          ],
        },
        {
          code: 'SUP.2',
          items: [
            { code: 'SUP.2a', bands: ['B', 'T', 'C', 'Y'], condition: null, core: true, housing: 'P', school: 'N' },
            { code: 'SUP.2b', bands: ['B', 'T', 'C', 'Y'], condition: null, core: false, housing: 'P', school: 'P' },
            { code: 'SUP.2c', bands: ['B', 'T'], condition: null, core: false, housing: 'N', school: 'N' },
          ],
        },
        {
          code: 'SUP.3',
          items: [
            { code: 'SUP.3a', bands: ['B', 'T', 'C', 'Y'], condition: null, core: true, housing: 'P', school: 'P' },
            { code: 'SUP.3b', bands: ['PB', 'B', 'T', 'C', 'Y'], condition: null, core: true, housing: 'P', school: 'N' },
          ],
        },
        {
          code: 'SUP.4',
          items: [
            { code: 'SUP.4a', bands: ['C', 'Y'], condition: null, core: true, housing: 'N', school: 'P' },
            { code: 'SUP.4b', bands: ['T', 'C', 'Y'], condition: null, core: false, housing: 'P', school: 'P' },
            { code: 'SUP.4c', bands: ['T', 'C', 'Y'], condition: null, core: false, housing: 'P', school: 'P' },
            { code: 'SUP.4d', bands: ['C', 'Y'], condition: null, core: false, housing: 'N', school: 'P' },
          ],
        },
        {
          code: 'SUP.5',
          items: [{ code: 'SUP.5a', bands: ['PB', 'B', 'T', 'C', 'Y'], condition: null, core: true, housing: 'P', school: 'P' }],
        },
      ],
    },
    {
      code: 'EMO',
      subAreas: [
        {
          code: 'EMO.1',
          items: [
            { code: 'EMO.1a', bands: ['B', 'T', 'C', 'Y'], condition: null, core: true, housing: 'P', school: 'P' },
            { code: 'EMO.1b', bands: ['B', 'T', 'C', 'Y'], condition: null, core: true, housing: 'P', school: 'P' },
            { code: 'EMO.1c', bands: ['B', 'T', 'C', 'Y'], condition: null, core: false, housing: 'N', school: 'P' },
            { code: 'EMO.1d', bands: ['PB'], condition: null, core: true, housing: 'P', school: 'N' },
          ],
        },
        {
          code: 'EMO.2',
          items: [
            { code: 'EMO.2a', bands: ['B', 'T', 'C', 'Y'], condition: null, core: false, housing: 'P', school: 'P' },
            { code: 'EMO.2b', bands: ['PB', 'B', 'T', 'C', 'Y'], condition: null, core: true, housing: 'P', school: 'P' },
            { code: 'EMO.2c', bands: ['B', 'T', 'C', 'Y'], condition: null, core: false, housing: 'N', school: 'P' },
          ],
        },
        {
          code: 'EMO.3',
          items: [
            { code: 'EMO.3a', bands: ['B', 'T', 'C', 'Y'], condition: null, core: true, housing: 'P', school: 'P' },
            { code: 'EMO.3b', bands: ['B', 'T', 'C', 'Y'], condition: null, core: false, housing: 'N', school: 'P' },
            { code: 'EMO.3c', bands: ['B', 'T', 'C', 'Y'], condition: null, core: false, housing: 'P', school: 'P' },
          ],
        },
        {
          code: 'EMO.4',
          items: [
            { code: 'EMO.4a', bands: ['B', 'T', 'C', 'Y'], condition: null, core: true, housing: 'P', school: 'P' },
            { code: 'EMO.4b', bands: ['C', 'Y'], condition: null, core: true, housing: 'P', school: 'P' },
            { code: 'EMO.4c', bands: ['B', 'T', 'C', 'Y'], condition: null, core: false, housing: 'N', school: 'P' },
            { code: 'EMO.4d', bands: ['Y'], condition: null, core: false, housing: 'N', school: 'P' },
          ],
        },
      ],
    },
  ],
} as const satisfies Instrument
