import { useLayoutEffect } from 'preact/hooks'

/** Why nothing of the page may be seen just now. */
export type CurtainReason = 'hidden' | 'locking'

const reasons = new Set<CurtainReason>()

// An attribute and a style rule, because a picture for the app switcher is taken before any component would have painted.
function hang(): void {
  document.documentElement.toggleAttribute('data-curtain', reasons.size > 0)
}

/** Nothing of the page shows, dialogs too, at once. What is on it stays as it is. */
export function drawCurtain(why: CurtainReason): void {
  reasons.add(why)
  hang()
}

/** The page shows again unless another reason holds. @testonly */
export function openCurtain(why: CurtainReason): void {
  reasons.delete(why)
  hang()
}

/** The curtain is down whenever this page is out of sight. */
export function useCurtain(): void {
  useLayoutEffect(() => {
    const look = () => (document.visibilityState === 'hidden' ? drawCurtain('hidden') : openCurtain('hidden'))
    const leave = () => drawCurtain('hidden')
    document.addEventListener('visibilitychange', look)
    addEventListener('pagehide', leave)
    addEventListener('pageshow', look)
    look()
    return () => {
      document.removeEventListener('visibilitychange', look)
      removeEventListener('pagehide', leave)
      removeEventListener('pageshow', look)
      openCurtain('hidden')
    }
  }, [])
}
