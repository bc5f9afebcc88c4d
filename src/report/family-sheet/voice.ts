import { childAt } from '../../core/fact.ts'
import { shown } from '../../core/fold.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import type { Block, Section } from '../document.ts'
import { textsOf } from '../say/texts.ts'
import type { Sheet } from './sheet.ts'

const words = text.familySheet

function said({ naming, child, name, latest, kept }: Sheet): readonly Block[] {
  if (child.birth.kind === 'expected') return [{ kind: 'text', text: words.voiceUnborn(name) }]
  if (!latest) return []
  const { presence } = latest.profile
  const thing = childAt(latest.visit.id, child.id)
  const voices = textsOf(presence.voice)
  // Where none is written, and where it is kept, they read the same: a line of its own would tell that something was said.
  const none: Block = { kind: 'text', text: words.voiceNone(name) }
  if (voices.length === 0) return [none]
  const by = words.voiceBy[shown(presence.voiceKind) ?? 'words'](name, formatDay(latest.visit.on))
  return [...voices.map((voice): Block => ({ kind: 'quote', text: naming.free(voice), by, of: [thing] })), ...(kept(thing) ? [none] : [])]
}

/** The child's view, in their words or by what they do: before everything else. What is kept reads as nothing said. */
export const voiceSection = (sheet: Sheet): Section => ({ title: words.voiceTitle(sheet.name), blocks: said(sheet) })
