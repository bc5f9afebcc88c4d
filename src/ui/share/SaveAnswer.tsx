import { Check, FileX } from 'lucide'
import type { Saved, SaveFailure } from '../../app/exchange/exchange.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { saySave } from './say.ts'
import { othersOf } from './totals.ts'
import type { Agreed } from './useSaving.ts'

const words = text.share.save

/** What one save did, a sentence for each thing that somebody would want to know. */
function linesOf(saved: Saved): string[] {
  const { tookIn, families, pushedAgain, copies, previous, setAside, altered, refusedPacks, wrote } = saved
  return [
    tookIn.facts > 0 ? words.tookIn(tookIn.visits, tookIn.events, othersOf(tookIn), families) : words.tookNothing,
    wrote ? words.wrote : words.nothingToWrite,
    ...(pushedAgain > 0 ? [words.pushed(pushedAgain)] : []),
    ...copies.map(({ name, now }) => words.copies[now](name)),
    ...(previous ? [words.previous[previous]] : []),
    ...(setAside ? [words.setAside(setAside)] : []),
    ...(altered > 0 ? [words.altered(altered)] : []),
    ...(refusedPacks.length > 0 ? [words.packs(refusedPacks.length)] : []),
  ]
}

/** What is in the shared file now, as read back from it. */
export function SavedNow({ saved }: { readonly saved: Saved }) {
  const { visits, at } = saved
  return (
    <Notice icon={Check} level={3} title={visits.all > 0 ? words.done(visits.shared, visits.all, at) : words.doneEmpty(at)}>
      <ul class="bullets">
        {linesOf(saved).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  )
}

interface SaveProblemProps {
  readonly failure: SaveFailure
  readonly onAgain: (agreed?: Agreed) => void
  readonly onLook: () => void
}

/** Why it was not saved, and the way on. */
export function SaveProblem({ failure, onAgain, onLook }: SaveProblemProps) {
  const sentences = saySave(failure)
  const setAside = failure.kind === 'cannot-open' && failure.damaged
  const looked = failure.kind === 'look-first'
  const hopeless = failure.kind === 'no-team' || failure.kind === 'not-a-member'
  const actions = (
    <>
      {looked && <Button onClick={onLook}>{words.lookNow}</Button>}
      {setAside && <Button onClick={() => onAgain({ setAsideDamaged: true })}>{words.failure.setAside}</Button>}
      {!looked && !hopeless && (
        <Button variant="quiet" onClick={() => onAgain()}>
          {words.failure.again}
        </Button>
      )}
    </>
  )
  return (
    <Notice variant="alert" icon={FileX} level={3} title={looked ? words.look : words.notSaved} actions={hopeless ? undefined : actions}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  )
}
