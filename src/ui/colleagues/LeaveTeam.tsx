import { useState } from 'preact/hooks'
import { leaveTeam } from '../../app/team.ts'
import type { Team } from '../../core/team.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Button } from '../parts/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { sayFailure } from './words.ts'

const words = text.colleagues.leave

interface LeaveTeamProps {
  readonly team: Team
  /** Nobody else's tablet is on the list. */
  readonly last: boolean
}

/** A way out of a team that was joined or started by mistake, asked about once. */
export function LeaveTeam({ team, last }: LeaveTeamProps) {
  const app = useApp()
  const [asking, setAsking] = useState(false)
  const [failure, setFailure] = useState<string>()

  async function leave() {
    const left = await leaveTeam(app)
    if (left.ok) setAsking(false)
    else setFailure(sayFailure(left.failure))
  }

  return (
    <Sheet title={words.title} sub={words.what} tone="outline">
      <div>
        <Button variant="quiet" small onClick={() => setAsking(true)}>
          {words.start}
        </Button>
      </div>
      <Dialog
        open={asking}
        title={words.ask(team.name)}
        onClose={() => setAsking(false)}
        closeWord={text.common.close}
        actions={
          <>
            <Button variant="quiet" onClick={() => setAsking(false)}>
              {text.common.cancel}
            </Button>
            <Button onClick={() => void leave()}>{words.act}</Button>
          </>
        }
      >
        <div class="stack">
          <p>{words.text}</p>
          {last && <p>{words.last}</p>}
          <div role="alert">{failure && <Notice variant="alert">{failure}</Notice>}</div>
        </div>
      </Dialog>
    </Sheet>
  )
}
