import { caseload } from './en/caseload.ts'
import { common } from './en/common.ts'
import { compare } from './en/compare.ts'
import { failures } from './en/failures.ts'
import { family } from './en/family.ts'
import { grading } from './en/grading.ts'
import { plan } from './en/plan.ts'
import { read } from './en/read.ts'
import { settings } from './en/settings.ts'
import { start } from './en/start.ts'
import { visit } from './en/visit.ts'

/** The app's own words in English. This object defines the keys of every language. */
export const en = { common, grading, failures, start, settings, caseload, family, plan, visit, read, compare }
