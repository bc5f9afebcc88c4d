import { canonical } from '../core/canonical.ts'
import { type Chain, type LogEntry, mergeLogs, readSent, verifyChain } from '../core/log.ts'
import { contentId } from '../seal/digest.ts'
import type { Surveyed } from './file.ts'

/** Every entry of the log that a file carries, named by its content. */
async function entriesIn({ log }: Pick<Surveyed, 'log'>): Promise<LogEntry[]> {
  const entries: LogEntry[] = []
  for (const body of readSent(log)) entries.push({ id: await contentId(canonical(body)), ...body })
  return mergeLogs(entries, [])
}

/** The log that a file carries, and how the chain of each device in it hangs together. */
export async function judgeLog(file: Pick<Surveyed, 'log'>): Promise<{ readonly entries: number; readonly chains: readonly Chain[] }> {
  const entries = await entriesIn(file)
  return { entries: entries.length, chains: verifyChain(entries) }
}

/** What several files carry of a log, each entry once. */
export async function joinedLog(files: readonly Pick<Surveyed, 'log'>[]): Promise<LogEntry[]> {
  let joined: LogEntry[] = []
  for (const file of files) joined = mergeLogs(joined, await entriesIn(file))
  return joined
}
