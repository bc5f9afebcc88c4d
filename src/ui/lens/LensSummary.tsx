import type { Family } from '../../app/read.ts'
import type { LensState } from '../../core/lens.ts'
import type { LensMark } from '../../core/lens-marks.ts'
import * as text from '../../i18n/index.ts'
import { lens as wording } from '../../instruments/plumbline/wording/en/lens.ts'
import { Sheet } from '../parts/Sheet.tsx'

const words = text.lens

/** Entries that say something good where they are so now. */
const GOOD: readonly string[] = ['support', 'lives-here', 'cares-for-child', 'protective', 'spoken-to']

/** States that ask for a look, whatever the entry. */
const OPEN: readonly LensState[] = ['only-when-pressed', 'avoids', 'hostile', 'says-no', 'not-done', 'not-yet']

const isStrength = ({ entry, state }: LensMark) =>
  state === 'present' || state === 'done-and-kept' || (GOOD.includes(entry) && state === 'now')

const needsLook = ({ entry, state }: LensMark) =>
  OPEN.includes(state) || (GOOD.includes(entry) ? state === 'no' && entry !== 'lives-here' : state === 'now' || state === 'suspected')

/** Strengths first, then what may need attention: of one adult, of the family as a whole, or with no name of everybody. */
export function LensSummary({ family, about }: { readonly family: Family; readonly about?: string }) {
  const marks = family.lens.filter((mark) => about === undefined || mark.about === about)
  const nameOf = (mark: LensMark) => family.adults.find(({ id }) => id === mark.about)?.name
  const list = (of: readonly LensMark[]) => (
    <ul class="lens__list">
      {of.map((mark) => (
        <li key={mark.thing}>
          <b>{wording.entries[mark.entry].name}</b>: {wording.states[mark.state].toLowerCase()}
          {about === undefined && nameOf(mark) && <span class="sub"> ({nameOf(mark)})</span>}
        </li>
      ))}
    </ul>
  )
  const [strengths, looks] = [marks.filter(isStrength), marks.filter(needsLook)]
  return (
    <div class="lens__summary">
      <Sheet title={words.strengths}>{strengths.length > 0 ? list(strengths) : <p class="sub">{words.strengthsNone}</p>}</Sheet>
      <Sheet title={words.attention}>{looks.length > 0 ? list(looks) : <p class="sub">{words.attentionNone}</p>}</Sheet>
    </div>
  )
}
