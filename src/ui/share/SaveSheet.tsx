import { FolderSync } from 'lucide'
import { useEffect, useRef, useState } from 'preact/hooks'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { PlaceChoice } from './PlaceChoice.tsx'
import { SavedNow, SaveProblem } from './SaveAnswer.tsx'
import type { ChosenPlace } from './usePlace.ts'
import type { Saving, SaveToPlace } from './useSaving.ts'

const words = text.share.save

function sayStep(saving: Saving): string {
  if (saving.at !== 'busy') return ''
  const { doing, attempt } = saving.step
  return attempt > 1 ? words.stepAgain(words.step[doing], attempt) : words.step[doing]
}

export interface SaveSheetProps {
  readonly chosen: ChosenPlace
  readonly saver: SaveToPlace
  /** Why nothing can be saved, in a sentence; null where it can. */
  readonly blocked: string | null
  readonly onLook: (saving: Extract<Saving, { at: 'failed' }>) => void
}

/** Saving to the place that was chosen: one button, what it is doing, and what was read back. */
export function SaveSheet({ chosen, saver, blocked, onLook }: SaveSheetProps) {
  const { place } = chosen
  const { saving, save } = saver
  const [elsewhere, setElsewhere] = useState(false)
  const answer = useRef<HTMLElement>(null)
  const where = useRef<HTMLParagraphElement>(null)
  const picked = useRef(false)
  const busy = saving.at === 'busy'
  const answered = saving.at === 'done' || saving.at === 'failed'
  // What came of it is what the person waited for.
  useEffect(() => {
    if (answered) answer.current?.focus()
  }, [answered, saving])
  // The buttons that it was chosen with are gone, and the focus with them.
  useEffect(() => {
    if (!place || !picked.current) return
    picked.current = false
    where.current?.focus()
  }, [place])
  async function choose(handle: Parameters<ChosenPlace['choose']>[0]) {
    picked.current = handle !== null
    await chosen.choose(handle)
    if (!handle) return
    setElsewhere(false)
    saver.leave()
  }
  if (!place) {
    return (
      <Sheet title={words.title}>
        {place === null && <PlaceChoice choose={choose} quiet={blocked !== null} />}
        {place === undefined && <p aria-busy="true">{text.common.loading}</p>}
      </Sheet>
    )
  }
  const refused = saving.at === 'failed' && saving.failure.kind === 'place' && saving.failure.failure.kind === 'not-allowed'
  return (
    <Sheet title={words.title}>
      <div class="stack">
        <p class="shareplace" ref={where} tabIndex={-1}>
          <Icon icon={FolderSync} />
          <b>{words.place[place.kind](place.name)}</b>
        </p>
        <div class="stack stack--s">
          <div>
            <Button busy={busy} busyWord={sayStep(saving)} disabled={blocked !== null} onClick={() => void save(place)}>
              {refused ? words.allow : words.save}
            </Button>
          </div>
          <p class={busy || blocked !== null ? 'sub' : 'vh'} role="status">
            {blocked ?? sayStep(saving)}
          </p>
        </div>
        <section ref={answer} tabIndex={-1} class="stack" aria-label={words.answer} hidden={!answered}>
          {saving.at === 'done' && <SavedNow saved={saving.saved} />}
          {saving.at === 'failed' && (
            <SaveProblem failure={saving.failure} onAgain={(agreed) => void save(place, agreed)} onLook={() => onLook(saving)} />
          )}
        </section>
        <Disclosure summary={words.another} open={elsewhere} onToggle={setElsewhere}>
          <p class="sub">{words.anotherHint}</p>
          <PlaceChoice quiet choose={choose} />
          <div>
            <Button variant="plain" small onClick={() => void chosen.forget()}>
              {words.forget}
            </Button>
          </div>
        </Disclosure>
      </div>
    </Sheet>
  )
}
