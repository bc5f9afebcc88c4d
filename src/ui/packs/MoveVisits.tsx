import { useState } from 'preact/hooks'
import type { Family } from '../../app/read.ts'
import { type MovePreview, moveVisit, newerFor, previewMove } from '../../app/versions.ts'
import type { Instrument, Wording } from '../../core/instrument.ts'
import type { Visit } from '../../core/visit.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useApp, useCaseload } from '../context.tsx'
import { familyName } from '../../report/say/names.ts'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { sayPackFailure } from './words.ts'

const words = text.packs.move

interface Movable {
  readonly family: Family
  readonly visit: Visit
  readonly preview: MovePreview
}

/** Half-done visits of older versions, each with what moving it here would do. Nothing where there are none. */
export function MoveVisits({ to, wording }: { readonly to: Instrument; readonly wording: Wording }) {
  const app = useApp()
  const families = useCaseload()
  const [open, setOpen] = useState<Movable>()
  const [said, setSaid] = useState<{ variant: 'quiet' | 'alert'; sentence: string }>()
  // Only to the newest version; signed ones stay as they are.
  const movable = (families ?? []).flatMap((family) =>
    family.visits.flatMap((visit): Movable[] => {
      const preview = newerFor(visit, app.library) === to ? previewMove(visit, to, app.library) : null
      return preview?.ok ? [{ family, visit, preview: preview.value }] : []
    }),
  )

  async function move({ family, visit }: Movable) {
    const moved = await moveVisit(app, family.id, visit.id, to)
    setOpen(undefined)
    setSaid(moved.ok ? { variant: 'quiet', sentence: words.moved } : { variant: 'alert', sentence: sayPackFailure(moved.failure) })
  }

  if (movable.length === 0 && !said) return null
  return (
    <Sheet title={words.title} sub={words.sub(to.version)}>
      <div class="stack">
        {said && (
          <Notice variant={said.variant} role={said.variant === 'alert' ? 'alert' : 'status'}>
            {said.sentence}
          </Notice>
        )}
        <ul class="packs__list">
          {movable.map((each) => (
            <li key={each.visit.id} class="packs__file">
              <span>{words.visit(familyName(each.family), formatDay(each.visit.on), each.visit.instrument.version)}</span>
              <Button variant="quiet" small onClick={() => setOpen(each)}>
                {words.look}
              </Button>
            </li>
          ))}
        </ul>
        <MoveDialog
          preview={open?.preview ?? null}
          family={open ? familyName(open.family) : ''}
          wording={wording}
          onClose={() => setOpen(undefined)}
          onMove={() => open && void move(open)}
        />
      </div>
    </Sheet>
  )
}
