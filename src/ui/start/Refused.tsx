import type { OpenFailure } from '../../app/device.ts'
import type { WriteFailure } from '../../app/failure.ts'
import * as text from '../../i18n/index.ts'
import { later } from '../frame/later.tsx'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { goToSpace, session, whereabouts } from '../session.ts'
import { StartPage } from './StartPage.tsx'

// Seldom needed, and then with time: not a part of the first screen.
const Restore = later(async () => (await import('./Restore.tsx')).Restore, true)
const SaveRescue = later(async () => (await import('./SaveRescue.tsx')).SaveRescue, true)

type Kind = Exclude<(OpenFailure | WriteFailure)['kind'], 'data-missing'> | 'parameters-refused'

function wordsOf(kind: Kind): { readonly title: string; readonly what: string; readonly todo: string } {
  const { newer, cannotOpen, noAnswer, full, frozen, weakened } = text.start.refused
  switch (kind) {
    case 'newer-database':
      return newer
    case 'cannot-open':
      return cannotOpen
    case 'parameters-refused':
      return weakened
    case 'storage-full':
      return full
    case 'frozen':
      return frozen
    case 'timed-out':
    case 'connection-lost':
    case 'locked':
      return noAnswer
  }
}

/** Why Plumbline does not open, what was left untouched, and what to do. */
export function RefusedPage({ kind }: { readonly kind: Kind }) {
  const { title, what, todo } = wordsOf(kind)
  const { reload, practice, leave } = text.start.refused
  const now = session.value
  const real = now.at !== 'refused' || now.space === 'real'
  const place = whereabouts()
  return (
    <StartPage title={title}>
      <Notice variant="alert" title={what}>
        {todo}
      </Notice>
      <div class="acts">
        <Button onClick={() => location.reload()}>{reload}</Button>
        {kind !== 'cannot-open' && (
          <Button variant="quiet" onClick={() => void goToSpace(real ? 'practice' : 'real')}>
            {real ? practice : leave}
          </Button>
        )}
      </div>
      {place && kind !== 'cannot-open' && kind !== 'newer-database' && (
        <div class="start__foot">
          <SaveRescue {...place} />
        </div>
      )}
    </StartPage>
  )
}

/** The space could not be opened at all: why, or how its missing records come back. */
export function Refused({ failure }: { readonly failure: OpenFailure | WriteFailure }) {
  const now = session.value
  if (failure.kind !== 'data-missing') return <RefusedPage kind={failure.kind} />
  // Gone in the middle of opening: the next start looks for what is left.
  if (now.at !== 'refused' || !('remains' in failure)) return <RefusedPage kind="timed-out" />
  return <Restore platform={now.platform} space={now.space} failure={failure} />
}
