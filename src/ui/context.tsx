import { useEffect, useState } from 'preact/hooks'
import type { App } from '../app/app.ts'
import { type Family, readCaseload, readFamilyAsDrafted, watch } from '../app/read.ts'
import type { ReadFailure } from '../app/failure.ts'
import type { Instrument, ReaderWording, Wording } from '../core/instrument.ts'
import type { Result } from '../core/result.ts'
import { current } from '../instruments/index.ts'
import { useApp } from './app-context.ts'
import { trouble } from './session.ts'

export { useApp }

/** What `read` gives now and after every change in any tab; undefined until the first time. `key` says when to start over. */
function useWatched<T>(read: (app: App) => Promise<Result<T, ReadFailure>>, key: string): T | undefined {
  const app = useApp()
  const [held, setHeld] = useState<{ key: string; value: T }>()
  // `read` is a new closure on each painting; `key` says when it differs.
  useEffect(() => {
    const paint = (result: Result<T, ReadFailure>) => {
      // The same value again is no reason to paint: a change elsewhere on the device reads every screen anew.
      if (result.ok) setHeld((before) => (before?.key === key && before.value === result.value ? before : { key, value: result.value }))
      else trouble.value = result.failure
    }
    return watch(app, () => read(app), paint)
  }, [app, key])
  return held?.key === key ? held.value : undefined
}

/** One family with unfinished acts shown, kept up to date; undefined while it is being read. That it was looked at is noted in the log. */
export function useFamily(caseId: string): Family | undefined {
  const app = useApp()
  const family = useWatched((app) => readFamilyAsDrafted(app, caseId), caseId)
  const isHere = family !== undefined && !family.gone && family.facts.length > 0
  useEffect(() => {
    // What notes it comes with the screens: the first of all does without.
    if (isHere) void import('../app/log.ts').then(({ noteOpened }) => noteOpened(app, caseId))
  }, [app, caseId, isHere])
  return family
}

/** Every family on this device, kept up to date; undefined while they are being read. */
export const useCaseload = (): Family[] | undefined => useWatched(readCaseload, 'caseload')

/** What `load` gives; undefined while it loads, and while `key` names another. */
function useLoaded<T>(load: () => Promise<T>, key: string): T | undefined {
  const [held, setHeld] = useState<{ key: string; value: T }>()
  // `load` is a new closure on each painting; `key` says when it differs.
  useEffect(() => {
    let gone = false
    void load().then((value) => gone || setHeld({ key, value }))
    return () => {
      gone = true
    }
  }, [key])
  return held?.key === key ? held.value : undefined
}

/** The words of an instrument version (the current one where none is named, or where it is not here); undefined while they load. */
export function useWording(id: string = current.id, version: number = current.version): Wording | undefined {
  const { library } = useApp()
  const known = library.find(id, version) ?? current
  return useLoaded(() => library.wording(known.id, known.version), `${known.id} ${known.version}`)
}

/** What is read about the items of an instrument version that is here; undefined while it loads. */
export function useReader({ id, version }: Pick<Instrument, 'id' | 'version'>): ReaderWording | undefined {
  const { library } = useApp()
  return useLoaded(() => library.reader(id, version), `${id} ${version}`)
}
