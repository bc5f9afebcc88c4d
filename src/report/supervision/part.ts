import type { Case } from '../../core/case.ts'
import type { SupervisionSheet } from '../../core/supervision.ts'
import type { Making } from '../parts/making.ts'

/** What every part of the sheet is made from. */
export interface Part extends Making {
  readonly sheet: SupervisionSheet
  /** With everybody in it called as the copy calls them. */
  readonly named: Case
}
