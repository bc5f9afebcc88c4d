// Runs in every measured page before anything of its own, in the app and on the plain pages alike: what "there", "painted" and
// "saved" mean is written here once.
;(() => {
  const MINUTE = 60_000
  const LONG = 50
  const events = []
  const tasks = []
  const taps = []
  let shift = 0

  // The line that says "saved at 2:02pm" differs only by the minute, so each tap happens in a minute of its own.
  const wall = Date.now.bind(Date)
  Date.now = () => wall() + shift

  const marks = {}
  const Plain = window.Worker
  window.Worker = class extends Plain {
    constructor(...how) {
      super(...how)
      marks.derivation = performance.now()
      this.addEventListener('message', () => {
        marks.derived = performance.now()
      })
    }
  }

  new PerformanceObserver((list) => events.push(...list.getEntries())).observe({ type: 'event', durationThreshold: 16, buffered: true })
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true })

  const usable = (found) =>
    found && found.getClientRects().length > 0 && !found.matches(':disabled') && !found.closest('[inert]') ? found : null
  const frame = () => new Promise(requestAnimationFrame)

  /** When what `selector` names was first there, enabled and painted: the frame after the one that had it. */
  async function painted(selector, ready = 'html') {
    let found = null
    while (!found) {
      await frame()
      found = document.querySelector(ready) && usable(document.querySelector(selector))
    }
    await frame()
    return performance.now()
  }

  // From the first line of our own code that hears the tap until the line about saving says something else.
  addEventListener(
    'change',
    ({ target }) => {
      if (target.type !== 'radio') return
      shift += MINUTE
      const from = performance.now()
      const line = document.querySelector('.saved')
      const before = line?.textContent
      const saved = new Promise((resolve) => {
        const watcher = new MutationObserver(() => {
          // Empty while it is being written.
          if (line.textContent === '' || line.textContent === before) return
          watcher.disconnect()
          resolve(performance.now() - from)
        })
        if (line) watcher.observe(line, { subtree: true, childList: true, characterData: true })
      })
      taps.push(saved)
    },
    { capture: true },
  )

  /** Milliseconds of each tap so far from the finger to the next picture, as the browser measured them; below 16 it says nothing. */
  function toPaint() {
    const longest = new Map()
    for (const { interactionId, duration } of events) {
      if (interactionId) longest.set(interactionId, Math.max(duration, longest.get(interactionId) ?? 0))
    }
    return [...longest.values()]
  }

  /** Milliseconds of long tasks over 50, since `from`. */
  const blocked = (from) => tasks.filter(({ startTime }) => startTime >= from).reduce((sum, { duration }) => sum + duration - LONG, 0)

  // Asked for before the page begins, so that asking does not wait for the page.
  const there = window.wanted && painted(window.wanted, window.ready)

  window.probe = { there, painted, marks, taps, toPaint, blocked }
})()
