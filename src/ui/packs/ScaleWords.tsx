import type { Descriptors, Scale } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'

const words = text.packs.pack

/** The grades of a scale with their words, and the two that decide. */
export function ScaleWords({ scale, gradeWords }: { readonly scale: Scale; readonly gradeWords: Descriptors }) {
  const { grades, goodEnough, serious } = scale
  const word = (grade: number) => gradeWords[grades.indexOf(grade)] ?? String(grade)
  return (
    <div class="stack stack--s">
      <ul class="packscale">
        {grades.map((grade) => (
          <li key={grade}>{words.grade(grade, word(grade))}</li>
        ))}
      </ul>
      <p>
        {words.scaleGood(word(goodEnough))} {words.scaleSerious(word(serious))}
      </p>
    </div>
  )
}
