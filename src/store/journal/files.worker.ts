import { ok } from '../../core/result.ts'
import { filesOver, type FolderFiles } from './device-files.ts'
import type { Row } from './journal.ts'
import type { Acts, Answered, Asked } from './messages.ts'
import { canWrite, originFolder } from './origin-folder.ts'

// Files that are written at places, and flushed, are given to a worker alone. What lies in them is sealed already, and nothing here can open it.
// No answer says more of an error than that there was one.

let files: FolderFiles | null = null

/** The rows of a journal that is being begun, as the page hands them over. */
interface Feed {
  /** Some rows; null: that was all. The answer comes when more are wanted. */
  hand(rows: readonly Row[] | null): Promise<'more'>
  /** There will be no more, and those until now were not all. */
  stop(): void
  readonly rows: AsyncGenerator<readonly Row[]>
}

function feed(): Feed & { readonly wanted: Promise<'more'> } {
  let want: (more: 'more') => void = () => undefined
  let [take, stop]: [(rows: readonly Row[] | null) => void, () => void] = [() => undefined, () => undefined]
  const wanted = () =>
    new Promise<'more'>((resolve) => {
      want = resolve
    })
  async function* rows() {
    for (;;) {
      const next = new Promise<readonly Row[] | null>((resolve, reject) => {
        take = resolve
        stop = () => reject(new DOMException('', 'AbortError'))
      })
      want('more')
      const some = await next
      if (!some) return
      yield some
    }
  }
  return {
    wanted: wanted(),
    rows: rows(),
    stop: () => stop(),
    hand(some) {
      const more = wanted()
      take(some)
      return more
    },
  }
}

let beginning: { readonly feed: Feed; readonly done: Promise<Acts['all'][1]> } | null = null

async function answer({ folder, act, given }: Asked): Promise<Answered['answer']> {
  if (!canWrite()) return 'none'
  files ??= filesOver(originFolder(folder))
  const { journal, ballast, keys } = files
  switch (act) {
    case 'look':
      return journal.look()
    case 'append':
      return journal.append(given as Acts['append'][0])
    case 'begin': {
      const { dbId, seq } = given as Acts['begin'][0]
      const rows = feed()
      beginning = { feed: rows, done: journal.begin(dbId, seq, rows.rows) }
      return Promise.race([rows.wanted, beginning.done])
    }
    case 'rows':
      return beginning && Promise.race([beginning.feed.hand(given as Acts['rows'][0]), beginning.done])
    case 'all':
      void beginning?.feed.hand(null)
      return beginning?.done ?? null
    case 'stop':
      beginning?.feed.stop()
      await beginning?.done
      return ok(undefined)
    case 'handful': {
      const { after, from } = given as Acts['handful'][0]
      return journal.handful(after, from)
    }
    case 'fill':
      return ballast.fill()
    case 'drop':
      return ballast.drop()
    case 'read':
      return keys.read()
    case 'write':
      return keys.write(given as Acts['write'][0])
    case 'remove':
      return files.remove()
  }
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  answer(data)
    .catch(() => null)
    .then((said) => postMessage({ id: data.id, answer: said } satisfies Answered))
})
