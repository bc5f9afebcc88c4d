import { fail, never, ok, type Result } from '../../core/result.ts'
import { trustedUrl } from '../../seal/trusted-url.ts'
import workerUrl from './bundle.worker.ts?worker&url'
import type { Aside, BundleContents, BundleFailure, Carried, Key, Known, Lock, OpenedBundle, WrittenBundle } from './contents.ts'
import { type Asked, FACTS, inPieces, type Opened, type Said } from './messages.ts'
import { inOrder } from './order.ts'
import { unpacker } from './packed.ts'

/** Asks a worker of its own, which ends afterwards with all it held. `hear` says what came of it once it knows. */
async function withWorker<T>(first: Asked, hear: (said: Said, ask: (asked: Asked) => void) => { readonly value: T } | null): Promise<T> {
  const worker = new Worker(trustedUrl(workerUrl), { type: 'module', name: 'bundle' })
  try {
    return await new Promise<T>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Said>) => {
        if (data.kind === 'broke') reject(new Error(`the shared file's worker stopped: ${data.error}`))
        try {
          const answer = hear(data, (asked) => worker.postMessage(asked))
          if (answer) resolve(answer.value)
        } catch (error) {
          // Thrown in an event it would reach nobody who waits here.
          reject(error)
        }
      }
      worker.onerror = (event) => reject(new Error(`the shared file's worker stopped: ${event.message}`))
      worker.onmessageerror = () => reject(new Error("the shared file's worker was not understood"))
      worker.postMessage(first)
    })
  } finally {
    worker.terminate()
  }
}

/** As `read`, in a worker. */
export function readInWorker(
  file: Blob,
  key: Key,
  known: Known,
  progress: ((bytes: number) => void) | undefined,
): Promise<Result<OpenedBundle, BundleFailure>> {
  let opened: Opened | null = null
  const cases = new Map<string, Carried[]>()
  const aside: Aside[] = []
  const unpack = unpacker(cases, known)
  return withWorker<Result<OpenedBundle, BundleFailure>>({ act: 'read', file, key }, (said, ask) => {
    switch (said.kind) {
      case 'progress':
        progress?.(said.bytes)
        return null
      case 'opened':
        opened = said.opened
        return null
      case 'facts':
        unpack(said.facts)
        ask({ act: 'more' })
        return null
      case 'aside':
        aside.push(...said.aside)
        return null
      case 'done':
        return opened && { value: ok({ ...opened, cases, aside }) }
      case 'failed':
        return { value: fail(said.failure) }
      case 'more':
      case 'written':
      case 'broke':
        return null
      default:
        return never(said)
    }
  })
}

function* pieces(cases: readonly (readonly Carried[])[]): Generator<readonly Carried[]> {
  let piece: Carried[] = []
  for (const facts of cases) {
    for (const some of inPieces(facts, FACTS)) {
      piece.push(...some)
      if (piece.length < FACTS) continue
      yield piece
      piece = []
    }
  }
  if (piece.length > 0) yield piece
}

/** As `write`, in a worker. Facts go over in pieces, so that the page is never busy with all of them. */
export async function writeInWorker(contents: BundleContents, lock: Lock, app: string): Promise<WrittenBundle> {
  const { head, facts } = await inOrder(contents)
  const all = pieces(facts)
  return withWorker<WrittenBundle>({ act: 'write', head, lock, app }, (said, ask) => {
    if (said.kind === 'written') return { value: said.written }
    if (said.kind !== 'more') return null
    const next = all.next()
    ask(next.done ? { act: 'all' } : { act: 'facts', facts: next.value })
    return null
  })
}
