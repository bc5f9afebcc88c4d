import type { Part } from '../../app/redact.ts'
import { today } from '../../app/app.ts'
import { shown } from '../../core/fold.ts'
import type { Held } from '../../core/redact.ts'
import { formatAge, formatList } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useApp, useWording } from '../context.tsx'
import { familyName, personName } from '../../report/say/names.ts'
import { Sheet } from '../parts/Sheet.tsx'
import { SummaryList } from '../parts/SummaryList.tsx'
import { Besides } from './Besides.tsx'
import { PreviewVisit } from './PreviewVisit.tsx'

const words = text.part

/** Everything that is in the file, as whoever opens it will see it. */
export function Preview({ part: { family } }: { readonly part: Part }) {
  const { platform } = useApp()
  const wording = useWording()
  const now = today(platform)
  const lead = shown(family.household.lead)
  const rows = [
    { key: words.familyRow, value: familyName(family) },
    {
      key: words.childRow,
      value: family.children.map((child) => {
        const flags = child.flags.map((flag) => text.family.flag[flag])
        return <p key={child.id}>{[words.child(personName(child), formatAge(child.birth, now)), ...flags].join('. ')}</p>
      }),
    },
    ...(lead ? [{ key: words.leadRow, value: words.by(lead.name, lead.role, lead.agency) }] : []),
    ...(family.adults.length > 0
      ? [
          {
            key: words.adultRow,
            value: formatList(family.adults.map((adult) => words.by(personName(adult), shown(adult.registers.relation) ?? '', ''))),
          },
        ]
      : []),
  ]
  return (
    <Sheet title={words.preview} sub={words.previewSub}>
      <div class="stack">
        <SummaryList rows={rows} compact />
        <div>
          {[...family.visits, ...family.enteredInError].toReversed().map((visit) => (
            <PreviewVisit key={visit.id} {...{ family, visit }} />
          ))}
        </div>
        {wording && <Besides family={family} wording={wording} />}
      </div>
    </Sheet>
  )
}

const isHeld = (count: readonly [Held, number]) => count[1] > 0

/** How much stays, sort by sort. */
export function HeldBack({ held }: Pick<Part, 'held'>) {
  const order = Object.keys(words.heldLine) as Held[]
  const lines = order.map((why) => [why, held.get(why) ?? 0] as const).filter(isHeld)
  return (
    <Sheet title={words.held} sub={words.heldSub} tone="outline">
      {lines.length === 0 ? (
        <p>{words.heldNothing}</p>
      ) : (
        <ul class="bullets">
          {lines.map(([why, count]) => (
            <li key={why}>{words.heldLine[why](count)}</li>
          ))}
        </ul>
      )}
      {held.has('ours') && <p class="sub part__ours">{words.oursWhat}</p>}
    </Sheet>
  )
}
