import { useEffect, useMemo, useState } from 'preact/hooks'
import { type LogRead, readLog } from '../../app/log.ts'
import { DEEDS } from '../../core/log.ts'
import * as text from '../../i18n/index.ts'
import { familyName } from '../../report/say/names.ts'
import { useApp, useCaseload } from '../context.tsx'
import { dayOf } from '../forget/say.ts'
import { Page, Waiting } from '../frame/Page.tsx'
import { Button } from '../parts/Button.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { SelectField } from '../parts/SelectField.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { hrefTo } from '../route.ts'
import { trouble } from '../session.ts'
import { Chains } from './Chains.tsx'
import { CopyLog } from './CopyLog.tsx'
import { byDay, type Filter, type LogDay, passes, sayDeed, sayWho, timeOf } from './say.ts'

const words = text.log
const back = { label: words.toSettings, href: hrefTo({ at: 'settings' }) }

/** Entries that are painted at first, and more with each press. */
const SOME = 100

/** The log as it was when the screen was opened; undefined while it is being read. */
function useLog(): LogRead | undefined {
  const app = useApp()
  const [log, setLog] = useState<LogRead>()
  useEffect(() => {
    let gone = false
    void readLog(app).then((read) => {
      if (gone) return
      if (read.ok) setLog(read.value)
      else trouble.value = read.failure
    })
    return () => {
      gone = true
    }
  }, [app])
  return log
}

/** Who did what when, by day, the latest first; and whether the log is whole. */
export function LogScreen() {
  const log = useLog()
  const families = useCaseload()
  const [filter, setFilter] = useState<Filter>({ did: '', caseId: '' })
  const [most, setMost] = useState(SOME)
  const names = useMemo(() => new Map(families?.map((family) => [family.id, familyName(family)])), [families])
  const shown = useMemo(() => log?.entries.filter(passes(filter)) ?? [], [log, filter])
  const days = useMemo(() => byDay(shown, most), [shown, most])
  if (!log) return <Waiting title={words.screen} back={back} />
  const nameOf = (caseId: string) => names.get(caseId) ?? (families ? words.goneFamily : text.common.loading)
  return (
    <Page title={words.screen} barTitle={words.screen} back={back}>
      <PageHead title={words.title} sub={words.sub} />
      <div class="stack">
        <Chains log={log} />
        <Sheet title={words.what} count={shown.length}>
          <div class="stack">
            <Filters
              log={log}
              filter={filter}
              nameOf={nameOf}
              onFilter={(next) => {
                setFilter(next)
                setMost(SOME)
              }}
            />
            {shown.length === 0 && <p class="sub">{log.entries.length === 0 ? words.none : words.noneSuch}</p>}
            {days.map((day) => (
              <Day key={day.day} of={day} nameOf={nameOf} />
            ))}
            {shown.length > most && (
              <div>
                <Button variant="quiet" onClick={() => setMost(most + 2 * SOME)}>
                  {words.showMore}
                </Button>
              </div>
            )}
            {shown.length > 0 && <CopyLog days={days} nameOf={nameOf} />}
          </div>
        </Sheet>
      </div>
    </Page>
  )
}

interface FiltersProps {
  readonly log: LogRead
  readonly filter: Filter
  readonly nameOf: (caseId: string) => string
  readonly onFilter: (filter: Filter) => void
}

/** By what was done and to which family: only kinds and families of which there is an entry. */
function Filters({ log: { entries }, filter, nameOf, onFilter }: FiltersProps) {
  const [kinds, cases] = useMemo(
    () => [new Set(entries.map(({ did }) => did)), new Set(entries.flatMap(({ caseId }) => caseId ?? []))],
    [entries],
  )
  const kindOptions = DEEDS.filter((did) => kinds.has(did)).map((did) => ({ value: did as string, label: words.did[did] }))
  const familyOptions = [...cases]
    .map((caseId) => ({ value: caseId, label: nameOf(caseId) }))
    .sort((a, b) => a.label.localeCompare(b.label))
  return (
    <div class="log__filters">
      <SelectField
        label={words.kind}
        value={filter.did}
        blank={words.everyKind}
        options={kindOptions}
        onPick={(did) => onFilter({ ...filter, did })}
      />
      <SelectField
        label={words.family}
        value={filter.caseId}
        blank={words.everyFamily}
        options={familyOptions}
        onPick={(caseId) => onFilter({ ...filter, caseId })}
      />
    </div>
  )
}

function Day({ of: { day, entries }, nameOf }: { readonly of: LogDay; readonly nameOf: (caseId: string) => string }) {
  return (
    <section class="log__day">
      <h3>{dayOf(day)}</h3>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id} class="log__entry">
            <span class="log__time">{timeOf(entry.at.wall)}</span>
            <span>
              {sayDeed(entry)}
              {entry.caseId !== null && (
                <>
                  {', '}
                  <b>{nameOf(entry.caseId)}</b>
                </>
              )}
            </span>
            <span class="sub">{sayWho(entry)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
