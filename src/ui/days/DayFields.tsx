import { draftDay } from '../../app/days.ts'
import type { Family } from '../../app/read.ts'
import type { Contested } from '../../core/contested.ts'
import { SOURCES, type Values } from '../../core/fact.ts'
import type { Band } from '../../core/instrument.ts'
import type { ToldDay } from '../../core/known.ts'
import { DAY_PARTS, type DayPart } from '../../core/surroundings.ts'
import { type DayAtVisit, textsTold } from '../../core/told.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { shownValues } from '../visit/answering.ts'
import type { Saver } from '../visit/saver.ts'

const words = text.days

export interface DayFieldsProps {
  readonly family: Family
  readonly told: ToldDay
  readonly before: DayAtVisit | null
  readonly band: Exclude<Band, 'PB'>
  readonly saver: Saver
  readonly open: readonly Contested[]
}

/** A field for each part of a day, from waking to the night, with what was told of it before, and how it is known. */
export function DayFields({ family, told, before, band, saver, open }: DayFieldsProps) {
  const app = useApp()
  const values: Values<'day'> = { ...shownValues(told.registers), ...saver.latest(told.thing) }
  const write = (part: Values<'day'>) => draftDay(app, family.id, told, part)
  const mayWrite = (register: keyof Values<'day'>) => !open.some((each) => each.register === register)
  const sources = values.sources ?? []
  return (
    <div class="days__parts">
      {DAY_PARTS.filter(mayWrite).map((part) => (
        <div class="days__part" key={part}>
          <TextAreaField
            label={words.part(part, band, told.kind)}
            hint={words.prompt(part, band, told.kind)}
            rows={3}
            value={values[part] ?? ''}
            onInput={(typed) => saver.type(told.thing, { [part]: typed }, write)}
          />
          {before && <Before before={before} part={part} />}
        </div>
      ))}
      {mayWrite('sources') && (
        <ChipGroup
          many
          legend={words.sources}
          hint={words.sourcesHint}
          name={`sources-${told.kind}`}
          options={SOURCES.map((value) => ({ value, label: text.grading.source[value] }))}
          values={sources}
          onToggle={(value, on) =>
            void saver.tap(told.thing, { sources: SOURCES.filter((source) => (source === value ? on : sources.includes(source))) }, write)
          }
        />
      )}
    </div>
  )
}

/** What was told of a part at the visit before: to be read, never to be carried over. */
function Before({ before: { visit, told }, part }: { readonly before: DayAtVisit; readonly part: DayPart }) {
  const texts = textsTold(told.registers[part])
  return (
    <div class="days__before">
      <p class="sub">{words.before(text.grading.visitType[visit.type], visit.on)}</p>
      {texts.length === 0 ? <p class="sub">{words.beforeNot}</p> : texts.map((line) => <p key={line}>{line}</p>)}
    </div>
  )
}
