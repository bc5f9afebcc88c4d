import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** What can be done about a row: `hidden` says of what, for those who hear the link alone. */
export type RowAction = { readonly label: string; readonly hidden: string } & (
  | { readonly href: string; readonly onClick?: undefined }
  | { readonly onClick: () => void; readonly href?: undefined }
)

export interface SummaryRow {
  readonly key: string
  readonly value: ComponentChildren
  readonly action?: RowAction | undefined
}

function Act({ action }: { readonly action: RowAction }) {
  const words = (
    <span>
      {action.label}
      <VisuallyHidden> {action.hidden}</VisuallyHidden>
    </span>
  )
  if (action.href !== undefined) {
    return (
      <a class="link" href={action.href}>
        {words}
      </a>
    )
  }
  return (
    <button type="button" class="link" onClick={action.onClick}>
      {words}
    </button>
  )
}

/** Names and values, each with at most one thing to do about it. `compact` sets the value at the end of the line. */
export function SummaryList({ rows, compact }: { readonly rows: readonly SummaryRow[]; readonly compact?: boolean | undefined }) {
  return (
    <dl class={classes('keyed', compact && 'keyed--compact')}>
      {rows.map((row) => (
        <div key={row.key}>
          <dt>{row.key}</dt>
          <dd>{row.value}</dd>
          {row.action && (
            <dd class="keyed__act">
              <Act action={row.action} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
