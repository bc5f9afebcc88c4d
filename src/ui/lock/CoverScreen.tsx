import { useLayoutEffect, useRef } from 'preact/hooks'
import * as text from '../../i18n/index.ts'
import { useModal } from '../parts/modal.ts'
import { route } from '../route.ts'
import { session, uncover } from '../session.ts'

/** A page that could be anybody's, over everything and in the window's title too. A touch or Enter leads to the locked screen. */
export function CoverScreen() {
  const sheet = useRef<HTMLButtonElement>(null)
  const { ref, handlers } = useModal({ open: true, onLeave: () => undefined, firstFocus: () => sheet.current, stays: true })
  // Screens below name the window when they appear; read here so that this runs after them.
  const below = `${session.value.at} ${route.value.at}`
  useLayoutEffect(() => {
    document.title = text.start.cover.title
  }, [below])
  useLayoutEffect(
    () => () => {
      document.title = text.common.app
    },
    [],
  )
  return (
    <dialog ref={ref} class="cover notes" closedby="none" aria-label={text.start.cover.title} {...handlers}>
      <button ref={sheet} type="button" class="notes__sheet" onClick={uncover}>
        <span class="notes__title">{text.start.cover.title}</span>
        <span class="notes__open">{text.start.cover.open}</span>
      </button>
    </dialog>
  )
}
