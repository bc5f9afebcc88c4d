import { Check, Copy } from 'lucide'
import { useState } from 'preact/hooks'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { type Copied, copyOnce } from '../print/clipboard.ts'

const escaped = (words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** A button that copies some plain text, and says whether it did. `onCopied` hears of it. */
export function CopyText({ label, plain, onCopied }: { readonly label: string; readonly plain: string; readonly onCopied?: () => void }) {
  const { copied, copyFailed } = text.check
  const [outcome, setOutcome] = useState<Copied | null>(null)
  async function copy() {
    const came = await copyOnce(Promise.resolve(true), { html: `<pre>${escaped(plain)}</pre>`, plain })
    setOutcome(came)
    if (came === 'copied') onCopied?.()
  }
  return (
    <div class="looked__copy">
      <Button variant="quiet" small icon={outcome === 'copied' ? Check : Copy} onClick={() => void copy()}>
        {label}
      </Button>
      <span role="status" class="sub">
        {outcome === null ? '' : outcome === 'copied' ? copied : copyFailed}
      </span>
    </div>
  )
}
