import { useState } from 'preact/hooks'
import { noteAgreed, sayAgreed } from '../../app/targets.ts'
import type { Agreed, AgreedOutcome } from '../../core/plan/progress.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { formatNearDay } from '../../report/say/names.ts'
import { Button } from '../parts/Button.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'
import { AgreedDialog } from './AgreedDialog.tsx'
import { Tap } from './Tap.tsx'
import type { TargetCardProps } from './TargetCard.tsx'

const words = text.plan

/** What can be said with one touch. */
const SAID = ['done', 'partly-done', 'not-done'] as const satisfies readonly AgreedOutcome[]
/** How many of them stand open; the earlier ones are folded. */
const OPEN = 3

type AgreedListProps = TargetCardProps & {
  /** The item’s name. */
  readonly name: string
}

/** What was agreed on the way to a target and whether it was done, the latest first; one touch notes one more for today. */
export function AgreedList(props: AgreedListProps) {
  const { family, of, name, today } = props
  const app = useApp()
  const [inWords, setInWords] = useState(false)
  const [noted, setNoted] = useState('')
  const latest = of.agreed.toReversed()
  const line = (one: Agreed) => <AgreedLine key={one.event.id} {...props} one={one} />
  return (
    <div class="plan__agreed">
      <p class="plan__label">{words.agreedTitle}</p>
      {latest.length === 0 ? <p class="sub">{words.agreedNone}</p> : <ul>{latest.slice(0, OPEN).map(line)}</ul>}
      {latest.length > OPEN && (
        <Disclosure summary={words.agreedMore(latest.length - OPEN)}>
          <ul>{latest.slice(OPEN).map(line)}</ul>
        </Disclosure>
      )}
      {of.target.outcome === null && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form; these are actions.
        <div class="plan__taps" role="group" aria-label={words.agreedActs(name)}>
          <span class="sub">{words.agreedToday}</span>
          {SAID.map((outcome) => (
            <Tap
              key={outcome}
              label={words.outcome[outcome]}
              hidden={text.family.about(name)}
              save={() => noteAgreed(app, family.id, of.target, { outcome, on: today, note: '' })}
              done={() => setNoted(words.agreedNoted(words.outcome[outcome]))}
            />
          ))}
          <Button variant="plain" small onClick={() => setInWords(true)}>
            {words.inWords}
            <VisuallyHidden>{text.family.about(name)}</VisuallyHidden>
          </Button>
        </div>
      )}
      <p role="status" class="plan__noted">
        {noted}
      </p>
      {inWords && <AgreedDialog family={family} target={of.target} today={today} onClose={() => setInWords(false)} />}
    </div>
  )
}

/** One of them. While nobody knows whether it was done, that can be said with one touch. */
function AgreedLine({ family, one, today, name }: AgreedListProps & { readonly one: Agreed }) {
  const app = useApp()
  const { event, on, outcome, note } = one
  const hidden = text.family.about(words.agreedOf(formatDay(on), name))
  return (
    <li class="plan__one">
      <time class="sub" dateTime={on}>
        {formatNearDay(on, today)}
      </time>
      <div>
        <p class="plan__long">{words.agreedLine(outcome === null ? words.outcomeOpen : words.outcome[outcome], note)}</p>
        {outcome === 'waiting' && (
          <div class="plan__taps">
            {SAID.map((said) => (
              <Tap key={said} label={words.outcome[said]} hidden={hidden} save={() => sayAgreed(app, family.id, event, said)} />
            ))}
          </div>
        )}
      </div>
      <a class="link" href={hrefTo({ at: 'event', caseId: family.id, eventId: event.id })}>
        <span>
          {words.agreedOpen}
          <VisuallyHidden>{hidden}</VisuallyHidden>
        </span>
      </a>
    </li>
  )
}
