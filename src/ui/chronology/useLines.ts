import { useMemo } from 'preact/hooks'
import { chronologyOf } from '../../core/chronology/chronology.ts'
import type { Case } from '../../core/case.ts'
import type { Wording } from '../../core/instrument.ts'
import { useApp } from '../context.tsx'
import { domainOfIn, tellingOf } from '../../report/say/telling.ts'

/** The chronology of a family, worked out once for as long as the family stays the same, and what it is said with. */
export function useLines(family: Case, wording: Wording) {
  const { library, practiceSettings } = useApp()
  const lines = useMemo(() => chronologyOf(family, domainOfIn(library)), [family, library])
  const telling = useMemo(() => tellingOf(family, wording, practiceSettings), [family, wording, practiceSettings])
  return { lines, telling }
}
