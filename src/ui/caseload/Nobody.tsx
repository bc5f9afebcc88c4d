import { SearchX } from 'lucide'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { showAll } from './view.ts'

const words = text.caseload

/** What stands in the place of the board where nobody fits, with the way back to everybody. */
export function Nobody() {
  const action = (
    <Button variant="quiet" onClick={showAll}>
      {words.showAll}
    </Button>
  )
  return (
    <div class="sheet">
      <EmptyState title={words.noneTitle} icon={SearchX} action={action}>
        {words.noneHint}
      </EmptyState>
    </div>
  )
}
