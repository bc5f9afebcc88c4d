import { lastTakeIn } from '../../app/exchange/exchange.ts'
import type { LastTakeIn } from '../../app/exchange/types.ts'
import { useWatchedRead } from './useWatchedRead.ts'

/** The last file that was taken in, and whether it can be taken out again; null where there was none, undefined until it is known. */
export const useLastTaken = (): LastTakeIn | null | undefined => useWatchedRead(lastTakeIn)
