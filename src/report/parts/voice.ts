import type { Child } from '../../core/case.ts'
import type { ChildVisit } from '../../core/course.ts'
import { bandOn } from '../../core/day.ts'
import { childAt } from '../../core/fact.ts'
import { type Register, settled } from '../../core/fold.ts'
import type { Source } from '../../core/source.ts'
import { DAY_KINDS, DAY_PARTS } from '../../core/surroundings.ts'
import { dayTold, isLate, partsTold, sourcesTold, textsTold } from '../../core/told.ts'
import type { ItemReading } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import type { Block } from '../document.ts'
import { textsOf } from '../say/texts.ts'
import { part, quiet, terms } from './block.ts'
import type { Making } from './making.ts'

const words = text.reportParts

/** Quotation marks are the renderer's to set. */
const bare = (words: string): string => words.replace(/^[“"'‘](.*)[”"'’]$/su, '$1')

/** What the child said or showed at a visit, in their words: each text that nobody replaced. */
export function voiceOf({ naming }: Making, child: Child, { visit, profile: { presence } }: ChildVisit): Block[] {
  const kind = settled(presence.voiceKind)
  const by = text.read.voiceBy(naming.person(child.id), kind && text.read.voiceKind[kind], visit.on)
  const of = [childAt(visit.id, child.id)]
  return textsOf(presence.voice).map((said): Block => ({ kind: 'quote', text: bare(naming.free(said)), by, of }))
}

/** What a register says, each value where two people set it differently. */
export function saidOf<V>(register: Register<V>, say: (value: V) => string): string[] {
  if (register.kind === 'unanswered') return []
  const said = [...new Set(register.heads.map(({ value }) => say(value)).filter((each) => each.trim() !== ''))]
  return register.kind === 'contested' ? [text.read.twoAnswers, ...said] : said
}

/** Whether the child was seen at a visit, and alone, why not, and what their voice is to change. Says so where nobody noted it. For professionals. */
export function seeingOf({ naming }: Making, child: Child, { visit, profile: { presence } }: ChildVisit): Block[] {
  const row = text.read.presenceRow
  const of = [childAt(visit.id, child.id)]
  const rows = terms([
    [row.seen, saidOf(presence.seen, (seen) => text.read.seen[seen ? 'yes' : 'no']), { of }],
    [row.alone, saidOf(presence.alone, (alone) => text.visit.aloneAnswer[alone]), { of }],
    [row.whyNot, saidOf(presence.whyNot, naming.free), { of }],
    [row.changes, saidOf(presence.changes, naming.free), { of }],
  ])
  return rows.length > 0 ? rows : [quiet(text.read.noPresence)]
}

/** Of these a day may be known that is not the carers' own telling: then it is not for a page that stays in a home. */
const NOT_THEIRS: readonly Source[] = ['told-by-child', 'other-worker']

/** The child's days as they were told at a visit, part by part; one that nobody asked about says so, to professionals. */
export function daysOf({ source: { family }, naming, toFamily }: Making, child: Child, { visit }: ChildVisit): Block[] {
  const all = DAY_KINDS.map((kind) => dayTold(family, visit.id, child.id, kind))
  const days = toFamily ? all.filter((told) => !sourcesTold(told).some((source) => NOT_THEIRS.includes(source))) : all
  const band = bandOn(child.birth, visit.on)
  if (days.every((told) => partsTold(told) === 0)) return band === 'PB' || toFamily ? [] : [quiet(text.days.noDay(naming.person(child.id)))]
  return days.flatMap((told) => {
    const { kind, registers, thing } = told
    const of = [thing, childAt(visit.id, child.id)]
    if (partsTold(told) === 0) return toFamily ? [] : part(text.days.kind[kind], [quiet(text.days.notAsked)])
    const sources = sourcesTold(told).map((source) => text.grading.source[source])
    const rows = terms([
      ...DAY_PARTS.map((name) => {
        const contested = registers[name].kind === 'contested' ? [text.read.twoAnswers] : []
        const said = textsTold(registers[name]).map(naming.free)
        return [
          text.days.part(name, band, kind),
          said.length > 0 ? [...contested, ...said] : toFamily ? [] : [text.days.notAsked],
          { of },
        ] as const
      }),
      [text.days.known, toFamily ? [] : sources.length > 0 ? text.read.source(sources) : text.days.notSaid, { of }],
    ])
    const late = visit.signed && isLate(told, visit.signed) ? [quiet(text.days.late)] : []
    return part(text.days.kind[kind], [...rows, ...late], { of })
  })
}

/** What the child said or showed about single items, for those whose page has no room for it beside the grade. */
export function sayings({ naming }: Making, child: Child, { visit, profile }: ChildVisit, nameOf: (item: string) => string): Block[] {
  return profile.items
    .filter((reading: ItemReading) => reading.asked)
    .flatMap(({ registers, item, about }) =>
      textsOf(registers.childSaid).map((said): Block => {
        const by = words.saidOf(naming.person(child.id), nameOf(item.code))
        return { kind: 'quote', text: bare(naming.free(said)), by, of: [about, childAt(visit.id, child.id)] }
      }),
    )
}
