import { useState } from 'preact/hooks'
import { type ClosingFailure, closeEpisode } from '../../app/episodes.ts'
import type { WriteFailure } from '../../app/failure.ts'
import type { Family } from '../../app/read.ts'
import type { Day } from '../../core/day.ts'
import { unmet } from '../../core/gate/gate.ts'
import type { GatePoint, GatePointId } from '../../core/gate/point.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { type Entry, useEntry } from '../family/useEntry.ts'
import type { SummaryError } from '../parts/ErrorSummary.tsx'
import { goInstead } from '../route.ts'
import { firstEnd, pointId, wrongIn } from './check.ts'
import { pointName } from '../../report/say/gate.ts'
import type { Typed } from './typed.ts'

/** Where the ending of a case stands. */
export interface Closing {
  readonly entry: Entry
  /** Points that are open, as painted or as the last try found them. */
  readonly open: readonly GatePointId[]
  /** Points that the person had not seen, and for which the last try was refused. */
  readonly shut: readonly GatePointId[]
  readonly errors: readonly SummaryError[]
  /** The list of open points as it is now is before the person's eyes. */
  readonly see: () => void
}

export interface ClosingUse {
  readonly family: Family
  readonly points: readonly GatePoint[]
  readonly typed: Typed
  readonly today: Day
  readonly forget: () => void
}

function sayFailure(failure: ClosingFailure | WriteFailure): string {
  if (failure.kind === 'gate-shut') return text.gate.refused
  if (failure.kind === 'closing-too-early') return text.failures[failure.kind](failure.on)
  return text.failures[failure.kind]()
}

/** Ends a case with what was typed. Only points that the person has seen open go into an override: what came up since refuses it. */
export function useClosing({ family, points, typed, today, forget }: ClosingUse): Closing {
  const app = useApp()
  const [seen, setSeen] = useState<readonly GatePointId[]>([])
  const [found, setFound] = useState<{ readonly family: Family; readonly points: readonly GatePointId[] } | null>(null)
  const [shut, setShut] = useState<readonly GatePointId[]>([])
  const painted = unmet(points)
  // What is typed in another tab is painted before it is written, and the disk decides.
  const besides = found?.family === family ? found.points.filter((id) => !painted.includes(id)) : []
  const open = [...painted, ...besides]

  async function save() {
    setShut([])
    const { kind, on, reason, to, why, manager } = typed
    const override = open.length > 0 ? { reason: why, manager } : null
    const asSeen = points.map(({ id }) => ({ id, met: !seen.includes(id) }))
    const closed = await closeEpisode(app, family, { type: kind, on, reason, to }, asSeen, override)
    if (!closed.ok && closed.failure.kind === 'gate-shut') {
      const now = closed.failure.points
      setShut(now.filter((id) => !seen.includes(id)))
      setFound({ family, points: now })
      setSeen(now)
    }
    return closed
  }

  const entry = useEntry({
    check: () => wrongIn(typed, open.length > 0, firstEnd(family), today),
    save,
    say: sayFailure,
    done: () => {
      forget()
      goInstead({ at: 'family', caseId: family.id })
    },
  })
  const errors: SummaryError[] = [
    ...entry.wrong,
    ...shut.map((id) => ({ field: pointId(id), message: text.gate.refusedPoint(pointName(id)) })),
  ]
  return { entry, open, shut, errors, see: () => setSeen(open) }
}
