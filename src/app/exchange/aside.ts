import { ok, type Result } from '../../core/result.ts'
import type { Author } from '../../core/fact.ts'
import type { Aside, OpenedBundle } from '../../sync/bundle/contents.ts'
import { type App, wallTime } from '../app.ts'
import type { ReadFailure } from '../failure.ts'
import { ASIDE_MOST } from './arrival.ts'

/** A record that did not fit, as it came: for somebody who can make something of it. One entry a record, so that each can be erased by itself. */
export interface KeptAside extends Aside {
  /** Wall clock of this device when the file was taken in. */
  readonly at: string
  readonly from: Author
  /** Of the file that it was in. */
  readonly digest: string
}

/** What was kept aside of files that were taken in. */
export async function readAside({ store }: Pick<App, 'store'>): Promise<Result<readonly KeptAside[], ReadFailure>> {
  const read = await store.readRow('aside')
  return read.ok ? ok((read.value as readonly KeptAside[] | null) ?? []) : read
}

/** What is kept aside once a file is taken in. `all`: everything of it that did not fit is. The same file again changes nothing. */
export async function keptAside(
  app: App,
  { aside, digest, manifest }: OpenedBundle,
): Promise<Result<{ readonly row: readonly KeptAside[]; readonly changed: boolean; readonly all: boolean }, ReadFailure>> {
  const read = await readAside(app)
  if (!read.ok) return read
  const row = read.value
  if (aside.length === 0 || row.some((each) => each.digest === digest)) return ok({ row, changed: false, all: true })
  let left = ASIDE_MOST - row.reduce((sum, { text }) => sum + text.length, 0)
  const kept = aside.filter(({ text }) => {
    if (text === '' || text.length > left) return false
    left -= text.length
    return true
  })
  const about = { at: wallTime(app.platform), from: manifest.by, digest }
  const next = [...row, ...kept.map((each) => ({ ...each, ...about }))]
  return ok({ row: next, changed: kept.length > 0, all: kept.length === aside.length })
}
