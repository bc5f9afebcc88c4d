import { Check, TriangleAlert } from 'lucide'
import { Component, type ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { beginAgain, whereabouts } from '../session.ts'
import { StartPage } from '../start/StartPage.tsx'
import { broke, fault, wasPutAway } from './fault.ts'
import { later } from './later.tsx'

const SaveRescue = later(async () => (await import('../start/SaveRescue.tsx')).SaveRescue, true)

/** The page in place of one that broke. Nothing of a family is on it. */
function Broken({ code }: { readonly code: string }) {
  const { title, what, why, saving, saved, unsure, locked, goOn, code: codeIs } = text.start.broken
  const [typed, setTyped] = useState<boolean | null>(null)
  const [place] = useState(whereabouts)
  useEffect(() => {
    void wasPutAway().then(setTyped)
  }, [])
  const words = typed ? saved : unsure
  return (
    <StartPage key="broken" instead icon={TriangleAlert} title={title} sub={why}>
      <Notice variant="attention" icon={Check} title={what}>
        <p role="status">{typed === null ? saving : place?.space === 'practice' ? words : `${words} ${locked}`}</p>
      </Notice>
      <div class="acts">
        <Button busy={typed === null} busyWord={saving} onClick={beginAgain}>
          {goOn}
        </Button>
      </div>
      {place && typed !== null && (
        <div class="start__foot">
          <SaveRescue {...place} />
        </div>
      )}
      <p class="sub">{codeIs(code, String(import.meta.env.APP_VERSION))}</p>
    </StartPage>
  )
}

/** What is inside, until something in it breaks: then what was typed is on the disk, and a page says what happened and how to go on. */
export class Boundary extends Component<{ readonly children: ComponentChildren }> {
  override componentDidCatch(error: unknown): void {
    broke(error)
    this.forceUpdate()
  }

  override render({ children }: { readonly children: ComponentChildren }) {
    return fault.value === null ? children : <Broken code={fault.value} />
  }
}
