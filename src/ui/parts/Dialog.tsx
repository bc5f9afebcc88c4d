import { X } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { Button } from './Button.tsx'
import { classes } from './classes.ts'
import { useModal } from './modal.ts'

export interface DialogProps {
  readonly open: boolean
  readonly title: string
  /** Escape, the back gesture and the cross ask for this; set `open` to false in it. */
  readonly onClose: () => void
  /** The name of the cross: "Close". */
  readonly closeWord: string
  readonly children: ComponentChildren
  /** Buttons, the primary one last. */
  readonly actions?: ComponentChildren
  readonly wide?: boolean | undefined
}

/** A native modal dialog. The rest of the page is inert, the title takes the focus, and on closing the focus returns to what opened it. */
export function Dialog({ open, title, onClose, closeWord, children, actions, wide }: DialogProps) {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const { ref, handlers } = useModal({ open, onLeave: onClose, firstFocus: () => heading.current })
  return (
    <dialog ref={ref} class={classes('dialog', wide && 'dialog--wide')} aria-labelledby={id} {...handlers}>
      {open && (
        <>
          <div class="dialog__head">
            <h2 id={id} ref={heading} tabIndex={-1}>
              {title}
            </h2>
            <Button variant="plain" bare icon={X} onClick={onClose}>
              {closeWord}
            </Button>
          </div>
          <div class="dialog__body">{children}</div>
          {actions != null && <div class="dialog__acts">{actions}</div>}
        </>
      )}
    </dialog>
  )
}
