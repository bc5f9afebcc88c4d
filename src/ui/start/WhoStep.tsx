import { useId } from 'preact/hooks'
import type { Practitioner } from '../../app/device.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { ChipButton } from '../parts/Chip.tsx'
import { Dock } from '../parts/Dock.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { TextField } from '../parts/TextField.tsx'
import { useAttempt } from './attempt.ts'
import { StartPage } from './StartPage.tsx'

interface WhoStepProps {
  readonly step: string
  readonly who: Practitioner
  readonly onChange: (who: Practitioner) => void
  readonly onBack: () => void
  readonly onDone: () => void
}

const NAME = 'who-name'

/** Who works on this tablet. */
export function WhoStep({ step, who, onChange, onBack, onDone }: WhoStepProps) {
  const { title, sub, name, nameHint, role, roleHint, roles, roleList, agency, agencyHint } = text.start.who
  const form = useId()
  const attempt = useAttempt()
  const submit = (event: Event) => {
    event.preventDefault()
    const empty = who.name.trim() === ''
    attempt.found(empty ? [{ field: NAME, message: text.failures['empty-name']() }] : [])
    if (!empty) onDone()
  }
  const dock = (
    <Dock
      label={text.start.acts}
      start={
        <Button variant="quiet" onClick={onBack}>
          {text.common.back}
        </Button>
      }
    >
      <Button type="submit" form={form}>
        {text.start.goOn}
      </Button>
    </Dock>
  )
  return (
    <StartPage step={step} title={title} sub={sub} dock={dock}>
      <ErrorSummary title={text.common.errorTitle} errors={attempt.errors} attempt={attempt.attempt} />
      <form id={form} class="stack stack--l" noValidate onSubmit={submit}>
        <TextField
          id={NAME}
          label={name}
          hint={nameHint}
          width="m"
          value={who.name}
          error={attempt.at(NAME)}
          errorWord={text.common.errorWord}
          onInput={(value) => onChange({ ...who, name: value })}
        />
        <div class="stack stack--s">
          <TextField label={role} hint={roleHint} width="m" value={who.role} onInput={(value) => onChange({ ...who, role: value })} />
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form; these fill one in. */}
          <div class="chips__list" role="group" aria-label={roles}>
            {roleList.map((each) => (
              <ChipButton key={each} onClick={() => onChange({ ...who, role: each })}>
                {each}
              </ChipButton>
            ))}
          </div>
        </div>
        <TextField label={agency} hint={agencyHint} value={who.agency} onInput={(value) => onChange({ ...who, agency: value })} />
      </form>
    </StartPage>
  )
}
