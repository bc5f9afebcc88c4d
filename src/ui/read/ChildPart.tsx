import { sayDomain } from '../explain/words.ts'
import type { Child } from '../../core/case.ts'
import type { Wording } from '../../core/instrument.ts'
import type { ItemReading, Profile, Visit } from '../../core/visit.ts'
import { formatAge } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useMarking } from '../marking.tsx'
import { GradeTile } from '../parts/GradeTile.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { DomainPart } from './DomainPart.tsx'
import { Presence } from './Presence.tsx'

export interface ChildPartProps {
  readonly caseId: string
  readonly visit: Visit
  readonly child: Child
  readonly profile: Profile
  readonly wording: Wording
  readonly drafted: ReadonlySet<string>
  readonly onCorrect?: ((reading: ItemReading) => void) | undefined
}

const idOf = (child: Child, domain: string) => `part-${child.id}-${domain}`

function goToPart(event: MouseEvent, id: string) {
  // The fragment belongs to the router.
  event.preventDefault()
  const part = document.getElementById(id)
  part?.scrollIntoView({ block: 'start' })
  part?.focus({ preventScroll: true })
}

/** One child at one visit: seeing them, the headlines with a way to each, then every answer by domain. */
export function ChildPart({ caseId, visit, child, profile, wording, drafted, onCorrect }: ChildPartProps) {
  const marking = useMarking()
  const nameOf = (domain: string) => wording.domains[domain]?.name ?? domain
  return (
    <>
      <Sheet title={text.read.childTitle(child.name, formatAge(child.birth, visit.on))}>
        <div class="child-top">
          <Presence {...{ caseId, child, visit, profile }} />
          <nav class="headlines" aria-label={text.read.headlinesOf(child.name)}>
            <ul>
              {profile.domains.map((domain) => (
                <li key={domain.domain}>
                  <a href={`#${idOf(child, domain.domain)}`} onClick={(event) => goToPart(event, idOf(child, domain.domain))}>
                    <GradeTile grade={domain.kind === 'graded' ? domain.grade : null} size="s" decorative />
                    <span>
                      <b>{nameOf(domain.domain)}</b>
                      <span class="sub">{sayDomain(domain, marking)}</span>
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </Sheet>
      {profile.domains.map((domain) => (
        <DomainPart
          key={domain.domain}
          id={idOf(child, domain.domain)}
          {...{ caseId, visit, child, wording, domain, drafted, onCorrect }}
          items={profile.items.filter((reading) => reading.item.code.startsWith(`${domain.domain}.`))}
        />
      ))}
    </>
  )
}
