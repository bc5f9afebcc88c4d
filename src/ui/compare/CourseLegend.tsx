import type { ComponentChildren } from 'preact'
import * as text from '../../i18n/index.ts'
import { useMarking } from '../marking.tsx'
import { VisitMark } from '../parts/Dumbbell.tsx'
import { Legend } from '../parts/Legend.tsx'
import type { PointMarks } from '../../report/compare/marks.ts'

/** A few units of a picture's own lines, in the size of text. */
const Sample = ({ children }: { readonly children: ComponentChildren }) => (
  <svg class="course-sample" viewBox="0 0 28 20" width="28" height="20" aria-hidden="true">
    {children}
  </svg>
)

export interface CourseLegendProps {
  readonly marks: readonly PointMarks[]
  /** Whether a visit without a grade is drawn. */
  readonly unseen: boolean
}

/** What the lines and marks of the courses mean: the two lines always, a mark only where it is drawn. */
export function CourseLegend({ marks, unseen }: CourseLegendProps) {
  const { scale } = useMarking()
  const words = text.compare.marks
  const any = (name: keyof PointMarks) => marks.some((mark) => mark[name])
  const items = [
    { key: 'first', mark: <VisitMark which="earlier" />, text: words.first },
    { key: 'latest', mark: <VisitMark which="later" />, text: words.latest },
    {
      key: 'good',
      mark: (
        <Sample>
          <path class="limit" d="M0 10H28" />
        </Sample>
      ),
      text: words.goodEnough(scale.goodEnough),
    },
    {
      key: 'serious',
      mark: (
        <Sample>
          <path class="limit limit--serious" d="M0 10H28" />
        </Sample>
      ),
      text: words.serious(scale.serious),
    },
    any('held') && {
      key: 'held',
      mark: (
        <Sample>
          <path class="held" d="M2 10H26" />
        </Sample>
      ),
      text: words.held,
    },
    unseen && {
      key: 'unseen',
      mark: (
        <Sample>
          <circle class="unseen" cx="14" cy="10" r="6" />
        </Sample>
      ),
      text: words.unseen,
    },
    any('scorer') && {
      key: 'scorer',
      mark: (
        <Sample>
          <path class="divide" d="M14 0V20" />
        </Sample>
      ),
      text: words.scorer,
    },
    any('unannounced') && {
      key: 'unannounced',
      mark: <b aria-hidden="true">{text.compare.letter.unannounced}</b>,
      text: words.unannounced,
    },
    any('reference') && { key: 'reference', mark: <b aria-hidden="true">{text.compare.letter.reference}</b>, text: words.reference },
  ].filter((item) => item !== false)
  return <Legend label={text.compare.legend} items={items} />
}
