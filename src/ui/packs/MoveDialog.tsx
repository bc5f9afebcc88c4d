import type { MovePreview } from '../../app/versions.ts'
import type { Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { useWording } from '../context.tsx'
import { Button } from '../parts/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'

const words = text.packs.move

interface MoveDialogProps {
  /** Null while nothing is asked. */
  readonly preview: MovePreview | null
  readonly family: string
  /** Of the version that it would have. */
  readonly wording: Wording
  readonly onClose: () => void
  readonly onMove: () => void
}

function What({ preview: { from, kept, again, left }, wording }: { readonly preview: MovePreview; readonly wording: Wording }) {
  const before = useWording(from.id, from.version)
  const now = (code: string) => wording.items[code]?.name ?? code
  const then = (code: string) => before?.items[code]?.name ?? code
  return (
    <div class="stack stack--s">
      <p>
        {words.kept(
          kept.length,
          kept.reduce((sum, { answered }) => sum + answered, 0),
        )}
      </p>
      {again.length > 0 && (
        <section>
          <h3>{words.again}</h3>
          <ul class="bullets">
            {again.map(({ item, why }) => (
              <li key={item}>{words.why[why](now(item))}</li>
            ))}
          </ul>
        </section>
      )}
      {left.length > 0 && (
        <section>
          <h3>{words.left}</h3>
          <ul class="bullets">
            {left.map(({ item, answered }) => (
              <li key={item}>{words.leftItem(then(item), answered)}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

/** What moving one half-done visit to a newer version would do, before it is done. */
export function MoveDialog({ preview, family, wording, onClose, onMove }: MoveDialogProps) {
  return (
    <Dialog
      open={preview !== null}
      wide
      title={words.dialog(family, preview?.to.version ?? 0)}
      closeWord={text.common.close}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {text.common.cancel}
          </Button>
          <Button onClick={onMove}>{words.yes}</Button>
        </>
      }
    >
      {preview && <What preview={preview} wording={wording} />}
    </Dialog>
  )
}
