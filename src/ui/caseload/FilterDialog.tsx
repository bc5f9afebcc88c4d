import type { BoardEntry } from '../../app/board.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { CheckField } from '../parts/CheckField.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { SelectField } from '../parts/SelectField.tsx'
import { alertOptions, domainOptions, levelOptions } from './filter-words.ts'
import { EVERYONE, type Filters } from './filters.ts'
import type { Shown } from './said.ts'
import { filterBy, filters } from './view.ts'

const words = text.caseload

export interface FilterDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly families: readonly BoardEntry[]
  readonly shown: Shown
  readonly count: number
}

/** Every filter in one place. Each works at once; the button at the foot says how many children are left. */
export function FilterDialog({ open, onClose, families, shown, count }: FilterDialogProps) {
  const clear = () => filterBy({ ...EVERYONE, whose: filters.value.whose })
  return (
    <Dialog
      open={open}
      title={words.filterTitle}
      closeWord={text.common.close}
      onClose={onClose}
      actions={
        <>
          <Button variant="plain" onClick={clear}>
            {words.clear}
          </Button>
          <Button onClick={onClose}>{words.showFound(count)}</Button>
        </>
      }
    >
      {open && <Choices families={families} shown={shown} />}
    </Dialog>
  )
}

type ChoicesProps = Pick<FilterDialogProps, 'families' | 'shown'>

function Choices({ families, shown }: ChoicesProps) {
  const { level, domain, alert, age, overdue, halfDone, closed } = filters.value
  const ages = Object.entries(words.ages).map(([value, label]) => ({ value, label }))
  return (
    <>
      <div class="tools__checks">
        <CheckField label={words.overdue} checked={overdue} onChange={(on) => filterBy({ overdue: on })} />
        <CheckField label={words.halfDoneOnly} checked={halfDone} onChange={(on) => filterBy({ halfDone: on })} />
        <CheckField label={words.closedOnly} hint={words.closedHint} checked={closed} onChange={(on) => filterBy({ closed: on })} />
      </div>
      <SelectField
        label={words.alert}
        hint={words.alertHint}
        blank={words.anyAlert}
        options={alertOptions(families, alert)}
        value={alert ?? ''}
        onPick={(value) => filterBy({ alert: (value || null) as Filters['alert'] })}
      />
      <SelectField
        label={words.domain}
        hint={words.domainHint}
        blank={words.anyDomain}
        options={domainOptions(shown)}
        value={domain ?? ''}
        onPick={(value) => filterBy({ domain: value || null })}
      />
      <SelectField
        label={words.level}
        blank={words.anyLevel}
        options={levelOptions(families, shown)}
        value={level ?? ''}
        onPick={(value) => filterBy({ level: value || null })}
      />
      <SelectField
        label={words.age}
        blank={words.anyAge}
        options={ages}
        value={age ?? ''}
        onPick={(value) => filterBy({ age: (value || null) as Filters['age'] })}
      />
    </>
  )
}
