import { useEffect, useState } from 'preact/hooks'

/** Families that are painted at once: more than any window shows. */
const AT_ONCE = 24

/**
 * How many of so many to paint now: the first of them at once, at least as many as asked for, and more after each painting until all
 * are there. Starts over when the key changes, so that a key in the search is answered by what is in sight before the rest.
 */
export function useGrowing(all: number, key: string, least: number): number {
  const [grown, setGrown] = useState({ key, count: Math.max(AT_ONCE, least) })
  const count = grown.key === key ? grown.count : AT_ONCE
  useEffect(() => {
    if (count >= all) return
    const timer = setTimeout(() => setGrown({ key, count: count + AT_ONCE }))
    return () => clearTimeout(timer)
  }, [key, count, all])
  return Math.min(count, all)
}
