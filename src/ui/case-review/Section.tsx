import type { ComponentChildren } from 'preact'
import { Sheet } from '../parts/Sheet.tsx'

interface SectionProps {
  readonly title: string
  readonly sub?: string | undefined
  readonly children: ComponentChildren
}

/** One part of the page. */
export function Section({ title, sub, children }: SectionProps) {
  return (
    <Sheet title={title} sub={sub}>
      <div class="review__part">{children}</div>
    </Sheet>
  )
}
