import type { IconNode } from 'lucide'
import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'

export interface PillProps {
  /** accent tints, line outlines, quiet greys, ink stands out most. */
  readonly tone?: 'accent' | 'line' | 'quiet' | 'ink' | undefined
  readonly icon?: IconNode | undefined
  readonly children: ComponentChildren
}

/** A short state in words. Not a button. */
export function Pill({ tone = 'accent', icon, children }: PillProps) {
  return (
    <span class={classes('pill', tone !== 'accent' && `pill--${tone}`)}>
      {icon && <Icon icon={icon} size="s" />}
      <span>{children}</span>
    </span>
  )
}
