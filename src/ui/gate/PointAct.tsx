import { useState } from 'preact/hooks'
import type { GatePoint } from '../../core/gate/point.ts'
import * as text from '../../i18n/index.ts'
import { Button, LinkButton } from '../parts/Button.tsx'
import { hrefTo, type Route } from '../route.ts'
import type { PointProps } from './PointDetail.tsx'
import { SeenDialog } from './SeenDialog.tsx'
import { ToldDialog } from './ToldDialog.tsx'

const words = text.gate

export interface PointActProps extends PointProps {
  readonly point: GatePoint
  readonly label: string
  /** The first thing to do stands out. */
  readonly first: boolean
}

/** The one act that clears a point; nothing where each of its things has its own. */
export function PointAct({ point, label, first, family, look }: PointActProps) {
  const [asking, setAsking] = useState(false)
  const variant = first ? 'primary' : 'quiet'
  const link = (to: Route, says: string) => (
    <LinkButton small variant={variant} href={hrefTo(to)}>
      {says}
    </LinkButton>
  )
  const ask = (
    <Button small variant={variant} aria-haspopup="dialog" onClick={() => setAsking(true)}>
      {label}
    </Button>
  )
  const onClose = () => setAsking(false)
  switch (point.id) {
    case 'review': {
      const halfDone = family.visits.findLast(({ signed }) => !signed)
      return halfDone
        ? link({ at: 'visit', caseId: family.id, visitId: halfDone.id }, words.carryOn)
        : link({ at: 'visit-plan', caseId: family.id, visitId: 'new' }, label)
    }
    case 'history':
      return link({ at: 'history', caseId: family.id, from: 'gate' }, label)
    case 'seen':
      return (
        <>
          {ask}
          {asking && <SeenDialog {...{ family, look, point, onClose }} />}
        </>
      )
    case 'family-told':
      return (
        <>
          {ask}
          {asking && <ToldDialog {...{ family, look, point, onClose }} />}
        </>
      )
    default:
      return null
  }
}
