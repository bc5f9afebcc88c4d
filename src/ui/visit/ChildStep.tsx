import { draftPresence } from '../../app/answers.ts'
import type { Family } from '../../app/read.ts'
import type { Child } from '../../core/case.ts'
import { bandOn } from '../../core/day.ts'
import { ALONE, childAt, type Values } from '../../core/fact.ts'
import type { Wording } from '../../core/instrument.ts'
import type { Profile, Visit } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import { ContestedLater } from '../contested/ContestedLater.tsx'
import { openIn } from '../contested/open.ts'
import { useApp } from '../context.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { shownValues } from './answering.ts'
import { DayLink } from './DayLink.tsx'
import type { Saver } from './saver.ts'
import { VoiceFields } from './VoiceFields.tsx'

export interface ChildStepProps {
  readonly family: Family
  readonly visit: Visit
  readonly profile: Profile
  readonly child: Child
  readonly wording: Wording
  readonly saver: Saver
}

const yesNo = (yes: boolean | undefined) => (yes === undefined ? null : yes ? 'yes' : 'no')

/** The child at this visit: seen, alone, their own words or what they showed, and what that changes. */
export function ChildStep({ family, visit, profile, child, wording, saver }: ChildStepProps) {
  const app = useApp()
  const about = childAt(visit.id, child.id)
  saver.version.value
  const values: Values<'presence'> = { ...shownValues(profile.presence), ...saver.latest(about) }
  const write = (part: Values<'presence'>) => draftPresence(app, family.id, visit, profile, part)
  const tap = (part: Values<'presence'>) => void saver.tap(about, part, write)
  const type = (part: Values<'presence'>) => saver.type(about, part, write)
  // What stands against each other is settled with a reason, never by writing over it.
  const open = openIn(family, 'presence', about)
  const mayWrite = (register: keyof Values<'presence'>) => !open.some((each) => each.register === register)
  const band = bandOn(child.birth, visit.on)
  const unborn = band === 'PB'
  return (
    <Sheet level={1} title={text.visit.childTitle(child.name)} sub={unborn ? text.visit.unbornNote : text.visit.childSub}>
      <div class="stack stack--l">
        {open.length > 0 && <ContestedLater {...{ family, open, wording }} />}
        {!unborn && mayWrite('seen') && (
          <ChipGroup
            legend={text.visit.seen(child.name)}
            name="seen"
            value={yesNo(values.seen)}
            onPick={(seen) => tap({ seen: seen === 'yes' })}
            options={(['yes', 'no'] as const).map((value) => ({ value, label: text.visit[value] }))}
          />
        )}
        {values.seen === true && mayWrite('alone') && (
          <ChipGroup
            legend={text.visit.alone(child.name)}
            name="alone"
            value={values.alone ?? null}
            onPick={(alone) => tap({ alone })}
            options={ALONE.map((value) => ({ value, label: text.visit.aloneAnswer[value] }))}
          />
        )}
        {(values.seen === false || values.alone === 'no') && mayWrite('whyNot') && (
          <TextAreaField
            label={text.visit.whyNotSeen}
            hint={text.visit.whyNotSeenHint}
            rows={2}
            value={values.whyNot ?? ''}
            onInput={(whyNot) => type({ whyNot })}
          />
        )}
        <VoiceFields caseId={family.id} {...{ band, values, mayWrite, tap, type }} />
        {!unborn && <DayLink {...{ family, visit, child }} />}
      </div>
    </Sheet>
  )
}
