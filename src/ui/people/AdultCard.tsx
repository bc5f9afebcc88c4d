import { MessageCircle, UserRoundX } from 'lucide'
import type { Family } from '../../app/read.ts'
import type { AdultAround } from '../../core/people.ts'
import { shown } from '../../core/fold.ts'
import * as text from '../../i18n/index.ts'
import { LIVES_WORDS } from '../../report/say/lives.ts'
import { initials, personName } from '../../report/say/names.ts'
import { Person } from '../parts/Avatar.tsx'
import { Button } from '../parts/Button.tsx'
import { Pill } from '../parts/Pill.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'
import { openIn } from '../contested/open.ts'
import { AroundList } from './AroundList.tsx'
import { ContestedLink } from './ContestedLink.tsx'
import { Earlier } from './Earlier.tsx'

const words = text.people

interface AdultCardProps {
  readonly family: Family
  readonly around: AdultAround
  /** Somebody wants to note that they spoke to this adult. */
  readonly onTalk: (around: AdultAround) => void
}

/** One adult: what was asked of them, who has not been spoken to before all else, and what was known before. */
export function AdultCard({ family, around, onTalk }: AdultCardProps) {
  const { adult, notSpokenTo, before } = around
  const caseId = family.id
  const name = personName(adult)
  const { relation, lives, cares } = adult.registers
  const looks = shown(cares)
  const living = shown(lives)
  const facts = [
    shown(relation),
    living && LIVES_WORDS[living],
    looks === undefined ? undefined : looks ? text.family.caresYes : text.family.caresNo,
  ]
  const spoken = around.marks.get('spoken-to')
  // What stands against each other is settled with a reason, never by writing over it.
  const contested = spoken !== undefined && openIn(family, 'lens', spoken.thing).length > 0
  return (
    <li class={notSpokenTo ? 'around around--unheard' : 'around'}>
      <div class="around__head">
        <Person initials={initials(name)} dashed={notSpokenTo} name={name} sub={facts.filter(Boolean).join(', ') || undefined} />
        <a class="link no-print" href={hrefTo({ at: 'adult-edit', caseId, adultId: adult.id, from: 'people' })}>
          <span>
            {words.change}
            <VisuallyHidden>{words.changeHidden(name)}</VisuallyHidden>
          </span>
        </a>
      </div>
      {notSpokenTo && (
        <div class="around__why">
          <p>
            <Pill tone="ink" icon={UserRoundX}>
              {text.family.notSpokenTo}
            </Pill>
          </p>
          <p>
            {words.notSpokenWhat(name)} {words.notSpokenNext}
          </p>
        </div>
      )}
      <AroundList family={family} around={around} />
      <ContestedLink family={family} kind="adult" about={adult.id} what={name} />
      <div class="around__acts no-print">
        {!contested && (
          <Button
            variant={notSpokenTo ? 'primary' : 'quiet'}
            small
            icon={MessageCircle}
            aria-haspopup="dialog"
            onClick={() => onTalk(around)}
          >
            {words.noteTalk}
            <VisuallyHidden>{words.noteTalkHidden(name)}</VisuallyHidden>
          </Button>
        )}
        <a class="link" href={hrefTo({ at: 'lens', caseId, about: adult.id, from: 'people' })}>
          <span>
            {words.capacity}
            <VisuallyHidden>{words.capacityHidden(name)}</VisuallyHidden>
          </span>
        </a>
      </div>
      {before.length > 0 && <Earlier before={before} />}
    </li>
  )
}
