import { changeWords } from './change.ts'
import { episodeWords } from './episodes.ts'
import { eventWords } from './events.ts'
import { seeingWords } from './seeing.ts'
import { standstillWords } from './standstill.ts'
import type { DriftWords } from './words.ts'

/** The words of every drift rule, by its id. A rule without words, or words made from other figures than the rule gives, do not compile. */
export const drift: DriftWords = { ...changeWords, ...standstillWords, ...seeingWords, ...eventWords, ...episodeWords }
