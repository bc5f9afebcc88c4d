import { useRef, useState } from 'preact/hooks'
import { draftAnswer } from '../../app/answers.ts'
import type { Family } from '../../app/read.ts'
import { subAreaOf } from '../../core/asked.ts'
import { bandOn } from '../../core/day.ts'
import { type Answer, itemAt } from '../../core/fact.ts'
import type { Grade, Scale, Wording } from '../../core/instrument.ts'
import type { ItemReading, Visit } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import { ContestedLater } from '../contested/ContestedLater.tsx'
import { openInItem } from '../contested/open.ts'
import { useApp } from '../context.tsx'
import { useMarking } from '../marking.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { GradeCards } from '../parts/GradeCards.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { type AnswerValues, gradeOf, shownAnswer } from './answering.ts'
import { CantGrade } from './CantGrade.tsx'
import { EvidencePanel } from './EvidencePanel.tsx'
import { ItemStrip } from './ItemStrip.tsx'
import { type EarlierAnswer, LastTime } from './LastTime.tsx'
import { Look, More } from './Look.tsx'
import { NotedHere } from './NotedHere.tsx'
import type { Saver } from './saver.ts'
import type { Stop } from './steps.ts'

export interface ItemStepProps {
  readonly family: Family
  readonly visit: Visit
  readonly wording: Wording
  readonly childId: string
  readonly reading: ItemReading
  readonly earlier: EarlierAnswer | null
  readonly saver: Saver
  readonly stops: readonly Stop[]
  /** The last attempt to leave wanted a reason for a change. */
  readonly askWhy: boolean
  readonly onKeyBack: () => void
  readonly onKeyOn: () => void
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')

/** What a digit picks: its grade, and 0 *can't grade* where the scale has no 0. */
function pickOf(key: string, { grades }: Scale): Grade | 'cant' | null {
  if (!/^[0-9]$/.test(key)) return null
  if (grades.includes(Number(key))) return Number(key)
  return key === '0' ? 'cant' : null
}

/** One item: the question, five described grades, "can't grade", last time's line, and the evidence beside them. */
export function ItemStep(props: ItemStepProps) {
  const { family, visit, wording, childId, reading, earlier, saver, stops, askWhy } = props
  const app = useApp()
  const marking = useMarking()
  const sheet = useRef<HTMLDivElement>(null)
  const [asksCant, setAsksCant] = useState(false)
  const { code } = reading.item
  const about = itemAt(visit.id, childId, code)
  saver.version.value
  const values = shownAnswer(reading, saver.latest(about) as AnswerValues | undefined)
  const grade = gradeOf(values.answer)
  const cant = asksCant || (values.answer !== undefined && grade === null)

  // What stands against each other is settled with a reason, never by a touch.
  const open = openInItem(reading)
  const gradeOpen = open.some(({ register }) => register === 'answer')
  const wordsOpen = open.some(({ register }) => register !== 'answer')

  const write = (part: AnswerValues) => draftAnswer(app, family.id, visit, childId, reading, part)
  const tap = (part: AnswerValues) => void saver.tap(about, part, write)
  const type = (part: AnswerValues) => saver.type(about, part, write)
  const answer = (given: Answer) => tap({ answer: given })

  const pick = (value: Grade | 'cant') => {
    setAsksCant(value === 'cant')
    if (value !== 'cant') answer({ kind: 'graded', grade: value })
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
    const inGroup = event.target instanceof HTMLInputElement && event.target.type === 'radio'
    const picked = gradeOpen ? null : pickOf(event.key, marking.scale)
    if (picked !== null) {
      const radio = sheet.current?.querySelector<HTMLInputElement>(`.grades input[value="${picked}"]`)
      // Moves the focus too, so that the arrows go on from the grade that was picked.
      radio?.focus()
      pick(picked)
    } else if (event.key === 'ArrowLeft' && !inGroup) props.onKeyBack()
    else if (event.key === 'ArrowRight' && !inGroup) props.onKeyOn()
    else return
    event.preventDefault()
  }

  const instrument = app.library.find(visit.instrument.id, visit.instrument.version)
  const child = family.children.find((candidate) => candidate.id === childId)
  const words = wording.items[code]
  if (!words || !child) throw new Error(`no words for ${code}`)
  const descriptors = words.variants?.[bandOn(child.birth, visit.on)] ?? words.grades
  const stop = stops.find((candidate) => candidate.steps.some((step) => step.kind === 'item' && step.reading === reading))
  const at = stop?.steps.findIndex((step) => step.kind === 'item' && step.reading === reading) ?? 0
  const domain = stop?.room ? text.visit.room[stop.room] : (wording.domains[code.split('.', 1)[0] ?? '']?.name ?? '')

  return (
    // Keys work only while the focus is on the item, so that no key means something else elsewhere (WCAG 2.1.4).
    // biome-ignore lint/a11y/noStaticElementInteractions: every key has a button or a radio that does the same
    <div class="item" ref={sheet} onKeyDown={onKeyDown}>
      <section class="sheet item__question" aria-labelledby="item-name">
        {stop && <ItemStrip {...{ stop, wording, domain }} caseId={family.id} visitId={visit.id} childId={childId} here={code} />}
        <p class="sub item__place">
          {text.visit.place(
            domain,
            (instrument && wording.subAreas[subAreaOf(instrument, code)?.code ?? '']) ?? '',
            at + 1,
            stop?.steps.length ?? 0,
          )}
        </p>
        <h1 id="item-name">{words.name}</h1>
        <p class="sub item__about">{words.about}</p>
        <div class="item__look-here">
          <Disclosure summary={words.about}>
            <Look words={words} />
            {instrument && <More {...{ instrument, words }} item={reading.item} />}
          </Disclosure>
        </div>
        {open.length > 0 && <ContestedLater {...{ family, open, wording }} />}
        {!gradeOpen && (
          <GradeCards
            legend={text.visit.legend}
            legendHidden
            name={`grade-${code}`}
            options={marking.scale.grades.map((option, place) => ({
              grade: option,
              label: marking.word(option),
              descriptor: descriptors[place] ?? '',
            }))}
            value={cant ? 'cant' : grade}
            cant={{ label: text.visit.cant, hint: text.visit.cantHint }}
            onPick={pick}
          />
        )}
        {cant && !gradeOpen && (
          <CantGrade name={code} answer={values.answer} onAnswer={answer} onType={(given) => type({ answer: given })} />
        )}
        {grade !== null && grade === marking.scale.grades.at(-1) && (
          <Notice variant="attention" title={text.visit.danger}>
            {text.visit.dangerHint}
          </Notice>
        )}
        {!gradeOpen && (
          <LastTime
            {...{ visit, reading, earlier, grade, askWhy }}
            why={values.whyChanged ?? ''}
            onWhy={(whyChanged) => type({ whyChanged })}
          />
        )}
      </section>
      <Sheet title={text.visit.evidence}>
        <div class="item__look-there">
          <Disclosure summary={text.visit.lookSummary}>
            <Look words={words} />
            {instrument && <More {...{ instrument, words }} item={reading.item} />}
          </Disclosure>
        </div>
        <NotedHere {...{ family, visit, childId, reading }} />
        {wordsOpen ? <p class="sub">{text.visit.contestedFirst}</p> : <EvidencePanel {...{ values, grade, tap, type }} name={code} />}
        {!gradeOpen && <p class="sub item__keys">{text.visit.keys}</p>}
      </Sheet>
    </div>
  )
}
