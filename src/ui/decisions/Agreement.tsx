import { useState } from 'preact/hooks'
import { today } from '../../app/app.ts'
import { checkAgreement, setAgreement } from '../../app/decisions.ts'
import type { Family } from '../../app/read.ts'
import { type Consent, CONSENTS } from '../../core/fact.ts'
import { shown } from '../../core/fold.ts'
import type { Contested } from '../../core/contested.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { SettleFirst } from '../contested/SettleFirst.tsx'
import { useApp } from '../context.tsx'
import { EntryDialog } from '../family/EntryDialog.tsx'
import { useEntry } from '../family/useEntry.ts'
import { Button } from '../parts/Button.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { DateField } from '../parts/TextField.tsx'
import { Disputed } from './Disputed.tsx'

const words = text.decisions
const REGISTERS: readonly string[] = ['consent', 'consentOn', 'consentNote']
const isAgreement = ({ kind, register }: Contested) => kind === 'household' && REGISTERS.includes(register)

/** Whether the family agrees, since when and to what; always with what that does not stand in the way of. */
export function Agreement({ family }: { readonly family: Family }) {
  const [changing, setChanging] = useState(false)
  const { consent, consentOn, consentNote } = family.household
  const [state, on, note] = [shown(consent), shown(consentOn), shown(consentNote)]
  const close = () => setChanging(false)
  return (
    <Sheet
      title={words.agreement}
      end={
        <Button small variant="quiet" aria-haspopup="dialog" onClick={() => setChanging(true)}>
          {text.common.change}
        </Button>
      }
    >
      <div class="stack stack--s">
        <p class="decisions__state">{state ? text.contested.consent[state] : words.agreementUnknown}</p>
        {state && state !== 'not-asked' && on && <p class="sub">{words.agreementOn(formatDay(on))}</p>}
        {note && <p>{words.reason(note)}</p>}
        <Disputed family={family} of={isAgreement} />
        <p class="decisions__always">{words.agreementAlways}</p>
      </div>
      {changing && (
        <SettleFirst
          family={family}
          of={isAgreement}
          what={text.family.settleThis(words.agreement)}
          dialog={{ title: words.agreementTitle, onClose: close }}
        >
          <AgreementForm family={family} onClose={close} />
        </SettleFirst>
      )}
    </Sheet>
  )
}

const FIELD = {
  'no-consent': 'agreement-state',
  'impossible-date': 'agreement-day',
  'date-in-future': 'agreement-day',
  'too-long': 'agreement-note',
} as const

function AgreementForm({ family, onClose }: { readonly family: Family; readonly onClose: () => void }) {
  const app = useApp()
  // As it was when the form opened: what is saved replaces what the person saw.
  const [seen] = useState(family)
  const { household } = seen
  const [consent, setConsent] = useState<Consent | null>(shown(household.consent) ?? null)
  const [on, setOn] = useState(shown(household.consentOn) ?? today(app.platform))
  const [note, setNote] = useState(shown(household.consentNote) ?? '')
  const agreement = { consent, on, note }
  const { errorWord } = text.common
  const entry = useEntry({
    check: () =>
      checkAgreement(agreement, today(app.platform)).map(({ kind }) => ({
        field: FIELD[kind],
        message: kind === 'impossible-date' && on === '' ? words.noDay : text.failures[kind](),
      })),
    save: () => setAgreement(app, seen, agreement),
    say: (failure) => text.failures[failure.kind](),
    done: onClose,
  })
  return (
    <EntryDialog title={words.agreementTitle} sub={`${words.agreementSub} ${words.agreementAlways}`} entry={entry} onClose={onClose}>
      <ChipGroup
        id={FIELD['no-consent']}
        legend={words.agreementPick}
        name="agreement"
        options={CONSENTS.map((value) => ({ value, label: text.contested.consent[value] }))}
        value={consent}
        onPick={setConsent}
        error={entry.error(FIELD['no-consent'])}
        errorWord={errorWord}
      />
      {consent !== null && consent !== 'not-asked' && (
        <DateField
          id={FIELD['impossible-date']}
          label={words.agreementDay}
          error={entry.error(FIELD['impossible-date'])}
          errorWord={errorWord}
          value={on}
          onInput={setOn}
        />
      )}
      <TextAreaField
        id={FIELD['too-long']}
        label={words.agreementNote}
        hint={words.agreementNoteHint}
        error={entry.error(FIELD['too-long'])}
        errorWord={errorWord}
        rows={2}
        value={note}
        onInput={setNote}
      />
    </EntryDialog>
  )
}
