/** Milliseconds of work at a stretch: with what one family takes at most, under the 50 at which a tap is felt to wait. */
const STRETCH = 12

/** The end of this task: taps, paintings and whatever else waits come first. A timer would sleep 4 ms as well. */
const pause = () =>
  new Promise<void>((done) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      done()
    }
    port2.postMessage(null)
  })

let since = 0

/** Lets taps and paintings in between, once a stretch of work is over, whoever did it. */
export async function breathe(): Promise<void> {
  if (performance.now() - since < STRETCH) return
  await pause()
  since = performance.now()
}

/** Each of them, with taps and paintings let in between once a stretch of work is over. */
export async function* unhurried<T>(all: Iterable<T>): AsyncGenerator<T, void, undefined> {
  for (const each of all) {
    yield each
    await breathe()
  }
}
