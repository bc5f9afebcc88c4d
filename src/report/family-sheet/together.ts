import { shown } from '../../core/fold.ts'
import type { Target } from '../../core/happened.ts'
import type { Action } from '../../core/known.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import type { Block, Row, Section } from '../document.ts'
import { mayBePaper } from '../not-on-paper.ts'
import { aimOf, type Sheet } from './sheet.ts'

const words = text.familySheet

/** Most rows of the table, and most sentences of what follows: two things done are more than six that are not. Ours, 2026. */
const MOST_ROWS = 4
const MOST_IF = 2
const MOST_VIEWS = 2

const byDay = (a: string | null, b: string | null) => ((a ?? '~') < (b ?? '~') ? -1 : (a ?? '~') > (b ?? '~') ? 1 : 0)

/** What is agreed for the child and still open, the next day first. */
const targetsOf = ({ source: { family }, child }: Sheet): Target[] =>
  family.targets
    .filter((target) => target.child === child.id && target.outcome === null && mayBePaper(target.item))
    .sort((a, b) => byDay(a.by, b.by))

/** What somebody gets the family, for this child or all of them. Our own work is not theirs to read. */
const supportOf = ({ source: { family }, child }: Sheet): Action[] =>
  family.actions
    .filter(({ support, outcome, registers }) => {
      const [of, item] = [shown(registers.child) ?? null, shown(registers.item) ?? null]
      return support && outcome === null && (of === null || of === child.id) && (item === null || mayBePaper(item))
    })
    .sort((a, b) => byDay(a.by, b.by))

const plain = (said: string) => said.trim().replace(/\.$/, '')

function rowsOf(sheet: Sheet): Row[] {
  const { naming, source } = sheet
  const day = (by: string | null) => (by === null ? words.byNone : by < source.today ? words.byPast(formatDay(by)) : formatDay(by))
  const free = (typed: string | undefined) => plain(naming.free(typed ?? ''))
  return [
    ...targetsOf(sheet).map(({ id, item, to, by, registers }): Row => {
      const who = words.who(free(shown(registers.who)), free(shown(registers.help)))
      return { cells: [aimOf(sheet, item, to), who || words.whoNone, day(by)], of: [id] }
    }),
    ...supportOf(sheet).map(
      ({ id, what, by, registers }): Row => ({
        cells: [words.support(free(what)), free(shown(registers.who)) || words.whoNone, day(by)],
        of: [id],
      }),
    ),
  ]
}

/** What follows if nothing changes, as somebody wrote it down: for the help as a whole, then for each thing that was agreed. */
function ifNothing(sheet: Sheet): Block[] {
  const { naming, source, kept } = sheet
  const { family } = source
  const said = (typed: string | undefined, of: string): Block[] => {
    const line = naming.free(typed ?? '').trim()
    return line === '' ? [] : [{ kind: 'text', text: words.ifNothing(line), of: [of] }]
  }
  const all = [
    ...said(shown(family.household.consequence), family.id),
    ...targetsOf(sheet).flatMap(({ id, registers }) => said(shown(registers.consequence), id)),
  ]
  const open = all.filter(({ of = [] }) => !of.some(kept)).slice(0, MOST_IF)
  return [...open, ...all.filter(({ of = [] }) => of.some(kept))]
}

/** What is done, by whom, with what help and by when; what it is for, and what follows if nothing changes where that was written. */
export function togetherSection(sheet: Sheet): Section {
  const { naming, source, kept } = sheet
  const { family } = source
  const purpose = naming.free(shown(family.household.purpose) ?? '').trim()
  const all = rowsOf(sheet)
  const open = all.filter(({ of = [] }) => !of.some(kept))
  const rows = [...open.slice(0, MOST_ROWS), ...all.filter((row) => !open.includes(row))]
  const isLate = [...targetsOf(sheet), ...supportOf(sheet)].some(({ id, by }) => by !== null && by < source.today && !kept(id))
  const { what, who, by } = words.together
  const blocks: Block[] = [
    ...(purpose === '' ? [] : [{ kind: 'text', text: words.purpose(purpose), of: [family.id] } as const]),
    ...(rows.length > 0 ? [{ kind: 'table', caption: '', head: [what, who, by], rows } as const] : []),
    ...(isLate ? [{ kind: 'text', text: words.past } as const] : []),
    ...(open.length === 0 ? [{ kind: 'text', text: words.togetherNone } as const] : []),
    ...(open.length > MOST_ROWS ? [{ kind: 'text', text: words.togetherMore(open.length - MOST_ROWS) } as const] : []),
    ...ifNothing(sheet),
  ]
  return { title: words.togetherTitle, blocks }
}

/** What the family said of what was agreed. */
export function familySaid(sheet: Sheet): Block[] {
  const { naming, kept } = sheet
  const all = targetsOf(sheet).flatMap(({ id, registers }): Block[] => {
    const said = naming.free(shown(registers.familyView) ?? '').trim()
    return said === '' ? [] : [{ kind: 'quote', text: said, by: words.yoursSaid, of: [id] }]
  })
  const open = all.filter(({ of = [] }) => !of.some(kept)).slice(0, MOST_VIEWS)
  return [...open, ...all.filter(({ of = [] }) => of.some(kept))]
}
