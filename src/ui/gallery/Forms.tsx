import { useState } from 'preact/hooks'
import { Button } from '../parts/Button.tsx'
import { CheckField } from '../parts/CheckField.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { PassphraseField } from '../parts/PassphraseField.tsx'
import { SelectField } from '../parts/SelectField.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { DateField, SearchField, TextField } from '../parts/TextField.tsx'

const REASONS = [
  { value: 'unseen', label: 'Not seen today', hint: 'First on the list at the next visit' },
  { value: 'n/a', label: 'Does not apply to this child' },
  { value: 'chose', label: 'The family chose not to' },
  { value: 'unsafe', label: 'Not safe or not right to ask now' },
]

const PEOPLE = [
  { value: 'sam', label: 'Sam' },
  { value: 'kai', label: 'Kai' },
  { value: 'mia', label: 'Mia' },
  { value: 'jo', label: 'Jodie, their mother' },
  { value: 'da', label: 'Darren', disabled: true },
]

/** Everything that is filled in. */
export function Forms() {
  const [name, setName] = useState('')
  const [reason, setReason] = useState<string | null>('unseen')
  const [people, setPeople] = useState<readonly string[]>(['sam', 'jo'])
  const [filter, setFilter] = useState('moved')
  const [agreed, setAgreed] = useState(true)
  const [words, setWords] = useState('')
  return (
    <>
      <Sheet title="Errors">
        <div class="stack">
          <ErrorSummary
            title="There are 2 things to put right"
            errors={[
              { field: 'why', message: 'Say why now, and how Rowan stays safe' },
              { field: 'manager', message: 'Give the name of the manager who agreed' },
            ]}
          />
          <TextAreaField
            id="why"
            label="Why now, and how Rowan stays safe"
            hint="In your own words. It is printed with the record."
            error="Say why now, and how Rowan stays safe"
            errorWord="Error:"
            value={words}
            onInput={setWords}
          />
          <TextField
            id="manager"
            label="Manager who agreed"
            error="Give the name of the manager who agreed"
            errorWord="Error:"
            value={name}
            onInput={setName}
            width="m"
          />
          <ChipGroup
            legend="Why can it not be graded?"
            error="Choose one"
            errorWord="Error:"
            name="why-not-error"
            options={REASONS.slice(0, 2)}
            value={null}
            onPick={() => undefined}
          />
        </div>
      </Sheet>
      <Sheet title="Fields">
        <div class="stack">
          <SearchField label="Find a child or family" value="" onInput={() => undefined} />
          <TextField label="Name" hint="As the child says it" value={name} onInput={setName} width="m" />
          <TextField label="Age in months" value="14" onInput={() => undefined} width="s" inputMode="numeric" />
          <DateField label="Next review" hint="Within 6 weeks" value="2026-12-16" onInput={() => undefined} />
          <SelectField
            label="Role"
            blank="Choose a role"
            options={[
              { value: 'hv', label: 'Health visitor' },
              { value: 'sw', label: 'Social worker' },
            ]}
            value=""
            onPick={() => undefined}
          />
          <PassphraseField
            label="Passphrase"
            hint="Four or more words that nobody would guess"
            value={words}
            onInput={setWords}
            autocomplete="new-password"
            showWord="Show"
            hideWord="Hide"
            shownWord="Your passphrase is shown"
            hiddenWord="Your passphrase is hidden"
          />
          <CheckField label="I have looked" hint="Your name and the time are kept" checked={agreed} onChange={setAgreed} />
          <CheckField label="Another person was there" checked={false} onChange={() => undefined} />
        </div>
      </Sheet>
      <Sheet title="Choices">
        <div class="stack stack--l">
          <ChipGroup
            legend="Show"
            legendHidden
            name="show"
            options={[
              { value: 'all', label: 'Everyone', count: 8 },
              { value: 'mine', label: 'Mine', count: 6 },
              { value: 'small', label: 'Under 2', count: 1 },
            ]}
            value="all"
            onPick={() => undefined}
          />
          <ChipGroup
            legend="Who was there?"
            hint="All that you saw"
            name="people"
            many
            options={PEOPLE}
            values={people}
            onToggle={(who, on) => setPeople(on ? [...people, who] : people.filter((other) => other !== who))}
          />
          <ChipGroup
            legend="Why can it not be graded today?"
            name="reason"
            variant="stacked"
            options={REASONS}
            value={reason}
            onPick={setReason}
          />
          <ChipGroup
            legend="Items"
            legendHidden
            name="filter"
            variant="joined"
            options={[
              { value: 'moved', label: 'Moved', count: 18 },
              { value: 'worse', label: 'Less well met', count: 9 },
              { value: 'all', label: 'All', count: 42 },
            ]}
            value={filter}
            onPick={setFilter}
          />
        </div>
      </Sheet>
      <Sheet title="Buttons">
        <div class="cluster">
          <Button>Next item</Button>
          <Button variant="quiet">Back</Button>
          <Button variant="plain">Not now</Button>
          <Button small>Plan a visit</Button>
          <Button busy busyWord="working">
            Save
          </Button>
          <Button disabled>Close with 3 things still to do</Button>
        </div>
      </Sheet>
    </>
  )
}
