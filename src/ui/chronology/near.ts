import { useEffect, useRef, useState } from 'preact/hooks'

/** How far beyond the window counts as near it: what is there is made in full before anybody sees it. */
const MARGIN = '120%'
/** So many pieces change at once: some milliseconds of work on a slow tablet. */
const A_TURN = 1

/** Told whether its element is near the window. */
type Hear = (near: boolean) => void

/** Tells of elements coming near the window and going away again, a few at a time, those that come near first. */
function watchNear() {
  const hears = new Map<Element, Hear>()
  const waiting = new Map<Element, boolean>()
  let timer: ReturnType<typeof setTimeout> | null = null
  const turn = () => {
    const next = [...waiting].sort(([, a], [, b]) => Number(b) - Number(a)).slice(0, A_TURN)
    for (const [element, near] of next) {
      waiting.delete(element)
      hears.get(element)?.(near)
    }
    timer = waiting.size > 0 ? setTimeout(turn) : null
  }
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) waiting.set(target, isIntersecting)
      if (timer === null) timer = setTimeout(turn)
    },
    { rootMargin: `${MARGIN} 0px` },
  )
  return (element: Element, hear: Hear) => {
    hears.set(element, hear)
    watcher.observe(element)
    return () => {
      hears.delete(element)
      waiting.delete(element)
      watcher.unobserve(element)
    }
  }
}

let watched: ReturnType<typeof watchNear> | null = null
/** From the moment at which the browser is about to print until it has. */
let printing = false
addEventListener('beforeprint', () => {
  printing = true
})
addEventListener('afterprint', () => {
  printing = false
})

/** Whether what the ref is on is near the window, or about to be printed. `first`: before anybody has looked. */
export function useNear<E extends Element>(first: boolean) {
  const ref = useRef<E>(null)
  const canTell = typeof IntersectionObserver === 'function'
  const [near, setNear] = useState(first || printing || !canTell)
  useEffect(() => {
    const onPaper = () => setNear(true)
    addEventListener('beforeprint', onPaper)
    watched ??= canTell ? watchNear() : null
    const stop = ref.current && watched?.(ref.current, (is) => setNear(is || printing))
    return () => {
      removeEventListener('beforeprint', onPaper)
      stop?.()
    }
  }, [])
  return { ref, near }
}
