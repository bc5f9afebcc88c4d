import type { Family } from '../../app/read.ts'
import { NAMES, REPORTS, type ReportId } from '../../core/out.ts'
import * as text from '../../i18n/index.ts'
import { pickable } from '../../report/compare/pair.ts'
import { optionWords } from '../../report/compare/words.ts'
import type { Asked, Report } from '../../report/index.ts'
import { personName } from '../../report/say/names.ts'
import { CheckField } from '../parts/CheckField.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { SelectField } from '../parts/SelectField.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { type Chosen, comparable, isWhole, NEEDS, pairOf, signedVisits } from './choices.ts'

const words = text.print
const AUDIENCES = ['family', 'professionals'] as const
const LETTERS = ['ordinary', 'large'] as const

/** What does not change what the copy is about: who reads it, and how. */
export interface Manner extends Pick<Asked, 'names' | 'audience'> {
  readonly large: boolean
  readonly marking: boolean
}

export interface AskingProps {
  readonly family: Family
  readonly id: ReportId
  /** Undefined while it is fetched. */
  readonly report: Report | undefined
  readonly chosen: Chosen
  readonly manner: Manner
  readonly onReport: (id: ReportId) => void
  readonly onChoose: (chosen: Chosen) => void
  readonly onManner: (change: Partial<Manner>) => void
}

/** Which copy it is to be: what, about whom, for whom, with which names, in which letters. */
export function Asking(props: AskingProps) {
  const { id, report, manner, onReport, onManner } = props
  return (
    <Sheet title={words.asking} titleHidden>
      <div class="asking">
        <SelectField
          label={words.what}
          value={id}
          options={REPORTS.map((value) => ({ value, label: words.report[value] }))}
          onPick={(value) => onReport(REPORTS.find((each) => each === value) ?? id)}
        />
        <About {...props} />
        {report?.only ? (
          <p class="sub">{words.onlyFor[report.audience]}</p>
        ) : (
          <ChipGroup
            legend={words.audience}
            name="print-audience"
            variant="joined"
            value={manner.audience}
            options={AUDIENCES.map((value) => ({ value, label: words.audiences[value] }))}
            onPick={(audience) => onManner({ audience })}
          />
        )}
        <ChipGroup
          legend={words.whom}
          hint={words.namesHint[manner.names]}
          name="print-names"
          variant="joined"
          value={manner.names}
          options={NAMES.map((value) => ({ value, label: words.names[value] }))}
          onPick={(names) => onManner({ names })}
        />
        <ChipGroup
          legend={words.letters}
          name="print-letters"
          variant="joined"
          value={manner.large ? 'large' : 'ordinary'}
          options={LETTERS.map((value) => ({ value, label: words.lettersAs[value] }))}
          onPick={(value) => onManner({ large: value === 'large' })}
        />
        <CheckField label={words.marking} hint={words.markingHint} checked={manner.marking} onChange={(marking) => onManner({ marking })} />
      </div>
    </Sheet>
  )
}

/** The child, the visit or the two visits, where the report needs one. */
function About({ family, id, chosen, onChoose }: AskingProps) {
  const need = NEEDS[id]
  const children = family.children.map((child) => ({ value: child.id, label: personName(child) }))
  const blank = (value: string | null) => (value === null ? words.choose : undefined)
  const child = (
    <SelectField
      label={words.child}
      value={chosen.child ?? ''}
      blank={blank(chosen.child)}
      options={children}
      onPick={(value) => onChoose({ child: value, visit: null, earlier: null })}
    />
  )
  if (need === null) return null
  if (need === 'child') return child
  if (need === 'visit') {
    const visits = signedVisits(family)
    if (visits.length === 0) return null
    return (
      <SelectField
        label={words.visit}
        value={chosen.visit ?? ''}
        blank={blank(chosen.visit)}
        options={visits.map((visit) => ({
          value: visit.id,
          label: words.visitOption(text.grading.visitType[visit.type], visit.on),
        }))}
        onPick={(visit) => onChoose({ ...chosen, visit })}
      />
    )
  }
  const visits = chosen.child === null ? [] : comparable(family, chosen.child, chosen.earlier ?? undefined)
  const [first] = visits
  if (!first || visits.length < 2) return child
  const pair = isWhole(id, chosen) ? pairOf(family, chosen) : null
  const { earlier, later } = pair ? pickable(visits, pair) : { earlier: visits.slice(0, -1), later: visits.slice(1) }
  return (
    <>
      {child}
      <SelectField
        label={words.earlier}
        value={chosen.earlier ?? ''}
        blank={blank(chosen.earlier)}
        options={earlier.map((each) => ({ value: each.visit.id, label: optionWords(each, pair?.later.visit ?? each.visit) }))}
        onPick={(value) => onChoose({ ...chosen, earlier: value })}
      />
      <SelectField
        label={words.later}
        value={chosen.visit ?? ''}
        blank={blank(chosen.visit)}
        options={later.map((each) => ({ value: each.visit.id, label: optionWords(each, pair?.earlier.visit ?? each.visit) }))}
        onPick={(visit) => onChoose({ ...chosen, earlier: chosen.earlier ?? first.visit.id, visit })}
      />
    </>
  )
}
