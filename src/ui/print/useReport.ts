import { useEffect, useState } from 'preact/hooks'
import { checkedSourceFor } from '../../app/copies.ts'
import type { Family } from '../../app/read.ts'
import type { ReportId } from '../../core/out.ts'
import { type Report, reports } from '../../report/index.ts'
import type { Source } from '../../report/source.ts'
import { useApp } from '../context.tsx'

/** A report and what it is made from, for one reading of the family. */
export interface Ready {
  readonly report: Report
  readonly source: Source
  readonly family: Family
}

/** The report of that id over the family as it is now. While another one is fetched, or the family changed, the last one stays. */
export function useReport(family: Family, id: ReportId): Ready | undefined {
  const app = useApp()
  const [ready, setReady] = useState<Ready>()
  useEffect(() => {
    let gone = false
    void Promise.all([reports[id](), checkedSourceFor(app, family)]).then(
      ([report, source]) => gone || setReady({ report, source, family }),
    )
    return () => {
      gone = true
    }
  }, [app, family, id])
  return ready?.report.id === id ? ready : undefined
}
