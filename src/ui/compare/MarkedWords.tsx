import type { ComponentChildren } from 'preact'
import type { ItemReading } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { textsOf } from '../../report/say/texts.ts'
import type { Marked, markWords } from './word-diff.ts'

export interface MarkedWordsProps {
  readonly reading: ItemReading
  /** The same item at the other visit. */
  readonly other: ItemReading
  readonly side: 'earlier' | 'later'
  readonly child: string
  readonly mark: typeof markWords
}

const words = text.compare

/** The words of one visit, those that the other has not told apart by their line and not by colour, and named for who hears them. */
function Stretches({ marked, side }: { readonly marked: Marked; readonly side: MarkedWordsProps['side'] }) {
  const own = side === 'earlier' ? 'gone' : 'new'
  return marked
    .filter(({ kind }) => kind === 'same' || kind === own)
    .map(({ kind, words: said }, at) => {
      if (kind === 'same') return <span key={at}>{said}</span>
      const Element = kind === 'gone' ? 'del' : 'ins'
      return (
        <Element key={at} class={`said-${kind}`}>
          <VisuallyHidden>{kind === 'gone' ? words.goneFrom : words.newIn}</VisuallyHidden>
          {said}
        </Element>
      )
    })
}

/** What was seen, and the words of the child and the carer, with what the other visit does not say marked. */
export function MarkedWords({ reading, other, side, child, mark }: MarkedWordsProps) {
  const parts = (['evidence', 'childSaid', 'carerSaid'] as const).flatMap((name) => {
    const mine = textsOf(reading.registers[name])
    return mine.length === 0 ? [] : [{ name, mine, theirs: textsOf(other.registers[name]) }]
  })
  return parts.map(({ name, mine, theirs }) => {
    const said = mine.join(' ')
    const earlier = side === 'earlier'
    const marked = theirs.length > 0 ? mark(earlier ? said : theirs.join(' '), earlier ? theirs.join(' ') : said) : undefined
    const note = marked === null ? words.allOther : marked?.every(({ kind }) => kind === 'same') ? words.sameWords : undefined
    const inside: ComponentChildren = marked ? <Stretches marked={marked} side={side} /> : said
    return (
      <div key={name}>
        {name === 'evidence' && <p>{inside}</p>}
        {name === 'childSaid' && (
          <p class="said said--child">
            <b>“{inside}”</b> <span class="sub">{text.read.childSaid(child)}</span>
          </p>
        )}
        {name === 'carerSaid' && (
          <p class="said">
            “{inside}” <span class="sub">{text.read.carerSaid}</span>
          </p>
        )}
        {note && <p class="sub">{note}</p>}
      </div>
    )
  })
}
