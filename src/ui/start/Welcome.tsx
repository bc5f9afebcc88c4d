import { ChevronRight, type IconNode, Sprout, Tablet } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Device } from '../../app/device.ts'
import * as text from '../../i18n/index.ts'
import { later } from '../frame/later.tsx'
import { Button } from '../parts/Button.tsx'
import { Icon } from '../parts/Icon.tsx'
import { goToSpace } from '../session.ts'
import { InstallHint } from './InstallHint.tsx'
import { mayBeClearedHere } from './install.ts'
import { StartPage } from './StartPage.tsx'

// With it comes the list of words, which the first screen does without.
const SetUp = later(async () => (await import('./SetUp.tsx')).SetUp, true)
const RestoreHere = later(async () => (await import('./RestoreHere.tsx')).RestoreHere, true)

interface ChoiceProps {
  readonly icon: IconNode
  readonly children: ComponentChildren
  readonly hint: string
  readonly main?: boolean
  readonly onClick: () => void
}

function Choice({ icon, children, hint, main, onClick }: ChoiceProps) {
  return (
    <li>
      <button type="button" class={main ? 'choice choice--main' : 'choice'} onClick={onClick}>
        <span class="choice__mark">
          <Icon icon={icon} size="l" />
        </span>
        <span class="choice__words">
          <b>{children}</b>
          <span>{hint}</span>
        </span>
        <Icon icon={ChevronRight} turns />
      </button>
    </li>
  )
}

function First({ onSetUp, onRestore }: { readonly onSetUp: () => void; readonly onRestore: () => void }) {
  const { title, what, why, choices, setUp, setUpHint, practice, practiceHint, stays, restore } = text.start.welcome
  return (
    <StartPage
      band
      title={title}
      sub={
        <>
          {what} {why}
        </>
      }
    >
      <ul class="choices" aria-label={choices}>
        <Choice icon={Tablet} hint={setUpHint} main onClick={onSetUp}>
          {setUp}
        </Choice>
        <Choice icon={Sprout} hint={practiceHint} onClick={() => void goToSpace('practice')}>
          {practice}
        </Choice>
      </ul>
      <p class="sub">{stays}</p>
      <div class="start__last">
        <Button variant="plain" small onClick={onRestore}>
          {restore}
        </Button>
      </div>
    </StartPage>
  )
}

/** Nothing is set up on this device: what Plumbline is, then set-up or the practice families. */
export function Welcome({ device }: { readonly device: Device }) {
  const [at, setAt] = useState<'first' | 'install' | 'set-up' | 'restore'>('first')
  switch (at) {
    case 'first':
      return <First key="first" onSetUp={() => setAt(mayBeClearedHere() ? 'install' : 'set-up')} onRestore={() => setAt('restore')} />
    case 'install':
      return <InstallHint key="install" onBack={() => setAt('first')} onGoOn={() => setAt('set-up')} />
    case 'restore':
      return <RestoreHere device={device} onBack={() => setAt('first')} />
    case 'set-up':
      return <SetUp device={device} onBack={() => setAt('first')} />
  }
}
