import { useState } from 'preact/hooks'
import { removeMember } from '../../app/team.ts'
import type { TeamMember } from '../../core/team.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Button } from '../parts/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { Notice } from '../parts/Notice.tsx'
import { TextField } from '../parts/TextField.tsx'
import { nameOf, sayFailure } from './words.ts'

const words = text.colleagues.removing

/** What stays within reach of whoever has the keys. */
const HOLDS = { device: words.holds, recovery: words.paper, reader: words.reader }

interface RemoveDialogProps {
  /** Null: closed. */
  readonly member: TeamMember | null
  readonly onDone: (removed: boolean) => void
}

/** Takes somebody off the list, once it is said what that does and what it does not, and why. */
export function RemoveDialog({ member, onDone }: RemoveDialogProps) {
  const app = useApp()
  const [because, setBecause] = useState('')
  const [empty, setEmpty] = useState<string>()
  const [failure, setFailure] = useState<string>()
  const [busy, setBusy] = useState(false)

  function leave(removed = false) {
    setBecause('')
    setEmpty(undefined)
    setFailure(undefined)
    onDone(removed)
  }

  async function remove() {
    if (!member || busy) return
    setBusy(true)
    const removed = await removeMember(app, member.statement, because)
    setBusy(false)
    if (removed.ok) return leave(true)
    const says = sayFailure(removed.failure)
    const missing = removed.failure.kind === 'empty-reason'
    setEmpty(missing ? says : undefined)
    setFailure(missing ? undefined : says)
  }

  return (
    <Dialog
      open={member !== null}
      title={member ? words.title(nameOf(member)) : ''}
      onClose={() => leave()}
      closeWord={text.common.close}
      actions={
        <>
          <Button variant="quiet" onClick={() => leave()}>
            {text.common.cancel}
          </Button>
          <Button busy={busy} busyWord={text.colleagues.busy} onClick={() => void remove()}>
            {words.act}
          </Button>
        </>
      }
    >
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void remove()
        }}
      >
        <p>{words.from}</p>
        <p>{member ? HOLDS[member.what] : ''}</p>
        <p class="sub">{words.others}</p>
        <div role="alert">{failure && <Notice variant="alert">{failure}</Notice>}</div>
        <TextField
          label={words.because}
          hint={words.becauseHint}
          value={because}
          error={empty}
          errorWord={text.common.errorWord}
          onInput={setBecause}
        />
      </form>
    </Dialog>
  )
}
