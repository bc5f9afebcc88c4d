import type { BoardEntry } from '../../app/board.ts'
import type { Day } from '../../core/day.ts'
import type { Alert } from '../../core/drift/index.ts'
import type { Wording } from '../../core/instrument.ts'
import type { Practice } from '../../core/practice.ts'
import { type SaidAlert, sayAlert } from '../../report/say/alert.ts'

/** What every row is painted with. */
export interface Shown {
  readonly wording: Wording
  readonly area: Pick<Practice, 'levels'>
  readonly today: Day
}

/** An alert of a family on the board in words. The board knows no visits by their ids, and no rule names one. */
export function sayOnBoard(alert: Alert, { name, children }: Pick<BoardEntry, 'name' | 'children'>, { wording, area }: Shown): SaidAlert {
  return sayAlert(alert, { name, children, visits: [], enteredInError: [] }, wording, area)
}
