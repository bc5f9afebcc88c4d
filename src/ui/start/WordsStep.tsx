import { Printer } from 'lucide'
import type { Day } from '../../core/day.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { Dock } from '../parts/Dock.tsx'
import { Notice } from '../parts/Notice.tsx'
import { StartPage } from './StartPage.tsx'

interface WordsStepProps {
  readonly step: string
  readonly words: string
  /** For the paper. */
  readonly day: Day
  readonly onBack: () => void
  readonly onDone: () => void
}

/** The recovery words, shown this once, to be written down or printed. On paper: the words and two lines. */
export function WordsStep({ step, words, day, onBack, onDone }: WordsStepProps) {
  const { title, sub, list, apart, closing, print, goOn, paperTitle, paperNote } = text.start.recoveryWords
  const dock = (
    <Dock
      label={text.start.acts}
      start={
        <Button variant="quiet" onClick={onBack}>
          {text.common.back}
        </Button>
      }
    >
      <Button onClick={onDone}>{goOn}</Button>
    </Dock>
  )
  return (
    <StartPage step={step} title={title} sub={sub} dock={dock}>
      <p class="paper__line">{paperTitle(day)}</p>
      <ol class="words" aria-label={list}>
        {words.split(' ').map((word, at) => (
          <li key={at}>
            <span class="words__place" aria-hidden="true">
              {at + 1}
            </span>
            <span>{word}</span>
          </li>
        ))}
      </ol>
      <p class="paper__line">{paperNote}</p>
      <div class="no-print">
        <Button variant="quiet" small icon={Printer} onClick={() => window.print()}>
          {print}
        </Button>
      </div>
      <Notice variant="attention">{apart}</Notice>
      <p class="sub no-print">{closing}</p>
    </StartPage>
  )
}
