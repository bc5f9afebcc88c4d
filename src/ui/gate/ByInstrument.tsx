import type { ComponentChildren } from 'preact'
import { lookAt } from '../../core/drift/look.ts'
import { visitsWithin } from '../../core/drift/around.ts'
import { instrumentsOf } from '../../core/gate/gate.ts'
import { current } from '../../instruments/index.ts'
import { useApp, useWording } from '../context.tsx'
import { InMarking } from '../marking.tsx'
import type { PointProps } from './PointDetail.tsx'

type Paint = (props: PointProps) => ComponentChildren

/** The same for each instrument with which the family was visited in this episode: Plumbline's own first, each in its own words. */
export function ByInstrument({ children, ...props }: PointProps & { readonly children: Paint }) {
  const others = instrumentsOf(props.look.family).filter((id) => id !== current.id)
  return (
    <>
      {children(props)}
      {others.map((id) => (
        <Other key={id} id={id} {...props}>
          {children}
        </Other>
      ))}
    </>
  )
}

function Other({ id, family, look, children }: PointProps & { readonly id: string; readonly children: Paint }) {
  const { library } = useApp()
  const version = visitsWithin(look).findLast((visit) => visit.instrument.id === id)?.instrument.version ?? 0
  const wording = useWording(id, version)
  const instrument = library.find(id, version)
  if (!instrument || !wording) return null
  return (
    <InMarking instrument={instrument} wording={wording}>
      {children({ family, wording, look: lookAt(look.family, look.today, look.practice, id) })}
    </InMarking>
  )
}
