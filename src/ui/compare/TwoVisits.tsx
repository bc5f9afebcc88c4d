import { NotebookPen, UsersRound } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import type { Family } from '../../app/read.ts'
import type { Child } from '../../core/case.ts'
import type { ChildVisit } from '../../core/course.ts'
import type { Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { LinkButton } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { PrintLink } from '../print/PrintLink.tsx'
import { AlteredNotice } from '../read/AlteredNotice.tsx'
import { PartialNotice } from '../read/PartialNotice.tsx'
import { useOpenInPrint } from '../read/useOpenInPrint.ts'
import { hrefTo } from '../route.ts'
import { ChildSwitch } from './ChildSwitch.tsx'
import { Courses } from './Courses.tsx'
import { drawnVisits } from '../../report/compare/courses.ts'
import { Differences } from './Differences.tsx'
import { DomainTable } from './DomainTable.tsx'
import { comparePair, type Filter } from '../../report/compare/items.ts'
import { itemCallsAt, judge } from '../../report/compare/judged.ts'
import { Moved } from './Moved.tsx'
import type { Pair } from '../../report/compare/pair.ts'
import { Pickers } from './Pickers.tsx'
import { Radar } from './Radar.tsx'
import { Unpaired } from './Unpaired.tsx'
import { VersionItems } from './VersionItems.tsx'
import { WholeCourse } from './WholeCourse.tsx'
import { titleWords } from '../../report/compare/words.ts'

export interface TwoVisitsProps {
  readonly family: Family
  readonly child: Child
  /** Of one instrument, oldest first. */
  readonly visits: readonly ChildVisit[]
  readonly pair: Pair
  readonly wording: Wording
  /** The way to the visits of another instrument. */
  readonly switcher: ComponentChildren
}

/** Which of the items below the table are shown. */
export interface Shown {
  readonly filter: Filter
  readonly domain: string | null
}

/** The comparison of two visits: each domain, the course over all visits, and the items that moved. */
export function TwoVisits({ family, child, visits, pair, wording, switcher }: TwoVisitsProps) {
  const app = useApp()
  const judged = useMemo(() => judge(app.practiceSettings, family, visits), [app, family, visits])
  const comparison = useMemo(
    () => comparePair(pair, child, judged.limits, itemCallsAt(judged, pair.later)),
    [pair.earlier, pair.later, child, judged],
  )
  const drawn = useMemo(() => drawnVisits(visits, pair), [visits, pair.earlier, pair.later])
  const [shown, setShown] = useState<Shown>({ filter: 'moved', domain: null })
  const items = useRef<HTMLDivElement>(null)
  useOpenInPrint()

  const reveal = (domain: string) => {
    setShown({ filter: 'all', domain })
    items.current?.scrollIntoView({ block: 'start' })
    items.current?.focus({ preventScroll: true })
  }
  const { changes, hindrance } = comparison
  const few = changes.some((change) => change.domain === shown.domain && change.call === 'too-few')
  const hold = { reviews: judged.limits['hold-reviews'], days: judged.limits['hold-days'] }
  return (
    <div class="stack compare">
      <PageHead
        title={titleWords(child.name, pair, visits)}
        sub={text.compare.noTotal}
        actions={
          <>
            {switcher}
            <ChildSwitch family={family} child={child} />
            {family.children.length > 1 && (
              <LinkButton variant="quiet" icon={UsersRound} href={hrefTo({ at: 'siblings', caseId: family.id })}>
                {text.compare.siblings}
              </LinkButton>
            )}
            {family.days.some((told) => told.child === child.id) && (
              <LinkButton variant="quiet" icon={NotebookPen} href={hrefTo({ at: 'days', caseId: family.id, childId: child.id })}>
                {text.compare.days}
              </LinkButton>
            )}
            <PrintLink caseId={family.id} report="comparison" about={[child.id, pair.earlier.visit.id, pair.later.visit.id]}>
              {text.compare.print}
            </PrintLink>
          </>
        }
      />
      <Pickers {...{ family, child, visits, pair }} />
      <PartialNotice family={family} />
      <AlteredNotice family={family} visits={[pair.earlier.visit, pair.later.visit]} />
      <Differences pair={pair} />
      {hindrance ? (
        <Notice variant="attention" title={text.compare.hindranceTitle}>
          {text.compare.hindrance[hindrance]}
        </Notice>
      ) : (
        <DomainTable {...{ family, child, pair, wording, judged, changes }} shown={shown.domain} onReveal={reveal} />
      )}
      <Courses {...{ family, wording, judged }} visits={drawn} />
      <div ref={items} tabIndex={-1} class="stack">
        {!hindrance && <Moved {...{ pair, child, wording, shown, hold }} items={comparison.paired} onShow={setShown} />}
        <Unpaired {...{ pair, wording }} items={comparison.unpaired} domain={shown.domain} open={few} />
        <VersionItems {...{ pair, wording }} items={comparison.notCompared} />
        <WholeCourse {...{ wording }} visits={drawn} />
        {!hindrance && <Radar {...{ pair, wording, changes }} />}
      </div>
    </div>
  )
}
