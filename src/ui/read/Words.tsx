import type { ItemReading } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import { textsOf } from '../../report/say/texts.ts'

export interface WordsProps {
  readonly reading: { readonly registers: Pick<ItemReading['registers'], 'evidence' | 'childSaid' | 'carerSaid'> }
  readonly child: string
}

/** What was seen, and the words of the child and the carer, each kept apart. Nothing where nothing was written. */
export function Words({ reading, child }: WordsProps) {
  const { evidence, childSaid, carerSaid } = reading.registers
  return (
    <>
      {textsOf(evidence).map((words) => (
        <p key={words}>{words}</p>
      ))}
      {textsOf(childSaid).map((words) => (
        <p class="said said--child" key={words}>
          <b>{text.read.quoted(words)}</b> <span class="sub">{text.read.childSaid(child)}</span>
        </p>
      ))}
      {textsOf(carerSaid).map((words) => (
        <p class="said" key={words}>
          {text.read.quoted(words)} <span class="sub">{text.read.carerSaid}</span>
        </p>
      ))}
    </>
  )
}
