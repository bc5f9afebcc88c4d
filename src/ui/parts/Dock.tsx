import type { ComponentChildren } from 'preact'

export interface DockProps {
  /** The name of the group: "Item". */
  readonly label: string
  /** The way back, at the inline start. */
  readonly start?: ComponentChildren
  /** At the inline end, the primary button last. */
  readonly children: ComponentChildren
}

/** The actions of a screen at the foot of the window; gives way to the on-screen keyboard and to strong zoom. The last child of `main`. */
export function Dock({ label, start, children }: DockProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form; these are actions.
    <div class="dock" role="group" aria-label={label}>
      {start != null && <div class="dock__start">{start}</div>}
      <div class="dock__end">{children}</div>
    </div>
  )
}
