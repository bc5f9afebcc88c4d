import { sameAuthors } from '../../core/authors.ts'
import { type Bytes, utf8 } from '../../seal/bytes.ts'
import type { Carried, Known } from './contents.ts'
import { FACTS } from './messages.ts'

/** Characters of facts from which on a piece is full, however few they are. */
const TEXT = 2 ** 18

/** Facts in little room until somebody wants them: pieces of a few hundred, each a JSON list in UTF-8. */
export class Packed {
  private readonly full: Bytes[] = []
  private texts: string[] = []
  private length = 0

  /** One more, as the text of its JSON. */
  add(text: string): void {
    this.texts.push(text)
    this.length += text.length
    if (this.texts.length === FACTS || this.length >= TEXT) this.close()
  }

  /** All of them. Nothing more can be added. */
  pieces(): Bytes[] {
    if (this.texts.length > 0) this.close()
    return this.full
  }

  private close(): void {
    this.full.push(utf8(`[${this.texts.join(',')}]`))
    this.texts = []
    this.length = 0
  }
}

/** Puts the facts of one piece after another into `cases`. One that is `known`, by its id, is not held a second time. */
export function unpacker(cases: Map<string, Carried[]>, known: Known): (piece: Bytes) => void {
  const share = sameAuthors()
  return (piece) => {
    const read = JSON.parse(new TextDecoder().decode(piece)) as Carried[]
    share(read)
    for (const each of read) {
      const fact = known.get(each.id) ?? each
      const facts = cases.get(fact.caseId)
      if (facts) facts.push(fact)
      else cases.set(fact.caseId, [fact])
    }
  }
}
