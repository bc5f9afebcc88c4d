import { sayDomain } from '../../report/say/domain.ts'
import type { Family } from '../../app/read.ts'
import type { Child } from '../../core/case.ts'
import type { Wording } from '../../core/instrument.ts'
import type { ItemReading, Profile, Visit } from '../../core/visit.ts'
import { formatAge } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { ReadDay } from '../days/ReadDay.tsx'
import { useMarking } from '../marking.tsx'
import { GradeTile } from '../parts/GradeTile.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { DomainPart } from './DomainPart.tsx'
import { OtherOrders } from './OtherOrders.tsx'
import { Presence } from './Presence.tsx'

export interface ChildTopProps {
  readonly family: Family
  readonly visit: Visit
  readonly child: Child
  readonly profile: Profile
  readonly wording: Wording
}

export interface ChildAnswersProps extends ChildTopProps {
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

/** One child at one visit, before anything else: seeing them and their voice, the headlines with a way to each, their day. */
export function ChildTop({ family, visit, child, profile, wording }: ChildTopProps) {
  const marking = useMarking()
  const nameOf = (domain: string) => wording.domains[domain]?.name ?? domain
  return (
    <>
      <Sheet title={text.read.childTitle(child.name, formatAge(child.birth, visit.on))}>
        <div class="child-top">
          <Presence {...{ family, child, visit, profile }} />
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
        <OtherOrders {...{ profile, wording }} />
      </Sheet>
      {!visit.enteredInError && <ReadDay {...{ family, visit, child }} />}
    </>
  )
}

/** Every answer about one child at one visit, by domain. */
export function ChildAnswers({ family, visit, child, profile, wording, onCorrect }: ChildAnswersProps) {
  return (
    <>
      <h2 class="read__answers">{text.read.answersOf(child.name)}</h2>
      {profile.domains.map((domain) => (
        <DomainPart
          key={domain.domain}
          id={idOf(child, domain.domain)}
          {...{ family, visit, child, wording, domain, onCorrect }}
          items={profile.items.filter((reading) => reading.item.code.startsWith(`${domain.domain}.`))}
        />
      ))}
    </>
  )
}
