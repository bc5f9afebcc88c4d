import type { Case } from '../../core/case.ts'
import * as text from '../../i18n/index.ts'
import type { Section } from '../document.ts'
import { line, section } from './block.ts'

/** What has to be known before anything else is read: that some of the record is not here, or cannot be read here. Nothing where all of it is. */
export const notesOf = ({ partial, unread }: Pick<Case, 'partial' | 'unread'>): Section[] =>
  section(
    text.signed.part,
    [...(partial ? [line(text.signed.partHint)] : []), ...(unread.length > 0 ? [line(text.reportParts.unread)] : [])],
    { only: 'professionals' },
  )
