import type { Practitioner } from '../../app/device.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { Dock } from '../parts/Dock.tsx'
import { SummaryList } from '../parts/SummaryList.tsx'
import { StartPage } from './StartPage.tsx'

/** The second step once the keys are made: going back to it shows what is set, and makes nothing twice. */
export function MadeStep({ step, who, onDone }: { readonly step: string; readonly who: Practitioner; readonly onDone: () => void }) {
  const { title, sub, name, role, agency, passphrase, chosen, none } = text.start.made
  const rows = [
    { key: name, value: who.name.trim() },
    { key: role, value: who.role.trim() || none },
    { key: agency, value: who.agency.trim() || none },
    { key: passphrase, value: chosen },
  ]
  const dock = (
    <Dock label={text.start.acts}>
      <Button onClick={onDone}>{text.start.goOn}</Button>
    </Dock>
  )
  return (
    <StartPage step={step} title={title} sub={sub} dock={dock}>
      <SummaryList rows={rows} />
    </StartPage>
  )
}
