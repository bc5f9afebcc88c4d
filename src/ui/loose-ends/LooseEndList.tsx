import type { Case } from '../../core/case.ts'
import type { LooseEnd } from '../../core/loose-ends.ts'
import * as text from '../../i18n/index.ts'
import { Disclosure } from '../parts/Disclosure.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'
import { sayEnd } from '../../report/say/loose-end.ts'
import { placeOf } from './place.ts'

const words = text.looseEnds

export interface LooseEndListProps {
  readonly family: Pick<Case, 'id' | 'children' | 'events'>
  /** In the order in which they are shown. */
  readonly ends: readonly LooseEnd[]
  readonly today: string
  /** As many are in sight, and the rest one tap away; all of them unless given. */
  readonly first?: number | undefined
}

/** What somebody has to follow up: each in one sentence, with its next step. */
export function LooseEndList({ family, ends, today, first = ends.length }: LooseEndListProps) {
  // One more is shorter than the fold that would hide it.
  const shown = ends.length <= first + 1 ? ends.length : first
  const line = (end: LooseEnd) => <LooseEndLine key={end.key} {...{ family, end, today }} />
  if (ends.length === 0) return <p class="sub">{words.none}</p>
  return (
    <>
      <ul class="loose">{ends.slice(0, shown).map(line)}</ul>
      {ends.length > shown && (
        <Disclosure summary={words.more(ends.length - shown)}>
          <ul class="loose">{ends.slice(shown).map(line)}</ul>
        </Disclosure>
      )}
    </>
  )
}

function LooseEndLine({ family, end, today }: Pick<LooseEndListProps, 'family' | 'today'> & { readonly end: LooseEnd }) {
  const { line, note, next } = sayEnd(family, end, today)
  const to = placeOf(family.id, end)
  return (
    <li>
      <p>{line}</p>
      {note && <p class="sub loose__note">{words.note(note)}</p>}
      <a class="link no-print" href={hrefTo(to)}>
        <span>
          {next}
          <VisuallyHidden>{words.of(line)}</VisuallyHidden>
        </span>
      </a>
    </li>
  )
}
