import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { classes } from './classes.ts'

export interface SheetProps {
  readonly title: string
  readonly titleHidden?: boolean | undefined
  readonly level?: 1 | 2 | 3 | undefined
  /** After the title: how many things lie on the sheet. */
  readonly count?: number | undefined
  readonly sub?: ComponentChildren
  /** At the inline end of the head: a link, a filter. */
  readonly end?: ComponentChildren
  readonly tone?: 'plain' | 'outline' | 'accent' | undefined
  readonly id?: string | undefined
  readonly children?: ComponentChildren
}

/** A surface with a heading: one subject of a screen, a region of its name. */
export function Sheet({ title, titleHidden, level = 2, count, sub, end, tone = 'plain', id, children }: SheetProps) {
  const own = useId()
  const Heading = `h${level}` as const
  const heading = (
    <Heading id={own} class={titleHidden ? 'vh' : undefined}>
      {title}
      {count !== undefined && <span class="count">{count}</span>}
    </Heading>
  )
  return (
    <section class={classes('sheet', tone !== 'plain' && `sheet--${tone}`)} id={id} aria-labelledby={own}>
      {titleHidden && end == null ? (
        heading
      ) : (
        <div class="sheet__head">
          <div class="sheet__title">
            {heading}
            {sub != null && <p class="sub">{sub}</p>}
          </div>
          {end}
        </div>
      )}
      {children}
    </section>
  )
}
