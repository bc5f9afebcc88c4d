import { useEffect, useState } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Tabs } from '../parts/Tabs.tsx'
import { hrefTo } from '../route.ts'
import type { OneInstrument } from '../../report/compare/instruments.ts'

export interface InstrumentSwitchProps {
  readonly caseId: string
  readonly childId: string
  readonly instruments: readonly OneInstrument[]
  readonly current: string
}

/** What each of these instruments is called, by id; the id itself until its words are here. */
function useNames(app: App, instruments: readonly OneInstrument[]): ReadonlyMap<string, string> {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  const key = instruments.map(({ id }) => id).join()
  useEffect(() => {
    let gone = false
    const versions = instruments.flatMap(({ id, visits }) =>
      visits.slice(-1).map(({ visit }) => ({ id, version: visit.instrument.version })),
    )
    const loaded = Promise.all(versions.map(async ({ id, version }) => [id, (await app.library.wording(id, version)).name] as const))
    void loaded.then((entries) => gone || setNames(new Map(entries)))
    return () => {
      gone = true
    }
  }, [app, key])
  return names
}

/** The way to the visits made with another instrument; nothing where there is one only. Grades of two are not on one line. */
export function InstrumentSwitch({ caseId, childId, instruments, current }: InstrumentSwitchProps) {
  const names = useNames(useApp(), instruments)
  if (instruments.length < 2) return null
  const items = instruments.flatMap(({ id, visits: [first] }) => {
    const href = first && hrefTo({ at: 'compare', caseId, childId, earlier: first.visit.id })
    return href ? [{ label: names.get(id) ?? id, href, current: id === current }] : []
  })
  return (
    <div class="switch no-print">
      <Tabs label={text.compare.instruments} items={items} />
    </div>
  )
}
