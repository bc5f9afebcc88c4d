import { Sprout } from 'lucide'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Page } from '../frame/Page.tsx'
import { Button } from '../parts/Button.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { hrefTo } from '../route.ts'
import { goToSpace, session } from '../session.ts'
import { About } from './About.tsx'
import { CheckAndLog } from './CheckAndLog.tsx'
import { Locking } from './Locking.tsx'
import { Me } from './Me.tsx'
import { Passkey } from './Passkey.tsx'
import { Passphrase } from './Passphrase.tsx'
import { RecoveryWords } from './RecoveryWords.tsx'
import { Reminder } from './Reminder.tsx'
import { Reviews } from './Reviews.tsx'
import { TabletData } from './TabletData.tsx'

function Practice() {
  const { title, what, open, openHint, leave } = text.settings.practice
  const { practice } = useApp()
  return (
    <Sheet title={title} sub={what}>
      <div class="stack stack--s">
        {!practice && <p class="sub">{openHint}</p>}
        <div>
          <Button variant="quiet" small icon={Sprout} onClick={() => void goToSpace(practice ? 'real' : 'practice')}>
            {practice ? leave : open}
          </Button>
        </div>
      </div>
    </Sheet>
  )
}

/** How this tablet behaves, who works on it, what is on it, and what Plumbline is. */
export function Settings() {
  const { title, back } = text.settings
  const now = session.value
  const device = now.at === 'open' && !now.app.practice ? now.device : null
  return (
    <Page title={title} barTitle={title} back={{ label: back, href: hrefTo({ at: 'caseload' }) }}>
      <PageHead title={title} />
      <div class="settings">
        <div class="stack">
          <Locking />
          <Reviews />
          <Reminder />
          {device && <Passphrase device={device} />}
          {device && <RecoveryWords device={device} />}
          {device && <Passkey device={device} />}
        </div>
        <div class="stack">
          <Me device={device} />
          <TabletData device={now.at === 'open' ? now.device : null} />
          <CheckAndLog />
          <Practice />
          <About />
        </div>
      </div>
    </Page>
  )
}
