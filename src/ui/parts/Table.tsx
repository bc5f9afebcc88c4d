import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { classes } from './classes.ts'

export interface Column {
  readonly key: string
  readonly label: string
  readonly labelHidden?: boolean | undefined
  /** Stands in the head in place of the label, which stays its name: the scale over a column of dumbbells. */
  readonly head?: ComponentChildren
  /** Numbers stand at the inline end. */
  readonly numeric?: boolean | undefined
}

export interface TableRow {
  readonly key: string
  /** One for each column; the first is the row's header. */
  readonly cells: readonly ComponentChildren[]
  /** Tinted: the row that something else on the screen speaks about. */
  readonly current?: boolean | undefined
}

export interface TableProps {
  readonly caption: string
  readonly captionHidden?: boolean | undefined
  readonly columns: readonly Column[]
  readonly rows: readonly TableRow[]
  /** Under 620 px: each row a block with its column names (the default), or the table kept whole in a box that scrolls. */
  readonly narrow?: 'blocks' | 'scroll' | undefined
  /** The first column stays while the rest scrolls. */
  readonly stickyFirst?: boolean | undefined
  /** Cells in the middle of their row: for tiles and pictures. At the top without it. */
  readonly middle?: boolean | undefined
}

/** Whether a box holds more than it shows across; only then must it be reached by keyboard. */
function useOverflow() {
  const box = useRef<HTMLDivElement>(null)
  const [overflows, setOverflows] = useState(false)
  useLayoutEffect(() => {
    const element = box.current
    if (!element || typeof ResizeObserver === 'undefined') return
    const watcher = new ResizeObserver(() => setOverflows(element.scrollWidth > element.clientWidth + 1))
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [])
  return { box, overflows }
}

// Written out because `display: block` on narrow screens takes the native roles away in some browsers.
const ROLES = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  column: { role: 'columnheader' },
  header: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

/** A table with a caption and row headers, in a box that is named and reachable by keyboard while it scrolls. */
export function Table({ caption, captionHidden, columns, rows, narrow = 'blocks', stickyFirst, middle }: TableProps) {
  const id = useId()
  const { box, overflows } = useOverflow()
  // A group and not a region: a sheet around it may carry the same name, and landmarks must differ.
  const region = overflows ? { role: 'group' as const, tabIndex: 0, 'aria-labelledby': id } : {}
  const frame = classes('table__box', narrow === 'scroll' && 'table--scroll', stickyFirst && 'table--sticky')
  return (
    <div class={frame} ref={box} {...region}>
      <table
        {...ROLES.table}
        class={classes('table', narrow === 'blocks' && 'table--blocks', middle && 'table--middle')}
        aria-labelledby={id}
      >
        <caption id={id} class={captionHidden ? 'vh' : undefined}>
          {caption}
        </caption>
        <thead {...ROLES.group}>
          <tr {...ROLES.row}>
            {columns.map((column) => (
              <th key={column.key} scope="col" {...ROLES.column} class={column.numeric ? 'table__num' : undefined}>
                <span class={column.labelHidden || column.head != null ? 'vh' : undefined}>{column.label}</span>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROLES.group}>
          {rows.map((row) => (
            <tr key={row.key} {...ROLES.row} class={row.current ? 'table__row--on' : undefined}>
              {row.cells.map((cell, at) => {
                const column = columns[at]
                const look = column?.numeric ? 'table__num' : undefined
                if (at === 0)
                  return (
                    <th key={column?.key} scope="row" {...ROLES.header} class={look}>
                      {cell}
                    </th>
                  )
                return (
                  <td key={column?.key} {...ROLES.cell} class={look} data-label={column?.labelHidden ? undefined : column?.label}>
                    {cell}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
