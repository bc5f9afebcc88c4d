import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { addMember } from '../../app/team.ts'
import { namedReader } from '../../app/team-code.ts'
import type { Member } from '../../core/team.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { TextField } from '../parts/TextField.tsx'
import { useProof } from '../start/useProof.tsx'
import { Digits, KeyLetters } from './Digits.tsx'
import { sayFailure } from './words.ts'

const words = text.colleagues.add

interface CompareProps {
  readonly member: Member
  readonly onAdded: (member: Member) => void
  readonly onDiffer: () => void
  readonly onLeave: () => void
}

/** Whose code it is and what to compare by voice. Nobody is on the list before it is said that the two are the same. */
export function Compare({ member, onAdded, onDiffer, onLeave }: CompareProps) {
  const app = useApp()
  const heading = useRef<HTMLHeadingElement>(null)
  const [name, setName] = useState('')
  const [noName, setNoName] = useState<string>()
  const [failure, setFailure] = useState<string>()
  const [busy, setBusy] = useState(false)
  useLayoutEffect(() => heading.current?.focus(), [])
  const proof = useProof('add-proof')
  const reader = member.what === 'reader'

  async function add() {
    if (busy) return
    const named = reader ? namedReader(member, name) : member
    setNoName(named.name === '' && reader ? words.noName : undefined)
    if (reader && named.name === '') return
    setBusy(true)
    const added = (await proof.prove()) ? await addMember(app, named) : null
    setBusy(false)
    if (!added) return
    if (added.ok) onAdded(named)
    else setFailure(sayFailure(added.failure))
  }

  return (
    <form
      class="stack compare-keys"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <div>
        <h3 ref={heading} tabIndex={-1}>
          {words.compare}
        </h3>
        <p>{reader ? words.compareReader : words.compareText(member.name || words.nobody)}</p>
      </div>
      <div class="whose">
        {!reader && (
          <p>
            <b>{member.name || text.colleagues.list.noName}</b>
            <br />
            {text.colleagues.list.who(member.role, member.agency)}
          </p>
        )}
        {reader ? <KeyLetters value={member.recipient} /> : <Digits of={member} large />}
      </div>
      {reader && (
        <>
          <p>{words.reader}</p>
          <TextField
            label={words.name}
            hint={words.nameHint}
            value={name}
            error={noName}
            errorWord={text.common.errorWord}
            onInput={setName}
          />
        </>
      )}
      {proof.field}
      <div role="alert">{failure && <Notice variant="alert">{failure}</Notice>}</div>
      <div class="acts">
        {failure ? (
          <Button variant="quiet" onClick={onLeave}>
            {words.another}
          </Button>
        ) : (
          <Button variant="quiet" onClick={onDiffer}>
            {reader ? words.differKey : words.differ}
          </Button>
        )}
        <Button type="submit" busy={busy} busyWord={text.colleagues.busy}>
          {reader ? words.sameKey : words.same}
        </Button>
      </div>
    </form>
  )
}
