import { RefreshCw } from 'lucide'
import { useState } from 'preact/hooks'
import { type HandOut, handOver } from '../../app/exchange/exchange.ts'
import { offerPassphrase } from '../../app/keys.ts'
import * as text from '../../i18n/index.ts'
import { useBoard } from '../caseload/useBoard.ts'
import { useApp } from '../context.tsx'
import { familyName } from '../../report/say/names.ts'
import { Page, Waiting } from '../frame/Page.tsx'
import { Button } from '../parts/Button.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { hrefTo } from '../route.ts'
import { useProof } from '../start/useProof.tsx'
import { FamilyPick } from './FamilyPick.tsx'
import { HandedOver } from './HandedOver.tsx'

const words = text.share.handOver
const PICK = 'hand-over-families'

/** A one-off file for somebody outside the team, under words that are said another way. */
export function HandOver({ onLeave }: { readonly onLeave: () => void }) {
  const app = useApp()
  const board = useBoard()
  const [which, setWhich] = useState<'all' | 'chosen'>('chosen')
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [pass, setPass] = useState(offerPassphrase)
  const [busy, setBusy] = useState(false)
  const [tries, setTries] = useState(0)
  const [problem, setProblem] = useState<string | null>(null)
  const [made, setMade] = useState<HandOut | null>(null)
  const proof = useProof('hand-over-proof')
  if (!board) return <Waiting title={words.screen} back={back} />
  const none = which === 'chosen' && picked.size === 0

  async function make() {
    setTries(tries + 1)
    if (none) return
    setBusy(true)
    setProblem(null)
    const file = (await proof.prove()) ? await handOver(app, which === 'all' ? 'all' : [...picked], pass, pass) : null
    setBusy(false)
    if (!file) return
    if (file.ok) setMade(file.value)
    else
      setProblem(
        file.failure.kind in text.share.storage ? text.share.storage[file.failure.kind as keyof typeof text.share.storage] : words.weak,
      )
  }

  return (
    <Page title={words.screen} barTitle={words.screen} back={back} form focusOn={made ? words.ready : words.screen}>
      <PageHead title={made ? words.ready : words.screen} sub={words.screenSub} />
      {made ? (
        <HandedOver made={made} pass={pass} onLeave={onLeave} />
      ) : (
        <div class="stack">
          <ErrorSummary
            title={text.common.errorTitle}
            errors={tries > 0 && none ? [{ field: PICK, message: words.pickSome }] : []}
            attempt={tries}
          />
          <Sheet title={words.which}>
            {board.families.length === 0 ? (
              <p class="sub">{words.none}</p>
            ) : (
              <div class="stack">
                <ChipGroup
                  legend={words.which}
                  legendHidden
                  name="which"
                  value={which}
                  options={[
                    { value: 'chosen', label: words.chosen },
                    { value: 'all', label: words.all(board.families.length) },
                  ]}
                  onPick={setWhich}
                />
                {which === 'chosen' && (
                  <FamilyPick
                    id={PICK}
                    families={board.families.map((family) => ({ id: family.id, name: familyName(family) }))}
                    picked={picked}
                    error={tries > 0 && none ? words.pickSome : undefined}
                    onPick={setPicked}
                  />
                )}
              </div>
            )}
          </Sheet>
          <Sheet title={words.pass} sub={words.passHint}>
            <div class="stack stack--s">
              <p class="sharewords">{pass}</p>
              <div>
                <Button variant="plain" small icon={RefreshCw} onClick={() => setPass(offerPassphrase())}>
                  {words.other}
                </Button>
              </div>
            </div>
          </Sheet>
          {proof.field}
          {problem && (
            <Notice variant="alert" role="alert">
              {problem}
            </Notice>
          )}
          <p class={busy ? 'sub' : 'vh'} role="status">
            {busy && words.making}
          </p>
          <div class="acts">
            <Button variant="quiet" onClick={onLeave}>
              {text.common.cancel}
            </Button>
            <Button busy={busy} busyWord={words.making} disabled={board.families.length === 0} onClick={() => void make()}>
              {words.make}
            </Button>
          </div>
        </div>
      )}
    </Page>
  )
}

const back = { label: text.share.title, href: hrefTo({ at: 'share' }) }
