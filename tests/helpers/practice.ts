import { expect } from 'vitest'
import { sourceFor } from '../../src/app/copies.ts'
import { seedPractice } from '../../src/app/practice/seed.ts'
import { readCaseload } from '../../src/app/read.ts'
import type { Source } from '../../src/report/source.ts'
import { openTestApp } from './app.ts'

/** Every practice family as copies are made from it, by its name, on the day on which the tests stand still. */
export async function practiceSources(): Promise<ReadonlyMap<string, Source>> {
  const { app } = await openTestApp()
  expect((await seedPractice({ ...app, practice: true })).ok).toBe(true)
  const read = await readCaseload(app)
  if (!read.ok) return expect.fail(read.failure.kind)
  const sources = await Promise.all(read.value.map((family) => sourceFor({ ...app, practice: true }, family)))
  return new Map(sources.map((source) => [source.family.name, source]))
}
