import { useState } from 'preact/hooks'
import type { Family } from '../../app/read.ts'
import type { LensEntry, LensWording } from '../../core/lens.ts'
import type { LensMark } from '../../core/lens-marks.ts'
import { shown } from '../../core/fold.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { openIn } from '../contested/open.ts'
import { Button } from '../parts/Button.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'
import { EntryForm } from './EntryForm.tsx'

const words = text.lens

export interface EntryLineProps {
  readonly family: Family
  readonly about: string
  readonly entry: LensEntry
  readonly wording: LensWording
  /** Undefined while nobody entered anything. */
  readonly mark: LensMark | undefined
  readonly onSaved: (entry: string) => void
}

/** One entry of the lens: what it means, how it stands with source and day, every version before, and a form when asked for. */
export function EntryLine(props: EntryLineProps) {
  const { family, entry, wording, mark, onSaved } = props
  const [open, setOpen] = useState(false)
  const { name, means } = wording.entries[entry.code]
  // What stands against each other is settled with a reason, never by writing over it.
  const contested = mark !== undefined && openIn(family, 'lens', mark.thing).length > 0
  return (
    <li class="lens__entry">
      <div class="lens__line">
        <div>
          <h3>{name}</h3>
          <p class="sub">{means}</p>
          {mark ? <Standing mark={mark} wording={wording} /> : <p class="sub">{words.notAsked}</p>}
        </div>
        {contested && (
          <a class="link" href={hrefTo({ at: 'contested', caseId: family.id, about: mark.thing })}>
            {words.settle}
            <VisuallyHidden>{words.of(name)}</VisuallyHidden>
          </a>
        )}
        {!open && !contested && (
          <Button variant="quiet" small onClick={() => setOpen(true)}>
            {mark ? words.change : words.enter}
            <VisuallyHidden>{words.of(name)}</VisuallyHidden>
          </Button>
        )}
      </div>
      {open && (
        <EntryForm
          {...props}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false)
            onSaved(name)
          }}
        />
      )}
    </li>
  )
}

function Standing({ mark, wording }: { readonly mark: LensMark; readonly wording: LensWording }) {
  const { registers, state, on, history } = mark
  const note = shown(registers.note)
  const source = shown(registers.source)
  const contested = registers.state.kind === 'contested' ? registers.state.heads : []
  const past = history.slice(0, -1)
  return (
    <>
      <p>
        <b>{on ? words.standing(wording.states[state], formatDay(on)) : wording.states[state]}</b>
        {note && `. ${note}`}
      </p>
      {source && <p class="sub">{words.sourceIs(source)}</p>}
      {contested.length > 0 && (
        <div class="lens__contested">
          <p>{words.contested}</p>
          <ul>
            {contested.map(({ value, fact }) => (
              <li key={fact.id}>
                {wording.states[value]} <span class="sub">{words.by(fact.by.name, formatDay(fact.at.wall.slice(0, 10)))}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {past.length > 0 && (
        <Disclosure summary={words.history(past.length)}>
          <ul>
            {past.toReversed().map(({ id, values, by, at }) => (
              <li key={id}>
                {values.state && wording.states[values.state]}
                {values.note && `. ${values.note}`} <span class="sub">{words.by(by.name, formatDay(at.wall.slice(0, 10)))}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}
