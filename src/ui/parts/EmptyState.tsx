import type { IconNode } from 'lucide'
import type { ComponentChildren } from 'preact'
import { Icon } from './Icon.tsx'

export interface EmptyStateProps {
  readonly title: string
  readonly level?: 1 | 2 | 3 | undefined
  readonly icon?: IconNode | undefined
  /** Why nothing is here, and what would bring something. */
  readonly children?: ComponentChildren
  readonly action?: ComponentChildren
}

/** What stands where nothing is yet: why, and the next step. */
export function EmptyState({ title, level = 2, icon, children, action }: EmptyStateProps) {
  const Heading = `h${level}` as const
  return (
    <div class="empty">
      {icon && (
        <span class="empty__mark">
          <Icon icon={icon} size="l" />
        </span>
      )}
      <Heading>{title}</Heading>
      {children != null && <p>{children}</p>}
      {action != null && <div class="empty__act">{action}</div>}
    </div>
  )
}
