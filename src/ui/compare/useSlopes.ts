import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'

type Slopes = typeof import('./slope-chart.ts')

/** How far below the window the charts are fetched, so that they are there when one scrolls to them. */
const AHEAD = '300px'

let fetched: Promise<Slopes> | undefined

/** The drawing code, which weighs as much as the rest of the screen: fetched once, by its own chunk. */
const fetchSlopes = () => {
  fetched ??= import('./slope-chart.ts')
  return fetched
}

const whenIdle = (work: () => void) => {
  if (typeof requestIdleCallback === 'undefined') return
  requestIdleCallback(work, { timeout: 3000 })
}

/** The drawing code once `box` comes near the window; fetched when idle before that. Null until then, and where it cannot be had. */
export function useSlopes(box: RefObject<Element | null>): Slopes | null {
  const [slopes, setSlopes] = useState<Slopes | null>(null)
  useEffect(() => {
    let gone = false
    // Without it the same pictures stay, drawn in SVG.
    const without = () => undefined
    const draw = () => fetchSlopes().then((module) => gone || setSlopes(() => module), without)
    whenIdle(() => void fetchSlopes().catch(without))
    if (!box.current || typeof IntersectionObserver === 'undefined') return
    const near = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return
        near.disconnect()
        void draw()
      },
      { rootMargin: AHEAD },
    )
    near.observe(box.current)
    return () => {
      gone = true
      near.disconnect()
    }
  }, [box])
  return slopes
}
