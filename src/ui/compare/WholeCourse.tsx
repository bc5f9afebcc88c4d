import { useState } from 'preact/hooks'
import * as text from '../../i18n/index.ts'
import { useMarking } from '../marking.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { classes } from '../parts/classes.ts'
import { Disclosure } from '../parts/Disclosure.tsx'
import { GradeTile } from '../parts/GradeTile.tsx'
import { Table } from '../parts/Table.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { formatDay } from '../../i18n/format.ts'
import type { ChildVisit } from '../../core/course.ts'
import type { Wording } from '../../core/instrument.ts'
import { ItemName } from './ItemName.tsx'
import { type CourseCell, wholeCourse } from '../../report/compare/whole-course.ts'

export interface WholeCourseProps {
  /** Oldest first; at least one. */
  readonly visits: readonly ChildVisit[]
  readonly wording: Wording
}

const words = text.compare

function Cell({ cell }: { readonly cell: CourseCell }) {
  const { say } = useMarking()
  if (cell.kind === 'graded') return <GradeTile grade={cell.grade} size="s" text={say(cell.grade)} />
  if (cell.kind === 'not-asked') return <VisuallyHidden>{words.wholeNot['not-asked']}</VisuallyHidden>
  return <span class="sub">{words.wholeNot[cell.kind]}</span>
}

/** Every item of one domain at every visit, worked out only once somebody asks for it. */
export function WholeCourse({ visits, wording }: WholeCourseProps) {
  const [open, setOpen] = useState(false)
  const [picked, setPicked] = useState<string | null>(null)
  const domains = visits.at(-1)?.profile.domains.map(({ domain }) => domain) ?? []
  const domain = picked ?? domains[0] ?? ''
  const name = wording.domains[domain]?.name ?? domain
  const rows = open ? wholeCourse(visits, domain) : []
  return (
    <section class={classes('sheet unpaired', !open && 'no-print')}>
      <Disclosure summary={words.whole} onToggle={setOpen}>
        {open && (
          <div class="stack stack--s">
            <div class="no-print">
              <ChipGroup
                legend={words.wholeDomain}
                name="whole-domain"
                options={domains.map((value) => ({ value, label: wording.domains[value]?.name ?? value }))}
                value={domain}
                onPick={setPicked}
              />
            </div>
            <p class="sub">{words.wholeShows(rows.length, visits.length)}</p>
            <Table
              caption={words.wholeCaption(name)}
              narrow="scroll"
              stickyFirst
              middle
              columns={[
                { key: 'item', label: words.column.item },
                ...visits.map(({ visit }) => ({ key: visit.id, label: formatDay(visit.on) })),
              ]}
              rows={rows.map(({ item, cells }) => ({
                key: item,
                cells: [
                  <ItemName key="item" item={item} wording={wording} />,
                  ...cells.map((cell, at) => <Cell key={visits[at]?.visit.id} cell={cell} />),
                ],
              }))}
            />
          </div>
        )}
      </Disclosure>
    </section>
  )
}
