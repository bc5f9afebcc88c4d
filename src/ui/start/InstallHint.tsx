import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { Dock } from '../parts/Dock.tsx'
import { Notice } from '../parts/Notice.tsx'
import { StartPage } from './StartPage.tsx'

interface InstallHintProps {
  readonly onBack: () => void
  readonly onGoOn: () => void
}

/** How to put Plumbline on the Home Screen of an iPad or iPhone, and why before anything real is entered. */
export function InstallHint({ onBack, onGoOn }: InstallHintProps) {
  const { title, why, apart, steps, goOn } = text.start.install
  const dock = (
    <Dock
      label={text.start.acts}
      start={
        <Button variant="quiet" onClick={onBack}>
          {text.common.back}
        </Button>
      }
    >
      <Button variant="quiet" onClick={onGoOn}>
        {goOn}
      </Button>
    </Dock>
  )
  return (
    <StartPage title={title} sub={why} dock={dock}>
      <ol class="steps">
        {steps.map(({ name, how }) => (
          <li key={name}>
            <div>
              <b>{name}</b>
              <p class="sub">{how}</p>
            </div>
          </li>
        ))}
      </ol>
      <Notice>{apart}</Notice>
    </StartPage>
  )
}
