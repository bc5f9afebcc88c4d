import { Plus, UserRoundX } from 'lucide'
import type { ComponentChildren } from 'preact'
import type { Family } from '../../app/read.ts'
import type { Child } from '../../core/case.ts'
import type { Day } from '../../core/day.ts'
import { shown } from '../../core/fold.ts'
import { type AdultAround, adultsAround } from '../../core/people.ts'
import { formatAge, formatList } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { Person } from '../parts/Avatar.tsx'
import { LinkButton } from '../parts/Button.tsx'
import { Pill } from '../parts/Pill.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { hrefTo } from '../route.ts'
import { LIVES_WORDS } from '../../report/say/lives.ts'
import { initials, personName } from '../../report/say/names.ts'

const words = text.family

/** Who belongs to this family, by name, and which of the adults nobody has spoken to; the rest is on the screen of the people. */
export function People({ family, today }: { readonly family: Family; readonly today: Day }) {
  const caseId = family.id
  return (
    <Sheet title={words.peopleTitle}>
      <h3>{words.children}</h3>
      <ul class="people">
        {family.children.map((child) => (
          <ChildLine key={child.id} child={child} today={today} />
        ))}
      </ul>
      <LinkButton variant="quiet" small icon={Plus} href={hrefTo({ at: 'child-edit', caseId, childId: 'new' })}>
        {words.addChild}
      </LinkButton>
      <h3 class="people__next">{words.adults}</h3>
      {family.adults.length === 0 && <p class="sub">{words.noAdults}</p>}
      <ul class="people">
        {adultsAround(family).map((around) => (
          <AdultLine key={around.adult.id} around={around} />
        ))}
      </ul>
      <LinkButton variant="quiet" small icon={Plus} href={hrefTo({ at: 'adult-edit', caseId, adultId: 'new' })}>
        {words.addAdult}
      </LinkButton>
      <p class="people__all">
        <a class="link" href={hrefTo({ at: 'people', caseId })}>
          {words.toPeople}
        </a>
      </p>
    </Sheet>
  )
}

function Line({ children }: { readonly children: ComponentChildren }) {
  return (
    <li>
      <div class="people__who">{children}</div>
    </li>
  )
}

function ChildLine({ child, today }: { readonly child: Child; readonly today: Day }) {
  const name = personName(child)
  const flags = child.flags.map((flag) => words.flag[flag])
  return (
    <Line>
      <Person
        initials={initials(name)}
        name={name}
        sub={words.childLine(formatAge(child.birth, today), '', flags.length > 0 ? formatList(flags).toLowerCase() : '')}
      />
    </Line>
  )
}

function AdultLine({ around: { adult, notSpokenTo } }: { readonly around: AdultAround }) {
  const name = personName(adult)
  const lives = shown(adult.registers.lives)
  const facts = [shown(adult.registers.relation), lives && LIVES_WORDS[lives]].filter(Boolean)
  return (
    <Line>
      <Person initials={initials(name)} dashed={notSpokenTo} name={name} sub={facts.join(', ') || undefined} />
      {notSpokenTo && (
        <span class="people__marks">
          <Pill tone="ink" icon={UserRoundX}>
            {words.notSpokenTo}
          </Pill>
        </span>
      )}
    </Line>
  )
}
