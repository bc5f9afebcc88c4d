import { useEffect, useRef, useState } from 'preact/hooks'
import type { DomainChange } from '../../core/change/compare.ts'
import type { Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { useMarking } from '../marking.tsx'
import { classes } from '../parts/classes.ts'
import { Disclosure } from '../parts/Disclosure.tsx'
import { VisitMark } from '../parts/Dumbbell.tsx'
import { Legend } from '../parts/Legend.tsx'
import { Table } from '../parts/Table.tsx'
import { drawnGrade } from '../../report/compare/courses.ts'
import { onSchemeChange } from './palette.ts'
import type { Pair } from '../../report/compare/pair.ts'
import type { RadarChart } from './radar-chart.ts'
import { headlineWords, visitWords } from '../../report/compare/words.ts'

export interface RadarProps {
  readonly pair: Pair
  readonly changes: readonly DomainChange[]
  readonly wording: Wording
}

const words = text.compare

/** The picture itself; its code comes when it is first asked for. */
function Picture({ pair, changes, wording }: RadarProps) {
  const { scale } = useMarking()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [state, setState] = useState<'loading' | 'drawn' | 'failed'>('loading')
  useEffect(() => {
    let [chart, gone] = [null as RadarChart | null, false]
    const draw = ({ drawRadar }: typeof import('./radar-chart.ts')) => {
      if (gone || !canvas.current) return
      const spokes = changes.map(({ domain, earlier, later }) => ({
        name: wording.domains[domain]?.name ?? domain,
        earlier: drawnGrade(earlier),
        later: drawnGrade(later),
      }))
      chart = drawRadar(canvas.current, spokes, scale)
      setState('drawn')
    }
    void import('./radar-chart.ts').then(draw, () => gone || setState('failed'))
    const stop = onSchemeChange(() => chart?.repaint())
    return () => {
      gone = true
      stop()
      chart?.destroy()
    }
  }, [changes, wording, scale])
  const label = words.radarLabel(visitWords(pair.earlier.visit), visitWords(pair.later.visit))
  return (
    <>
      <p class="sub" role="status">
        {state === 'loading' ? words.radarLoading : state === 'failed' ? words.radarNot : ''}
      </p>
      <div class="radar" role="img" aria-label={label} hidden={state === 'failed'}>
        <canvas ref={canvas} />
      </div>
    </>
  )
}

/** Two visits as shapes over each other, on request only, with what not to read from it and the same grades as a table. */
export function Radar({ pair, changes, wording }: RadarProps) {
  const [open, setOpen] = useState(false)
  const nameOf = (domain: string) => wording.domains[domain]?.name ?? domain
  const said = changes.map(({ domain, earlier, later }) => words.radarPart(nameOf(domain), headlineWords(earlier), headlineWords(later)))
  return (
    <section class={classes('sheet sheet--outline unpaired', !open && 'no-print')}>
      <Disclosure summary={words.radar} onToggle={setOpen}>
        {open && (
          <div class="stack stack--s">
            <p>{words.radarWarn}</p>
            <Legend
              label={words.visitMarks}
              items={[
                { key: 'earlier', mark: <VisitMark which="earlier" />, text: visitWords(pair.earlier.visit) },
                { key: 'later', mark: <VisitMark which="later" />, text: visitWords(pair.later.visit) },
              ]}
            />
            <Picture {...{ pair, changes, wording }} />
            <p>{words.radarShows(said)}</p>
            <Table
              caption={words.radarTable}
              columns={[
                { key: 'domain', label: words.column.domain },
                { key: 'earlier', label: visitWords(pair.earlier.visit) },
                { key: 'later', label: visitWords(pair.later.visit) },
              ]}
              rows={changes.map(({ domain, earlier, later }) => ({
                key: domain,
                cells: [nameOf(domain), headlineWords(earlier), headlineWords(later)],
              }))}
            />
          </div>
        )}
      </Disclosure>
    </section>
  )
}
