// How much memory a page's process takes at its highest: as the kernel counts it, so workers and buffers are in it.
import { readFileSync, readdirSync } from 'node:fs'

const EVERY_MS = 20
const MB = 1_000_000

/** The parent of each process, by id. */
function parents() {
  const found = new Map()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const [, rest] = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')
      found.set(Number(name), Number(rest.split(' ')[1]))
    } catch (error) {
      // Gone since it was listed.
      if (error.code !== 'ENOENT' && error.code !== 'ESRCH') throw error
    }
  }
  return found
}

/** The processes of pages under this one. */
function renderers() {
  const tree = parents()
  const below = (pid) => pid === process.pid || (tree.has(pid) && below(tree.get(pid)))
  return [...tree.keys()].filter((pid) => below(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer'))
}

/** Bytes that these processes hold for themselves. */
function held(pids) {
  return pids.reduce((sum, pid) => {
    const found = /^RssAnon:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return sum + 1_024 * Number(found?.[1] ?? 0)
  }, 0)
}

/** Bytes that the pages hold now. NaN where no kernel tells. */
export const heldNow = () => (process.platform === 'linux' ? held(renderers()) : Number.NaN)

/** What `work` gives, and `peak`: megabytes that the pages took at most above `rest`, which is what they held before if nothing is said. */
export async function withPeak(work, rest = heldNow()) {
  if (process.platform !== 'linux') return { ...(await work()), peak: Number.NaN }
  const pids = renderers()
  let most = held(pids)
  const timer = setInterval(() => {
    most = Math.max(most, held(pids))
  }, EVERY_MS)
  try {
    return { ...(await work()), peak: (Math.max(most, held(pids)) - rest) / MB }
  } finally {
    clearInterval(timer)
  }
}
