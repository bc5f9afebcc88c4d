import { sideAcross } from '../../core/change/across.ts'
import type { ChildVisit } from '../../core/course.ts'
import type { Grade } from '../../core/instrument.ts'
import type { ItemReading } from '../../core/visit.ts'
import { formatList } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import type { Block, Item, Section } from '../document.ts'
import { couldTellOnChild, mayBePaper } from '../not-on-paper.ts'
import { lineAt, type Sheet } from './sheet.ts'

const words = text.familySheet

/** Most lines of what goes well, and of worries, so that all of it stays on one page. A worry of the worst grade is never left out. Ours, 2026. */
const MOST_WELL = 5
const MOST_WORRIES = 4
/** Most parts of a child's life that are named as not seen. */
const MOST_UNSEEN = 4

/** One graded item that may stand on paper. */
interface Seen {
  readonly reading: ItemReading
  readonly grade: Grade
  readonly domain: string
  /** By how many grades it was worse at the visit before; 0 where it was not, or was not seen then. */
  readonly improved: number
}

const domainOf = (code: string) => code.slice(0, code.indexOf('.'))

function seenAt({ latest, previous }: Sheet): Seen[] {
  if (!latest) return []
  const before = previous ? sideAcross(previous, latest).side.items : new Map()
  return latest.profile.items.flatMap((reading): Seen[] => {
    const { item, counted, asked } = reading
    if (!asked || counted.kind !== 'graded' || counted.contested || !mayBePaper(item.code)) return []
    const then = before.get(item.code)
    const improved = then?.kind === 'graded' && !then.contested ? Math.max(0, then.grade - counted.grade) : 0
    return [{ reading, grade: counted.grade, domain: domainOf(item.code), improved }]
  })
}

/** The first so many that the family may see, and everything among all of them that is kept: that is taken out later, and counted. */
function firstOf<T extends Seen>(all: readonly T[], most: number, { kept }: Sheet): T[] {
  const open = all.filter(({ reading }) => !kept(reading.about)).slice(0, most)
  return all.filter((each) => open.includes(each) || kept(each.reading.about))
}

/** Each domain's first, then each one's second, and so on: no domain fills the page. */
function inTurn(all: readonly Seen[]): Seen[] {
  const turn = new Map<Seen, number>()
  const counts = new Map<string, number>()
  for (const each of all) {
    const count = counts.get(each.domain) ?? 0
    turn.set(each, count)
    counts.set(each.domain, count + 1)
  }
  return [...all].sort((a, b) => (turn.get(a) ?? 0) - (turn.get(b) ?? 0))
}

/** What is good enough or better, few and from every domain, what got better first. */
export function wellSection(sheet: Sheet): Section | null {
  const { latest } = sheet
  if (!latest) return null
  const good = seenAt(sheet).filter(({ grade }) => grade <= latest.visit.scale.goodEnough)
  const better = good.filter(({ improved }) => improved > 0).sort((a, b) => b.improved - a.improved)
  const steady = good.filter(({ improved }) => improved === 0).sort((a, b) => a.grade - b.grade)
  const chosen = firstOf([...inTurn(better), ...inTurn(steady)], MOST_WELL, sheet)
  const items = chosen.map(({ reading, grade, improved }): Item => {
    const line = lineAt(sheet, latest, reading.item.code, grade, words.itemGrade)
    return { text: improved > 0 ? words.better(line) : line, of: [reading.about] }
  })
  return { title: words.wellTitle, blocks: [items.length > 0 ? { kind: 'list', items } : { kind: 'text', text: words.wellNone }] }
}

/** What is not good enough: the gravest first, and of alike ones those that something was agreed about. */
export function worriesSection(sheet: Sheet): Section | null {
  const { latest, child, source } = sheet
  if (!latest) return null
  const { grades, goodEnough } = latest.visit.scale
  const worst = grades.at(-1)
  const targeted = new Set(source.family.targets.flatMap((each) => (each.child === child.id && each.outcome === null ? [each.item] : [])))
  const has = ({ reading }: Seen) => (targeted.has(reading.item.code) ? 0 : 1)
  const worries = seenAt(sheet)
    .filter(({ reading, grade }) => grade > goodEnough && !couldTellOnChild(reading, grade))
    .sort((a, b) => b.grade - a.grade || has(a) - has(b))
  const open = worries.filter(({ reading }) => !sheet.kept(reading.about))
  const most = Math.max(MOST_WORRIES, open.filter(({ grade }) => grade === worst).length)
  const items = firstOf(worries, most, sheet).map(
    ({ reading, grade }): Item => ({ text: lineAt(sheet, latest, reading.item.code, grade, words.itemGrade), of: [reading.about] }),
  )
  const left = open.length - Math.min(open.length, most)
  const blocks: Block[] = [
    ...(items.length > 0 ? [{ kind: 'list', items } as const] : []),
    // Said alike where there is none and where all are kept: a gap would tell.
    ...(open.length === 0 ? [{ kind: 'text', text: words.worriesNone } as const] : []),
    ...(left > 0 ? [{ kind: 'text', text: words.worriesMore(left) } as const] : []),
    ...differently(sheet, latest),
  ]
  return { title: words.worriesTitle, beside: true, blocks }
}

/** That two people graded something differently, without saying what: neither grade is one. */
function differently({ kept }: Sheet, { profile }: ChildVisit): Block[] {
  const things = profile.items.flatMap(({ about, item, counted, asked }) =>
    asked && 'contested' in counted && counted.contested && mayBePaper(item.code) && !kept(about) ? [about] : [],
  )
  return things.length === 0 ? [] : [{ kind: 'text', text: words.differently, of: things }]
}

/** The parts of a child's life of which something was asked and nothing seen. Not seen is not good, and nobody's fault. */
export function unseenIn(sheet: Sheet): Block[] {
  const { latest, source, kept } = sheet
  if (!latest) return []
  const names = source.words(latest.visit.instrument).wording.subAreas
  const open = latest.profile.items.filter(
    ({ item, about, counted, asked }) =>
      asked && (counted.kind === 'unanswered' || counted.kind === 'not-seen') && mayBePaper(item.code) && !kept(about),
  )
  const parts = new Map<string, string[]>()
  for (const { item, about } of open) {
    const part = item.code.replace(/[a-z]+$/, '')
    parts.set(part, [...(parts.get(part) ?? []), about])
  }
  // Those of which most is not seen.
  const most = [...parts].sort(([, a], [, b]) => b.length - a.length).slice(0, MOST_UNSEEN)
  if (most.length === 0) return []
  const said = formatList(most.map(([part]) => (names[part] ?? part).toLowerCase()))
  return [{ kind: 'text', text: words.unseen(said), of: most.flatMap(([, things]) => things) }]
}
