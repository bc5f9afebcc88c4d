import type { ChildVisit } from '../../core/course.ts'
import { Printer } from 'lucide'
import { useMemo, useRef, useState } from 'preact/hooks'
import type { Family } from '../../app/read.ts'
import type { Child } from '../../core/case.ts'
import type { Wording } from '../../core/instrument.ts'
import { text } from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { useOpenInPrint } from '../read/useOpenInPrint.ts'
import { ChildSwitch } from './ChildSwitch.tsx'
import { Courses } from './Courses.tsx'
import { Differences } from './Differences.tsx'
import { drawnVisits } from './courses.ts'
import { DomainTable } from './DomainTable.tsx'
import { comparePair, type Filter } from './items.ts'
import { Moved } from './Moved.tsx'
import type { Pair } from './pair.ts'
import { Pickers } from './Pickers.tsx'
import { Unpaired } from './Unpaired.tsx'
import { titleWords } from './words.ts'

export interface TwoVisitsProps {
  readonly family: Family
  readonly child: Child
  readonly visits: readonly ChildVisit[]
  readonly pair: Pair
  readonly wording: Wording
}

/** Which of the items below the table are shown. */
export interface Shown {
  readonly filter: Filter
  readonly domain: string | null
}

/** The comparison of two visits: each domain, the course over all visits, and the items that moved. */
export function TwoVisits({ family, child, visits, pair, wording }: TwoVisitsProps) {
  const comparison = useMemo(() => comparePair(pair, child), [pair.earlier.profile, pair.later.profile, child])
  const drawn = useMemo(() => drawnVisits(visits, pair), [visits, pair.earlier, pair.later])
  const [shown, setShown] = useState<Shown>({ filter: 'moved', domain: null })
  const items = useRef<HTMLDivElement>(null)
  useOpenInPrint()

  const reveal = (domain: string) => {
    setShown({ filter: 'all', domain })
    items.current?.scrollIntoView({ block: 'start' })
    items.current?.focus({ preventScroll: true })
  }
  const few = comparison.changes.some((change) => change.domain === shown.domain && change.call === 'too-few')
  return (
    <div class="stack compare">
      <PageHead
        title={titleWords(child.name, pair, visits)}
        sub={text.compare.noTotal}
        actions={
          <>
            <ChildSwitch family={family} child={child} />
            <Button variant="quiet" icon={Printer} onClick={() => print()}>
              {text.compare.print}
            </Button>
          </>
        }
      />
      <Pickers {...{ family, child, visits, pair }} />
      <Differences pair={pair} />
      <DomainTable {...{ pair, wording }} changes={comparison.changes} shown={shown.domain} onReveal={reveal} />
      <Courses {...{ family, wording }} visits={drawn} />
      <div ref={items} tabIndex={-1} class="stack">
        <Moved {...{ pair, child, wording, shown }} items={comparison.paired} onShow={setShown} />
        <Unpaired {...{ pair, wording }} items={comparison.unpaired} domain={shown.domain} open={few} />
      </div>
    </div>
  )
}
