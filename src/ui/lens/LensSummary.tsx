import type { Family } from '../../app/read.ts'
import type { LensState } from '../../core/lens.ts'
import { type LensMark, OF_FAMILY } from '../../core/lens-marks.ts'
import * as text from '../../i18n/index.ts'
import { lens as wording } from '../../instruments/plumbline/wording/en/lens.ts'
import { Sheet } from '../parts/Sheet.tsx'
import { hrefTo } from '../route.ts'

const words = text.lens

/** Entries that say something good where they are so now. */
const GOOD: readonly string[] = ['support', 'lives-here', 'cares-for-child', 'protective', 'spoken-to']

/** States that ask for a look, whatever the entry. */
const OPEN: readonly LensState[] = ['only-when-pressed', 'avoids', 'hostile', 'says-no', 'not-done', 'not-yet']

const isStrength = ({ entry, state }: LensMark) =>
  state === 'present' || state === 'done-and-kept' || (GOOD.includes(entry) && state === 'now')

const needsLook = ({ entry, state }: LensMark) =>
  OPEN.includes(state) || (GOOD.includes(entry) ? state === 'no' && entry !== 'lives-here' : state === 'now' || state === 'suspected')

interface MarkListProps {
  readonly family: Family
  readonly of: readonly LensMark[]
  /** Names the adult behind each, where the list is of everybody. */
  readonly named?: boolean
}

function MarkList({ family, of, named }: MarkListProps) {
  const nameOf = (mark: LensMark) => family.adults.find(({ id }) => id === mark.about)?.name
  return (
    <ul class="lens__list">
      {of.map((mark) => (
        <li key={mark.thing}>
          <b>{wording.entries[mark.entry].name}</b>: {wording.states[mark.state].toLowerCase()}
          {named && nameOf(mark) && <span class="sub"> ({nameOf(mark)})</span>}
        </li>
      ))}
    </ul>
  )
}

/** Strengths first, then what may need attention, of one adult or of the family as a whole. */
export function LensSummary({ family, about }: { readonly family: Family; readonly about: string }) {
  const marks = family.lens.filter((mark) => mark.about === about)
  const [strengths, looks] = [marks.filter(isStrength), marks.filter(needsLook)]
  return (
    <div class="lens__summary">
      <Sheet title={words.strengths}>
        {strengths.length > 0 ? <MarkList family={family} of={strengths} /> : <p class="sub">{words.strengthsNone}</p>}
      </Sheet>
      <Sheet title={words.attention}>
        {looks.length > 0 ? <MarkList family={family} of={looks} /> : <p class="sub">{words.attentionNone}</p>}
      </Sheet>
    </div>
  )
}

/** The same of everybody in one sheet, for the family's screen, with the way to all of it. */
export function LensSheet({ family }: { readonly family: Family }) {
  const [strengths, looks] = [family.lens.filter(isStrength), family.lens.filter(needsLook)]
  return (
    <Sheet title={wording.name} sub={words.sheetSub}>
      <div class="stack stack--s">
        {strengths.length > 0 && (
          <section>
            <h3>{words.strengths}</h3>
            <MarkList family={family} of={strengths} named />
          </section>
        )}
        {looks.length > 0 && (
          <section>
            <h3>{words.attention}</h3>
            <MarkList family={family} of={looks} named />
          </section>
        )}
        {family.lens.length === 0 && <p class="sub">{words.nothingYet}</p>}
        <p>
          <a class="link" href={hrefTo({ at: 'lens', caseId: family.id, about: OF_FAMILY })}>
            {words.open}
          </a>
        </p>
      </div>
    </Sheet>
  )
}
