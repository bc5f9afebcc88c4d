import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { pointId } from './check.ts'

/** The id of the section that says how much is met. */
export const STANDING = 'gate-standing'

/**
 * Once a point is cleared while somebody looks, the focus that was on it goes to the next open one, or to where everything stands.
 * Gives the sentence to be read out: nothing until the first change.
 */
export function useGoOn(open: readonly string[], sentence: string): string {
  const before = useRef(open)
  const [said, setSaid] = useState('')
  const key = open.join(' ')
  // The list is a new one on each painting; `key` says when it differs.
  useLayoutEffect(() => {
    const then = before.current
    before.current = open
    if (then.join(' ') === key) return
    setSaid(sentence)
    const cleared = then.findIndex((id) => !open.includes(id))
    if (cleared === -1 || (document.activeElement && document.activeElement !== document.body)) return
    const next = open[cleared] ?? open.at(-1)
    document.getElementById(next === undefined ? STANDING : pointId(next))?.focus()
  }, [key])
  return said
}
