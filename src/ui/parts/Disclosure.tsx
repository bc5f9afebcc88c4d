import { ChevronRight } from 'lucide'
import type { ComponentChildren } from 'preact'
import { Icon } from './Icon.tsx'

export interface DisclosureProps {
  readonly summary: ComponentChildren
  readonly children: ComponentChildren
  readonly open?: boolean | undefined
  readonly onToggle?: ((open: boolean) => void) | undefined
}

/** More of it, folded away until asked for: a native `details`. */
export function Disclosure({ summary, children, open, onToggle }: DisclosureProps) {
  return (
    <details class="fold" open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>
        <Icon icon={ChevronRight} size="s" turns />
        <span>{summary}</span>
      </summary>
      <div class="fold__body">{children}</div>
    </details>
  )
}
