import type { Family } from '../../app/read.ts'
import type { Target } from '../../core/happened.ts'
import type { Wording } from '../../core/instrument.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { current } from '../../instruments/index.ts'
import { useApp } from '../context.tsx'
import { personName } from '../../report/say/names.ts'
import { useMarking } from '../marking.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { SelectField } from '../parts/SelectField.tsx'
import { DateField } from '../parts/TextField.tsx'
import { ChildViewField } from './ChildViewField.tsx'
import { itemsFor, latestOf } from './items.ts'
import { TARGET_FIELDS, type TargetTyped } from './target-typed.ts'

const words = text.target
const errorWord = text.common.errorWord

export interface TargetFieldsProps {
  readonly family: Family
  readonly wording: Wording
  /** The target as it stands; none for a new one. */
  readonly seen: Target | undefined
  readonly typed: TargetTyped
  /** The grade from which it starts; null where nobody graded the item. */
  readonly from: number | null
  readonly onType: (change: Partial<TargetTyped>) => void
  readonly error: (field: string) => string | undefined
  readonly today: string
}

/** What has to change, from where to where, and by when. */
export function TargetFields(props: TargetFieldsProps) {
  const { family, seen, typed, onType, error, today } = props
  return (
    <>
      <ChipGroup
        id={TARGET_FIELDS.child}
        legend={words.child}
        error={error(TARGET_FIELDS.child)}
        errorWord={errorWord}
        name="child"
        options={family.children.map((child) => ({ value: child.id, label: personName(child) }))}
        value={typed.child}
        onPick={(child) => onType({ child, item: '', to: null })}
      />
      <ItemFields {...props} />
      <Aim {...props} />
      <ChildViewField {...{ family, typed, onType, error }} />
      <DateField
        id={TARGET_FIELDS.by}
        label={words.by}
        hint={words.byHint}
        error={error(TARGET_FIELDS.by)}
        errorWord={errorWord}
        value={typed.by}
        min={today}
        onInput={(by) => onType({ by })}
      />
      {seen && seen.due.length > 1 && <DueDays due={seen.due.slice(0, -1)} />}
    </>
  )
}

function ItemFields({ family, wording, typed, onType, error, today }: TargetFieldsProps) {
  const app = useApp()
  const child = family.children.find(({ id }) => id === typed.child)
  const items = child ? itemsFor(app, family, child, typed.domain, today) : []
  const name = (code: string) => wording.items[code]?.name ?? code
  return (
    <>
      <ChipGroup
        legend={words.domain}
        name="domain"
        options={current.domains.map(({ code }) => ({ value: code as string, label: wording.domains[code]?.name ?? code }))}
        value={typed.domain}
        onPick={(domain) => onType({ domain, item: '', to: null })}
      />
      <SelectField
        id={TARGET_FIELDS.item}
        label={words.item}
        error={error(TARGET_FIELDS.item)}
        errorWord={errorWord}
        blank={words.itemBlank}
        options={items.map(({ code, last }) => ({
          value: code,
          label: last ? words.itemGraded(name(code), last.grade) : name(code),
        }))}
        value={typed.item}
        onPick={(item) => onType({ item, to: null })}
      />
    </>
  )
}

/** Where the item stands, and the grades that are better than that. */
function Aim({ family, typed, from, onType, error }: TargetFieldsProps) {
  const app = useApp()
  const marking = useMarking()
  if (typed.item === '') return null
  const last = latestOf(app, family, typed.child, typed.item)
  const better = marking.scale.grades.filter((grade) => from === null || grade < from)
  return (
    <>
      <div class="target__from">
        <b>{words.from}</b>
        <p>{last ? words.fromGrade(marking.say(last.grade), formatDay(last.visit.on)) : words.fromNone}</p>
        {from !== null && from !== last?.grade && <p class="sub">{words.fromAgreed(marking.say(from))}</p>}
      </div>
      {better.length === 0 ? (
        <p id={TARGET_FIELDS.to} tabIndex={-1}>
          {words.toNone}
        </p>
      ) : (
        <ChipGroup
          id={TARGET_FIELDS.to}
          legend={words.to}
          hint={words.toHint}
          error={error(TARGET_FIELDS.to)}
          errorWord={errorWord}
          name="to"
          variant="stacked"
          options={better.map((grade) => ({ value: String(grade), label: marking.say(grade) }))}
          value={typed.to === null ? null : String(typed.to)}
          onPick={(to) => onType({ to: Number(to) })}
        />
      )}
    </>
  )
}

function DueDays({ due }: { readonly due: Target['due'] }) {
  return (
    <div class="target__due">
      <p>{words.dueDays(due.length)}</p>
      <ul>
        {due.map(({ by, author, wall }) => (
          <li key={wall}>{words.dueDay(formatDay(by), author.name)}</li>
        ))}
      </ul>
    </div>
  )
}
