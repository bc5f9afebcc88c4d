import { useEffect, useId, useState } from 'preact/hooks'
import { placesToCheck } from '../../app/keys.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { Dock } from '../parts/Dock.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { TextField } from '../parts/TextField.tsx'
import { useAttempt } from './attempt.ts'
import { StartPage } from './StartPage.tsx'

/** What was typed for each place asked. */
export type Answers = Readonly<Record<number, string>>

interface CheckStepProps {
  readonly step: string
  readonly words: string
  readonly answers: Answers
  readonly onChange: (answers: Answers) => void
  readonly onBack: () => void
  readonly onDone: () => void
}

const idOf = (place: number) => `word-${place}`

/** Three of the recovery words asked back, from paper. */
export function CheckStep({ step, words, answers, onChange, onBack, onDone }: CheckStepProps) {
  const { title, sub, word, wrong, check } = text.start.check
  const form = useId()
  const attempt = useAttempt()
  const [places, setPlaces] = useState<readonly number[]>([])
  useEffect(() => {
    void placesToCheck(words).then(setPlaces)
  }, [words])

  const submit = (event: Event) => {
    event.preventDefault()
    const right = words.split(' ')
    const misses = places.filter((place) => (answers[place] ?? '').trim().toLowerCase() !== right[place - 1])
    attempt.found(misses.map((place) => ({ field: idOf(place), message: wrong(place) })))
    if (places.length > 0 && misses.length === 0) onDone()
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
        {check}
      </Button>
    </Dock>
  )
  return (
    <StartPage step={step} title={title} sub={sub} dock={dock}>
      <ErrorSummary title={text.common.errorTitle} errors={attempt.errors} attempt={attempt.attempt} />
      <form id={form} class="stack stack--l" noValidate onSubmit={submit}>
        {places.map((place) => (
          <TextField
            key={place}
            id={idOf(place)}
            label={word(place)}
            width="m"
            autocapitalize="none"
            spellcheck={false}
            value={answers[place] ?? ''}
            error={attempt.at(idOf(place))}
            errorWord={text.common.errorWord}
            onInput={(value) => onChange({ ...answers, [place]: value })}
          />
        ))}
      </form>
    </StartPage>
  )
}
