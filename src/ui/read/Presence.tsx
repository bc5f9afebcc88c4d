import type { Family } from '../../app/read.ts'
import type { Child } from '../../core/case.ts'
import { childAt } from '../../core/fact.ts'
import { settled } from '../../core/fold.ts'
import type { Profile, Visit } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import { KeepHere } from '../family/KeepHere.tsx'
import { Quote } from '../parts/Quote.tsx'
import { SummaryList } from '../parts/SummaryList.tsx'
import { Recorded } from './Recorded.tsx'
import { SettleLink } from './SettleLink.tsx'
import { textsOf } from '../../report/say/texts.ts'

export interface PresenceProps {
  readonly family: Family
  readonly child: Child
  readonly visit: Visit
  readonly profile: Profile
}

/** Whether the child was seen, and alone; their voice; what it changes. A row that nobody filled in is left out. */
export function Presence({ family, child, visit, profile: { presence } }: PresenceProps) {
  const { signed } = visit
  const { presenceRow } = text.read
  const kind = settled(presence.voiceKind)
  const voices = textsOf(presence.voice)
  const rows = [
    presence.seen.kind !== 'unanswered' && {
      key: presenceRow.seen,
      value: (
        <Recorded register={presence.seen} signed={signed}>
          {(seen) => text.read.seen[seen ? 'yes' : 'no']}
        </Recorded>
      ),
    },
    presence.alone.kind !== 'unanswered' && {
      key: presenceRow.alone,
      value: (
        <Recorded register={presence.alone} signed={signed}>
          {(alone) => text.visit.aloneAnswer[alone]}
        </Recorded>
      ),
    },
    textsOf(presence.whyNot).length > 0 && {
      key: presenceRow.whyNot,
      value: (
        <Recorded register={presence.whyNot} signed={signed}>
          {(why) => why}
        </Recorded>
      ),
    },
    textsOf(presence.changes).length > 0 && {
      key: presenceRow.changes,
      value: (
        <Recorded register={presence.changes} signed={signed}>
          {(changes) => changes}
        </Recorded>
      ),
    },
  ].filter((row) => row !== false)
  if (rows.length === 0 && voices.length === 0) return <p class="sub">{text.read.noPresence}</p>
  return (
    <div class="presence">
      {voices.map((words) => (
        <Quote key={words} by={text.read.voiceBy(child.name, kind && text.read.voiceKind[kind], visit.on)}>
          {kind === 'words' ? text.read.quoted(words) : words}
        </Quote>
      ))}
      {voices.length > 0 && <KeepHere family={family} thing={childAt(visit.id, child.id)} what={text.discretion.voiceOf(child.name)} />}
      <SummaryList rows={rows} />
      {Object.values(presence).some(({ kind: state }) => state === 'contested') && (
        <SettleLink caseId={family.id} about={childAt(visit.id, child.id)} name={text.read.presence(child.name)} />
      )}
    </div>
  )
}
