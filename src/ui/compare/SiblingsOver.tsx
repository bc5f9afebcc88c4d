import type { Wording } from '../../core/instrument.ts'
import { formatAge } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { Table } from '../parts/Table.tsx'
import { hrefTo } from '../route.ts'
import { drawnGrade, placesInTime } from '../../report/compare/courses.ts'
import { MiniCourse } from './MiniCourse.tsx'
import type { Sibling } from './Siblings.tsx'
import { peopleWords, visitWords } from '../../report/compare/words.ts'

export interface SiblingsOverProps {
  readonly caseId: string
  readonly siblings: readonly Sibling[]
  readonly domains: readonly string[]
  readonly wording: Wording
}

const words = text.compare

/** One row a child: who was graded when and by whom, and the course of each domain as a small picture. */
export function SiblingsOver({ caseId, siblings, domains, wording }: SiblingsOverProps) {
  const nameOf = (domain: string) => wording.domains[domain]?.name ?? domain
  return (
    <Table
      caption={words.siblingsOver}
      captionHidden
      middle
      columns={[{ key: 'child', label: words.child }, ...domains.map((domain) => ({ key: domain, label: nameOf(domain) }))]}
      rows={siblings.map(({ course: { child, visits }, latest }) => ({
        key: child.id,
        cells: [
          <div key="child">
            <a class="link" href={hrefTo({ at: 'compare', caseId, childId: child.id })} aria-label={words.compareChild(child.name)}>
              {child.name}
            </a>
            <span class="sub">{formatAge(child.birth, latest.visit.on)}</span>
            <span class="sub">{visitWords(latest.visit)}</span>
            <span class="sub">{peopleWords(latest.visit)}</span>
          </div>,
          ...domains.map((domain) => {
            const states = visits.map(({ profile }) => profile.domains.find((each) => each.domain === domain))
            const grades = states.map((state) => (state ? drawnGrade(state) : null))
            const said = grades.map((grade) => grade ?? text.grading.notEnoughSeen.toLowerCase()).join(', ')
            return (
              <div key={domain}>
                <MiniCourse
                  grades={grades}
                  at={placesInTime(visits.map(({ visit }) => visit))}
                  label={words.siblingsCell(child.name, nameOf(domain), said)}
                />
                <p class="sub num" aria-hidden="true">
                  {grades.map((grade) => grade ?? '–').join(' ')}
                </p>
              </div>
            )
          }),
        ],
      }))}
    />
  )
}
