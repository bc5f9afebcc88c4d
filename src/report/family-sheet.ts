import { shown } from '../core/fold.ts'
import { formatDay } from '../i18n/format.ts'
import * as text from '../i18n/index.ts'
import type { Block, Section } from './document.ts'
import { changedSection } from './family-sheet/changed.ts'
import { wellSection, worriesSection } from './family-sheet/seen.ts'
import { type Sheet, sheetOf } from './family-sheet/sheet.ts'
import { familySaid, togetherSection } from './family-sheet/together.ts'
import { voiceSection } from './family-sheet/voice.ts'
import type { Report } from './index.ts'

const words = text.familySheet

/** What the family says, how to say that it is otherwise, whom to talk to, and when all of it is looked at again. */
function yoursSection(sheet: Sheet, isOver: boolean): Section {
  const { family, today } = sheet.source
  const { naming } = sheet
  const [lead, reviewBy] = [shown(family.household.lead), shown(family.household.reviewBy)]
  const isNext = !isOver && reviewBy !== undefined && reviewBy >= today
  const { phone, next } = words.contactLines
  const blocks: Block[] = [
    ...familySaid(sheet),
    { kind: 'text', text: words.disagree },
    { kind: 'lines', labels: words.yoursLines },
    { kind: 'text', text: lead ? words.contact(naming.worker(lead), naming.free(lead.agency)) : words.contactNone },
    ...(isNext ? [{ kind: 'text', text: words.nextBy(formatDay(reviewBy)) } as const] : []),
    { kind: 'lines', labels: isOver ? [phone] : [phone, next] },
  ]
  return { title: words.yoursTitle, blocks }
}

/** That the work ended, or who does it now; nothing while it goes on. */
function endedSection({ source: { family }, naming }: Sheet): Section | null {
  const closing = family.episodes.at(-1)?.closing
  if (!closing) return null
  const { type, on, to } = closing.values
  const [day, who] = [formatDay(on), naming.third(to)]
  const said = type === 'closed' ? [words.ended(day)] : [words.handedOn(day), ...(who === '' ? [] : [words.handedTo(who)])]
  return { title: words.togetherTitle, blocks: said.map((line) => ({ kind: 'text', text: line, of: [closing.id] })) }
}

/** One page for one child, to the family: the child's view, what goes well beside what worries us, what changed, and what is done by whom and when. */
export const familySheet: Report = {
  id: 'family-sheet',
  needs: 'child',
  audience: 'family',
  only: true,
  build: (source, asked, naming) => {
    const sheet = sheetOf(source, naming, asked.child)
    const { family, today } = source
    const lang = source.own.wording.lang
    if (!sheet) return { title: words.title, head: [naming.family], lang, sections: [], leavesOut: [words.spoken] }
    const { latest, name } = sheet
    const ended = endedSection(sheet)
    const none: Section | null = latest ? null : { title: words.wellTitle, blocks: [{ kind: 'text', text: words.noVisit(name) }] }
    const sections = [
      voiceSection(sheet),
      none,
      wellSection(sheet),
      worriesSection(sheet),
      changedSection(sheet),
      ended ?? togetherSection(sheet),
      yoursSection(sheet, ended !== null),
    ].filter((section) => section !== null && section.blocks.length > 0)
    const made = formatDay(today)
    const head = [latest ? words.headVisit(name, made, formatDay(latest.visit.on)) : words.headOf(name, made)]
    const leavesOut = [words.spoken, ...(family.partial ? [words.partial] : []), ...(family.unread.length > 0 ? [words.unread] : [])]
    return { title: words.title, head, lang, onePage: true, sections: sections as Section[], leavesOut }
  },
}
