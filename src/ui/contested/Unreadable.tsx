import type { Family } from '../../app/read.ts'
import type { Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { useMarking } from '../marking.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { sidesOf } from './choice.ts'
import { SideCard } from './SideCard.tsx'
import { nameOf, type Thing } from './things.ts'
import { labelOf, wayOf } from './ways.ts'

export interface UnreadableProps {
  readonly family: Family
  readonly things: readonly Thing[]
  readonly wording: Wording
}

/** What is contested in a visit that cannot be read here: shown as it came, to be settled once its questionnaire is here. */
export function Unreadable({ family, things, wording }: UnreadableProps) {
  const { practiceSettings } = useApp()
  const telling = { family, wording, marking: useMarking(), practice: practiceSettings }
  return (
    <Sheet title={text.contested.unreadVisit} count={things.length} sub={text.contested.unreadHint}>
      <div class="things">
        {things.map((thing) => (
          <article class="thing" key={thing.key}>
            <h3>{nameOf(thing, telling)}</h3>
            {thing.registers.map((of) => (
              <div key={of.register}>
                <p>{labelOf(of.kind, of.register)}</p>
                <div class="sides__cards">
                  {sidesOf(of).map((side) => (
                    <SideCard key={side.head.fact.id} {...{ of, side }} way={wayOf(telling, of.kind, of.register)} />
                  ))}
                </div>
              </div>
            ))}
          </article>
        ))}
      </div>
    </Sheet>
  )
}
