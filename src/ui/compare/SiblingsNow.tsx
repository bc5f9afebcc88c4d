import { gradeOf } from '../../core/course.ts'
import * as text from '../../i18n/index.ts'
import { useMarking } from '../marking.tsx'
import { GradeTile } from '../parts/GradeTile.tsx'
import { Table } from '../parts/Table.tsx'
import type { SiblingsOverProps } from './SiblingsOver.tsx'
import { headlineWords, visitWords } from './words.ts'

const words = text.compare

/** The latest headline of each domain for each child, as figures: the twin of the pictures. */
export function SiblingsNow({ siblings, domains, wording }: Omit<SiblingsOverProps, 'caseId'>) {
  const { say } = useMarking()
  return (
    <Table
      caption={words.siblingsNow}
      captionHidden
      middle
      columns={[
        { key: 'child', label: words.child },
        ...domains.map((domain) => ({ key: domain, label: wording.domains[domain]?.name ?? domain })),
      ]}
      rows={siblings.map(({ course: { child, domains: graded }, latest }) => ({
        key: child.id,
        cells: [
          <div key="child">
            {child.name}
            <span class="sub">{visitWords(latest.visit)}</span>
          </div>,
          ...domains.map((domain) => {
            const now = graded.find((each) => each.domain === domain)?.now
            const grade = gradeOf(now)
            if (now === undefined) return <span key={domain}>{words.notAsked}</span>
            if (grade !== null) return <GradeTile key={domain} grade={grade} size="s" text={say(grade)} />
            return (
              <span class="headline-none" key={domain}>
                <GradeTile grade={null} size="s" decorative />
                <span class="sub headline-none__words">{headlineWords(now)}</span>
              </span>
            )
          }),
        ],
      }))}
    />
  )
}
