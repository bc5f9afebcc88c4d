import { shown } from '../../core/fold.ts'
import type { Case } from '../../core/case.ts'
import type { Decision, LevelDecision } from '../../core/happened.ts'
import type { Practice } from '../../core/practice.ts'
import * as text from '../../i18n/index.ts'
import { levelName, stepTo } from './level.ts'

const words = text.decisions

/** Whose decision it was, or where nobody said so, who noted it. */
export function sayWho({ registers, by }: Pick<Decision, 'registers' | 'by'>): string {
  const who = shown(registers.decidedBy)?.trim()
  return who ? words.by(who) : words.notedBy(by.name)
}

/** A decision in a few words: of a level, which way it went. */
export function sayDecision(
  family: Pick<Case, 'levels'>,
  area: Pick<Practice, 'levels'>,
  { id, type }: Pick<Decision, 'id' | 'type'>,
): string {
  const level = family.levels.find((each) => each.id === id)
  if (!level) return text.contested.decisionType[type]
  return words.levelLine(words.stepShort[stepTo(area, family.levels, level).step], levelName(area, level.level))
}

/** The heading under which the plan of a decision stands. */
export function sayCategory({ registers }: Pick<LevelDecision, 'registers'>): string {
  const category = shown(registers.category)
  return category ? words.category(text.contested.category[category]) : words.categoryNone
}
