import { useState } from 'preact/hooks'
import { type DatasetFailure, type DatasetStep, type HandedOut, makeDataset } from '../../app/datasets.ts'
import { isKey } from '../../report/extract/pseudonyms.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { download, shareFile } from '../share/give.ts'
import { type Attempt, useAttempt } from '../start/attempt.ts'
import { CHOICES, type Chosen, namesIn, needsKey } from './choices.ts'

/** The control of the key, for an error to lead to. */
export const KEY = 'export-key'

/** Where the making of a file stands. */
export type Standing =
  | { readonly at: 'idle' }
  /** It would hold names: the person is asked, once for each file. */
  | { readonly at: 'asking' }
  | { readonly at: 'working'; readonly step: DatasetStep }
  | { readonly at: 'done'; readonly out: HandedOut; readonly file: File }
  | { readonly at: 'failed'; readonly failure: DatasetFailure['kind'] }

export interface Exporting {
  readonly chosen: Chosen
  readonly standing: Standing
  readonly attempt: Attempt
  /** How many files were made on this screen: what the list of copies is read anew for. */
  readonly made: number
  readonly choose: (change: Partial<Chosen>) => void
  /** Makes the file, or asks first where it would hold names. */
  readonly begin: () => void
  readonly confirm: () => Promise<void>
  readonly goBack: () => void
  readonly again: () => void
  readonly send: () => Promise<void>
}

const FIRST: Chosen = { choice: 'tables-xlsx', names: 'nobody', key: '' }

/** The making of a file of these families, from the choice to the file in the hand. */
export function useExport(caseIds: readonly string[]): Exporting {
  const app = useApp()
  const attempt = useAttempt()
  const [chosen, setChosen] = useState(FIRST)
  const [standing, setStanding] = useState<Standing>({ at: 'idle' })
  const [made, setMade] = useState(0)

  async function make() {
    const { id, as } = CHOICES[chosen.choice]
    setStanding({ at: 'working', step: { at: 'reading', done: 0, of: caseIds.length } })
    const asked = { names: namesIn(chosen), as, key: needsKey(chosen) ? chosen.key : null }
    const out = await makeDataset(app, { id, asked, caseIds }, (step) => setStanding({ at: 'working', step }))
    if (!out.ok) return setStanding({ at: 'failed', failure: out.failure.kind })
    const { name, type, bytes } = out.value.file
    const file = new File([bytes], name, { type })
    download(file, name)
    // The key was shown once. It is on the paper now, or nowhere.
    setChosen({ ...chosen, key: '' })
    setStanding({ at: 'done', out: out.value, file })
    setMade(made + 1)
  }

  return {
    ...{ chosen, standing, attempt, made },
    choose(change) {
      setChosen({ ...chosen, ...change })
      // What was made is not what is on the screen any more.
      if (standing.at === 'done' || standing.at === 'failed') setStanding({ at: 'idle' })
    },
    begin() {
      if (standing.at === 'working') return
      const wrong = needsKey(chosen) && !isKey(chosen.key)
      attempt.found(wrong ? [{ field: KEY, message: text.exporting.keyWrong }] : [])
      if (wrong) return
      if (namesIn(chosen) === 'nobody') void make()
      else setStanding({ at: 'asking' })
    },
    confirm: make,
    goBack: () => setStanding({ at: 'idle' }),
    again: () => standing.at === 'done' && download(standing.file, standing.file.name),
    send: async () => void (standing.at === 'done' && (await shareFile(standing.file))),
  }
}
