import type { Day } from '../../core/day.ts'
import { isOfCase } from '../../core/drift/around.ts'
import { reviewDue } from '../../core/drift/review-overdue.ts'
import { settled, shown } from '../../core/fold.ts'
import type { CaseEvent } from '../../core/happened.ts'
import { earliest, entriesOf } from '../../core/loose-ends/loose-end.ts'
import { supervisionDue } from '../../core/supervision.ts'
import type { Source } from '../source.ts'

/** What can stand in a calendar. */
export type DueKind = 'review' | 'baseline' | 'supervision' | 'target' | 'action' | 'answer'

/** Something with a day of its own. */
export interface Due {
  readonly kind: DueKind
  /** What of the family it is, the same at every export: whatever becomes of it, this stays. */
  readonly thing: string
  readonly on: Day
  /** The children whom it is about; none: all of them. */
  readonly children: readonly string[]
  /** Whether it still has to be done. */
  readonly stands: boolean
}

const ENDS: readonly (string | null | undefined)[] = ['accepted', 'not-accepted', 'settled']

/** Whether an answer came, or is not waited for any more. */
const isAnswered = (event: CaseEvent): boolean =>
  entriesOf(event).some(({ registers }) => settled(registers.feedbackOn) != null) || ENDS.includes(settled(event.registers.outcome))

/** Everything of this family that has a day, done and past ones among it; nothing stands while the case is closed. */
export function dueOf({ family, look }: Source): Due[] {
  const isOpen = look.episode.closing === null
  const reviews = look.children
    .filter(({ child }) => isOfCase(look, child))
    .map((each): Due => {
      const { what, on } = reviewDue(each)
      return { kind: what, thing: `review/${each.child.id}`, on, children: [each.child.id], stands: isOpen }
    })
  const supervision = supervisionDue(look)
  const targets = family.targets.map(
    ({ id, by, child, outcome }): Due => ({
      ...{ kind: 'target', thing: `target/${id}`, on: by, children: [child] },
      stands: isOpen && outcome === null,
    }),
  )
  const actions = family.actions.flatMap(({ id, by, outcome, registers }): Due[] => {
    const child = shown(registers.child)
    const stands = isOpen && outcome === null
    return by === null ? [] : [{ kind: 'action', thing: `action/${id}`, on: by, children: child ? [child] : [], stands }]
  })
  const answers = family.events.flatMap((event): Due[] => {
    const on = earliest(event, 'feedbackDue')
    const stands = isOpen && !isAnswered(event)
    return on === null ? [] : [{ kind: 'answer', thing: `answer/${event.id}`, on, children: event.children, stands }]
  })
  return [
    ...reviews,
    // Always the one entry: where there is no concern to talk about any more, it is taken back.
    {
      ...{ kind: 'supervision', thing: 'supervision', on: supervision?.soon ?? look.episode.openedOn, children: [] },
      stands: isOpen && supervision !== null,
    },
    ...targets,
    ...actions,
    ...answers,
  ]
}
