import { useState } from 'preact/hooks'
import { type Arrival, type FileKey, openFile, type OpenFailure } from '../../app/exchange/exchange.ts'
import { useApp } from '../context.tsx'

/** Where somebody is with a file that is not open yet. */
export type Opening =
  | { readonly at: 'nothing' }
  | { readonly at: 'reading'; readonly name: string }
  | { readonly at: 'refused'; readonly file: File; readonly failure: OpenFailure }
  /** It needs something that only a person has. `failure`: what was typed last did not open it. */
  | {
      readonly at: 'locked'
      readonly file: File
      readonly way: 'passphrase' | 'paper'
      readonly busy: boolean
      readonly failure: OpenFailure | null
      /** Goes up with each try, so that the same answer is said again. */
      readonly tries: number
    }

/** A file on its way to being looked at. Nothing is changed by any of it. */
export interface OpenFile {
  readonly opening: Opening
  open(file: File): Promise<void>
  /** The file with what a person typed for it. */
  unlock(key: FileKey): Promise<void>
  /** The paper key is asked for, where nothing else opens the file. */
  askPaper(): void
  leave(): void
}

/** What one does with a file from somewhere; `onArrival` gets it once it is open. */
export function useOpening(onArrival: (arrival: Arrival, file: File) => void): OpenFile {
  const app = useApp()
  const [opening, setOpening] = useState<Opening>({ at: 'nothing' })

  async function look(file: File, key?: FileKey): Promise<OpenFailure | null> {
    const opened = await openFile(app, file, file.name, key)
    if (!opened.ok) return opened.failure
    setOpening({ at: 'nothing' })
    onArrival(opened.value, file)
    return null
  }

  return {
    opening,
    async open(file) {
      setOpening({ at: 'reading', name: file.name })
      const failure = await look(file)
      if (failure?.kind === 'passphrase-needed') setOpening({ at: 'locked', file, way: 'passphrase', busy: false, failure: null, tries: 0 })
      else if (failure) setOpening({ at: 'refused', file, failure })
    },
    async unlock(key) {
      if (opening.at !== 'locked') return
      setOpening({ ...opening, busy: true, failure: null })
      const failure = await look(opening.file, key)
      if (failure) setOpening({ ...opening, busy: false, failure, tries: opening.tries + 1 })
    },
    askPaper() {
      if (opening.at === 'refused') setOpening({ at: 'locked', file: opening.file, way: 'paper', busy: false, failure: null, tries: 0 })
    },
    leave: () => setOpening({ at: 'nothing' }),
  }
}
