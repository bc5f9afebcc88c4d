import { useState } from 'preact/hooks'
import type { Instrument, Item, ItemWording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { useReader } from '../context.tsx'
import { Button } from '../parts/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { ItemWords } from '../reader/ItemWords.tsx'

/** What to look for, what to listen for and what to ask about one item; parts without words are left out. */
export function Look({ words }: { readonly words: Pick<ItemWording, 'look' | 'listen' | 'ask'> }) {
  const parts = (['look', 'listen', 'ask'] as const).filter((part) => words[part] !== '')
  return (
    <dl class="look">
      {parts.map((part) => (
        <div key={part}>
          <dt>{text.visit.lookFor[part]}</dt>
          <dd>{words[part]}</dd>
        </div>
      ))}
    </dl>
  )
}

interface MoreProps {
  readonly instrument: Instrument
  readonly item: Item
  readonly words: ItemWording
}

/** A button that opens all words of the item over the visit: what is good enough, whose part it is, every age, words for the family. */
export function More(props: MoreProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="plain" small onClick={() => setOpen(true)}>
        {text.reader.more}
      </Button>
      <Dialog open={open} title={props.words.name} onClose={() => setOpen(false)} closeWord={text.common.close} wide>
        {open && <Whole {...props} />}
      </Dialog>
    </>
  )
}

function Whole({ instrument, item, words }: MoreProps) {
  const reader = useReader(instrument)
  return reader ? <ItemWords {...{ instrument, item }} wording={words} reader={reader[item.code]} /> : <p>{text.common.loading}</p>
}
