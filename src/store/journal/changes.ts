import { FilesStopped, type RowChange } from './journal.ts'
import type { FileJournal } from './over-files.ts'

/** Every change after `seq`, some at a time from a journal that gives them so. Throws `FilesStopped`. */
export async function* changesOf(journal: Pick<FileJournal, 'handful'>, seq: number): AsyncGenerator<RowChange> {
  for (let from: number | null = 0; from !== null; ) {
    const handful = await journal.handful(seq, from)
    if (!handful.ok) throw new FilesStopped(handful.failure)
    yield* handful.value.changes
    from = handful.value.next
  }
}
