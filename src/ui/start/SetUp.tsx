import { useEffect, useState } from 'preact/hooks'
import { today } from '../../app/app.ts'
import type { Device, Practitioner } from '../../app/device.ts'
import * as text from '../../i18n/index.ts'
import { useCurtain } from '../lock/curtain.ts'
import { opened } from '../session.ts'
import { holdUpdates } from '../update/busy.ts'
import { type Answers, CheckStep } from './CheckStep.tsx'
import { MadeStep } from './MadeStep.tsx'
import { freshPassphrase } from './new-passphrase.ts'
import { type Made, PassStep } from './PassStep.tsx'
import { ReadyStep } from './ReadyStep.tsx'
import { WhoStep } from './WhoStep.tsx'
import { WordsStep } from './WordsStep.tsx'

const stepOf = (at: number) => text.start.step(at, 4)

// The words are in this page and nowhere else: an update or a slip of the hand must not take them away.
function useKeepPage(needed: boolean) {
  useEffect(() => holdUpdates(), [])
  useEffect(() => {
    if (!needed) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [needed])
}

/** Set-up in four steps: who, passphrase, recovery words, check. What was typed stays from step to step; the keys are made after the second. */
export function SetUp({ device, onBack }: { readonly device: Device; readonly onBack: () => void }) {
  const [at, setAt] = useState<'who' | 'pass' | 'words' | 'check' | 'ready'>('who')
  const [who, setWho] = useState<Practitioner>({ name: '', role: '', agency: '' })
  const [entry, setEntry] = useState(freshPassphrase)
  const [made, setMade] = useState<Made | null>(null)
  const [answers, setAnswers] = useState<Answers>({})
  useCurtain()
  useKeepPage(made !== null && at !== 'ready')

  if (at === 'who') return <WhoStep key={at} step={stepOf(1)} who={who} onChange={setWho} onBack={onBack} onDone={() => setAt('pass')} />
  if (!made) {
    const done = (result: Made) => {
      setMade(result)
      setEntry(freshPassphrase())
      setAt('words')
    }
    return (
      <PassStep
        key={at}
        step={stepOf(2)}
        device={device}
        who={who}
        entry={entry}
        onChange={setEntry}
        onBack={() => setAt('who')}
        onDone={done}
      />
    )
  }
  switch (at) {
    case 'pass':
      return <MadeStep key={at} step={stepOf(2)} who={who} onDone={() => setAt('words')} />
    case 'words':
      return (
        <WordsStep
          key={at}
          step={stepOf(3)}
          words={made.recoveryWords}
          day={today(device.platform)}
          onBack={() => setAt('pass')}
          onDone={() => setAt('check')}
        />
      )
    case 'check':
      return (
        <CheckStep
          key={at}
          step={stepOf(4)}
          words={made.recoveryWords}
          answers={answers}
          onChange={setAnswers}
          onBack={() => setAt('words')}
          onDone={() => setAt('ready')}
        />
      )
    case 'ready':
      return <ReadyStep key={at} step={stepOf(4)} onDone={() => opened(device, made.app)} />
  }
}
