import { Clock, FileLock2, Folder, HandHelping } from 'lucide'
import type { IconNode } from 'lucide'
import type { Meter } from '../../app/exchange/exchange.ts'
import type { Day } from '../../core/day.ts'
import * as text from '../../i18n/index.ts'
import { Icon } from '../parts/Icon.tsx'
import { Sheet } from '../parts/Sheet.tsx'

const words = text.share

interface RowProps {
  readonly icon: IconNode
  readonly name: string
  readonly value: string
}

function Row({ icon, name, value }: RowProps) {
  return (
    <div>
      <dt>
        <Icon icon={icon} size="s" />
        {name}
      </dt>
      <dd>{value}</dd>
    </div>
  )
}

/** All visits as a bar: those that are in the file, and those that are only here. The words around it say the same. */
function Bar({ all, shared }: Meter['visits']) {
  const only = all - shared
  return (
    <>
      <div class="onlybar" role="img" aria-label={words.bar(only, all)}>
        {shared > 0 && <span style={{ flexGrow: shared }} />}
        {only > 0 && <span class="onlybar__here" style={{ flexGrow: only }} />}
      </div>
      {only > 0 && (
        <p class="onlybar__words sub">
          {shared > 0 && <span>{words.inFile(shared)}</span>}
          <span>{words.here(only)}</span>
        </p>
      )}
    </>
  )
}

/** How much is only on this tablet, and since when: counted by what the file held when it was last read, never by what was sent. */
export function OnlyHere({ meter, today }: { readonly meter: Meter | undefined; readonly today: Day }) {
  if (!meter) {
    return (
      <Sheet title={words.onlyHere}>
        <p class="sub" aria-busy="true">
          {words.counting}
        </p>
      </Sheet>
    )
  }
  const { visits, events, facts, oldest, lastSaved, handedOut } = meter
  const only = facts.all - facts.shared
  const [v, e] = [visits.all - visits.shared, events.all - events.shared]
  return (
    <Sheet title={words.onlyHere}>
      <div class="stack onlyhere">
        {facts.all === 0 ? (
          <p class="sub">{words.empty}</p>
        ) : (
          <p class={only > 0 ? 'onlyhere__big' : undefined}>{only > 0 ? words.only(v, e, only) : words.nothingOnly}</p>
        )}
        {visits.all > 0 && (
          <div>
            <Bar {...visits} />
          </div>
        )}
        {facts.all > 0 && <p class="sub">{lastSaved ? words.held(visits.shared, visits.all, lastSaved.at, today) : words.never}</p>}
        {(oldest || lastSaved || handedOut) && (
          <dl class="onlyhere__rows">
            {oldest && <Row icon={Clock} name={words.row.oldest} value={words.moment(oldest, today)} />}
            {lastSaved && <Row icon={FileLock2} name={words.row.saved} value={words.moment(lastSaved.at, today)} />}
            {lastSaved && <Row icon={Folder} name={words.row.where} value={lastSaved.where ?? words.byHand} />}
          </dl>
        )}
        {handedOut && (
          <div class="onlyhere__given">
            <p>
              <Icon icon={HandHelping} size="s" />
              <b>{words.row.handed}</b>
            </p>
            <p class="sub">{words.handed(handedOut.at, today, handedOut.visits, handedOut.facts)}</p>
            <p class="sub">{words.handedHint}</p>
          </div>
        )}
        {only > 0 && <p class="sub">{words.loss}</p>}
      </div>
    </Sheet>
  )
}
