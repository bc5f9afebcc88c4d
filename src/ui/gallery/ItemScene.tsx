import { EyeOff } from 'lucide'
import { useRef, useState } from 'preact/hooks'
import type { Grade } from '../../core/instrument.ts'
import { Bar } from '../parts/Bar.tsx'
import { Button } from '../parts/Button.tsx'
import { Dock } from '../parts/Dock.tsx'
import { GradeCards } from '../parts/GradeCards.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Rail } from '../parts/Rail.tsx'
import { SavedLine } from '../parts/SavedLine.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Shell } from '../parts/Shell.tsx'
import { PhraseChips, TextAreaField } from '../parts/TextAreaField.tsx'
import { CANT, OPTIONS } from './words.ts'

const DOMAINS = [
  ['Physical', 14, 14],
  ['Educational', 3, 8],
  ['Medical', 5, 6],
  ['Supervisory', 0, 11],
  ['Emotional', 1, 11],
] as const

/** One item on one screen, made of the parts: the measure for 768x1024 and 1280x800. */
export function ItemScene() {
  const [grade, setGrade] = useState<Grade | 'cant' | null>(3)
  const [note, setNote] = useState('')
  const box = useRef<HTMLTextAreaElement>(null)
  const bar = (
    <Bar
      back={{ label: 'Hale family', href: '#/board' }}
      title="Sam, 4 years"
      sub="Review visit, 21 November 2026"
      end={
        <Button variant="bar" icon={EyeOff}>
          Hide
        </Button>
      }
    />
  )
  const dock = (
    <Dock label="Item" start={<Button variant="quiet">Back</Button>}>
      <Button variant="plain">Skip for now</Button>
      <Button>Next item</Button>
    </Dock>
  )
  const domains = DOMAINS.map(([name, done, total], at) => ({
    name,
    done,
    total,
    href: `#/${name}`,
    words: `${done} of ${total} done`,
    current: at === 1,
  }))
  return (
    <Shell skipWord="Skip to the item" bar={bar} dock={dock}>
      <div class="trio">
        <Rail label="Domains" items={domains} />
        <Sheet
          title="Where the child sleeps"
          level={1}
          sub="Ask to see where the child sleeps. Look at the bed, bedding, warmth and space."
        >
          <GradeCards
            legend="Which of these best matches what you saw today?"
            name="item"
            options={OPTIONS}
            value={grade}
            cant={CANT}
            onPick={setGrade}
          />
          <Notice>Last time 4, today 3. Needs are better met than in May.</Notice>
        </Sheet>
        <Sheet title="Evidence" sub="Facts first. The child's own words in quotation marks.">
          <div class="stack">
            <TextAreaField label="What did you see, hear or smell?" value={note} onInput={setNote} box={box} rows={4} />
            <PhraseChips label="Phrases" phrases={['Seen by me.', 'Told by the carer.', 'In the child’s words:']} target={box} />
            <SavedLine state="saved" text="Saved on this tablet at 14:02" />
          </div>
        </Sheet>
      </div>
    </Shell>
  )
}
