import 'fake-indexeddb/auto'
import { sourceFor } from '../../src/app/copies.ts'
import { seedPractice } from '../../src/app/practice/seed.ts'
import { readCaseload } from '../../src/app/read.ts'
import { type Bundled, bundleOf } from '../../src/report/fhir/bundle.ts'
import { openTestApp } from '../helpers/app.ts'

/** The practice families as they go out, with what they were made from. */
export async function practiceBundle(): Promise<Bundled> {
  const { app } = await openTestApp()
  const inPractice = { ...app, practice: true }
  const seeded = await seedPractice(inPractice)
  if (!seeded.ok) throw new Error(seeded.failure.kind)
  const read = await readCaseload(inPractice)
  if (!read.ok) throw new Error(read.failure.kind)
  return bundleOf(await Promise.all(read.value.map((family) => sourceFor(inPractice, family))), { names: 'household' })
}
