import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'

export interface AvatarProps {
  readonly initials: string
  /** Nobody has spoken to this person, or they live elsewhere. */
  readonly dashed?: boolean | undefined
}

/** Initials in a circle. Decoration: the name stands beside it. */
export function Avatar({ initials, dashed }: AvatarProps) {
  return (
    <span class={classes('av', dashed && 'av--dashed')} aria-hidden="true">
      {initials}
    </span>
  )
}

/** A person: circle, name, and a line about them. */
export function Person({
  initials,
  dashed,
  name,
  sub,
}: AvatarProps & { readonly name: ComponentChildren; readonly sub?: ComponentChildren }) {
  return (
    <span class="who">
      <Avatar initials={initials} dashed={dashed} />
      <span>
        <b>{name}</b>
        {sub != null && <span class="sub">{sub}</span>}
      </span>
    </span>
  )
}
