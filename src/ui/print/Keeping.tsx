import { Eye, EyeOff } from 'lucide'
import { createContext } from 'preact'
import { useContext, useState } from 'preact/hooks'
import { keepFromFamily } from '../../app/copies.ts'
import type { Family } from '../../app/read.ts'
import { ok } from '../../core/result.ts'
import * as text from '../../i18n/index.ts'
import { pieceAsText } from '../../report/as/text.ts'
import type { Piece } from '../../report/document.ts'
import type { Held } from '../../report/guard.ts'
import { useApp } from '../context.tsx'
import { EntryDialog } from '../family/EntryDialog.tsx'
import { useEntry } from '../family/useEntry.ts'
import { Icon } from '../parts/Icon.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'

const words = text.print
const REASON = 'keep-reason'

/** What can be done about a piece of the copy, and which things are kept. Null where the copy is only read. */
export interface Keeping {
  /** Every piece that can be kept shows its button; without it only those that are kept do. */
  readonly marking: boolean
  readonly kept: ReadonlySet<string>
  readonly ask: (piece: Held) => void
}

export const KeepingContext = createContext<Keeping | null>(null)

/** In characters: enough to tell one button from another. */
const NAME = 80

/** On the screen and never on paper: whether this piece is kept from the family, and the way to change it. */
export function KeepMark({ piece }: { readonly piece: Piece & Parameters<typeof pieceAsText>[0] }) {
  const keeping = useContext(KeepingContext)
  const of = piece.of ?? []
  if (!keeping || of.length === 0 || piece.only) return null
  const isKept = of.some((thing) => keeping.kept.has(thing))
  if (!isKept && !keeping.marking) return null
  const said = pieceAsText(piece)
  return (
    <button type="button" class={isKept ? 'keep keep--on no-print' : 'keep no-print'} onClick={() => keeping.ask({ of, words: said })}>
      <Icon icon={isKept ? EyeOff : Eye} size="s" />
      <span>
        {isKept ? words.kept : words.keep}
        <VisuallyHidden>{words.about(said.slice(0, NAME))}</VisuallyHidden>
      </span>
    </button>
  )
}

export interface KeepDialogProps {
  readonly family: Family
  readonly piece: Held
  readonly onClose: () => void
}

/** Keeps a piece from the family, or lets them see it again: what it is, and why. All that the piece tells of goes with it. */
export function KeepDialog({ family, piece, onClose }: KeepDialogProps) {
  const app = useApp()
  const [reason, setReason] = useState('')
  const [isKept] = useState(() => piece.of.some((thing) => family.keptFromFamily.has(thing)))
  const entry = useEntry({
    check: () => (reason.trim() === '' ? [{ field: REASON, message: text.failures['no-reason']() }] : []),
    save: async () => {
      for (const thing of piece.of) {
        if (family.keptFromFamily.has(thing) !== isKept) continue
        const written = await keepFromFamily(app, family, thing, isKept ? 'for-everybody' : 'kept-from-family', reason)
        if (!written.ok) return written
      }
      return ok(undefined)
    },
    say: (failure) => text.failures[failure.kind](),
    done: onClose,
  })
  return (
    <EntryDialog
      title={isKept ? words.showTitle : words.keepTitle}
      sub={isKept ? words.showWhat : words.keepWhat}
      label={isKept ? words.showIt : words.keepIt}
      entry={entry}
      onClose={onClose}
    >
      <p class="keep__piece">{piece.words}</p>
      <TextAreaField
        id={REASON}
        label={words.reason}
        hint={words.reasonHint}
        error={entry.error(REASON)}
        errorWord={text.common.errorWord}
        rows={2}
        value={reason}
        onInput={setReason}
      />
    </EntryDialog>
  )
}
