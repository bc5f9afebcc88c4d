import type { IconNode } from 'lucide'
import { h } from 'preact'
import { classes } from './classes.ts'

export interface IconProps {
  /** One icon node, imported by name from `lucide`, so that only the icons in use are shipped. */
  readonly icon: IconNode
  readonly size?: 's' | 'm' | 'l' | undefined
  /** What it says when nothing beside it says so. Without it the icon is decoration. */
  readonly label?: string | undefined
  /** Mirrored in right-to-left text: for arrows that mean back, onward or over time. */
  readonly turns?: boolean | undefined
}

/** An inline SVG in the colour of the text, 20 px (s 18, l 28); hidden from assistive technology unless it has a label. */
export function Icon({ icon, size = 'm', label, turns }: IconProps) {
  const name = classes('icon', size !== 'm' && `icon--${size}`, turns && 'icon--turns')
  const shapes = icon.map(([tag, attributes], at) => h(tag, { ...attributes, key: at }))
  if (label === undefined) {
    return (
      <svg class={name} viewBox="0 0 24 24" aria-hidden="true">
        {shapes}
      </svg>
    )
  }
  return (
    <svg class={name} viewBox="0 0 24 24" role="img" aria-label={label}>
      {shapes}
    </svg>
  )
}
