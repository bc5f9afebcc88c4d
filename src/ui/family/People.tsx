import { Plus } from 'lucide'
import type { ComponentChildren } from 'preact'
import type { Family } from '../../app/read.ts'
import type { Adult, Child } from '../../core/case.ts'
import type { Day } from '../../core/day.ts'
import type { Lives } from '../../core/fact.ts'
import { shown } from '../../core/fold.ts'
import { formatAge, formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { Person } from '../parts/Avatar.tsx'
import { LinkButton } from '../parts/Button.tsx'
import { Pill } from '../parts/Pill.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo, type Route } from '../route.ts'
import { formatNearDay, initials, personName } from './names.ts'

const words = text.family
const LIVES_WORDS: Readonly<Record<Lives, string>> = { here: words.livesHere, elsewhere: words.livesElsewhere, both: words.livesBoth }

/** Who belongs to this family: the children, and the adults in their lives wherever they live. */
export function People({ family, today }: { readonly family: Family; readonly today: Day }) {
  const caseId = family.id
  return (
    <Sheet title={words.peopleTitle}>
      <h3>{words.children}</h3>
      <ul class="people">
        {family.children.map((child) => (
          <ChildLine key={child.id} child={child} today={today} to={{ at: 'child-edit', caseId, childId: child.id }} />
        ))}
      </ul>
      <LinkButton variant="quiet" small icon={Plus} href={hrefTo({ at: 'child-edit', caseId, childId: 'new' })}>
        {words.addChild}
      </LinkButton>
      <h3 class="people__next">{words.adults}</h3>
      {family.adults.length === 0 && <p class="sub">{words.noAdults}</p>}
      <ul class="people">
        {family.adults.map((adult) => (
          <AdultLine key={adult.id} family={family} adult={adult} today={today} />
        ))}
      </ul>
      <LinkButton variant="quiet" small icon={Plus} href={hrefTo({ at: 'adult-edit', caseId, adultId: 'new' })}>
        {words.addAdult}
      </LinkButton>
    </Sheet>
  )
}

function Line({ name, to, children }: { readonly name: string; readonly to: Route; readonly children: ComponentChildren }) {
  return (
    <li>
      <div class="people__who">{children}</div>
      <a class="link" href={hrefTo(to)}>
        {words.change}
        <VisuallyHidden>{words.about(name)}</VisuallyHidden>
      </a>
    </li>
  )
}

function ChildLine({ child, today, to }: { readonly child: Child; readonly today: Day; readonly to: Route }) {
  const name = personName(child)
  const lives = shown(child.registers.lives)
  const born = child.birth.kind === 'born'
  const birth = born ? words.bornLine : words.dueLine
  return (
    <Line name={name} to={to}>
      <Person
        initials={initials(name)}
        name={name}
        sub={words.childLine(formatAge(child.birth, today), birth(formatDay(child.birth.on)), born && lives ? LIVES_WORDS[lives] : '')}
      />
      {child.flags.length > 0 && (
        <span class="people__marks">
          {child.flags.map((flag) => (
            <Pill key={flag} tone="quiet">
              {words.flag[flag]}
            </Pill>
          ))}
        </span>
      )}
    </Line>
  )
}

function AdultLine({ family, adult, today }: { readonly family: Family; readonly adult: Adult; readonly today: Day }) {
  const name = personName(adult)
  const lives = shown(adult.registers.lives)
  const cares = shown(adult.registers.cares)
  const present = lastPresent(family, adult.id)
  const never = present === null && family.visits.length > 0
  const facts = [
    shown(adult.registers.relation),
    lives && LIVES_WORDS[lives],
    cares === undefined ? undefined : cares ? words.caresYes : words.caresNo,
  ]
  return (
    <Line name={name} to={{ at: 'adult-edit', caseId: family.id, adultId: adult.id }}>
      <Person initials={initials(name)} dashed={never} name={name} sub={facts.filter(Boolean).join(', ')} />
      {never && (
        <span class="people__marks">
          <Pill tone="ink">{words.neverPresent}</Pill>
        </span>
      )}
      {present && <span class="people__marks sub">{words.presentAt(formatNearDay(present, today))}</span>}
    </Line>
  )
}

/** The latest visit at which this adult was there, by what anybody entered; null where nobody says so. */
function lastPresent(family: Family, adultId: string): Day | null {
  const at = family.visits.findLast(({ registers: { present } }) => {
    return present.kind !== 'unanswered' && present.heads.some((head) => head.value.includes(adultId))
  })
  return at?.on ?? null
}
