import { ArrowDownRight, ArrowUpRight, CircleDashed, type IconNode, Minus } from 'lucide'
import type { Call } from '../../core/change/sign-table.ts'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'

export interface DirectionProps {
  readonly call: Call
  /** Read out, and shown with `showWord`: "less well met". */
  readonly word: string
  readonly showWord?: boolean | undefined
}

const SHAPES: Readonly<Record<Call, IconNode>> = { worse: ArrowDownRight, better: ArrowUpRight, unsure: Minus, 'too-few': CircleDashed }

/** Change by shape and word: filled arrow down for less well met, ringed arrow up for better met, dash for no clear change, dashed ring for too few. */
export function Direction({ call, word, showWord }: DirectionProps) {
  return (
    <span class={`dir dir--${call}`}>
      <span class="dir__mark">
        <Icon icon={SHAPES[call]} turns />
      </span>
      <span class={classes(!showWord && 'vh')}>{word}</span>
    </span>
  )
}
