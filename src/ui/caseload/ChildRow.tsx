import type { ComponentChildren } from 'preact'
import type { BoardEntry } from '../../app/board.ts'
import { formatAge } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { current } from '../../instruments/index.ts'
import { familyName, initials, personName } from '../../report/say/names.ts'
import { Avatar } from '../parts/Avatar.tsx'
import { Pill } from '../parts/Pill.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'
import { AddEventCell } from './AddEvent.tsx'
import type { Row } from './board.ts'
import { DomainCell } from './DomainCell.tsx'
import { DueCell } from './DueCell.tsx'
import { OnlyHereMark } from './OnlyHere.tsx'
import { ROLES } from './roles.ts'
import { SeenCell } from './SeenCell.tsx'
import type { Shown } from './said.ts'
import { left } from './view.ts'
import { WhyCell } from './WhyCell.tsx'

const words = text.caseload

function Cell({ name, label, children }: { readonly name: string; readonly label?: string; readonly children: ComponentChildren }) {
  return (
    <td {...ROLES.cell} class={`board__${name}`} data-label={label}>
      {children}
    </td>
  )
}

export interface ChildRowProps {
  readonly row: Row
  readonly family: BoardEntry
  readonly shown: Shown
}

/** One child of the caseload. The whole row leads to the family. */
export function ChildRow({ row, family, shown }: ChildRowProps) {
  const { child } = row
  const { today } = shown
  const name = personName(child)
  const leave = () => {
    left.value = child.id
  }
  return (
    <tr {...ROLES.row} class="board__row">
      <th {...ROLES.header} scope="row" class="board__who">
        <span class="who">
          <Avatar initials={initials(name)} />
          <span>
            <span class="board__name">
              <a class="board__link" data-child={child.id} href={hrefTo({ at: 'family', caseId: family.id })} onClick={leave}>
                {name}
                <VisuallyHidden>{words.ofFamily(familyName(family))}</VisuallyHidden>
              </a>{' '}
              <span class="board__age">{formatAge(child.birth, today)}</span>
            </span>
            <span class="sub">
              {familyName(family)}
              <OnlyHereMark caseId={family.id} />
            </span>
            {child.contested && <Pill tone="line">{words.contested}</Pill>}
          </span>
        </span>
      </th>
      <Cell name="why">
        <WhyCell row={row} family={family} shown={shown} />
      </Cell>
      <Domains {...{ row, family, shown }} />
      <Cell name="due" label={words.review}>
        <DueCell child={child} family={family} today={today} />
      </Cell>
      <Cell name="seen">
        <SeenCell child={child} today={today} />
      </Cell>
      <AddEventCell family={family} childId={child.id} name={name} />
    </tr>
  )
}

/** The five domains; a child who was never visited, or visited with another instrument, has none of these. */
function Domains({ row: { child }, shown: { wording } }: ChildRowProps) {
  const domains = current.domains.map(({ code }) => child.domains.find(({ domain }) => domain === code))
  if (domains.every((domain) => domain === undefined)) {
    return (
      <td {...ROLES.cell} class="board__none" aria-colspan={current.domains.length}>
        <b>{child.latest ? words.otherInstrument : words.noVisit}</b>{' '}
        <span class="sub">{child.latest ? words.otherInstrumentHint : words.noVisitHint}</span>
      </td>
    )
  }
  return current.domains.map(({ code }, at) => {
    const domain = domains[at]
    return (
      <Cell key={code} name="dom" label={wording.domains[code]?.name ?? code}>
        {domain && <DomainCell domain={domain} />}
      </Cell>
    )
  })
}
