import type { Child } from '../../core/case.ts'
import type { Day } from '../../core/day.ts'
import { formatAge, formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import type { Block } from '../document.ts'
import { isLeft } from '../guard.ts'
import type { Asked } from '../index.ts'
import type { Naming } from '../names.ts'
import { neverOnPaper } from '../not-on-paper.ts'
import type { Source } from '../source.ts'

/** What every part of a document is made from: the record, how it names people, and for whom it is. */
export interface Making {
  readonly source: Source
  readonly naming: Naming
  readonly toFamily: boolean
}

export const makingOf = (source: Source, { audience }: Pick<Asked, 'audience'>, naming: Naming): Making => ({
  ...{ source, naming },
  toFamily: audience === 'family',
})

/** Whether whoever reads the document reads any of these blocks. */
export const isRead = ({ source: { family }, toFamily }: Making, blocks: readonly Block[]): boolean =>
  blocks.length > 0 && (!toFamily || isLeft(blocks, family.keptFromFamily, neverOnPaper(family)))

/** The blocks under what leads to them; where nothing of them may be read, what stands where there is nothing: a gap would tell. */
export const orNone = (making: Making, blocks: readonly Block[], none: Block, ...lead: readonly Block[]): Block[] =>
  isRead(making, blocks) ? [...lead, ...blocks] : [...blocks, none]

/** What stands under a title: what it is about, as of which day, and who made it. */
export const headOf = ({ source: { today, by }, naming }: Making, about: readonly string[]): string[] => [
  ...about,
  text.reportParts.asOf(formatDay(today), naming.worker(by)),
]

/** A child with their age on a day; where nobody is named the stand-in says it already. */
export const childOn = ({ naming }: Pick<Making, 'naming'>, { id, birth }: Pick<Child, 'id' | 'birth'>, on: Day): string =>
  naming.names === 'nobody' ? naming.person(id) : text.visitReport.childAt(naming.person(id), formatAge(birth, on))
