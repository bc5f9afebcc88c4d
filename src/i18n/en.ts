import { failures } from './en/failures.ts'
import { grading } from './en/grading.ts'

/** The app's own words in English. This object defines the keys of every language. */
export const en = { grading, failures }
