import { useLayoutEffect, useRef } from 'preact/hooks'

interface Modal {
  readonly open: boolean
  /** The person asked to leave (Escape, the back gesture). The modal stays until `open` says otherwise. */
  readonly onLeave: () => void
  /** Where the focus goes unless something inside is marked `autofocus`. */
  readonly firstFocus: () => HTMLElement | null
  /** Leaving is refused: Escape does not even reach it. */
  readonly stays?: boolean | undefined
}

function swallowEscape(event: KeyboardEvent) {
  if (event.key !== 'Escape') return
  event.preventDefault()
  event.stopPropagation()
}

/** A native dialog in the top layer while `open`; the focus returns to where it was. Spread `handlers` and `ref` on the dialog. */
export function useModal({ open, onLeave, firstFocus, stays }: Modal) {
  const box = useRef<HTMLDialogElement>(null)
  const shown = useRef(false)

  // Only opening and closing move the focus, so only `open` is watched.
  useLayoutEffect(() => {
    const dialog = box.current
    if (!open || !dialog) return
    const opener = document.activeElement
    shown.current = true
    dialog.showModal()
    if (!dialog.querySelector('[autofocus]')) firstFocus()?.focus()
    // Caught at the document: after a touch on empty ground the focus is outside the dialog, and the key goes there.
    if (stays) document.addEventListener('keydown', swallowEscape, true)
    return () => {
      document.removeEventListener('keydown', swallowEscape, true)
      shown.current = false
      dialog.close()
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [open])

  const handlers = {
    onCancel: (event: Event) => {
      event.preventDefault()
      onLeave()
    },
    onClose: () => {
      // Chromium closes on a second Escape without asking again; what must stay open is opened again.
      if (!shown.current) return
      box.current?.showModal()
      onLeave()
    },
  }
  return { ref: box, handlers }
}
