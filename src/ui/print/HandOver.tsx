import { ClipboardCopy, Printer } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Names } from '../../core/out.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { Dock } from '../parts/Dock.tsx'
import { Notice } from '../parts/Notice.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { type Proof, useProof } from '../start/useProof.tsx'
import type { Copy, HandOut, Outcome, Way } from './useHandOut.ts'

const words = text.print

export interface HandOverProps {
  /** Null while there is nothing to hand over. */
  readonly copy: Copy | null
  readonly out: HandOut
  /** The same copy, naming nobody. */
  readonly without: () => Copy
}

/** The ways out of the tablet. Before a copy that names people goes, once, whom it names and what becomes of paper. */
export function HandOver({ copy, out, without }: HandOverProps) {
  const [asking, setAsking] = useState<Way | null>(null)
  const [agreed, setAgreed] = useState<string | null>(null)
  const proof = useProof('print-proof')
  const { busy } = out
  const names = copy?.asked.names ?? 'nobody'
  const key = JSON.stringify(copy?.asked)

  const press = (way: Way) => {
    if (!copy || busy) return
    if (names === 'nobody' || (agreed === key && !proof.field)) out.hand(way, copy)
    else setAsking(way)
  }
  const answer = (of: Copy) => {
    const way = asking
    setAsking(null)
    // To a copy without names nobody agreed to one with them.
    setAgreed(JSON.stringify(of.asked))
    if (way) out.hand(way, of)
  }
  return (
    <>
      <Dock label={words.out}>
        <Button
          variant="quiet"
          icon={ClipboardCopy}
          busy={busy === 'clipboard'}
          busyWord={words.working}
          disabled={!copy}
          onClick={() => press('clipboard')}
        >
          {words.copy}
        </Button>
        <Button icon={Printer} busy={busy === 'printer'} busyWord={words.working} disabled={!copy} onClick={() => press('printer')}>
          {words.print}
        </Button>
      </Dock>
      {copy && asking && (
        <Ask
          {...{ names, proof }}
          way={asking}
          onClose={() => setAsking(null)}
          onGo={() => answer(copy)}
          onWithout={() => answer(without())}
        />
      )}
    </>
  )
}

/** How it went, at the foot of the window above the buttons. */
export function HandedOver({ outcome, onSeen }: { readonly outcome: Outcome | null; readonly onSeen: () => void }) {
  const close = (
    <Button variant="quiet" small onClick={onSeen}>
      {words.close}
    </Button>
  )
  return (
    <div class="handed">
      <div role="status">
        {outcome?.kind === 'handed' && <Notice title={outcome.way === 'printer' ? words.printed : words.copied} actions={close} />}
        {outcome?.kind === 'by-hand' && <ByHand plain={outcome.plain} close={close} />}
      </div>
      <div role="alert">{outcome?.kind === 'failed' && <Notice variant="alert" title={outcome.why} actions={close} />}</div>
    </div>
  )
}

interface AskProps {
  readonly names: Names
  readonly way: Way
  readonly proof: Proof
  readonly onClose: () => void
  readonly onGo: () => void
  readonly onWithout: () => void
}

function Ask({ names, way, proof, onClose, onGo, onWithout }: AskProps) {
  const [busy, setBusy] = useState(false)
  async function go() {
    if (busy) return
    setBusy(true)
    const proved = await proof.prove()
    setBusy(false)
    if (proved) onGo()
  }
  return (
    <Dialog
      open
      title={words.askTitle}
      closeWord={words.close}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onClick={onWithout}>
            {words.askWithout}
          </Button>
          <Button busy={busy} busyWord={words.working} onClick={() => void go()}>
            {words.askGo[way]}
          </Button>
        </>
      }
    >
      <p>{words.ask[names]}</p>
      <p>{words.askWhat}</p>
      {proof.field}
    </Dialog>
  )
}

/** The text to be taken by hand, where the browser has no other way. */
function ByHand({ plain, close }: { readonly plain: string; readonly close: ComponentChildren }) {
  return (
    <Notice variant="attention" title={words.byHand} actions={close}>
      <TextAreaField
        label={words.byHandLabel}
        rows={8}
        readOnly
        value={plain}
        onInput={() => undefined}
        onFocus={(event) => event.currentTarget.select()}
      />
    </Notice>
  )
}
