import type { Lives } from '../../core/fact.ts'
import * as text from '../../i18n/index.ts'

const words = text.family

/** Where somebody lives, within a line about them. */
export const LIVES_WORDS: Readonly<Record<Lives, string>> = {
  here: words.livesHere,
  elsewhere: words.livesElsewhere,
  both: words.livesBoth,
}
