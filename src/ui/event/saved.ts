import { signal } from '@preact/signals'
import type { Route } from '../route.ts'

/** What was entered last from the caseload, by its ids: said there once, until the caseload is left. */
export const savedLast = signal<{ readonly caseId: string; readonly eventId: string } | null>(null)

/** Takes note of an entry on the disk, where the way back is to a screen that does not show it. */
export function noteSaved({ caseId, from }: Extract<Route, { at: 'event' }>, eventId: string): void {
  if (from === 'caseload') savedLast.value = { caseId, eventId }
}
