import type { ReaderWording } from '../../../core/instrument.ts'
import { educational } from './en/reader/educational.ts'
import { emotional } from './en/reader/emotional.ts'
import { medical } from './en/reader/medical.ts'
import { physical } from './en/reader/physical.ts'
import { supervisory } from './en/reader/supervisory.ts'

/** What is read about the items of version 1, and said to families, in English. Original, CC BY 4.0, not validated. */
export const readerEn = { ...physical, ...educational, ...medical, ...supervisory, ...emotional } as const satisfies ReaderWording
