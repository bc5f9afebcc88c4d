import { settled, shown } from '../../core/fold.ts'
import { triedIn } from '../../core/handover.ts'
import type { CaseEvent } from '../../core/happened.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { formatNearDay } from '../../report/say/names.ts'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { childName } from '../../report/say/supervision.ts'
import type { HandoverPartProps } from './WhySheet.tsx'

const words = text.handover

/** As many as are read at a glance. */
const LATEST = 6

/** Everything that was tried in every episode, the latest first, and whether it worked; then the targets that have ended. */
export function TriedSheet({ family, wording, look: { today } }: HandoverPartProps) {
  const { help, targets } = triedIn(family)
  const lines = [
    ...help.map((event) => <HelpLine key={event.id} {...{ event, today }} />),
    ...targets.map(({ id, item, child, outcome, by, registers }) => (
      <li key={id}>
        <p>
          {words.target(
            wording.items[item]?.name ?? item,
            childName(family, child),
            text.family.targetOutcome[outcome ?? 'dropped'],
            formatDay(by),
          )}
        </p>
        {shown(registers.outcomeWhy)?.trim() && <p class="sub">“{shown(registers.outcomeWhy)}”</p>}
      </li>
    )),
  ]
  return (
    <Sheet title={words.tried} count={lines.length}>
      {lines.length === 0 && <p class="sub">{words.triedNone}</p>}
      <ul class="handing__tried">{lines.slice(0, LATEST)}</ul>
      {lines.length > LATEST && (
        <Disclosure summary={words.triedMore(lines.length - LATEST)}>
          <ul class="handing__tried">{lines.slice(LATEST)}</ul>
        </Disclosure>
      )}
    </Sheet>
  )
}

function HelpLine({ event, today }: { readonly event: CaseEvent; readonly today: string }) {
  const { type, on, registers } = event
  const [outcome, note] = [shown(registers.outcome), shown(registers.note)?.trim()]
  const taken = outcome === 'accepted' || outcome === 'ended' || outcome === 'done' || outcome === 'held' || type === 'crisis-action'
  return (
    <li>
      <p>{words.triedLine(formatNearDay(on, today), text.event.type[type], outcome ? text.event.outcome[outcome] : '')}</p>
      {note && <p class="sub handing__words">{note}</p>}
      <p>
        <b>{sayWorked(event, taken)}</b>
      </p>
    </li>
  )
}

/** Whether it worked, as far as anybody noted it; of what was not taken up nobody asks. */
function sayWorked({ registers: { worked } }: CaseEvent, taken: boolean): string | null {
  if (worked.kind === 'contested') return words.workedContested
  const said = settled(worked)
  if (said) return words.worked[said]
  return taken ? words.workedNot : null
}
