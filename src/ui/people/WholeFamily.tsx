import { useState } from 'preact/hooks'
import type { Family } from '../../app/read.ts'
import { type EffectCell, type EffectRow, wholeFamily } from '../../core/people.ts'
import * as text from '../../i18n/index.ts'
import { lens } from '../../instruments/plumbline/wording/en/lens.ts'
import { personName } from '../../report/say/names.ts'
import { Sheet } from '../parts/Sheet.tsx'
import { EffectDialog } from './EffectDialog.tsx'
import { EffectPlace } from './EffectPlace.tsx'

const words = text.people

// Written out because `display` takes the native roles away in some browsers where a row becomes a card.
const ROLES = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  column: { role: 'columnheader' },
  header: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

/** Each person’s need, and what it does to each child: one line each, entered by touching its place. Under 900 px a card for each person. */
export function WholeFamily({ family }: { readonly family: Family }) {
  const [open, setOpen] = useState<{ readonly row: EffectRow; readonly cell: EffectCell } | null>(null)
  const [saved, setSaved] = useState<string>()
  return (
    <Sheet title={words.wholeTitle} sub={words.wholeSub}>
      <p role="status" class="entry__status">
        {saved}
      </p>
      {family.children.length === 0 ? (
        <p class="sub">{words.onlyChildren}</p>
      ) : (
        <table {...ROLES.table} class="effects" aria-label={words.wholeTable}>
          <thead {...ROLES.group}>
            <tr {...ROLES.row}>
              <th scope="col" {...ROLES.column}>
                {words.person}
              </th>
              {family.children.map((child) => (
                <th key={child.id} scope="col" {...ROLES.column}>
                  {personName(child)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...ROLES.group}>
            {wholeFamily(family).map((row) => (
              <Row key={row.person.id} family={family} row={row} onOpen={(cell) => setOpen({ row, cell })} />
            ))}
          </tbody>
        </table>
      )}
      {open && (
        <EffectDialog
          key={open.cell.thing}
          family={family}
          person={open.row.person}
          child={open.cell.child}
          onClose={() => setOpen(null)}
          onDone={() => {
            setSaved(words.effectSaved(personName(open.row.person), personName(open.cell.child)))
            setOpen(null)
          }}
        />
      )}
    </Sheet>
  )
}

interface RowProps {
  readonly family: Family
  readonly row: EffectRow
  readonly onOpen: (cell: EffectCell) => void
}

function Row({ family, row, onOpen }: RowProps) {
  const name = personName(row.person)
  return (
    <tr {...ROLES.row}>
      <th scope="row" {...ROLES.header}>
        <b>{name}</b>
        <span class="sub">{sayNeeds(row)}</span>
      </th>
      {row.cells.map((cell) => (
        <td key={cell.child.id} {...ROLES.cell} data-label={personName(cell.child)}>
          {cell.own && !cell.effect ? (
            <span class="sub effects__own">{words.own}</span>
          ) : (
            <EffectPlace family={family} name={name} cell={cell} onOpen={() => onOpen(cell)} />
          )}
        </td>
      ))}
    </tr>
  )
}

function sayNeeds(row: EffectRow): string {
  if (row.kind === 'adult') {
    const needs = row.needs.map(({ entry, state }) => words.need(lens.entries[entry].name, lens.states[state]))
    return needs.length > 0 ? words.needs(needs) : words.noNeeds
  }
  return row.flags.length > 0 ? words.needs(row.flags.map((flag) => text.family.flag[flag])) : words.noFlags
}
