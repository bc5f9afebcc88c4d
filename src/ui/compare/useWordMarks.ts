import { useEffect, useState } from 'preact/hooks'

type WordMarks = typeof import('./word-diff.ts')

/** What tells which words differ: not asked for, on its way, here, or not to be had. */
export type WordMarksState =
  | { readonly kind: 'off' | 'loading' | 'failed' }
  | { readonly kind: 'on'; readonly mark: WordMarks['markWords'] }

/** The comparison of words, fetched by its own chunk the first time that somebody wants it. */
export function useWordMarks(wanted: boolean): WordMarksState {
  const [mark, setMark] = useState<WordMarks['markWords'] | 'failed' | null>(null)
  useEffect(() => {
    if (!wanted || mark !== null) return
    let gone = false
    void import('./word-diff.ts').then(
      (module) => gone || setMark(() => module.markWords),
      () => gone || setMark('failed'),
    )
    return () => {
      gone = true
    }
  }, [wanted, mark])
  if (!wanted) return { kind: 'off' }
  if (mark === null) return { kind: 'loading' }
  return mark === 'failed' ? { kind: 'failed' } : { kind: 'on', mark }
}
