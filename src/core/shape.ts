import * as z from 'zod/mini'

// Without this the library probes `new Function`, which the content security policy reports.
z.config({ jitless: true })

/** Longest text of one register, in UTF-16 units. Far above any note, below anything that could choke a screen. */
export const TEXT_MAX = 200_000

/** The shapes that registers of every kind of fact are made of. */
export const text = z.string().check(z.maxLength(TEXT_MAX))
export const key = z.string().check(z.minLength(1), z.maxLength(200))
export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
export const grade = z.int().check(z.minimum(0), z.maximum(10))
