import { Check, Download, Share2 } from 'lucide'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { DatasetStep } from '../../app/datasets.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Progress } from '../parts/Progress.tsx'
import { canShareFile } from '../share/give.ts'
import type { Exporting, Standing } from './useExport.ts'

const words = text.exporting

function Step({ step }: { readonly step: DatasetStep }) {
  const { done, of } = step.at === 'making' ? { done: 0, of: 0 } : step
  // One family is read before anybody sees a bar.
  if (of < 2) return <p class="sub">{words.step[step.at]}</p>
  return <Progress label={words.step[step.at]} value={done} max={of} words={words.step.of(done, of)} />
}

function Done({ standing, exporting }: { readonly standing: Extract<Standing, { at: 'done' }>; readonly exporting: Exporting }) {
  const { out, file } = standing
  return (
    <Notice
      icon={Check}
      title={words.saved(file.name)}
      actions={
        <>
          <Button variant="quiet" small icon={Download} onClick={exporting.again}>
            {words.again}
          </Button>
          {canShareFile(file) && (
            <Button variant="quiet" small icon={Share2} onClick={() => void exporting.send()}>
              {words.send}
            </Button>
          )}
        </>
      }
    >
      <p>
        {words.savedHolds(out.families)} {words.savedWhere}
      </p>
      <p class="export__without">{words.savedLeavesOut}</p>
      <ul class="bullets">
        {out.leavesOut.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  )
}

/** How far the making is, where the file went, or why there is none. */
export function Result({ exporting }: { readonly exporting: Exporting }) {
  const { standing } = exporting
  const box = useRef<HTMLDivElement>(null)
  const { at } = standing
  // The button may lie under a dialog that has just gone: what became of it takes the focus.
  useLayoutEffect(() => {
    if (at === 'done' || at === 'failed') box.current?.focus()
  }, [at])
  return (
    <div ref={box} class="export__result" tabIndex={-1} role={at === 'failed' ? 'alert' : 'status'}>
      {standing.at === 'working' && <Step step={standing.step} />}
      {standing.at === 'failed' && (
        <Notice variant="alert" title={words.notMade}>
          {words.failures[standing.failure]}
        </Notice>
      )}
      {standing.at === 'done' && <Done standing={standing} exporting={exporting} />}
    </div>
  )
}
