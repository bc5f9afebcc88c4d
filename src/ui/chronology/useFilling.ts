import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

/** Pieces that are there with the first painting: a little more than a window shows. */
const AT_FIRST = 2
/** Pieces that are made, or put away, after one painting: some milliseconds of work on a slow tablet. */
const A_TURN = 3

/** One list as it stands: what it was made of, and how many of its pieces are there. */
export interface Generation<T> {
  readonly number: number
  readonly key: string
  readonly of: T
  readonly count: number
  readonly gone: boolean
}

interface Step<T> {
  readonly of: T
  readonly key: string
  /** How many pieces it has. */
  readonly all: number
  /** How many have to be there at once. */
  readonly least: number
}

/** The generations as they are with what is asked for now: of another key the old one goes out of sight, and a new one begins. */
function withNow<T>(before: readonly Generation<T>[], { of, key, least }: Step<T>): readonly Generation<T>[] {
  const now = before[0]
  if (now?.key === key) {
    const count = Math.max(now.count, least)
    return now.of === of && count === now.count ? before : [{ ...now, of, count }, ...before.slice(1)]
  }
  const old = before.map((each) => ({ ...each, gone: true }))
  return [{ number: (now?.number ?? 0) + 1, key, of, count: Math.max(AT_FIRST, least), gone: false }, ...old]
}

/** One turn further: pieces of old lists are put away first, then the present one grows. */
function further<T>(before: readonly Generation<T>[], all: number): readonly Generation<T>[] {
  const [now, ...old] = before
  if (!now) return before
  if (old.length === 0) return [{ ...now, count: Math.min(all, now.count + A_TURN) }]
  const last = old.at(-1) as Generation<T>
  const left = last.count - 4 * A_TURN
  return [now, ...old.slice(0, -1), ...(left > 0 ? [{ ...last, count: left }] : [])]
}

/**
 * The list that is asked for, growing: the first pieces at once and at least as many as asked for, then a few more after each painting
 * until all are there; all of them before the page is printed. Under another `key` it is another list. The one before it is out of sight
 * at once and put away piece by piece: throwing thousands of lines away takes longer than making the few that are seen.
 */
export function useFilling<T>(step: Step<T>): readonly Generation<T>[] {
  const [, paint] = useState(0)
  const kept = useRef<readonly Generation<T>[]>([])
  kept.current = withNow(kept.current, step)
  const now = kept.current[0]
  const { all } = step
  const isDone = kept.current.length === 1 && (now?.count ?? 0) >= all
  const go = (next: readonly Generation<T>[]) => {
    kept.current = next
    paint((turn) => turn + 1)
  }
  useEffect(() => {
    if (isDone) return
    const timer = setTimeout(() => go(further(kept.current, all)))
    return () => clearTimeout(timer)
  })
  useLayoutEffect(() => {
    // Between this and the paper the browser lets the page paint.
    const before = () => go(kept.current.slice(0, 1).map((each) => ({ ...each, count: all })))
    addEventListener('beforeprint', before)
    return () => removeEventListener('beforeprint', before)
  }, [all])
  return kept.current
}

/** Prints once every line is on the page. */
export function printWhole(): void {
  // The browser tells of its printing too late for what a button asks for: it does not paint until the button is done.
  dispatchEvent(new Event('beforeprint'))
  setTimeout(() => print())
}
