import { useEffect, useState } from 'preact/hooks'
import * as text from '../../i18n/index.ts'

/** How long until the next try, in whole seconds, counted down by a clock that nobody can set; 0 once it is over. */
export function useWait(until: number | null): number {
  const [, count] = useState(0)
  const left = until === null ? 0 : Math.max(0, Math.ceil((until - performance.now()) / 1_000))
  const waiting = left > 0
  useEffect(() => {
    if (!waiting) return
    const timer = setInterval(() => count((at) => at + 1), 250)
    return () => clearInterval(timer)
  }, [waiting])
  return left
}

/** The wait in words: counted down for those who look, said once at its start and once at its end for those who listen. */
export function Waiting({ left, whole }: { readonly left: number; readonly whole: number }) {
  const { wait, waitSaid, waitOver } = text.start.unlock
  const said = whole === 0 ? '' : left > 0 ? waitSaid(whole) : waitOver
  return (
    <>
      {left > 0 && (
        <p class="num" aria-hidden="true">
          <b>{wait(left)}</b>
        </p>
      )}
      <p class={left > 0 ? 'vh' : 'sub'} role="status">
        {said}
      </p>
    </>
  )
}
