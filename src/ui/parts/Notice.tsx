import { CircleAlert, type IconNode, Info, TriangleAlert } from 'lucide'
import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'

/** `quiet` tells, `attention` wants to be read, `alert` stands in the way. */
export type NoticeVariant = 'quiet' | 'attention' | 'alert'

export interface NoticeProps {
  readonly variant?: NoticeVariant | undefined
  readonly title?: string | undefined
  /** Of the title, where the notice belongs to the page's outline; bold text without it. */
  readonly level?: 2 | 3 | 4 | undefined
  /** Only for what appears while the person is there: `status` waits its turn, `alert` interrupts. */
  readonly role?: 'status' | 'alert' | undefined
  readonly icon?: IconNode | undefined
  readonly children?: ComponentChildren
  /** Buttons or links: the way out. */
  readonly actions?: ComponentChildren
}

const ICONS: Readonly<Record<NoticeVariant, IconNode>> = { quiet: Info, attention: CircleAlert, alert: TriangleAlert }

/** A sentence or two that stand out as much as their variant. */
export function Notice({ variant = 'quiet', title, level, role, icon, children, actions }: NoticeProps) {
  const Title = level === undefined ? 'p' : (`h${level}` as const)
  return (
    <div class={classes('notice', `notice--${variant}`)} role={role}>
      <Icon icon={icon ?? ICONS[variant]} />
      <div class="notice__body">
        {title !== undefined && <Title class="notice__title">{title}</Title>}
        {children != null && <div>{children}</div>}
        {actions != null && actions !== false && <div class="notice__acts">{actions}</div>}
      </div>
    </div>
  )
}
