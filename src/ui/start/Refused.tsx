import type { OpenFailure } from '../../app/device.ts'
import type { WriteFailure } from '../../app/failure.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { goToSpace, session } from '../session.ts'
import { StartAnew } from './StartAnew.tsx'
import { StartPage } from './StartPage.tsx'

type Kind = (OpenFailure | WriteFailure)['kind'] | 'parameters-refused'

function wordsOf(kind: Kind): { readonly title: string; readonly what: string; readonly todo: string } {
  const { newer, cannotOpen, noAnswer, full, frozen, weakened, missing } = text.start.refused
  switch (kind) {
    case 'newer-database':
      return newer
    case 'cannot-open':
      return cannotOpen
    case 'data-missing':
      return missing
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
      {kind === 'data-missing' && now.at === 'refused' && <StartAnew platform={now.platform} space={now.space} />}
    </StartPage>
  )
}

/** The space could not be opened at all. */
export function Refused({ failure }: { readonly failure: OpenFailure | WriteFailure }) {
  return <RefusedPage kind={failure.kind} />
}
