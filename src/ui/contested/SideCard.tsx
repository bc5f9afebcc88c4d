import { Check } from 'lucide'
import { useId } from 'preact/hooks'
import { type Contested, besides } from '../../core/contested.ts'
import type { Answer } from '../../core/fact.ts'
import { formatList } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { classes } from '../parts/classes.ts'
import { GradeTile } from '../parts/GradeTile.tsx'
import { Icon } from '../parts/Icon.tsx'
import type { Side } from './choice.ts'
import type { Way } from './ways.ts'

const words = text.contested

export interface SideCardProps {
  readonly of: Contested
  readonly side: Side
  readonly way: Way
  /** Absent where nothing can be picked: the card only shows. */
  readonly pick?:
    | { readonly name: string; readonly id?: string | undefined; readonly checked: boolean; readonly onPick: () => void }
    | undefined
}

const isAnswer = ({ register }: Contested) => register === 'answer'

/** One of the values: who entered it and when, what it says, and what they wrote beside it. */
export function SideCard({ of, side, way, pick }: SideCardProps) {
  const { me } = useApp()
  const own = useId()
  const { head, same } = side
  const [what, more] = [`${own}-what`, `${own}-more`]
  const who = [head, ...same].map(({ fact }) => (fact.by.practitioner === me.practitioner ? words.you : fact.by.name))
  const inside = (
    <>
      <span class="side__by">
        <b id={what}>{formatList([...new Set(who)])}</b>
        <span class="sub">{words.moment(head.fact.at.wall)}</span>
      </span>
      <Value of={of} side={side} way={way} id={`${own}-value`} />
      <span class="side__more" id={more}>
        <Beside of={of} side={side} />
        <Settlement of={of} side={side} />
      </span>
    </>
  )
  if (!pick) return <div class="side side--shown">{inside}</div>
  return (
    <label class={classes('side', pick.checked && 'side--on')}>
      <input
        class="side__input"
        type="radio"
        id={pick.id}
        name={pick.name}
        value={head.fact.id}
        checked={pick.checked}
        autocomplete="off"
        // Named and described by reference: the label around it would have everything read twice.
        aria-labelledby={`${what} ${own}-value`}
        aria-describedby={more}
        onChange={pick.onPick}
      />
      {inside}
      <span class="side__tick">
        <Icon icon={Check} size="s" />
      </span>
    </label>
  )
}

function Value({ of, side: { head }, way, id }: SideCardProps & { readonly id: string }) {
  const said = way.say(head.value)
  if (isAnswer(of)) {
    const answer = head.value as Answer
    return (
      <span class="side__grade" id={id}>
        <GradeTile grade={answer.kind === 'graded' ? answer.grade : null} size="l" decorative />
        <b>{said}</b>
      </span>
    )
  }
  const isText = way.instead.kind === 'text'
  return (
    <span class={classes('side__said', isText && 'side__said--text')} id={id}>
      {isText && said !== words.nothing ? <q>{said}</q> : said}
    </span>
  )
}

/** The words and sources of whoever gave a grade. */
function Beside({ of, side: { head } }: Pick<SideCardProps, 'of' | 'side'>) {
  if (!isAnswer(of)) return null
  const { evidence, sources } = besides(of, head)
  return (
    <>
      {evidence !== '' && <q class="side__words">{evidence}</q>}
      {sources.length > 0 && <span class="sub">{text.read.source(sources.map((source) => text.grading.source[source]))}</span>}
    </>
  )
}

/** What the value has to do with an earlier settlement: it is that one, or it came after it, unseen. */
function Settlement({ of: { settledBefore }, side: { head, same } }: Pick<SideCardProps, 'of' | 'side'>) {
  if (!settledBefore) return null
  const settled = [head, ...same].find(({ fact }) => fact.why !== undefined)?.fact
  return <span class="sub side__before">{settled?.why ? words.settledSo(settled.by.name, settled.why) : words.cameAfter}</span>
}
