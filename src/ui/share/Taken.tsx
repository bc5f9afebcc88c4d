import { Check, Undo2 } from 'lucide'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Arrival, type TakenIn, undoTakeIn, type UndoFailure } from '../../app/exchange/exchange.ts'
import type { Day } from '../../core/day.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { familyName } from '../../report/say/names.ts'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { hrefTo } from '../route.ts'
import { opensIn } from './disputes.ts'
import { sayUndo } from './say.ts'
import { othersOf } from './totals.ts'
import { useLastTaken } from './useLastTaken.ts'

const words = text.share

/** A file that was taken in a moment ago. */
export interface JustTaken {
  readonly arrival: Arrival
  readonly taken: TakenIn
}

function titleOf({ taken: { adds, families } }: JustTaken): string {
  const { preview } = words
  return adds.facts > 0 ? preview.taken(adds.visits, adds.events, othersOf(adds), families) : preview.takenNothing
}

function linesOf({ arrival, taken: { joined, asideKept } }: JustTaken): string[] {
  const { preview } = words
  return [...(joined ? [preview.takenJoined(arrival.list?.name ?? '')] : []), ...(asideKept ? [] : [preview.asideLost])]
}

/** Families with something that people entered differently, each with the way to settle it. */
function ToSettle({ arrival }: Pick<JustTaken, 'arrival'>) {
  const open = arrival.families.filter((family) => opensIn(family).length > 0)
  if (open.length === 0) return null
  return (
    <>
      <p>{words.preview.takenContested(open.reduce((sum, family) => sum + opensIn(family).length, 0))}</p>
      <ul class="bullets">
        {open.map((family) => (
          <li key={family.caseId}>
            <a class="link" href={hrefTo({ at: 'contested', caseId: family.caseId })}>
              {words.preview.settleIn(familyName(family))}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Families that a colleague has erased and that are open here, each with the way to say what is to become of it. */
function ToDecide({ arrival }: Pick<JustTaken, 'arrival'>) {
  const asked = arrival.families.filter(({ erasure }) => erasure?.kind === 'asks')
  if (asked.length === 0) return null
  return (
    <ul class="bullets">
      {asked.map((family) => (
        <li key={family.caseId}>
          <a class="link" href={hrefTo({ at: 'family', caseId: family.caseId })}>
            {words.preview.decideIn(familyName(family))}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** What was taken in last, and the way to take it out again while that is possible. */
export function Taken({ just, today, onUndone }: { readonly just: JustTaken | null; readonly today: Day; readonly onUndone: () => void }) {
  const app = useApp()
  const last = useLastTaken()
  const [undoing, setUndoing] = useState(false)
  const [undone, setUndone] = useState(false)
  const [failure, setFailure] = useState<UndoFailure | null>(null)
  const box = useRef<HTMLElement>(null)
  // What came of it is what the person waited for.
  useEffect(() => {
    if (just || undone || failure) box.current?.focus()
  }, [just, undone, failure])

  async function undo() {
    setUndoing(true)
    const answer = await undoTakeIn(app)
    setUndoing(false)
    if (!answer.ok) return setFailure(answer.failure)
    setUndone(true)
    onUndone()
  }

  const canUndo = last?.stays === null
  const shown = just || undone || failure || canUndo
  if (!shown) return null
  const act = canUndo && !undone && (
    <Button variant="quiet" small icon={Undo2} busy={undoing} busyWord={words.undoing} onClick={() => void undo()}>
      {words.undo}
    </Button>
  )
  return (
    <section ref={box} tabIndex={-1} aria-label={words.taken} class="stack stack--s">
      {undone && <Notice icon={Check}>{words.undone}</Notice>}
      {failure && (
        <Notice variant="alert" role="alert">
          {sayUndo(failure)}
        </Notice>
      )}
      {!undone && just && (
        <Notice icon={Check} level={2} title={titleOf(just)} actions={act}>
          {linesOf(just).map((line) => (
            <p key={line}>{line}</p>
          ))}
          <ToSettle arrival={just.arrival} />
          <ToDecide arrival={just.arrival} />
        </Notice>
      )}
      {!undone && !just && last && canUndo && (
        <Notice level={2} title={words.taken} actions={act}>
          {words.takenFrom(last.from.name, last.families, last.at, today)}
        </Notice>
      )}
    </section>
  )
}
