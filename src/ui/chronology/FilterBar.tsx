import { useMemo, useState } from 'preact/hooks'
import type { Case } from '../../core/case.ts'
import { agenciesIn } from '../../core/chronology/filter.ts'
import type { Kind, Line } from '../../core/chronology/line.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { SelectField } from '../parts/SelectField.tsx'
import { kindOptions, sayKindOf } from './kind-words.ts'
import type { Telling } from '../../report/say/telling.ts'
import { LAST_MONTHS, type View } from './view.ts'

const words = text.chronology

/** As many children are chips; more are a list. */
const CHIPS = 5
/** From this width on the filters stand open. */
const ROOM = '(min-width: 1000px)'

export interface FilterBarProps {
  readonly family: Case
  readonly telling: Telling
  /** All of them. */
  readonly lines: readonly Line[]
  /** How many are shown. */
  readonly count: number
  readonly view: View
  readonly onView: (change: Partial<View>) => void
}

/** What is shown, in words with its count and one way back to all; and by what it can be picked. */
export function FilterBar(props: FilterBarProps) {
  const { lines, count, view, onView, telling } = props
  const [open, setOpen] = useState(() => matchMedia(ROOM).matches)
  const parts = partsOf(view, telling)
  return (
    <div class="chron__filter no-print">
      <ByChild {...props} />
      <div class="chron__order">
        <ChipGroup
          legend={words.order}
          legendHidden
          name="chronology-order"
          variant="joined"
          options={(['latest', 'oldest'] as const).map((value) => ({ value, label: words.orders[value] }))}
          value={view.latestFirst ? 'latest' : 'oldest'}
          onPick={(value) => onView({ latestFirst: value === 'latest' })}
        />
      </div>
      <div class="chron__more">
        <Disclosure summary={words.filter} open={open} onToggle={setOpen}>
          <Picks {...props} />
        </Disclosure>
      </div>
      <div class="chron__shown">
        <p role="status">
          {parts.length > 0 ? words.shown(count, lines.length, parts) : lines.length === 1 ? words.allOne : words.all(lines.length)}
        </p>
        {parts.length > 0 && (
          <Button variant="quiet" small onClick={() => onView({ child: null, kind: null, agency: null, domain: null, period: '' })}>
            {words.showAll}
          </Button>
        )}
      </div>
    </div>
  )
}

/** What is filtered, in words; nothing where all of it is shown. */
export function partsOf({ child, kind, agency, domain, period }: View, telling: Telling): string[] {
  return [
    ...(child === null ? [] : [words.aboutChild(telling.child(child))]),
    ...(kind === null ? [] : [sayKindOf(kind).toLowerCase()]),
    ...(agency === null ? [] : [words.fromAgency(agency)]),
    ...(domain === null ? [] : [words.inDomain(telling.domain(domain))]),
    ...(period === '' ? [] : [(periodOptions(telling.family).find(({ value }) => value === period)?.label ?? period).toLowerCase()]),
  ]
}

const periodOptions = ({ episodes }: Pick<Case, 'episodes'>) => [
  ...LAST_MONTHS.map((months) => ({ value: `last-${months}`, label: words.lastMonths(months) })),
  ...(episodes.length > 1 ? episodes.map(({ id, number }) => ({ value: id, label: words.periodEpisode(number) })) : []),
]

const orNull = (value: string) => (value === '' ? null : value)

/** Whom it is about, always in reach: what one looks for most. Nothing where there is one child alone. */
function ByChild({ family, telling, view, onView }: FilterBarProps) {
  const children = family.children.map(({ id }) => ({ value: id, label: telling.child(id) }))
  const options = [{ value: '', label: words.wholeFamily }, ...children]
  const picked = { options, value: view.child ?? '', onPick: (value: string) => onView({ child: orNull(value) }) }
  if (children.length < 2) return null
  return (
    <div class="chron__children">
      {children.length < CHIPS ? (
        <ChipGroup legend={words.child} legendHidden name="chronology-child" {...picked} />
      ) : (
        <SelectField label={words.child} {...picked} />
      )}
    </div>
  )
}

function Picks({ family, telling, lines, view, onView }: FilterBarProps) {
  const agencies = useMemo(() => agenciesIn(lines), [lines])
  const kinds = useMemo(() => kindOptions(lines, view.kind), [lines, view.kind])
  const domains = useMemo(() => [...new Set(lines.flatMap((line) => line.domains))], [lines])
  return (
    <div class="chron__picks">
      <SelectField
        label={words.kind}
        options={[{ value: '', label: words.everyKind }, ...kinds]}
        value={view.kind ?? ''}
        onPick={(value) => onView({ kind: orNull(value) as Kind | null })}
      />
      {(agencies.length > 1 || view.agency !== null) && (
        <SelectField
          label={words.agency}
          options={[{ value: '', label: words.everyAgency }, ...agencies.map((value) => ({ value, label: value }))]}
          value={view.agency ?? ''}
          onPick={(value) => onView({ agency: orNull(value) })}
        />
      )}
      {(domains.length > 0 || view.domain !== null) && (
        <SelectField
          label={words.domain}
          hint={view.domain === null ? undefined : words.domainHint}
          options={[{ value: '', label: words.everyDomain }, ...domains.map((value) => ({ value, label: telling.domain(value) }))]}
          value={view.domain ?? ''}
          onPick={(value) => onView({ domain: orNull(value) })}
        />
      )}
      <SelectField
        label={words.period}
        options={[{ value: '', label: words.everyPeriod }, ...periodOptions(family)]}
        value={view.period}
        onPick={(value) => onView({ period: value })}
      />
    </div>
  )
}
