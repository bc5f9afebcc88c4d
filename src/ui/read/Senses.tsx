import type { Visit } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import { Sheet } from '../parts/Sheet.tsx'
import { SummaryList } from '../parts/SummaryList.tsx'
import { Recorded } from './Recorded.tsx'
import { SettleLink } from './SettleLink.tsx'
import { textsOf } from '../../report/say/texts.ts'

const SENSES = ['see', 'hear', 'smell', 'feel'] as const

/** What was seen, heard, smelt and felt in the home; nothing where nothing was written. */
export function Senses({ caseId, visit }: { readonly caseId: string; readonly visit: Visit }) {
  const given = SENSES.filter((sense) => textsOf(visit.registers[sense]).length > 0)
  if (given.length === 0) return null
  const rows = given.map((sense) => ({
    key: text.read.sense[sense],
    value: (
      <Recorded register={visit.registers[sense]} signed={visit.signed}>
        {(words) => words}
      </Recorded>
    ),
  }))
  return (
    <Sheet title={text.read.senses}>
      <div class="pairs">
        <SummaryList rows={rows} />
        {given.some((sense) => visit.registers[sense].kind === 'contested') && (
          <SettleLink caseId={caseId} about={visit.id} name={text.read.senses} />
        )}
      </div>
    </Sheet>
  )
}
