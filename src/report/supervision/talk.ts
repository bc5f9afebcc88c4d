import { shown } from '../../core/fold.ts'
import { type PastSupervision, supervisionsOf } from '../../core/supervision.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import type { Block, Section } from '../document.ts'
import { item, line, list, part, quiet, row, section, table, terms } from '../parts/block.ts'
import type { Making } from '../parts/making.ts'
import { isContested } from '../say/event.ts'
import { actionState, questionName, questionsOf } from '../say/supervision.ts'
import { textsOf } from '../say/texts.ts'
import type { Part } from './part.ts'

const [words, mine] = [text.supervision, text.supervisionReport]

/** As many actions have a line of their own to be written on. */
const ACTIONS = 3

/** What to think about, each with space to write, apart from the rest; and space for what is decided. */
export function questionsSection({ sheet }: Part): Section[] {
  const blocks: Block[] = [
    quiet(words.questionsSub),
    ...sheet.questions.flatMap((id) =>
      part(questionName(id), [...list(questionsOf(id).map((question) => item(question))), { kind: 'lines', labels: mine.space.thought }]),
    ),
    { kind: 'part', title: mine.space.decided, blocks: [{ kind: 'lines', labels: mine.space.decidedLabels }] },
    {
      kind: 'part',
      title: mine.space.actions,
      blocks: [{ kind: 'lines', labels: Array.from({ length: ACTIONS }, (_, at) => mine.space.action(at + 1)) }],
    },
  ]
  return section(words.questionsTitle, blocks, { apart: true, only: 'professionals' })
}

/** Every supervision before, the latest first: what was decided and thought, and whether its actions were done. */
export function pastSection(making: Making): Section[] {
  const past = supervisionsOf(making.source.family)
  const blocks = past.flatMap((each) => one(making, each))
  return section(words.pastTitle, blocks.length > 0 ? blocks : [quiet(words.pastNone)], { only: 'professionals' })
}

function one({ source: { today }, naming }: Making, { event, actions }: PastSupervision): Block[] {
  const entries = [event, ...(event.same ?? [])]
  const of = entries.map(({ id }) => id)
  const [withWhom, by] = [naming.free(shown(event.registers.withWhom)?.trim() ?? ''), naming.worker(event.by)]
  // Two people who noted one supervision each have their own thoughts of it.
  const notes = [...new Set(entries.flatMap(({ registers }) => textsOf(registers.note)))]
  const thoughts = entries.flatMap(({ registers }) => shown(registers.reflections) ?? [])
  const { what, who, by: due, state } = mine.actionHead
  return part(
    words.pastHead(formatDay(event.on), withWhom),
    [
      ...(by === '' ? [] : [quiet(words.pastBy(by, ''))]),
      ...(isContested(event) ? [line(words.contested)] : []),
      ...terms([
        [words.decided, notes.map(naming.free)],
        ...thoughts.map(({ about, text: thought }) => [`${words.thought}: ${questionName(about)}`, naming.free(thought.trim())] as const),
      ]),
      ...table(
        words.actions,
        [what, who, due, state],
        actions.map((action) =>
          row(
            [
              naming.free(action.what),
              naming.free(shown(action.registers.who)?.trim() ?? ''),
              action.by ? formatDay(action.by) : mine.noDay,
              actionState(action, today),
            ],
            { of: [action.id] },
          ),
        ),
      ),
    ],
    { of },
  )
}
