import { useRef } from 'preact/hooks'
import { type Values, VOICES } from '../../core/fact.ts'
import type { Band } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PhraseChips, TextAreaField } from '../parts/TextAreaField.tsx'
import { hrefTo } from '../route.ts'

type Presence = Values<'presence'>

export interface VoiceFieldsProps {
  readonly caseId: string
  readonly band: Band
  readonly values: Presence
  readonly mayWrite: (register: keyof Presence) => boolean
  readonly tap: (part: Presence) => void
  readonly type: (part: Presence) => void
}

/** What the child told or showed, in their words or in what could be seen, and what that changes in the plan. */
export function VoiceFields({ caseId, band, values, mayWrite, tap, type }: VoiceFieldsProps) {
  const box = useRef<HTMLTextAreaElement>(null)
  const told = (values.voice ?? '').trim() !== ''
  return (
    <>
      {mayWrite('voice') && (
        <div class="stack stack--s">
          <TextAreaField
            label={text.visit.voice}
            hint={band === 'Y' ? text.visit.voiceHintTeenager : text.visit.voiceHint}
            rows={4}
            box={box}
            value={values.voice ?? ''}
            onInput={(voice) => type({ voice })}
          />
          {band !== 'PB' && (
            <>
              <p class="sub">{text.visit.showsHint}</p>
              <PhraseChips label={text.visit.shows} phrases={text.visit.showed[band]} target={box} />
            </>
          )}
        </div>
      )}
      {told && mayWrite('voiceKind') && (
        <ChipGroup
          legend={text.visit.voiceKind}
          name="voice-kind"
          value={values.voiceKind ?? null}
          onPick={(voiceKind) => tap({ voiceKind })}
          options={VOICES.map((value) => ({ value, label: text.visit.voiceKinds[value] }))}
        />
      )}
      {band === 'Y' && (
        <Notice
          title={text.visit.selfHarm}
          actions={
            <a class="link" href={hrefTo({ at: 'event', caseId, eventId: 'new', type: 'self-harm' })}>
              {text.visit.selfHarmNote}
            </a>
          }
        >
          {text.visit.selfHarmHint}
        </Notice>
      )}
      {mayWrite('changes') && (
        <TextAreaField
          label={text.visit.changes}
          hint={told ? text.visit.changesHint : undefined}
          rows={3}
          value={values.changes ?? ''}
          onInput={(changes) => type({ changes })}
        />
      )}
    </>
  )
}
