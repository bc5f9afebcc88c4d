import { draftSenses } from '../../app/answers.ts'
import type { Family } from '../../app/read.ts'
import type { Visit } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { shownValues } from './answering.ts'
import type { Saver } from './saver.ts'

const SENSES = ['see', 'hear', 'smell', 'feel'] as const

/** What is seen, heard, smelt and felt in the home, before any grade. */
export function SensesStep({ family, visit, saver }: { readonly family: Family; readonly visit: Visit; readonly saver: Saver }) {
  const app = useApp()
  saver.version.value
  const values = { ...shownValues(visit.registers), ...saver.latest(visit.id) }
  return (
    <Sheet level={1} title={text.visit.senses} sub={text.visit.sensesSub}>
      <div class="stack">
        {SENSES.map((sense) => (
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
