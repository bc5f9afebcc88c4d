import { type IconNode, Tablet } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { Icon } from './Icon.tsx'
import { useModal } from './modal.ts'

export interface CoverProps {
  readonly open: boolean
  /** Neutral words: nothing about a family, nothing about neglect. */
  readonly title: string
  readonly sub?: string | undefined
  readonly icon?: IconNode | undefined
  /** How to come back: a button, or a form with a passphrase. */
  readonly children: ComponentChildren
}

/** Covers the whole screen, dialogs too, without leaving the page: what is half typed stays. Only `open` takes it away; it prints as a blank page. */
export function Cover({ open, title, sub, icon = Tablet, children }: CoverProps) {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const { ref, handlers } = useModal({ open, onLeave: () => undefined, firstFocus: () => heading.current, stays: true })
  return (
    <dialog ref={ref} class="cover" closedby="none" aria-labelledby={id} {...handlers}>
      {open && (
        <div class="cover__body">
          <div class="cover__head">
            <span class="cover__mark">
              <Icon icon={icon} size="l" />
            </span>
            <h1 id={id} ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {sub !== undefined && <p class="sub">{sub}</p>}
          </div>
          {children}
        </div>
      )}
    </dialog>
  )
}
