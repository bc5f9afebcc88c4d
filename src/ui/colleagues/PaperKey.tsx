import { Printer } from 'lucide'
import { useEffect, useState } from 'preact/hooks'
import { today } from '../../app/app.ts'
import { addMember, newRecovery } from '../../app/team.ts'
import type { Member, Team } from '../../core/team.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { Button } from '../parts/Button.tsx'
import { CheckField } from '../parts/CheckField.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { useProof } from '../start/useProof.tsx'
import { Digits, KeyLetters } from './Digits.tsx'
import { Qr } from './Qr.tsx'
import { sayFailure } from './words.ts'

const words = text.colleagues.paper

interface PaperKeyProps {
  readonly team: Team
  /** True once the key is on the list; false where it was given up. */
  readonly onDone: (added: boolean) => void
}

/** A key on paper: made here, shown once, and on the list only when somebody says that they have it on paper. */
export function PaperKey({ team, onDone }: PaperKeyProps) {
  const app = useApp()
  const [made, setMade] = useState<{ readonly secret: string; readonly member: Member }>()
  const [printed, setPrinted] = useState(false)
  const [missing, setMissing] = useState<string>()
  const [failure, setFailure] = useState<string>()
  const [busy, setBusy] = useState(false)
  const proof = useProof('paper-proof')
  const day = today(app.platform)
  // One key for each visit to this page.
  useEffect(() => void newRecovery(app, words.name(day)).then(setMade), [])
  if (!made) return <Waiting title={words.pageTitle} />

  async function keep(member: Member) {
    setMissing(printed ? undefined : words.notPrinted)
    if (!printed || busy) return
    setBusy(true)
    const added = (await proof.prove()) ? await addMember(app, member) : null
    setBusy(false)
    if (!added) return
    if (added.ok) onDone(true)
    else setFailure(sayFailure(added.failure))
  }

  return (
    <Page title={words.pageTitle} form>
      <div class="stack paperkey">
        <div class="no-print stack">
          <PageHead title={words.pageTitle} />
          <Notice variant="attention">{words.once}</Notice>
        </div>
        <Paper secret={made.secret} member={made.member} team={team.name} by={app.me.name} day={day} />
        <div class="no-print stack">
          <div class="acts">
            <Button variant="quiet" icon={Printer} onClick={() => print()}>
              {words.print}
            </Button>
          </div>
          <CheckField
            label={words.printed}
            checked={printed}
            error={missing}
            errorWord={text.common.errorWord}
            onChange={(now) => {
              setPrinted(now)
              setMissing(undefined)
            }}
          />
          {proof.field}
          <div role="alert">{failure && <Notice variant="alert">{failure}</Notice>}</div>
          <div class="acts">
            <Button variant="quiet" onClick={() => onDone(false)}>
              {words.cancel}
            </Button>
            <Button busy={busy} busyWord={text.colleagues.busy} onClick={() => void keep(made.member)}>
              {words.act}
            </Button>
          </div>
        </div>
      </div>
    </Page>
  )
}

interface PaperProps {
  readonly secret: string
  readonly member: Member
  readonly team: string
  readonly by: string
  readonly day: string
}

/** What is on the paper: the key to type and to scan, how it is used, and what it opens. */
function Paper({ secret, member, team, by, day }: PaperProps) {
  return (
    <section class="sheet paper" aria-labelledby="paper-title">
      <h2 id="paper-title">{words.sheetTitle(team)}</h2>
      <p class="sub">{words.made(by, day)}</p>
      <div class="paper__key">
        <Qr value={secret} label={words.alt} />
        <div class="stack stack--s">
          <h3>{words.key}</h3>
          <KeyLetters value={secret} />
          <p class="sub">
            {words.digits}
            <br />
            <Digits of={member} />
          </p>
        </div>
      </div>
      <h3>{words.useTitle}</h3>
      <ul class="paper__use">
        {words.use.map((way, place) => (
          <li key={way}>
            {way}
            {place === words.use.length - 1 && <code class="paper__command">{words.command}</code>}
          </li>
        ))}
      </ul>
      <h3>{words.careTitle}</h3>
      <p>{words.care}</p>
    </section>
  )
}
