import { Check, Copy } from 'lucide'
import { useState } from 'preact/hooks'
import type { WriteFailure } from '../../app/failure.ts'
import * as text from '../../i18n/index.ts'
import { Button, LinkButton } from '../parts/Button.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { hrefTo } from '../route.ts'
import { ProblemNotice } from '../start/ProblemNotice.tsx'
import { Digits } from './Digits.tsx'
import { Qr } from './Qr.tsx'
import type { Mine } from './useColleagues.ts'

const words = text.colleagues.mine

interface MyCodeProps {
  readonly mine: Mine | undefined
  readonly problem: WriteFailure['kind'] | null
  readonly onRetry: () => void
  /** It is what one came for: nothing of it folded away. */
  readonly open?: boolean
}

/** What a colleague needs to add this tablet: the code to scan, copy or send, and the digits to read out. */
export function MyCode({ mine, problem, onRetry, open = false }: MyCodeProps) {
  return (
    <Sheet title={words.title} sub={words.sub}>
      <div class="stack">
        <ProblemNotice problem={problem} onRetry={onRetry} />
        {!mine && problem === null && (
          <p class="sub" aria-busy="true">
            {text.common.loading}
          </p>
        )}
        {mine?.member.name === '' && (
          <Notice
            variant="attention"
            actions={
              <LinkButton small variant="quiet" href={hrefTo({ at: 'settings' })}>
                {text.common.settings}
              </LinkButton>
            }
          >
            {words.nameless}
          </Notice>
        )}
        {mine && (
          <>
            <div>
              <h3>{words.digits}</h3>
              <p class="sub">{words.digitsHint}</p>
              <Digits of={mine.member} large />
            </div>
            {open ? <Code code={mine.code} /> : <Disclosure summary={words.show}>{<Code code={mine.code} />}</Disclosure>}
          </>
        )}
      </div>
    </Sheet>
  )
}

function Code({ code }: { readonly code: string }) {
  const [copy, setCopy] = useState<'rest' | 'done' | 'refused'>('rest')
  return (
    <div class="mycode">
      <Qr value={code} label={words.alt} />
      <div class="stack stack--s mycode__letters">
        <TextAreaField
          label={words.label}
          value={code}
          readOnly
          rows={4}
          spellcheck={false}
          onInput={() => undefined}
          onFocus={(event) => event.currentTarget.select()}
        />
        <div class="acts">
          <Button
            variant="quiet"
            small
            icon={copy === 'done' ? Check : Copy}
            onClick={() => void copyText(code).then((copied) => setCopy(copied ? 'done' : 'refused'))}
          >
            {words.copy}
          </Button>
          <span role="status">{copy === 'done' ? words.copied : copy === 'refused' ? words.copyByHand : ''}</span>
        </div>
      </div>
    </div>
  )
}

/** Whether the text is on the clipboard. Browsers refuse it outside a secure page, and where a person said so. */
async function copyText(value: string): Promise<boolean> {
  if (!navigator.clipboard) return false
  try {
    await navigator.clipboard.writeText(value)
    return true
  } catch (error) {
    if (error instanceof DOMException) return false
    throw error
  }
}
