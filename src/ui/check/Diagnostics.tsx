import { useState } from 'preact/hooks'
import { type Browser, diagnose, diagnosticsText } from '../../app/diagnostics.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Button } from '../parts/Button.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { CopyText } from './CopyText.tsx'

/** What this browser says of itself. Some say nothing of their room, some forbid to ask. */
async function askBrowser(): Promise<Browser> {
  const { storage, userAgent } = navigator
  const room = await storage?.estimate?.().catch(() => null)
  const persisted = await storage?.persisted?.().catch(() => null)
  return {
    userAgent,
    usage: room?.usage ?? null,
    quota: room?.quota ?? null,
    persisted: persisted ?? null,
    privateFiles: typeof storage?.getDirectory === 'function',
  }
}

/** Codes about this device for whoever helps, made when they are asked for. */
export function Diagnostics() {
  const { diagnostics, diagnosticsSub, show, copyDiagnostics } = text.log
  const app = useApp()
  const [plain, setPlain] = useState<string>()
  const [busy, setBusy] = useState(false)
  async function make() {
    setBusy(true)
    setPlain(diagnosticsText(await diagnose(app, String(import.meta.env.APP_VERSION), await askBrowser())))
    setBusy(false)
  }
  return (
    <Sheet title={diagnostics} sub={diagnosticsSub}>
      {plain === undefined ? (
        <div>
          <Button variant="quiet" small busy={busy} busyWord={text.common.loading} onClick={() => void make()}>
            {show}
          </Button>
        </div>
      ) : (
        <div class="stack stack--s">
          <pre class="looked__text">{plain}</pre>
          <CopyText label={copyDiagnostics} plain={plain} />
        </div>
      )}
    </Sheet>
  )
}
