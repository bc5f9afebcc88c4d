import * as text from '../../i18n/index.ts'
import { Table } from '../parts/Table.tsx'
import { HeadlineFigure } from './HeadlineFigure.tsx'
import type { SiblingsOverProps } from './SiblingsOver.tsx'
import { visitWords } from '../../report/compare/words.ts'

const words = text.compare

/** The latest headline of each domain for each child, as figures: the twin of the pictures. */
export function SiblingsNow({ siblings, domains, wording }: Omit<SiblingsOverProps, 'caseId'>) {
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
            return now ? <HeadlineFigure key={domain} state={now} /> : <span key={domain}>{words.notAsked}</span>
          }),
        ],
      }))}
    />
  )
}
