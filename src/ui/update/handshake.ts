/** What a tab says and hears. `id`: which asking it belongs to. */
type Message =
  | { readonly kind: 'ask'; readonly id: string }
  | { readonly kind: 'answer'; readonly id: string; readonly ready: boolean }
  | { readonly kind: 'release'; readonly id: string }

/** One tab as the handshake sees it. */
export interface Tab {
  /** Somebody is in the middle of something here. */
  isBusy(): boolean
  /** Puts away all that was typed; false where something is not on the disk. */
  flush(): Promise<boolean>
  /** Takes no input while `still`. */
  setStill(still: boolean): void
}

/** How long the asking tab waits for the others, in milliseconds. A tab that does not answer has not said yes. */
const PATIENCE = 5_000
/** A tab that agreed and then hears nothing goes on by itself. Milliseconds. */
const FORGET = 10_000

export interface Handshake {
  /** True once this tab and `others` more have put everything away and hold still; false, and all go on, when one is busy or silent. */
  ask(others: number): Promise<boolean>
  /** All go on: nothing came of it. */
  release(): void
  close(): void
}

/** Joins the tabs of this app on a channel. */
export function joinHandshake(channel: BroadcastChannel, tab: Tab): Handshake {
  let asking: { readonly id: string; readonly heard: (ready: boolean) => void } | null = null
  let agreedTo: string | null = null
  let forget: ReturnType<typeof setTimeout> | undefined
  const say = (message: Message) => channel.postMessage(message)

  async function putAway(): Promise<boolean> {
    if (tab.isBusy()) return false
    tab.setStill(true)
    return (await tab.flush()) && !tab.isBusy()
  }

  function goOn() {
    clearTimeout(forget)
    agreedTo = null
    tab.setStill(false)
  }

  async function answer(id: string) {
    // Two tabs asking at once: neither gives way, both hear "not now".
    if (asking || agreedTo) return say({ kind: 'answer', id, ready: false })
    agreedTo = id
    const ready = await putAway()
    if (agreedTo !== id) return
    if (ready) forget = setTimeout(goOn, FORGET)
    else goOn()
    say({ kind: 'answer', id, ready })
  }

  const hear = ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'ask') void answer(data.id)
    else if (data.kind === 'release') {
      if (data.id === agreedTo) goOn()
    } else if (data.id === asking?.id) asking.heard(data.ready)
  }
  channel.addEventListener('message', hear)

  function allReady(id: string, others: number): Promise<boolean> {
    return new Promise((resolve) => {
      let missing = others
      const timer = setTimeout(() => resolve(false), PATIENCE)
      const settle = (ready: boolean) => {
        clearTimeout(timer)
        resolve(ready)
      }
      asking = {
        id,
        heard: (ready) => {
          missing -= 1
          if (!ready) settle(false)
          else if (missing <= 0) settle(true)
        },
      }
      say({ kind: 'ask', id })
      if (others <= 0) settle(true)
    })
  }

  return {
    async ask(others) {
      if (asking || agreedTo) return false
      const id = crypto.randomUUID()
      const [mine, theirs] = await Promise.all([putAway(), allReady(id, others)])
      if (mine && theirs) return true
      this.release()
      return false
    },
    release() {
      if (asking) say({ kind: 'release', id: asking.id })
      asking = null
      goOn()
    },
    close() {
      channel.removeEventListener('message', hear)
      channel.close()
      clearTimeout(forget)
    },
  }
}
