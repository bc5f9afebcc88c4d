import { CalendarClock } from 'lucide'
import { useState } from 'preact/hooks'
import type { Family } from '../../app/read.ts'
import type { Child } from '../../core/case.ts'
import { shown } from '../../core/fold.ts'
import type { DomainGrade } from '../../core/grading/profile.ts'
import type { Scale } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { openIn } from '../contested/open.ts'
import { later } from '../frame/later.tsx'
import { useMarking } from '../marking.tsx'
import { Button } from '../parts/Button.tsx'
import { Icon } from '../parts/Icon.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'

const words = text.onset

// Most who read since when do not change it.
const OnsetDialog = later(async () => (await import('./OnsetDialog.tsx')).OnsetDialog, true)

export interface OnsetLineProps {
  readonly family: Family
  readonly child: Child
  readonly domain: DomainGrade
  /** What the domain is called. */
  readonly name: string
}

/** Whether a domain stands worse than good enough, as far as anybody saw. */
function isWorry(domain: DomainGrade, { goodEnough }: Scale): boolean {
  if (domain.kind === 'graded') return domain.grade > goodEnough
  if (domain.kind === 'summed') return domain.flagged.length > 0
  return domain.kind === 'not-enough-seen' && domain.worstSeen !== null && domain.worstSeen > goodEnough
}

/** Since when a domain has been a worry for a child and who said so, with the way to say it; nothing where there is no worry and nobody said. */
export function OnsetLine({ family, child, domain, name }: OnsetLineProps) {
  const { scale } = useMarking()
  const [open, setOpen] = useState(false)
  const known = family.onsets.find((onset) => onset.child === child.id && onset.domain === domain.domain)
  if (!known && !isWorry(domain, scale)) return null
  const of = <VisuallyHidden>{words.of(name, child.name)}</VisuallyHidden>
  const contested = known !== undefined && openIn(family, 'onset', known.thing).length > 0
  const note = known ? (shown(known.registers.note) ?? '') : ''
  const said = known
    ? words.known(known.since, shown(known.registers.approximate) ?? false, shown(known.registers.source) ?? '')
    : words.nobody
  return (
    <div class="onset">
      <p>
        <Icon icon={CalendarClock} size="s" />
        <span>
          {said}
          {note !== '' && <span class="sub"> {note}</span>}
        </span>
      </p>
      <span class="no-print">
        {contested ? (
          <a class="link" href={hrefTo({ at: 'contested', caseId: family.id, about: known.thing })}>
            {words.settle}
            {of}
          </a>
        ) : (
          <Button variant="plain" small onClick={() => setOpen(true)}>
            {known ? words.change : words.say}
            {of}
          </Button>
        )}
      </span>
      {open && <OnsetDialog {...{ family, child, known, name }} domain={domain.domain} onClose={() => setOpen(false)} />}
    </div>
  )
}
