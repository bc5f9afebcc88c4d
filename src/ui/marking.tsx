import { type ComponentChildren, createContext } from 'preact'
import { useContext, useMemo } from 'preact/hooks'
import type { Instrument, Wording } from '../core/instrument.ts'
import { type Marking, markingOf, ownMarking } from '../report/say/marking.ts'

const MarkingContext = createContext<Marking>(ownMarking)

/** How grades are shown here. */
export const useMarking = (): Marking => useContext(MarkingContext)

export interface InMarkingProps {
  readonly instrument: Pick<Instrument, 'scale'>
  readonly wording: Pick<Wording, 'gradeWords'>
  readonly children: ComponentChildren
}

/** Everything inside shows the grades of this instrument. */
export function InMarking({ instrument: { scale }, wording: { gradeWords }, children }: InMarkingProps) {
  const marking = useMemo(() => markingOf(scale, gradeWords), [scale, gradeWords])
  return <MarkingContext.Provider value={marking}>{children}</MarkingContext.Provider>
}
