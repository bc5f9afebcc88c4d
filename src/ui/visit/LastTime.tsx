import type { Grade } from '../../core/instrument.ts'
import { shown } from '../../core/fold.ts'
import type { ItemReading, Visit } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import { Direction } from '../parts/Direction.tsx'
import { GradeTile } from '../parts/GradeTile.tsx'
import type { Marking } from '../../report/say/marking.ts'
import { useMarking } from '../marking.tsx'
import { TextField } from '../parts/TextField.tsx'
import { confirmedAnswer, gradeOf, mayReveal } from './answering.ts'

/** What was answered at an earlier visit. */
export interface EarlierAnswer {
  readonly visit: Visit
  readonly reading: ItemReading
}

export interface LastTimeProps {
  readonly visit: Visit
  readonly reading: ItemReading
  readonly earlier: EarlierAnswer | null
  /** The grade on the screen now. */
  readonly grade: Grade | null
  readonly askWhy: boolean
  readonly why: string
  readonly onWhy: (why: string) => void
}

/** Last time's grade and words beside the item: hidden until this one is confirmed, or shown first by choice. Nothing at a baseline. */
export function LastTime({ visit, reading, earlier, grade, askWhy, why, onWhy }: LastTimeProps) {
  const marking = useMarking()
  if (visit.type === 'baseline') return null
  if (!earlier) return <p class="last">{text.visit.firstTime}</p>
  if (!mayReveal(visit, reading)) return <p class="last">{text.visit.hidden}</p>

  const before = shown(earlier.reading.registers.answer)
  const beforeGrade = gradeOf(before)
  const confirmed = gradeOf(confirmedAnswer(reading))
  const changed = shown(visit.registers.previous) === 'hidden' && confirmedAnswer(reading) !== undefined && confirmed !== grade
  return (
    <div class="last last--shown stack stack--s">
      <p class="last__line" role="status">
        {beforeGrade !== null && <GradeTile grade={beforeGrade} size="s" decorative />}
        {beforeGrade !== null && grade !== null && grade !== beforeGrade && (
          <Direction call={grade > beforeGrade ? 'worse' : 'better'} word="" />
        )}
        <span>
          <b>{line(earlier, marking)}</b>
          {beforeGrade !== null && grade !== null && ` · ${text.visit.today(grade)}, ${movement(beforeGrade, grade)}`}
        </span>
      </p>
      <Words reading={earlier.reading} />
      {changed && (
        <TextField
          label={text.visit.whyChanged}
          value={why}
          onInput={onWhy}
          error={askWhy ? text.visit.whyChangedMissing : undefined}
          errorWord={text.common.errorWord}
        />
      )}
    </div>
  )
}

function line({ visit, reading }: EarlierAnswer, { word }: Marking): string {
  const answer = shown(reading.registers.answer)
  if (answer?.kind === 'graded') return text.visit.lastGrade(visit.on, answer.grade, word(answer.grade))
  return answer?.kind === 'not-applicable' ? text.visit.lastNotApplicable(visit.on) : text.visit.lastNotSeen(visit.on)
}

function movement(before: Grade, now: Grade): string {
  if (before === now) return text.visit.same
  return now > before ? text.visit.worse : text.visit.better
}

function Words({ reading }: { readonly reading: ItemReading }) {
  const parts = [shown(reading.registers.evidence), shown(reading.registers.childSaid), shown(reading.registers.carerSaid)]
  const words = parts.filter((part): part is string => part !== undefined && part.trim() !== '')
  const author = reading.registers.answer.kind === 'unanswered' ? undefined : reading.registers.answer.heads.at(-1)?.fact.by.name
  if (words.length === 0 && !author) return null
  return (
    <p class="sub">
      {words.join(' ')} {author && text.visit.lastBy(author)}
    </p>
  )
}
