import { FileOutput, KeyRound } from 'lucide'
import { useState } from 'preact/hooks'
import { offerPassphrase } from '../../app/keys.ts'
import { NAMES } from '../../core/out.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { TextField } from '../parts/TextField.tsx'
import { CHOICE_IDS, CHOICES, needsKey } from './choices.ts'
import { NamesDialog } from './NamesDialog.tsx'
import { Result } from './Result.tsx'
import { type Exporting, KEY } from './useExport.ts'

const words = text.exporting

/** What to make. */
export function Which({ exporting: { chosen, choose } }: { readonly exporting: Exporting }) {
  return (
    <Sheet title={words.which}>
      <ChipGroup
        legend={words.which}
        legendHidden
        name="export-what"
        variant="stacked"
        value={chosen.choice}
        options={CHOICE_IDS.map((value) => ({ value, label: words.choice[value].label, hint: words.choice[value].purpose }))}
        onPick={(choice) => choose({ choice })}
      />
    </Sheet>
  )
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul class="bullets">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

/** What pseudonyms are made with; typed, or made here and shown once. */
function KeyField({ exporting: { chosen, choose, attempt } }: { readonly exporting: Exporting }) {
  const [offered, setOffered] = useState('')
  const isOffered = offered !== '' && chosen.key === offered
  const offer = () => {
    const key = offerPassphrase()
    setOffered(key)
    choose({ key })
  }
  return (
    <div class="stack stack--s">
      <TextField
        id={KEY}
        label={words.key}
        hint={words.keyHint}
        error={attempt.at(KEY)}
        errorWord={text.common.errorWord}
        spellcheck={false}
        autocapitalize="none"
        value={chosen.key}
        onInput={(key) => choose({ key })}
      />
      <div>
        <Button variant="quiet" small icon={KeyRound} onClick={offer}>
          {words.keyMake}
        </Button>
      </div>
      <div role="status">{isOffered && <Notice variant="attention">{words.keyMade}</Notice>}</div>
    </div>
  )
}

/** What the chosen file holds and leaves out, whom it names, and the making of it. `blocked` says why it cannot be made now. */
export function Making({ exporting, families, blocked }: { exporting: Exporting; families: number; blocked: string | null }) {
  const { chosen, standing, attempt, choose, begin } = exporting
  const { label, holds, leavesOut } = words.choice[chosen.choice]
  return (
    <Sheet title={label} tone="accent">
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (blocked === null) begin()
        }}
      >
        <ErrorSummary title={text.common.errorTitle} errors={attempt.errors} attempt={attempt.attempt} />
        <div class="export__about">
          <Lines title={words.holds} lines={holds} />
          <Lines title={words.leavesOut} lines={leavesOut} />
        </div>
        {CHOICES[chosen.choice].canName ? (
          <ChipGroup
            legend={words.names}
            name="export-names"
            variant="stacked"
            value={chosen.names}
            options={NAMES.map((value) => ({ value, label: words.name[value], hint: words.nameHint[value] }))}
            onPick={(names) => choose({ names })}
          />
        ) : (
          <p>{words.namesNever}</p>
        )}
        {needsKey(chosen) && <KeyField exporting={exporting} />}
        <p class="sub">{words.notLocked}</p>
        <div class="acts">
          <Button type="submit" icon={FileOutput} busy={standing.at === 'working'} busyWord={words.making} disabled={blocked !== null}>
            {words.make}
          </Button>
        </div>
        {blocked !== null && <p class="sub">{blocked}</p>}
      </form>
      <Result exporting={exporting} />
      <NamesDialog exporting={exporting} families={families} />
    </Sheet>
  )
}
