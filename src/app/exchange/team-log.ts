import type { SentLog } from '../../core/log.ts'
import type { App } from '../app.ts'
import { logToSend } from '../log.ts'

/** What a file for the team carries of the log; nothing where it cannot be read now, because the records go without it. Not within `inTurn`. */
export async function teamLog(app: App): Promise<{ readonly log?: SentLog }> {
  const log = await logToSend(app)
  return log.ok ? { log: log.value } : {}
}
