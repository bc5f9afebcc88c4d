import { useState } from 'preact/hooks'
import type { Call } from '../../core/change/sign-table.ts'
import { GRADES, type Grade } from '../../core/instrument.ts'
import { Direction } from '../parts/Direction.tsx'
import { GradeCards } from '../parts/GradeCards.tsx'
import { GradeTile } from '../parts/GradeTile.tsx'
import { Legend } from '../parts/Legend.tsx'
import { Rail } from '../parts/Rail.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { CANT, GRADE_WORDS, OPTIONS } from './words.ts'

const CALLS: readonly (readonly [Call, string])[] = [
  ['worse', 'less well met'],
  ['better', 'better met'],
  ['unsure', 'no clear change'],
  ['too-few', 'too few items'],
]

const NAMES = ['Physical', 'Educational', 'Medical', 'Supervisory', 'Emotional']

/** Grades, their tiles, directions and the rail. */
export function Grading() {
  const [grade, setGrade] = useState<Grade | 'cant' | null>(4)
  const [blank, setBlank] = useState<Grade | 'cant' | null>(null)
  const rail = NAMES.map((name, at) => ({
    name,
    done: at * 2,
    total: 8,
    words: `${at * 2} of 8 done`,
    href: `#/${name}`,
    current: at === 3,
  }))
  return (
    <>
      <Sheet title="Grade tiles" sub="Sizes s, m, l; the dashed box is not enough seen.">
        <div class="stack">
          {(['s', 'm', 'l'] as const).map((size) => (
            <div class="cluster" key={size}>
              {[...GRADES, null].map((each) => (
                <GradeTile key={each} grade={each} size={size} text={each ? `Grade ${each}` : 'Not enough seen'} />
              ))}
            </div>
          ))}
          <Legend
            label="Grades"
            items={GRADES.map((each) => ({
              key: `${each}`,
              mark: <GradeTile grade={each} size="s" decorative />,
              text: GRADE_WORDS[each - 1] ?? '',
            }))}
          />
          <div class="cluster">
            {CALLS.map(([call, word]) => (
              <Direction key={call} call={call} word={word} showWord />
            ))}
          </div>
          <div class="cluster">
            {CALLS.map(([call, word], at) => (
              <span class="pin" key={call}>
                <GradeTile grade={GRADES[at + 1] ?? 5} size="l" text={`Grade ${at + 2}`} />
                <Direction call={call} word={word} />
              </span>
            ))}
          </div>
        </div>
      </Sheet>
      <Sheet title="Rail">
        <Rail label="Domains, all of them" items={rail} />
      </Sheet>
      <Sheet title="Grade cards, one picked">
        <GradeCards legend="What did you see today?" name="picked" options={OPTIONS} value={grade} cant={CANT} onPick={setGrade} />
      </Sheet>
      <Sheet title="Grade cards, nothing picked, and confirmed">
        <div class="stack stack--l">
          <GradeCards legend="What did you see today?" name="blank" options={OPTIONS} value={blank} cant={CANT} onPick={setBlank} />
          <GradeCards
            legend="Confirmed"
            name="done"
            options={OPTIONS.slice(0, 2)}
            value={2}
            cant={CANT}
            onPick={() => undefined}
            disabled
          />
        </div>
      </Sheet>
    </>
  )
}
