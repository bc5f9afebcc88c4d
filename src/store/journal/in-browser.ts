import { fail } from '../../core/result.ts'
import { trustedUrl } from '../../seal/trusted-url.ts'
import { changesOf } from './changes.ts'
import workerUrl from './files.worker.ts?worker&url'
import type { DeviceFiles } from './journal.ts'
import type { Act, Acts, Answered, Asked } from './messages.ts'

// Milliseconds. A long journal is read from end to end, and a ballast written, in a few seconds on a slow tablet.
const SHORT = 10_000
const LONG = 30_000

const FAILED = fail({ kind: 'failed' } as const)

/**
 * The files beside the database of that name, in the origin's private file system, through a worker of their own that starts when first
 * asked. What it does not answer in time has failed, and it ends; another one takes its place. After `close` everything fails.
 */
export function browserFiles(name: string): DeviceFiles {
  const waiting = new Map<number, (answer: Answered['answer']) => void>()
  let worker: Worker | null = null
  // Closed, or in a browser that has no such files: nothing is asked any more.
  let over = false
  let asked = 0

  function end(): void {
    worker?.terminate()
    worker = null
    for (const answer of [...waiting.values()]) answer(null)
  }

  function started(): Worker {
    if (worker) return worker
    worker = new Worker(trustedUrl(workerUrl), { type: 'module', name: 'files' })
    worker.onmessage = ({ data }: MessageEvent<Answered>) => waiting.get(data.id)?.(data.answer)
    worker.onerror = end
    worker.onmessageerror = end
    return worker
  }

  function ask<A extends Act>(act: A, given: Acts[A][0], limit: number): Promise<Acts[A][1] | null> {
    if (over) return Promise.resolve(null)
    asked += 1
    const id = asked
    return new Promise((resolve) => {
      const timer = setTimeout(end, limit)
      waiting.set(id, (answer) => {
        clearTimeout(timer)
        waiting.delete(id)
        if (answer === 'none') over = true
        resolve(answer === 'none' ? null : (answer as Acts[A][1] | null))
        if (answer === 'none') end()
      })
      started().postMessage({ id, folder: name, act, given } satisfies Asked<A>)
    })
  }

  const told = async <A extends Act>(act: A, given: Acts[A][0], limit: number) => (await ask(act, given, limit)) ?? FAILED

  async function begin(...[dbId, seq, rows]: Parameters<DeviceFiles['journal']['begin']>): ReturnType<DeviceFiles['journal']['begin']> {
    let answer = await told('begin', { dbId, seq }, LONG)
    try {
      for await (const some of rows) {
        if (answer !== 'more') break
        answer = await told('rows', some, LONG)
      }
    } catch (error) {
      await ask('stop', null, LONG)
      throw error
    }
    return answer === 'more' ? told('all', null, LONG) : answer
  }

  return {
    journal: {
      look: () => told('look', null, LONG),
      append: (change) => told('append', change, SHORT),
      begin,
      changes: (after) => changesOf({ handful: (seq, from) => told('handful', { after: seq, from }, LONG) }, after),
    },
    ballast: {
      fill: async () => (await ask('fill', null, LONG)) ?? false,
      drop: async () => (await ask('drop', null, SHORT)) ?? false,
    },
    keys: {
      read: () => told('read', null, SHORT),
      write: (bytes) => told('write', bytes, SHORT),
    },
    remove: () => told('remove', null, SHORT),
    close() {
      over = true
      end()
    },
  }
}
