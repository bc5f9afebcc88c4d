import { FileKey2, KeyRound, TabletSmartphone } from 'lucide'
import { useState } from 'preact/hooks'
import type { LeftMember, Team, TeamMember } from '../../core/team.ts'
import * as text from '../../i18n/index.ts'
import { LinkButton } from '../parts/Button.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Pill } from '../parts/Pill.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'
import { Digits } from './Digits.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import { dayOf, nameOf } from './words.ts'

const words = text.colleagues.list

const MARKS = { device: TabletSmartphone, recovery: FileKey2, reader: KeyRound }

interface EntryProps {
  readonly entry: TeamMember | LeftMember
  readonly own: string | undefined
  readonly onRemove?: (() => void) | undefined
}

function Entry({ entry, own, onRemove }: EntryProps) {
  const { addedBy, at, what, role, agency } = entry
  const who = words.who(role, agency)
  const came =
    addedBy === null
      ? words.founded(dayOf(at))
      : addedBy.recipient === own
        ? words.addedByYou(dayOf(at))
        : words.added(nameOf(addedBy), dayOf(at))
  return (
    <li class="mate">
      <span class="mate__mark">
        <Icon icon={MARKS[what]} label={words.what[what]} />
      </span>
      <div class="mate__text">
        <h3 class="mate__name">
          <span>{nameOf(entry)}</span>
          {entry.recipient === own ? <Pill>{words.you}</Pill> : what === 'reader' ? <Pill tone="line">{words.what.reader}</Pill> : null}
        </h3>
        {who && <p>{who}</p>}
        <p class="sub">{came}</p>
        {'removed' in entry && (
          <p class="sub">
            {words.removedBy(entry.removed.by ? nameOf(entry.removed.by) : words.noName, dayOf(entry.removed.at))}.{' '}
            {words.reason(entry.removed.because)}
          </p>
        )}
        <p class="sub">
          {words.digits} <Digits of={entry} />
        </p>
      </div>
      {onRemove && (
        <button type="button" class="link mate__act" onClick={onRemove}>
          <span>
            {words.remove}
            <VisuallyHidden> {words.removeWho(nameOf(entry))}</VisuallyHidden>
          </span>
        </button>
      )}
    </li>
  )
}

interface MemberListProps {
  readonly team: Team
  /** This tablet's recipient. */
  readonly own: string | undefined
  /** Whether this tablet may change the list. */
  readonly changes: boolean
}

/** Who is on the list now, by whom and since when, and who is no longer. */
export function MemberList({ team, own, changes }: MemberListProps) {
  const [removing, setRemoving] = useState<TeamMember | null>(null)
  const [gone, setGone] = useState<string>()
  return (
    <Sheet title={words.title} count={team.members.length}>
      <div role="status" class="outcome">
        {gone !== undefined && (
          <Notice
            title={text.colleagues.removing.done(gone)}
            actions={
              <LinkButton small variant="quiet" href={hrefTo({ at: 'share' })}>
                {text.colleagues.add.toSave}
              </LinkButton>
            }
          >
            {text.colleagues.removing.doneText}
          </Notice>
        )}
      </div>
      <ul class="mates">
        {team.members.map((entry) => (
          <Entry
            key={entry.statement}
            entry={entry}
            own={own}
            onRemove={changes && entry.recipient !== own ? () => setRemoving(entry) : undefined}
          />
        ))}
      </ul>
      {team.waiting > 0 && <p class="sub">{words.waiting(team.waiting)}</p>}
      {team.left.length > 0 && (
        <Disclosure summary={words.left(team.left.length)}>
          <ul class="mates">
            {team.left.map((entry) => (
              <Entry key={entry.statement} entry={entry} own={own} />
            ))}
          </ul>
        </Disclosure>
      )}
      <RemoveDialog
        member={removing}
        onDone={(removed) => {
          if (removed && removing) setGone(nameOf(removing))
          setRemoving(null)
        }}
      />
    </Sheet>
  )
}
