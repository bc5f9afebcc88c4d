import { ArrowDown } from 'lucide'
import type { Family } from '../../app/read.ts'
import type { Child } from '../../core/case.ts'
import type { DomainChange } from '../../core/change/compare.ts'
import type { Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { ExplainCall } from '../explain/ExplainCall.tsx'
import { useMarking } from '../marking.tsx'
import { Button } from '../parts/Button.tsx'
import { Direction } from '../parts/Direction.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Dumbbell, DumbbellScale, VisitMark } from '../parts/Dumbbell.tsx'
import { Legend } from '../parts/Legend.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Table, type TableRow } from '../parts/Table.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { OnsetLine } from '../read/OnsetLine.tsx'
import { drawnGrade } from '../../report/compare/courses.ts'
import { heldAt, type Judged } from '../../report/compare/judged.ts'
import type { Pair } from '../../report/compare/pair.ts'
import { headlineWords, heldWords, restsOn, summaryOf, visitWords } from '../../report/compare/words.ts'

export interface DomainTableProps {
  readonly family: Family
  readonly child: Child
  readonly pair: Pair
  readonly changes: readonly DomainChange[]
  readonly wording: Wording
  readonly judged: Judged
  /** The domain whose answers are shown below. */
  readonly shown: string | null
  readonly onReveal: (domain: string) => void
}

interface RestsProps extends Omit<DomainTableProps, 'changes' | 'shown'> {
  readonly change: DomainChange
}

/** The numbers that a call rests on, with the rule that made it and the answers one tap away. */
function Rests({ family, child, pair, change, wording, judged, onReveal }: RestsProps) {
  const marking = useMarking()
  const { domain, items } = change
  const name = wording.domains[domain]?.name ?? domain
  const held = heldAt(judged, pair.later, domain)
  const said = [...restsOn(change, marking, judged.limits['min-paired']), ...(held ? heldWords(held, judged.limits) : [])]
  return (
    <div class="rests">
      <p>{said.join(' ')}</p>
      {change.later && <OnsetLine {...{ family, child, name }} domain={change.later} />}
      {items.length > 0 && (
        <div class="rests__more no-print">
          <Button variant="plain" small icon={ArrowDown} onClick={() => onReveal(domain)}>
            {text.compare.show}
            <VisuallyHidden> {text.compare.showHidden(name)}</VisuallyHidden>
          </Button>
          <Disclosure
            summary={
              <>
                {text.compare.how}
                <VisuallyHidden>: {name}</VisuallyHidden>
              </>
            }
          >
            <h3 class="vh">{name}</h3>
            <ExplainCall {...{ change, wording }} limits={judged.limits} />
          </Disclosure>
        </div>
      )}
    </div>
  )
}

/** Each domain at two visits: on the scale, the call by shape and words, and what that rests on. */
export function DomainTable({ family, child, pair, changes, wording, judged, shown, onReveal }: DomainTableProps) {
  const marking = useMarking()
  const nameOf = (domain: string) => wording.domains[domain]?.name ?? domain
  const { column } = text.compare
  const columns = [
    { key: 'domain', label: column.domain },
    { key: 'scale', label: column.scale, head: <DumbbellScale /> },
    { key: 'call', label: column.call },
    { key: 'rests', label: column.restsOn },
  ]
  const rows = changes.map((change): TableRow => {
    const [before, after] = [headlineWords(change.earlier), headlineWords(change.later)]
    return {
      key: change.domain,
      current: change.domain === shown,
      cells: [
        nameOf(change.domain),
        <div key="scale">
          <div class="narrow-scale">
            <DumbbellScale />
          </div>
          <Dumbbell earlier={drawnGrade(change.earlier)} later={drawnGrade(change.later)} label={text.compare.picture(before, after)} />
        </div>,
        <div class="call" key="call">
          <Direction call={change.call} word={text.grading.call[change.call]} showWord />
          <p class="sub num">{text.compare.nowWas(before, after)}</p>
        </div>,
        <Rests key="rests" {...{ family, child, pair, change, wording, judged, onReveal }} />,
      ],
    }
  })
  const { grades } = marking.scale
  const [best, worst] = [grades[0] ?? 1, grades.at(-1) ?? 5]
  const marks = [
    { key: 'earlier', mark: <VisitMark which="earlier" />, text: visitWords(pair.earlier.visit) },
    { key: 'later', mark: <VisitMark which="later" />, text: visitWords(pair.later.visit) },
  ]
  return (
    <Sheet title={text.compare.domains} sub={summaryOf(pair, changes, nameOf)}>
      <div class="calls">
        <Table caption={text.compare.domains} captionHidden columns={columns} rows={rows} middle />
        <div class="scale-note">
          <p class="sub">{text.compare.scaleNote(best, marking.word(best), worst, marking.word(worst))}</p>
          <Legend label={text.compare.visitMarks} items={marks} />
        </div>
      </div>
    </Sheet>
  )
}
