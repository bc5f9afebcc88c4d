import type { Family } from '../../app/read.ts'
import type { Child } from '../../core/case.ts'
import type { Day } from '../../core/day.ts'
import { shown } from '../../core/fold.ts'
import { formatAge, formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { LIVES_WORDS } from '../../report/say/lives.ts'
import { initials, personName } from '../../report/say/names.ts'
import { Person } from '../parts/Avatar.tsx'
import { Pill } from '../parts/Pill.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'
import { ContestedLink } from './ContestedLink.tsx'

const words = text.people

interface ChildCardProps {
  readonly family: Family
  readonly child: Child
  readonly today: Day
}

/** One child: age, what else matters, whom they trust and what helps. */
export function ChildCard({ family, child, today }: ChildCardProps) {
  const name = personName(child)
  const lives = shown(child.registers.lives)
  const born = child.birth.kind === 'born'
  const day = (born ? text.family.bornLine : text.family.dueLine)(formatDay(child.birth.on))
  const edit = hrefTo({ at: 'child-edit', caseId: family.id, childId: child.id, from: 'people' })
  return (
    <li class="around">
      <div class="around__head">
        <Person
          initials={initials(name)}
          name={name}
          sub={text.family.childLine(formatAge(child.birth, today), day, born && lives ? LIVES_WORDS[lives] : '')}
        />
        <a class="link" href={edit}>
          <span>
            {words.change}
            <VisuallyHidden>{words.changeHidden(name)}</VisuallyHidden>
          </span>
        </a>
      </div>
      {child.flags.length > 0 && (
        <p class="around__marks">
          {child.flags.map((flag) => (
            <Pill key={flag} tone="quiet">
              {text.family.flag[flag]}
            </Pill>
          ))}
        </p>
      )}
      <dl class="around__asked">
        <Asked name={text.family.safePeople} said={shown(child.registers.safePeople)} edit={edit} child={name} />
        <Asked name={text.family.whatHelps} said={shown(child.registers.whatHelps)} edit={edit} child={name} />
      </dl>
      <ContestedLink family={family} kind="child" about={child.id} what={name} />
    </li>
  )
}

interface AskedProps {
  readonly name: string
  readonly said: string | undefined
  readonly edit: string
  readonly child: string
}

function Asked({ name, said, edit, child }: AskedProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {said || (
          <>
            <span class="sub">{words.notAsked}.</span>{' '}
            <a class="link around__ask" href={edit}>
              <span>
                {words.ask}
                <VisuallyHidden>{words.askHidden(name, child)}</VisuallyHidden>
              </span>
            </a>
          </>
        )}
      </dd>
    </div>
  )
}
