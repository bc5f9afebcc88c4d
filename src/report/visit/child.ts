import type { Child } from '../../core/case.ts'
import type { ChildVisit } from '../../core/course.ts'
import { bandOn } from '../../core/day.ts'
import type { DomainGrade } from '../../core/grading/profile.ts'
import type { ItemReading } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import type { Block, Section } from '../document.ts'
import { item, line, list, part, quiet, row, section, table, together } from '../parts/block.ts'
import type { Grades } from '../parts/grades.ts'
import { itemColumns, itemRow } from '../parts/items.ts'
import { childOn, isRead, type Making, orNone } from '../parts/making.ts'
import { daysOf, sayings, seeingOf, voiceOf } from '../parts/voice.ts'
import { decidedBy, thingsOf } from '../parts/decided.ts'
import { answerWords } from '../say/answer.ts'
import { sayRule } from '../say/domain.ts'

const words = text.visitReport

/** One child at one visit. */
export interface Told {
  readonly making: Making
  readonly grades: Grades
  readonly child: Child
  readonly at: ChildVisit
}

/** What stands before anything else of a child: their voice, how they were seen, their days. */
export function firstOf({ making, grades, child, at }: Told): Section[] {
  const name = making.naming.person(child.id)
  const unborn = bandOn(child.birth, at.visit.on) === 'PB'
  const isSeen = Object.values(at.profile.presence).some(({ kind }) => kind !== 'unanswered')
  const voice = [...voiceOf(making, child, at), ...(making.toFamily ? sayings(making, child, at, grades.item) : [])]
  return section(childOn(making, child, at.visit.on), [
    ...part(words.voice(name), voice.length > 0 || unborn || making.toFamily ? voice : [quiet(words.noVoice(name))]),
    ...part(words.seeing(name), !making.toFamily && (isSeen || !unborn) ? seeingOf(making, child, at) : []),
    ...part(words.days(name), daysOf(making, child, at)),
  ])
}

const isGraded = ({ counted }: ItemReading) => counted.kind === 'graded'

function whyOf(told: Told, domain: DomainGrade): string {
  const { making, grades } = told
  const names = decidedBy(domain, grades.marking.scale.goodEnough).map(grades.item)
  if (making.toFamily) return names.join('; ')
  const { contested } = domain.coverage
  return together(
    sayRule(domain, grades.marking),
    names.length > 0 ? words.decidedBy(names) : '',
    contested > 0 ? words.contested(contested) : '',
    domain.kind === 'not-enough-seen' && domain.worstSeen !== null ? text.grading.worstSeen(domain.worstSeen) : '',
  )
}

/** The headline of each domain with how much was seen and why. A domain whose deciding items are kept from the family goes with them. */
export function headlinesOf(told: Told, apart: boolean): Section[] {
  const { making, grades, child, at } = told
  const { profile } = at
  const { domain, grade, seen, why } = words.headline
  const plain = words.plainHeadline
  const head = making.toFamily ? [plain.domain, plain.grade, plain.why] : [domain, grade, seen, why]
  const name = making.naming.person(child.id)
  const title = (making.toFamily ? words.headlinesPlain : words.headlinesTitle)(name)
  const rows = profile.domains.map((each) => {
    const { coverage } = each
    const of = thingsOf(at, each)
    const beside = making.toFamily
      ? []
      : [coverage.asked === 0 ? text.grading.notAsked : text.grading.seenOf(coverage.graded, coverage.asked)]
    return row([grades.domain(each.domain), grades.state(each), ...beside, whyOf(told, each)], { of })
  })
  return section(title, [...(making.toFamily ? [] : [quiet(words.headlinesSub)]), ...table(words.headlines(name), head, rows)], {
    apart,
  })
}

/** The items of one kind without a grade, each with why. */
function without({ making, grades }: Told, title: string, readings: readonly ItemReading[]): Block[] {
  const { naming, toFamily } = making
  const say = ({ registers: { answer } }: ItemReading) =>
    // Why may be what somebody said or would not say, and another at home reads it.
    toFamily || answer.kind === 'unanswered'
      ? ''
      : answer.heads.map(({ value }) => answerWords(value, { say: grades.say, free: naming.free })).join('; ')
  const items = readings.map((reading) =>
    item([grades.item(reading.item.code), say(reading)].filter((each) => each !== '').join(': '), [], { of: [reading.about] }),
  )
  const all = list(items)
  return isRead(making, all) ? [line(title), ...all] : all
}

/** Every answer about a child, domain by domain: what was graded, and apart from it what was not seen, does not apply, or was left. */
export function answersOf(told: Told): Section[] {
  const { making, grades, child, at } = told
  const name = making.naming.person(child.id)
  const blocks = at.profile.domains.flatMap(({ domain }) => {
    const mine = at.profile.items.filter((reading) => reading.item.code.startsWith(`${domain}.`))
    if (mine.length === 0) return []
    const of = (kind: ItemReading['counted']['kind']) => mine.filter(({ counted, asked }) => counted.kind === kind && asked)
    const graded = mine.filter(isGraded)
    const title = grades.domain(domain)
    return part(title, [
      ...orNone(
        making,
        table(
          words.graded(title, name),
          itemColumns(making),
          graded.map((reading) => itemRow(making, grades, child, at, reading)),
        ),
        quiet(words.nothingGraded),
      ),
      ...without(told, words.notSeen, of('not-seen')),
      ...without(told, words.notApplicable, of('not-applicable')),
      ...(making.toFamily ? [] : without(told, words.left, of('unanswered'))),
    ])
  })
  return section(words.answers(name), blocks)
}
