import { useEffect, useState } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import type { Settings } from '../../app/settings.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../app-context.ts'
import { Button } from '../parts/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { lockNow } from '../session.ts'
import { held, loadSettings } from '../settings/held.ts'
import { type AutoLock as Watch, createAutoLock, type Limits } from './auto-lock.ts'
import { useCurtain } from './curtain.ts'
import { watchQuickHide } from './quick-hide.ts'

// `input` because dictation and some keyboards type without a key.
const TOUCHES = ['pointerdown', 'pointermove', 'touchstart', 'touchmove', 'wheel', 'keydown', 'input'] as const

const limitsOf = ({ idleMinutes, hiddenSeconds }: Settings): Limits => ({ idle: idleMinutes * 60_000, hidden: hiddenSeconds * 1_000 })

function listen(app: App, watch: Watch): () => void {
  const passive = { capture: true, passive: true }
  const look = () => {
    if (document.visibilityState === 'hidden') return watch.hide()
    watch.show()
    void loadSettings(app)
  }
  for (const touch of TOUCHES) addEventListener(touch, watch.touched, passive)
  document.addEventListener('visibilitychange', look)
  addEventListener('pagehide', watch.hide)
  addEventListener('pageshow', look)
  if (document.visibilityState === 'hidden') watch.hide()
  return () => {
    for (const touch of TOUCHES) removeEventListener(touch, watch.touched, passive)
    document.removeEventListener('visibilitychange', look)
    removeEventListener('pagehide', watch.hide)
    removeEventListener('pageshow', look)
    watch.stop()
  }
}

function useAutoLock(app: App): Watch | null {
  const [watch, setWatch] = useState<Watch | null>(null)
  useEffect(() => {
    const started = createAutoLock(app.platform, limitsOf(held.peek()), () => void lockNow())
    const stopListening = listen(app, started)
    const stopFollowing = held.subscribe((settings) => started.setLimits(limitsOf(settings)))
    void loadSettings(app)
    setWatch(started)
    return () => {
      stopListening()
      stopFollowing()
    }
  }, [app])
  return watch
}

function Warning({ watch }: { readonly watch: Watch }) {
  const [seenLast, setSeenLast] = useState(false)
  const state = watch.state.value
  const warned = state.kind === 'warning'
  const last = warned && state.why === 'longest'
  const close = () => {
    watch.stay()
    // There is no staying after the longest time, but what is half written can be finished.
    if (last) setSeenLast(true)
  }
  return (
    <Dialog
      open={warned && !(last && seenLast)}
      title={text.start.lock.soon}
      closeWord={text.common.close}
      onClose={close}
      actions={
        <>
          <Button variant="quiet" onClick={() => void lockNow()}>
            {text.start.lock.now}
          </Button>
          {!last && <Button onClick={close}>{text.start.lock.stay}</Button>}
        </>
      }
    >
      <p>{last ? text.start.lock.longest : text.start.lock.idle}</p>
      {/* A timer is read when one goes there, and does not speak each second. */}
      <p role="timer" class="num">
        <b>{warned ? text.start.lock.left(state.left) : ''}</b>
      </p>
    </Dialog>
  )
}

function Locking({ app }: { readonly app: App }) {
  const watch = useAutoLock(app)
  return watch && <Warning watch={watch} />
}

/**
 * While the app is open: locks when nobody touches it, when it was out of sight, and after 12 hours, with a warning before; hides the
 * page while it is out of sight; hides and locks on Escape twice or three fingers held. In practice nothing locks by itself.
 */
export function AutoLock() {
  const app = useApp()
  useCurtain()
  useEffect(() => watchQuickHide(() => void lockNow({ cover: true })), [])
  return app.practice ? null : <Locking app={app} />
}
