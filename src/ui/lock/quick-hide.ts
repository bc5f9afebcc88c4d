/** Two presses of Escape this close together hide the screen. Milliseconds. */
const TWICE = 600
/** Three fingers that rest this long hide it. Milliseconds. */
const HELD = 300
/** How far a resting finger may slip, in CSS pixels. */
const SLIP = 24

const places = (touches: TouchList) => Array.from(touches, ({ identifier, clientX, clientY }) => ({ identifier, clientX, clientY }))

function slipped(from: ReturnType<typeof places>, to: TouchList): boolean {
  return places(to).some((now) => {
    const then = from.find(({ identifier }) => identifier === now.identifier)
    return !then || Math.hypot(now.clientX - then.clientX, now.clientY - then.clientY) > SLIP
  })
}

function watchKeys(hide: () => void): () => void {
  let last = Number.NEGATIVE_INFINITY
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.repeat || event.isComposing) return
    // A dialog takes Escape for itself; closing one in haste must not lock.
    if (document.querySelector('dialog[open]')) {
      last = Number.NEGATIVE_INFINITY
      return
    }
    if (event.timeStamp - last <= TWICE) hide()
    last = event.timeStamp
  }
  addEventListener('keydown', press, true)
  return () => removeEventListener('keydown', press, true)
}

function watchFingers(hide: () => void): () => void {
  let resting: ReturnType<typeof places> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const forget = () => {
    clearTimeout(timer)
    resting = null
  }
  const down = ({ touches }: TouchEvent) => {
    forget()
    // Exactly three: two is zoom, four and five are the tablet's own, and a palm lands as more or slips.
    if (touches.length !== 3) return
    resting = places(touches)
    timer = setTimeout(hide, HELD)
  }
  const move = ({ touches }: TouchEvent) => {
    if (resting && slipped(resting, touches)) forget()
  }
  const passive = { capture: true, passive: true }
  addEventListener('touchstart', down, passive)
  addEventListener('touchmove', move, passive)
  addEventListener('touchend', forget, passive)
  addEventListener('touchcancel', forget, passive)
  return () => {
    forget()
    removeEventListener('touchstart', down, passive)
    removeEventListener('touchmove', move, passive)
    removeEventListener('touchend', forget, passive)
    removeEventListener('touchcancel', forget, passive)
  }
}

/** Calls `hide` on Escape twice, or three fingers held, until the returned function is called. */
export function watchQuickHide(hide: () => void): () => void {
  const stops = [watchKeys(hide), watchFingers(hide)]
  return () => {
    for (const stop of stops) stop()
  }
}
