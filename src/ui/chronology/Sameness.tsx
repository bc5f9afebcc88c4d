import { Combine, Split } from 'lucide'
import { sayWhetherSame, takeApart } from '../../app/same.ts'
import type { Case } from '../../core/case.ts'
import type { CaseEvent } from '../../core/happened.ts'
import type { Sameness } from '../../core/same.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { useEntry } from '../family/useEntry.ts'
import { Button } from '../parts/Button.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Notice } from '../parts/Notice.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { EntryText } from './Entry.tsx'
import type { Telling } from '../../report/say/telling.ts'

const words = text.chronology
const say = (failure: { kind: keyof typeof text.failures }) => (text.failures[failure.kind] as () => string)()

interface SamenessProps {
  readonly family: Case
  readonly telling: Telling
  /** What was said, in words, once it is on the disk. */
  readonly onSaid: (what: string) => void
}

/** Two entries that look like one thing, side by side, and the two answers. */
export function Likely({ one, other, family, telling, onSaid }: SamenessProps & { readonly one: CaseEvent; readonly other: CaseEvent }) {
  const app = useApp()
  const answer = (state: Sameness, what: string) => ({
    check: () => [],
    save: () => sayWhetherSame(app, family, one, other, state, ''),
    say,
    done: () => onSaid(what),
  })
  const same = useEntry(answer('same', words.saidSame))
  const apart = useEntry(answer('apart', words.saidApart))
  const failed = same.failed ?? apart.failed
  return (
    <div class="likely no-print">
      <p class="likely__title">{words.likely}</p>
      <div class="twins">
        <EntryText event={one} telling={telling} />
        <EntryText event={other} telling={telling} />
      </div>
      <p class="sub">{words.likelyHint}</p>
      <div role="alert">{failed !== null && <Notice variant="alert" title={failed} />}</div>
      <div class="acts">
        <Button small variant="quiet" icon={Combine} busy={same.busy} busyWord={text.family.saving} onClick={() => same.submit()}>
          {words.one}
        </Button>
        <Button small variant="quiet" icon={Split} busy={apart.busy} busyWord={text.family.saving} onClick={() => apart.submit()}>
          {words.apart}
        </Button>
      </div>
    </div>
  )
}

/** Every entry of one thing, folded, each as it was written, and the way to take them apart. */
export function JoinedEntries({ head, family, ...rest }: SamenessProps & { readonly head: CaseEvent }) {
  // The head alone, as it was entered: joined, it is about every child that any of them names.
  const own = family.entries.find(({ id }) => id === head.id) ?? head
  const entries = [own, ...(head.same ?? [])]
  return (
    <div class="joined">
      <Disclosure summary={words.joinedCount(entries.length)}>
        <p class="sub">{words.joinedWhat}</p>
        <div class="twins">
          {entries.map((entry, at) => (
            <div key={entry.id} class="stack stack--s">
              <EntryText event={entry} telling={rest.telling} />
              {/* Of two, taking one out is taking both apart. */}
              {(entries.length > 2 || at === 1) && <TakeApart entry={entry} from={entries} family={family} {...rest} />}
            </div>
          ))}
        </div>
      </Disclosure>
    </div>
  )
}

function TakeApart({ entry, from, family, onSaid }: SamenessProps & { readonly entry: CaseEvent; readonly from: readonly CaseEvent[] }) {
  const app = useApp()
  const taking = useEntry({
    check: () => [],
    save: () => takeApart(app, family, entry, from, ''),
    say,
    done: () => onSaid(words.takenApart),
  })
  return (
    <div class="no-print">
      <div role="alert">{taking.failed !== null && <Notice variant="alert" title={taking.failed} />}</div>
      <Button small variant="quiet" icon={Split} busy={taking.busy} busyWord={text.family.saving} onClick={() => taking.submit()}>
        {words.takeApart}
        <VisuallyHidden>{words.ofEntry(entry.by.name)}</VisuallyHidden>
      </Button>
    </div>
  )
}
