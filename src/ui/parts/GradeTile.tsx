import { Minus } from 'lucide'
import type { Grade } from '../../core/instrument.ts'
import { useMarking } from '../marking.tsx'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** What it says, in words; or that words beside it say so already. */
type Said = { readonly text: string; readonly decorative?: undefined } | { readonly decorative: true; readonly text?: undefined }

export type GradeTileProps = Said & {
  /** Null: not enough seen, drawn as a dash in a dashed box. */
  readonly grade: Grade | null
  /** 28, 36 or 44 px. */
  readonly size?: 's' | 'm' | 'l' | undefined
  readonly id?: string | undefined
}

/** A digit in its colour of the ramp, with words for those who do not see it. */
export function GradeTile({ grade, size = 'm', id, text, decorative }: GradeTileProps) {
  const { tone } = useMarking()
  const name = classes('g', `g${grade === null ? 0 : tone(grade)}`, size !== 'm' && `g--${size}`)
  return (
    <span class={name} aria-hidden={decorative ? 'true' : undefined}>
      <span id={id} aria-hidden="true">
        {grade ?? <Icon icon={Minus} size="s" />}
      </span>
      {text !== undefined && <VisuallyHidden>{text}</VisuallyHidden>}
    </span>
  )
}
