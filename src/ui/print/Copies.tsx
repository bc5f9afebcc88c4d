import type { Family } from '../../app/read.ts'
import * as text from '../../i18n/index.ts'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Button } from '../parts/Button.tsx'
import type { Guarded, Held } from '../../report/guard.ts'
import { Sheet } from '../parts/Sheet.tsx'

const words = text.print

/** Which copies of this family’s record left the tablet, the latest first: what, for whom, when and by whom. */
export function CopiesMade({ family }: { readonly family: Family }) {
  const made = [...family.exports].reverse()
  return (
    <Sheet title={words.madeTitle} tone="outline" count={made.length > 0 ? made.length : undefined}>
      {made.length === 0 && <p class="sub">{words.madeNone}</p>}
      <ul class="made">
        {made.map(({ id, at, by, values }) => (
          <li key={id}>
            <b>{words.made(words.report[values.what], words.madeFor[values.audience], words.place[values.place])}</b>
            <span class="sub">{words.madeBy(at.wall.slice(0, 10), by.name)}</span>
            {values.leftOut > 0 && <span class="sub">{words.madeLeft(values.leftOut)}</span>}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

/** What the copy does not hold, beside it: what every such copy leaves out, what is kept from the family, and what nobody here can know. */
export function LeftOut({ made, onShow }: { readonly made: Guarded; readonly onShow: (piece: Held) => void }) {
  const { document, held } = made
  return (
    <Sheet title={words.leftOutTitle} tone="outline">
      <div class="stack stack--s">
        <ul class="made">
          {document.leavesOut.map((line, at) => (
            <li key={at}>{line}</li>
          ))}
        </ul>
        <p>
          <b>{words.readIt}</b>
        </p>
        {held.length > 0 && (
          <>
            <p>{words.heldCount(held.length)}</p>
            <Disclosure summary={words.heldSee}>
              <ul class="made">
                {held.map((piece, at) => (
                  <li key={at}>
                    <span>{piece.words}</span>
                    <Button variant="quiet" small onClick={() => onShow(piece)}>
                      {words.heldShow}
                    </Button>
                  </li>
                ))}
              </ul>
            </Disclosure>
          </>
        )}
      </div>
    </Sheet>
  )
}
