import { draftSenses } from '../../app/answers.ts'
import type { Family } from '../../app/read.ts'
import type { Wording } from '../../core/instrument.ts'
import type { Visit } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import { ContestedLater } from '../contested/ContestedLater.tsx'
import { openIn } from '../contested/open.ts'
import { useApp } from '../context.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { shownValues } from './answering.ts'
import type { Saver } from './saver.ts'

const SENSES = ['see', 'hear', 'smell', 'feel'] as const
const isSense = (register: string) => (SENSES as readonly string[]).includes(register)

export interface SensesStepProps {
  readonly family: Family
  readonly visit: Visit
  readonly wording: Wording
  readonly saver: Saver
}

/** What is seen, heard, smelt and felt in the home, before any grade. */
export function SensesStep({ family, visit, wording, saver }: SensesStepProps) {
  const app = useApp()
  saver.version.value
  const values = { ...shownValues(visit.registers), ...saver.latest(visit.id) }
  // What stands against each other is settled with a reason, never by writing over it.
  const open = openIn(family, 'visit', visit.id).filter(({ register }) => isSense(register))
  return (
    <Sheet level={1} title={text.visit.senses} sub={text.visit.sensesSub}>
      <div class="stack">
        {open.length > 0 && <ContestedLater {...{ family, open, wording }} />}
        {SENSES.filter((sense) => !open.some(({ register }) => register === sense)).map((sense) => (
          <TextAreaField
            key={sense}
            label={text.visit[sense]}
            hint={text.visit[`${sense}Hint`]}
            value={values[sense] ?? ''}
            onInput={(typed) => saver.type(visit.id, { [sense]: typed }, (part) => draftSenses(app, family.id, visit, part))}
          />
        ))}
      </div>
    </Sheet>
  )
}
