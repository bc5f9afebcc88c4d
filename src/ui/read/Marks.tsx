import { Clock, PencilLine, UserRound, UsersRound } from 'lucide'
import type { ItemReading } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import { Pill } from '../parts/Pill.tsx'
import { carerOnly } from '../../report/say/texts.ts'

/** What one should know before leaning on an answer; nothing where there is nothing. */
export function Marks({ reading, drafted }: { readonly reading: ItemReading; readonly drafted?: boolean | undefined }) {
  const contested = reading.registers.answer.kind === 'contested'
  if (!contested && !reading.amended && !reading.late && !drafted && reading.asked && !carerOnly(reading)) return null
  return (
    <span class="marks">
      {contested && <Pill icon={UsersRound}>{text.grading.contested}</Pill>}
      {reading.amended && (
        <Pill tone="line" icon={PencilLine}>
          {text.read.amended}
        </Pill>
      )}
      {reading.late && (
        <Pill tone="line" icon={Clock}>
          {text.read.late}
        </Pill>
      )}
      {carerOnly(reading) && (
        <Pill tone="line" icon={UserRound}>
          {text.read.carerOnly}
        </Pill>
      )}
      {drafted && <Pill tone="quiet">{text.read.drafted}</Pill>}
      {!reading.asked && <Pill tone="quiet">{text.read.noLonger}</Pill>}
    </span>
  )
}
