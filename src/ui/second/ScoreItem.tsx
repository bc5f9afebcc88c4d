import { useState } from 'preact/hooks'
import { draftSecond } from '../../app/second.ts'
import { bandOn } from '../../core/day.ts'
import type { Answer, Values } from '../../core/fact.ts'
import type { Grade } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { useMarking } from '../marking.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { GradeCards } from '../parts/GradeCards.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { shownValues } from '../visit/answering.ts'
import { CantGrade } from '../visit/CantGrade.tsx'
import { Look } from '../visit/Look.tsx'
import type { Saver } from '../visit/saver.ts'
import { partName } from './ScoreRail.tsx'
import type { ScoringProps } from './Scoring.tsx'

export interface ScoreItemProps extends Omit<ScoringProps, 'back'> {
  readonly saver: Saver
}

type SecondValues = Pick<Values<'second-answer'>, 'answer' | 'evidence'>

/** The question, its described grades and what the second scorer saw: never a word or a grade of anybody else. */
export function ScoreItem({ family, visit, child, wording, scoring, parts, item, saver }: ScoreItemProps) {
  const app = useApp()
  const marking = useMarking()
  const [asksCant, setAsksCant] = useState(false)
  const { about, item: asked } = item.reading
  const words = wording.items[asked.code]
  if (!words) throw new Error(`no words for ${asked.code}`)

  saver.version.value
  const values: SecondValues = { ...shownValues(item.registers), ...saver.latest(about) }
  const grade: Grade | null = values.answer?.kind === 'graded' ? values.answer.grade : null
  const cant = asksCant || (values.answer !== undefined && grade === null)
  const write = (given: SecondValues) => draftSecond(app, family.id, scoring, item, given)
  const answer = (given: Answer) => void saver.tap(about, { answer: given }, write)
  const pick = (picked: Grade | 'cant') => {
    setAsksCant(picked === 'cant')
    if (picked !== 'cant') answer({ kind: 'graded', grade: picked })
  }

  const part = parts.find((each) => each.items.includes(item))
  const at = part?.items.indexOf(item) ?? 0
  const domain = part ? partName(part, wording) : ''
  const subArea = wording.subAreas[asked.code.replace(/[a-z]+$/, '')] ?? ''
  const descriptors = words.variants?.[bandOn(child.birth, visit.on)] ?? words.grades
  return (
    <div class="item">
      <section class="sheet item__question" aria-labelledby="item-name">
        <p class="sub item__place">{text.second.place(domain, subArea, at + 1, part?.items.length ?? 0)}</p>
        <h1 id="item-name">{words.name}</h1>
        <p class="sub item__about">{words.about}</p>
        <div class="item__look-here">
          <Disclosure summary={words.about}>
            <Look words={words} />
          </Disclosure>
        </div>
        <GradeCards
          legend={text.second.legend}
          legendHidden
          name={`second-${asked.code}`}
          options={marking.scale.grades.map((option, place) => ({
            grade: option,
            label: marking.word(option),
            descriptor: descriptors[place] ?? '',
          }))}
          value={cant ? 'cant' : grade}
          cant={{ label: text.visit.cant, hint: text.visit.cantHint }}
          onPick={pick}
        />
        {cant && (
          <CantGrade
            name={`second-${asked.code}`}
            answer={values.answer}
            onAnswer={answer}
            onType={(given) => saver.type(about, { answer: given }, write)}
          />
        )}
      </section>
      <Sheet title={text.second.evidence}>
        <div class="item__look-there">
          <Look words={words} />
        </div>
        <TextAreaField
          label={text.second.evidenceLabel}
          hint={text.second.evidenceHint}
          rows={3}
          value={values.evidence ?? ''}
          onInput={(evidence) => saver.type(about, { evidence }, write)}
        />
      </Sheet>
    </div>
  )
}
