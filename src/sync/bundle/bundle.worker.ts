import type { Bytes } from '../../seal/bytes.ts'
import type { Carried } from './contents.ts'
import { type Asked, FACTS, inPieces, type Said } from './messages.ts'
import { stage } from './read.ts'
import { writeInOrder } from './write.ts'

// Ciphers, compression, hashes and judgement of every line, off the page. Its own response may fetch nothing and compile nothing.
const say = (said: Said, transfer: Transferable[] = []) => postMessage(said, { transfer })

let left: Bytes[] = []

async function answerRead({ file, key }: Extract<Asked, { act: 'read' }>): Promise<void> {
  const result = await stage(file, key, (bytes) => say({ kind: 'progress', bytes }))
  if (!result.ok) return say({ kind: 'failed', failure: result.failure })
  const { pieces, aside, ...opened } = result.value
  say({ kind: 'opened', opened })
  for (const piece of inPieces(aside, FACTS)) say({ kind: 'aside', aside: piece })
  left = pieces.reverse()
  answerMore()
}

function answerMore(): void {
  const facts = left.pop()
  if (facts) say({ kind: 'facts', facts }, [facts.buffer])
  else say({ kind: 'done' })
}

let hand: (facts: readonly Carried[] | null) => void = () => {}

/** The facts that the page gives, some at a time. */
async function* given(): AsyncGenerator<readonly Carried[]> {
  for (;;) {
    const next = new Promise<readonly Carried[] | null>((resolve) => {
      hand = resolve
    })
    say({ kind: 'more' })
    const facts = await next
    if (!facts) return
    yield facts
  }
}

async function answerWrite({ head, lock, app }: Extract<Asked, { act: 'write' }>): Promise<void> {
  const written = await writeInOrder(head, given(), lock, app)
  say({ kind: 'written', written }, [written.file.buffer])
}

async function answer(message: Asked): Promise<void> {
  switch (message.act) {
    case 'read':
      return answerRead(message)
    case 'more':
      return answerMore()
    case 'write':
      return answerWrite(message)
    case 'facts':
      return hand(message.facts)
    case 'all':
      return hand(null)
  }
}

addEventListener('message', (event: MessageEvent<Asked>) => {
  // A rejection that nobody hears would leave the page waiting for ever.
  answer(event.data).catch((error: unknown) => say({ kind: 'broke', error: String(error) }))
})
