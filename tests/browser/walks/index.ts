import type { Page } from '@playwright/test'
import { walkCompare, walkSecond } from './compare.ts'
import { walkAlerts, walkBoard, walkEntries } from './drift.ts'
import { walkEnding } from './ending.ts'
import { walkKeeping } from './keeping.ts'
import { walkPacks } from './packs.ts'
import { walkContested, walkShare } from './sharing.ts'
import { type Look, walkEmpty, walkStart } from './start.ts'
import { walkForms, walkReading, walkVisit } from './visit.ts'
import { walkKnown, walkPlanned, walkUnknown } from './whole.ts'

/** Every screen, each in the states that differ most, by what one comes to it for. */
export const WALKS: Readonly<Record<string, (page: Page, look: Look) => Promise<void>>> = {
  'at the start': walkStart,
  'with nothing to show': walkEmpty,
  'of the caseload': walkBoard,
  'of a family': walkAlerts,
  'of the forms of a family': walkForms,
  'of what happened and what was agreed': walkEntries,
  'of what is known around a family': walkKnown,
  'of what is planned and decided': walkPlanned,
  'of a family of which nothing is known': walkUnknown,
  'of a visit': walkVisit,
  'of reading': walkReading,
  'of comparing': walkCompare,
  'of a second scorer': walkSecond,
  'of closing and opening again': walkEnding,
  'of sharing a part and of erasing': walkKeeping,
  'of packs': walkPacks,
  'of the shared file and colleagues': walkShare,
  'of a colleague’s file and what was graded differently': walkContested,
}
