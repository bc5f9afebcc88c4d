import type { Held } from '../../core/change/held.ts'
import { gradeOf } from '../../core/course.ts'
import type { FamilyLook } from '../../core/drift/rule.ts'
import type { Wording } from '../../core/instrument.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { current } from '../../instruments/index.ts'
import { personName } from '../../report/say/names.ts'
import { useMarking } from '../marking.tsx'
import { GradeTile } from '../parts/GradeTile.tsx'
import { Table } from '../parts/Table.tsx'

const words = text.ending

export interface LastGradesProps {
  /** Of the episode that it is about. */
  readonly look: FamilyLook
  readonly wording: Wording
}

/** The last grade of each domain of each child in an episode, and whether improvement had held. */
export function LastGrades({ look, wording }: LastGradesProps) {
  const { say } = useMarking()
  const isOver = look.episode.closing !== null
  const children = look.children.filter(({ trends }) => trends.length > 0)
  if (children.length === 0) return <p class="sub">{words.noGrades}</p>
  const columns = [{ key: 'domain', label: words.domain }, ...children.map(({ child }) => ({ key: child.id, label: personName(child) }))]
  const rows = current.domains.map(({ code }) => ({
    key: code,
    cells: [
      wording.domains[code]?.name ?? code,
      ...children.map(({ child, trends }) => {
        const trend = trends.find(({ domain }) => domain === code)
        if (!trend) return <span class="sub">{words.noGrade}</span>
        const grade = gradeOf(trend.points.at(-1)?.grade)
        return (
          <span key={child.id} class="gate__last">
            <GradeTile grade={grade} size="s" text={grade === null ? words.noGrade : say(grade)} />
            <span class="sub">{sayHeld(trend.held, isOver)}</span>
          </span>
        )
      }),
    ],
  }))
  return <Table caption={isOver ? words.last : words.lastNow} captionHidden columns={columns} rows={rows} middle />
}

function sayHeld(held: Held, isOver: boolean): string {
  if (held.kind === 'held') return words.held(formatDay(held.since))
  if (held.kind === 'nothing-to-hold') return words.nothingToHold
  return isOver ? words.notHeld : words.notHeldNow
}
