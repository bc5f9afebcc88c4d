import { shown } from '../../core/fold.ts'
import { worksIn } from '../../core/handover.ts'
import * as text from '../../i18n/index.ts'
import { formatNearDay, personName } from '../../report/say/names.ts'
import { Sheet } from '../parts/Sheet.tsx'
import { SummaryList, type SummaryRow } from '../parts/SummaryList.tsx'
import { Said } from './Said.tsx'
import type { HandoverPartProps } from './WhySheet.tsx'

const words = text.handover

/** What works with this family: what people noted, whom each child trusts and what helps them. */
export function WorksSheet({ family, look: { today } }: HandoverPartProps) {
  const { events, lens } = worksIn(family)
  const ofChildren = family.children.flatMap((child): SummaryRow[] => {
    const { safePeople, whatHelps } = child.registers
    const said = (key: string, register: typeof safePeople) =>
      register.kind !== 'unanswered' && register.heads.some(({ value }) => value.trim() !== '')
        ? [{ key, value: <Said family={family} register={register} about={child.id} /> }]
        : []
    return [...said(words.safePeople(personName(child)), safePeople), ...said(words.whatHelps(personName(child)), whatHelps)]
  })
  const rows = lens
    ? [...ofChildren, { key: words.lens, value: <Said family={family} register={lens.registers.note} about={lens.thing} /> }]
    : ofChildren
  return (
    <Sheet title={words.works}>
      {events.length + rows.length === 0 && <p class="sub">{words.worksNone}</p>}
      {events.length > 0 && (
        <ul class="bullets">
          {events.map(({ id, on, type, registers }) => (
            <li key={id} class="handing__words">
              {words.triedLine(formatNearDay(on, today), shown(registers.note)?.trim() || text.event.type[type], '')}
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 && <SummaryList rows={rows} />}
    </Sheet>
  )
}
