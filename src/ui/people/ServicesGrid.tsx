import { Check, CircleDashed, Minus, X } from 'lucide'
import type { Family } from '../../app/read.ts'
import type { Child } from '../../core/case.ts'
import { type ServiceCell, servicesGrid, UNIVERSAL } from '../../core/agencies.ts'
import type { Day } from '../../core/day.ts'
import { formatAge, formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { personName } from '../../report/say/names.ts'
import { Icon } from '../parts/Icon.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Table } from '../parts/Table.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'

const words = text.agencies

/** How each child stands to what every child has a right to; each place leads to noting how it stands. */
export function ServicesGrid({ family, today }: { readonly family: Family; readonly today: Day }) {
  const rows = servicesGrid(family, today)
  if (rows.length === 0) return null
  return (
    <Sheet title={words.gridTitle} sub={words.gridSub}>
      <Table
        caption={words.gridTable}
        captionHidden
        columns={[
          { key: 'child', label: words.child },
          ...UNIVERSAL.map((universal) => ({ key: universal, label: words.universal[universal] })),
        ]}
        rows={rows.map(({ child, cells }) => ({
          key: child.id,
          cells: [
            <>
              {personName(child)}
              <span class="sub">{formatAge(child.birth, today)}</span>
            </>,
            ...cells.map((cell) => <Cell key={cell.universal} caseId={family.id} cell={cell} child={child} />),
          ],
        }))}
      />
    </Sheet>
  )
}

interface CellProps {
  readonly caseId: string
  readonly cell: ServiceCell
  readonly child: Child
}

function Cell({ caseId, cell, child }: CellProps) {
  const { usual, universal } = cell
  const lines = linesOf(cell)
  if (lines.length === 0 && !usual) {
    return (
      <span class="sub service">
        <Icon icon={Minus} size="s" />
        {words.notYet}
      </span>
    )
  }
  const name = usual ? text.event.service[usual] : words.universal[universal]
  return (
    <a
      class="service service--link"
      href={hrefTo({
        ...{ at: 'event', caseId, eventId: 'new', type: 'universal-service', from: 'agencies', childId: child.id },
        ...(usual && { service: usual }),
      })}
    >
      {usual && usual !== universal && <span class="sub service__name">{name}</span>}
      {lines.length === 0 ? (
        <span class="service__line service__line--unknown">
          <Icon icon={CircleDashed} size="s" />
          {words.unknown}
        </span>
      ) : (
        lines.map(({ good, say }) => (
          <span key={say} class="service__line">
            <Icon icon={good ? Check : X} size="s" />
            {say}
          </span>
        ))
      )}
      <VisuallyHidden>{words.note(name, personName(child))}</VisuallyHidden>
    </a>
  )
}

function linesOf({ registered, seen }: ServiceCell): { readonly good: boolean; readonly say: string }[] {
  const lines = []
  if (registered) lines.push({ good: registered.is, say: sayRegistered(registered) })
  if (seen) lines.push({ good: seen.was, say: (seen.was ? words.seenOn : words.notSeenOn)(formatDay(seen.on)) })
  return lines
}

function sayRegistered({ is, on, at }: NonNullable<ServiceCell['registered']>): string {
  if (on) return (is ? words.registeredOn : words.notRegisteredOn)(formatDay(on))
  return at ? words.registeredAt(at) : words.registered
}
