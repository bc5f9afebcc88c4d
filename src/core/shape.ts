import * as z from 'zod/mini'
import { dayNumber } from './day.ts'

// Without this the library probes `new Function`, which the content security policy reports.
z.config({ jitless: true })

/** Longest text of one register, in UTF-16 units. Far above any note, below anything that could choke a screen. */
export const TEXT_MAX = 200_000

/** The shapes that registers of every kind of fact are made of. */
export const text = z.string().check(z.maxLength(TEXT_MAX))
export const key = z.string().check(z.minLength(1), z.maxLength(200))
// Everything is worked out from days, so one that no calendar has would stop every screen of its family. Not from the year 9000 on: days
// and years are added to them, and a fifth digit is no day any more.
export const day = z.string().check(z.refine((text) => dayNumber(text) !== null && text < '9000'))
export const grade = z.int().check(z.minimum(0), z.maximum(10))
